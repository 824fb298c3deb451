"""Passage: a text of the hub as one language has it, wherever its translation is kept.

A passage is a message of a catalogue, a section of a narrative, or a section of a hand-written page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from cityhub.load.content import Content
from cityhub.model.document import Document
from cityhub.translate.catalogue import Catalogues, bound_text, file_name
from cityhub.translate.documents import originals, section_state
from cityhub.translate.message import INTERFACE, Message
from cityhub.translate.stamp import digest
from cityhub.translate.written_pages import WrittenPages

PAGE = "page"
"""The kind of a passage of a hand-written page."""
OPEN = ("outdated", "missing")
"""The states that wait for a translator."""


@dataclass(frozen=True)
class Passage:
    language: str
    path: str
    """The file that holds the translation, or should, from the root of the project."""
    line: int
    """Where in it; 1 where there is nothing yet."""
    name: str
    """The record and the field, as gettext's msgctxt gives them; a document with the number of its section; a word."""
    kind: str
    """The kind of record; `narrative`, or one of those above."""
    city: str
    source: str
    source_language: str
    origin: str
    """The file that holds the source."""
    state: str
    """reviewed, machine, outdated or missing."""
    translation: str = ""
    previous: str = ""
    """Of an outdated translation: the source text it was made from, where that is known."""
    key: tuple[str, str] = ("", "")
    """Of a message: what tells it from all others of its catalogue."""
    section: int = -1
    """Of a document: which of its sections, from 0."""
    origin_line: int = 1
    """Of a document: where the section begins in its source."""

    @property
    def area(self) -> str:
        """A city; `interface` and `page`; else the folder of the content in which the record stands."""
        return self.city or (self.kind if self.kind in {INTERFACE, PAGE} else re.split("[/:]", self.name)[0])

    @property
    def anchor(self) -> str:
        """The id of its place on the page that lists what waits."""
        return anchor_of_text(self.name, self.key[1])


def anchor_of_text(name: str, source: str) -> str:
    """The id of a text that waits, from its name and, for a message, its source."""
    return f"text-{digest(f'{name} {source}')}"


def passages(
    content: Content, catalogues: Catalogues, pages: WrittenPages, messages: Iterable[Message], language: str
) -> Iterator[Passage]:
    """Every text that has, or needs, a translation into a language."""
    folder = catalogues.root.name
    for message in messages:
        if message.language != language:
            yield _of_message(message, catalogues, language, folder)
    for document, sibling, kind, city in _documents(content, pages, language):
        yield from _of_document(document, sibling, language, kind, city)


def _of_message(message: Message, catalogues: Catalogues, language: str, folder: str) -> Passage:
    entry = catalogues.entries(language).get(message.key)
    nowhere = (f"{folder}/{language}/{file_name(message.domain, message.language)}", 1)
    path, line = catalogues.place(language, message.key) or nowhere
    return Passage(
        language=language,
        path=path,
        line=line,
        name=message.context or message.source,
        kind=message.kind,
        city=message.city,
        source=bound_text(message.source, message.plural),
        source_language=message.language,
        origin=message.place,
        state=entry.state if entry else "missing",
        translation="\n".join(entry.texts) if entry else "",
        previous=entry.previous if entry and entry.state == "outdated" else "",
        key=message.key,
    )


def _documents(
    content: Content, pages: WrittenPages, language: str
) -> Iterator[tuple[Document, Document | None, str, str]]:
    """Each original document with its sibling in the language, its kind and its city."""
    siblings = {document.key: document for document in content.documents if document.language == language}
    for key, document in originals(content).items():
        if document.language != language:
            yield document, siblings.get(key), "narrative", key.split("/")[1]
    for (name, first), page in pages.pages.items():
        if first == pages.first != language:
            sibling = pages.pages.get((name, language))
            yield page.document, sibling.document if sibling else None, PAGE, ""


def _of_document(
    document: Document, sibling: Document | None, language: str, kind: str, city: str
) -> Iterator[Passage]:
    for place, section in enumerate(document.sections):
        own = sibling.sections[place] if sibling and place < len(sibling.sections) else None
        yield Passage(
            language=language,
            path=sibling.path if sibling else _sibling_path(document, language),
            line=own.line if own else 1,
            name=f"{document.key}#{place + 1}",
            kind=kind,
            city=city,
            source=section.source,
            source_language=document.language,
            origin=document.path,
            origin_line=section.line,
            state=section_state(section, sibling, place) if sibling and own else "missing",
            translation=own.source if own else "",
            section=place,
        )


def _sibling_path(document: Document, language: str) -> str:
    """Where the translation of a document would stand: `about.md` is in the first language of the site."""
    path = PurePosixPath(Path(document.path).as_posix())
    stem = path.name.split(".")[0]
    return str(path.with_name(f"{stem}.{language}.md"))
