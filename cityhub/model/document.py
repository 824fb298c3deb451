"""Document: a long text in Markdown, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CITATION = re.compile(r"\[(@[a-z0-9-]+(?:; *@[a-z0-9-]+)*)\]")
"""A citation in a narrative: `[@source-id]` or `[@one; @two]`."""


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it. The opening section has no heading."""

    heading: str
    text: str
    line: int

    @property
    def source(self) -> str:
        """The text that a translation is bound to."""
        return f"## {self.heading}\n{self.text}".strip() if self.heading else self.text.strip()

    def citations(self) -> Iterator[tuple[int, str]]:
        """Each cited source with the line of its citation."""
        for citation in CITATION.finditer(self.text):
            line = self.line + bool(self.heading) + self.text.count("\n", 0, citation.start())
            for source in re.findall(r"@([a-z0-9-]+)", citation.group(1)):
                yield line, source


@dataclass(frozen=True)
class Document:
    """`key` is its path without language and ending: `cities/skopje/diagnostic/urban`."""

    key: str
    language: str
    path: str
    sections: tuple[Section, ...]
    stamps: tuple[str, ...] = ()
    """Of a translation: a stamp for each section (cityhub.translate.stamp)."""
