"""Relate: from valid content to a hub in which every relation can be followed both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cityhub.load.content import Content
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.document import Document
from cityhub.model.hub import Hub, Mention
from cityhub.model.record import Pointer, Record
from cityhub.model.reference import Reference
from cityhub.model.walk import leaves, records_within


def relate(content: Content) -> Hub:
    """Index the records and note who names whom. The content must be valid."""
    records: dict[str, dict[str, Record]] = {}
    mentions: dict[tuple[str, str], list[Mention]] = {}
    documents = {(document.key, document.language): document for document in content.documents}
    for record in content.records:
        nested = tuple(records_within(record))
        for found in (record, *(part for _, part in nested)):
            records.setdefault(found.kind, {})[found.key] = found
        for named, mention in _mentions_in(record, nested):
            mentions.setdefault(named, []).append(mention)
        for source in _cited_in_narrative(documents, record):
            mentions.setdefault(("source", source), []).append(Mention(record, ("narrative",)))
    assert content.settings is not None
    return Hub(content.settings, records, mentions, documents, content.outlines)


def _mentions_in(
    record: Record, nested: tuple[tuple[Pointer, Record], ...]
) -> Iterator[tuple[tuple[str, str], Mention]]:
    for leaf in leaves(record):
        if isinstance(leaf.marker, Reference):
            within = next((part for pointer, part in nested if leaf.pointer[: len(pointer)] == pointer), None)
            yield (leaf.marker.kind, leaf.value), Mention(record, leaf.pointer, within)


def _cited_in_narrative(documents: Mapping[tuple[str, str], Document], record: Record) -> Iterator[str]:
    """The sources cited by the narrative that stands beside a record, each once."""
    if not isinstance(record, Diagnostic):
        return
    narrative = documents.get((record.narrative, record.language))
    sections = narrative.sections if narrative else ()
    yield from dict.fromkeys(source for section in sections for _, source in section.citations())
