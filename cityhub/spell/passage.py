"""Passage: a text that readers see, where it stands, and the original it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cityhub.load.content import Content
from cityhub.model.document import Document, Section
from cityhub.model.frozen import Frozen
from cityhub.model.record import Origin
from cityhub.model.walk import leaves
from cityhub.model.words import Words
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.documents import originals
from cityhub.translate.message import INTERFACE, Message
from cityhub.translate.written_pages import WrittenPages


@dataclass(frozen=True)
class Passage:
    path: str
    line: int
    """The line its first line stands on; 0 where only the file is known."""
    text: str
    language: str
    original: str = ""
    """The text that it translates; nothing where it translates none."""
    whole: bool = False
    """Whether its lines are those of the file, so that a word further down stands on a later line."""


def passages(
    content: Content, catalogues: Catalogues, pages: WrittenPages, messages: Iterable[Message]
) -> Iterator[Passage]:
    """Every text that readers see: records, words of templates, translations, narratives and written pages."""
    yield from _of_records(content)
    for message in messages:
        if message.domain == INTERFACE:
            for text in filter(None, (message.source, message.plural)):
                yield Passage(message.place, 0, text, message.language)
    yield from _of_catalogues(catalogues)
    sources = originals(content)
    for document in content.documents:
        yield from _of_document(document, sources.get(document.key))
    for page in pages.pages.values():
        source = pages.pages.get((page.document.key, pages.first))
        yield from _of_document(page.document, source.document if source else None)


def _of_records(content: Content) -> Iterator[Passage]:
    holders: list[tuple[Frozen, Origin]] = [(record, record.origin) for record in content.records]
    if content.settings:
        holders.append((content.settings, content.settings_origin))
    told: set[tuple[str, str]] = set()  # a record that stands in another one is met twice
    for holder, origin in holders:
        for leaf in leaves(holder):
            words = leaf.value
            if isinstance(words, Words) and (words.context, str(words)) not in told:
                told.add((words.context, str(words)))
                yield Passage(origin.path, origin.at(*leaf.pointer)[0], str(words), words.language)


def _of_catalogues(catalogues: Catalogues) -> Iterator[Passage]:
    for language in catalogues.languages:
        for (_, source), entry in catalogues.entries(language).items():
            for text in entry.texts:
                yield Passage(*entry.place, text, language, f"{source}\n{entry.plural}")


def _of_document(document: Document, source: Document | None) -> Iterator[Passage]:
    """Heading and text of each section, beside the same section of the original."""
    translates = source is not None and source is not document
    for place, section in enumerate(document.sections):
        theirs = source.sections[place] if source and translates and place < len(source.sections) else None
        yield from _of_section(section, document.path, document.language, theirs.source if theirs else "")


def _of_section(section: Section, path: str, language: str, original: str) -> Iterator[Passage]:
    if section.heading:
        yield Passage(path, section.line, section.heading, language, original)
    yield Passage(path, section.line + bool(section.heading), section.text, language, original, whole=True)
