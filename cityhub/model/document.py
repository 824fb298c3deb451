"""Document: a long text in Markdown, in one language."""

from __future__ import annotations

from dataclasses import dataclass


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


@dataclass(frozen=True)
class Document:
    """`key` is its path without language and ending: `cities/skopje/diagnostic/urban`."""

    key: str
    language: str
    path: str
    sections: tuple[Section, ...]
    state: str = ""
    """Of a translation: "machine" or "reviewed"."""
    stamps: tuple[str, ...] = ()
    """Of a translation: for each section, the stamp of the source section it was made from."""
