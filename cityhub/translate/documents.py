"""Documents: a narrative in a reader's language, section by section."""

from __future__ import annotations

from dataclasses import dataclass

from cityhub.load.content import Content
from cityhub.model.document import Document, Section
from cityhub.model.hub import Hub
from cityhub.translate.stamp import Stamp


@dataclass(frozen=True)
class ReadSection:
    """A section as a reader sees it; `state` is original, reviewed, machine, outdated or missing."""

    heading: str
    text: str
    language: str
    state: str


def originals(content: Content) -> dict[str, Document]:
    """By key: the document that its siblings translate, which is the one in the language of its record."""
    languages = {f"cities/{r.city}/{r.kind}/{r.id}": r.language for r in content.records if r.kind == "diagnostic"}
    return {d.key: d for d in content.documents if languages.get(d.key) == d.language}


def narrative(hub: Hub, key: str, source_language: str, language: str) -> list[ReadSection]:
    """The sections of a document in `language`, each in its source language where it has no translation."""
    source = hub.documents.get((key, source_language))
    if source is None:
        return []
    if language == source_language:
        return [ReadSection(s.heading, s.text, language, "original") for s in source.sections]
    sibling = hub.documents.get((key, language))
    return [_read(place, section, source, sibling) for place, section in enumerate(source.sections)]


def _read(place: int, section: Section, source: Document, sibling: Document | None) -> ReadSection:
    if sibling is None or place >= len(sibling.sections):
        return ReadSection(section.heading, section.text, source.language, "missing")
    translated = sibling.sections[place]
    state = section_state(section, sibling, place)
    return ReadSection(translated.heading, translated.text, sibling.language, state)


def section_state(section: Section, sibling: Document, place: int) -> str:
    """The state of the translation of a section; a sibling without stamps was never held against its source."""
    stamp = Stamp.find(sibling.stamps[place]) if place < len(sibling.stamps) else None
    return stamp.state_for(section.source) if stamp else "machine"


def fresh_stamps(source: Document, sibling: Document) -> tuple[str, ...]:
    """The stamps a sibling should carry: renewed where its own text changed since the tool last saw it."""
    stamps = []
    for place, section in enumerate(source.sections[: len(sibling.sections)]):
        translated = sibling.sections[place].source
        old = Stamp.find(sibling.stamps[place]) if place < len(sibling.stamps) else None
        fresh = Stamp.of("machine", section.source, translated)
        stamps.append(str(old if old and old.text == fresh.text else fresh))
    return tuple(stamps)
