"""Update: bring the catalogues and the stamps of documents up to date with the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polib

from cityhub.load.content import Content
from cityhub.model.document import Document
from cityhub.model.vocabulary import Language
from cityhub.translate.catalogue import file_name, merge
from cityhub.translate.documents import fresh_stamps, originals
from cityhub.translate.interface import plural_forms
from cityhub.translate.message import Message
from cityhub.translate.stamped_file import write_stamps
from cityhub.translate.written_pages import WrittenPages


@dataclass(frozen=True)
class Written:
    """A file that was changed, with what it now holds."""

    path: Path
    messages: int
    missing: int


def update_catalogues(root: Path, messages: Iterable[Message], languages: Iterable[Language]) -> Iterator[Written]:
    """Merge the messages into the catalogues below `root`. A file that would not change is not written."""
    by_file: dict[tuple[str, str], list[Message]] = {}
    for message in messages:
        by_file.setdefault((message.domain, message.language), []).append(message)
    for language in languages:
        for (domain, source), held in by_file.items():
            if source != language.id:
                yield from _update_one(root / language.id / file_name(domain, source), held, language)


def _update_one(path: Path, messages: list[Message], language: Language) -> Iterator[Written]:
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    old = polib.pofile(before, wrapwidth=0) if before else None
    new = merge(old, messages, _header(old, language))
    after = str(new)
    if after != before:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(after, encoding="utf-8")
        missing = sum(not (entry.msgstr or any(entry.msgstr_plural.values())) for entry in new)
        yield Written(path, len(new), missing)


def _header(old: polib.POFile | None, language: Language) -> dict[str, str]:
    """The header of a catalogue; what an editor's program added is kept."""
    own = {
        "Language": language.id,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(language.locale or language.id),
    }
    return {**own, **(old.metadata if old is not None else {})}


def update_documents(content: Content, folder: Path) -> Iterator[Written]:
    """Stamp the translated siblings of documents. `folder` is the parent of the content folder."""
    sources = originals(content)
    for document in content.documents:
        source = sources.get(document.key)
        if source is not None and document is not source:
            yield from _stamp(folder / document.path, source, document)


def update_pages(pages: WrittenPages, root: Path) -> Iterator[Written]:
    """Stamp the translations of the hand-written pages. `root` is the parent of their folder."""
    for document, stamps in pages.stale_stamps():
        write_stamps(root / document.path, stamps)
        yield Written(root / document.path, len(stamps), 0)


def _stamp(path: Path, source: Document, sibling: Document) -> Iterator[Written]:
    stamps = fresh_stamps(source, sibling)
    if stamps == sibling.stamps:
        return
    write_stamps(path, stamps)
    yield Written(path, len(stamps), len(source.sections) - len(stamps))
