"""See how far the translations have come, and bring them up to date."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from cityhub.load.content import Content, load
from cityhub.model.vocabulary import Language
from cityhub.pipeline import Folders
from cityhub.translate.catalogue import Catalogues, states
from cityhub.translate.message import Message, messages_in
from cityhub.translate.templates import template_messages
from cityhub.translate.update import update_catalogues, update_documents
from cityhub.translate.written_pages import WrittenPages, write_stamps

STATES = ("reviewed", "machine", "outdated", "missing")


def run(folders: Folders, act: str) -> int:
    """Carry out `status` or `update`."""
    if act == "update" and folders.content.resolve() != (folders.root / "content").resolve():
        print("The catalogues belong to content/: with --content they would lose its translations.", file=sys.stderr)
        return 1
    content = load(folders.content)
    languages = [r for r in content.records if isinstance(r, Language) and r.site]
    pages = WrittenPages.read(folders.written, languages[0].id) if languages else WrittenPages({}, "")
    problems = [*content.problems, *Catalogues(folders.translations).problems, *pages.problems]
    if problems:
        print(*sorted(problems), sep="\n")
        print("The content has problems; mend them first (cityhub check).", file=sys.stderr)
        return 1
    messages = [*messages_in(content), *template_messages(folders.templates, folders.root / "cityhub")]
    if act == "update":
        _update(folders, content, pages, messages, languages)
    _report(folders, messages, languages)
    return 0


def _update(
    folders: Folders, content: Content, pages: WrittenPages, messages: list[Message], languages: list[Language]
) -> None:
    for written in update_catalogues(folders.translations, messages, languages):
        print(f"wrote {written.path.relative_to(folders.root)}: {written.messages} texts, {written.missing} missing")
    for written in update_documents(content, folders.content.parent):
        print(f"wrote {written.path.relative_to(folders.content.parent)}: {written.messages} sections stamped")
    for document, stamps in pages.stale_stamps():
        write_stamps(folders.written / Path(document.path).name, stamps)
        print(f"wrote {Path(document.path).relative_to(folders.root)}: {len(stamps)} sections stamped")


def _report(folders: Folders, messages: list[Message], languages: list[Language]) -> None:
    catalogues = Catalogues(folders.translations)
    print(f"{'language':<10}" + "".join(f"{state:>10}" for state in STATES))
    for language in languages:
        counts = Counter(state for _, state in states(catalogues, messages, language.id))
        if counts:
            print(f"{language.id:<10}" + "".join(f"{counts[state]:>10}" for state in STATES))
