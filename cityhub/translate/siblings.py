"""Siblings: long texts beside their originals, section by section: narratives, and the pages in docs/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cityhub.load.content import Content
from cityhub.model.document import Document, Section
from cityhub.translate.documents import originals, section_state
from cityhub.translate.pair import Pair
from cityhub.translate.written_pages import WrittenPages
from cityhub.validate.narratives import wrong_headings


@dataclass(frozen=True)
class Sibling:
    source: Document
    document: Document
    headed: bool = False
    """Whether its first section is what the head of a page says, which stands in the file in another form."""

    @property
    def whole(self) -> bool:
        """Whether it has all sections; else one in the middle may be missing, and what follows stand elsewhere."""
        return len(self.source.sections) == len(self.document.sections)

    def sections(self) -> Iterator[tuple[Section, Section]]:
        """Each section of the original with its translation, but for those that have changed since."""
        for place, (theirs, ours) in enumerate(zip(self.source.sections, self.document.sections, strict=False)):
            if section_state(theirs, self.document, place) != "outdated":
                yield theirs, ours

    def pairs(self) -> Iterator[Pair]:
        """The sections as texts; where they cite other sources, one may not be the translation of the other."""
        for theirs, ours in self.sections():
            if cited(theirs) == cited(ours):
                long = not (self.headed and ours is self.document.sections[0])
                languages = self.source.language, self.document.language
                yield Pair(_whole(theirs), _whole(ours), *languages, self.document.path, ours.line, long=long)


def cited(section: Section) -> set[str]:
    return {source for _, source in section.citations()}


def _whole(section: Section) -> str:
    """A section with its heading, as it stands in the file."""
    return f"## {section.heading}\n{section.text}" if section.heading else section.text


def siblings_of(content: Content, written: WrittenPages) -> Iterator[Sibling]:
    """Every translation of a narrative or of a page.

    Narratives with a wrong heading are left out: nobody can tell which of their sections translates which.
    """
    sources = originals(content)
    for document in content.documents:
        source = sources.get(document.key)
        if source and document is not source and not any(any(wrong_headings(one)) for one in (source, document)):
            yield Sibling(source, document)
    for (name, language), page in written.pages.items():
        original = written.pages.get((name, written.first))
        if original and language != written.first:
            yield Sibling(original.document, page.document, headed=True)
