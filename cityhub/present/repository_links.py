"""Repository links: where the files behind a page can be read and edited."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from cityhub.model.hub_settings import HubSettings


@dataclass(frozen=True)
class RepositoryLinks:
    """Every address is empty where the hub names no repository."""

    settings: HubSettings

    def edit(self, path: str) -> str:
        """Where a file is edited, or a folder shown."""
        return self._address("edit" if PurePosixPath(path).suffix else "tree", path)

    def line(self, path: str, line: int) -> str:
        """A line of a file, as plain text."""
        shown = "?plain=1" if path.endswith(".md") else ""
        address = self._address("blob", path)
        return f"{address}{shown}#L{line}" if address else ""

    def history(self, path: str) -> str:
        """The changes of a file, the newest first."""
        return self._address("commits", path)

    def _address(self, action: str, path: str) -> str:
        if not self.settings.repository:
            return ""
        address = self.settings.edit_pattern
        for name, part in (
            ("{repository}", self.settings.repository.rstrip("/")),
            ("{action}", action),
            ("{branch}", self.settings.branch),
            ("{path}", path),
        ):
            address = address.replace(name, part)
        return address
