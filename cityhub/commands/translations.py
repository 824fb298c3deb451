"""See how far the translations have come, bring them up to date, and say of them what a person knows."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from cityhub.load.content import Content, load
from cityhub.model.vocabulary import Language
from cityhub.pipeline import Folders, messages_of
from cityhub.problem import counted
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.judgement import Judgement, holds, judge, named, reviewed
from cityhub.translate.message import Message
from cityhub.translate.passage import OPEN, Passage, passages
from cityhub.translate.update import update_catalogues, update_documents, update_pages
from cityhub.translate.written_pages import WrittenPages

STATES = ("reviewed", "machine", "outdated", "missing")
GROUPS = ("language", "city", "kind", "file")
"""By what the states can be counted."""


@dataclass(frozen=True)
class _Desk:
    """What lies on a translator's desk."""

    folders: Folders
    content: Content
    languages: Sequence[Language]
    catalogues: Catalogues
    pages: WrittenPages
    messages: Sequence[Message]

    def passages(self, language: str) -> Iterator[Passage]:
        return passages(self.content, self.catalogues, self.pages, self.messages, language)

    def all(self) -> Iterator[Passage]:
        for language in self.languages:
            yield from self.passages(language.id)


def status(folders: Folders, group: str) -> int:
    """Print how many texts are in which state, by language, and in each by city, kind or file."""
    desk = _desk(folders)
    if desk is None:
        return 1
    _report(desk.all(), group)
    return 0


def update(folders: Folders) -> int:
    """Bring new and changed texts into the catalogues, and stamp what translators changed."""
    desk = _updated(folders)
    if desk is None:
        return 1
    _report(desk.all(), "language")
    return 0


def confirm(folders: Folders, language: str, names: Sequence[str]) -> int:
    """Say that outdated translations still hold."""
    return _judge(folders, language, names, ("outdated",), holds)


def review(folders: Folders, language: str, names: Sequence[str], by: str, day: dt.date) -> int:
    """Record that a person has read translations beside their source."""
    return _judge(folders, language, names, ("machine", "reviewed"), reviewed(by, day))


def _judge(folders: Folders, language: str, names: Sequence[str], states: Sequence[str], judgement: Judgement) -> int:
    desk = _updated(folders)
    if desk is None:
        return 1
    known = [each.id for each in desk.languages]
    if language not in known:
        print(f'"{language}" is not a language of the site; write one of {", ".join(known)}.', file=sys.stderr)
        return 1
    held = list(desk.passages(language))
    chosen = {name: list(named(held, name)) for name in names}
    unknown = [name for name, found in chosen.items() if not found]
    for name in unknown:
        print(f'Nothing to translate into {language} is called "{name}".', file=sys.stderr)
    fit = {(p.path, p.line, p.name): p for found in chosen.values() for p in found if p.state in states}
    others = {(p.path, p.line, p.name): p for found in chosen.values() for p in found if p.state not in states}
    for passage in others.values():
        if passage.state in OPEN:
            print(f"left alone, {passage.state}: {passage.path}:{passage.line} {passage.name}")
    for path in judge(folders.root, fit.values(), judgement):
        print(f"wrote {path.relative_to(folders.root)}")
    print(f"{counted(len(fit), 'text')} in {language}.")
    return 1 if unknown or not fit else 0


def _desk(folders: Folders) -> _Desk | None:
    """Everything that needs a translation; none where it cannot be read, which is told."""
    content = load(folders.content)
    languages = [r for r in content.records if isinstance(r, Language) and r.site]
    pages = WrittenPages.read(folders.written, languages[0].id) if languages else WrittenPages({}, "")
    catalogues = Catalogues(folders.translations)
    problems = [*content.problems, *catalogues.problems, *pages.problems]
    if problems:
        print(*sorted(problems), sep="\n")
        print("The content has problems; mend them first (cityhub check).", file=sys.stderr)
        return None
    return _Desk(folders, content, languages, catalogues, pages, messages_of(folders, content))


def _updated(folders: Folders) -> _Desk | None:
    """The desk after everything on it was brought up to date."""
    if folders.content.resolve() != (folders.root / "content").resolve():
        print("The catalogues belong to content/: with --content they would lose its translations.", file=sys.stderr)
        return None
    desk = _desk(folders)
    if desk is None:
        return None
    for written in update_catalogues(folders.translations, desk.messages, desk.languages):
        print(f"wrote {written.path.relative_to(folders.root)}: {written.messages} texts, {written.missing} missing")
    stamped = (*update_documents(desk.content, folders.content.parent), *update_pages(desk.pages, folders.root))
    for written in stamped:
        print(f"wrote {written.path.relative_to(folders.root)}: {counted(written.messages, 'section')} stamped")
    return _desk(folders)


def _report(held: Iterable[Passage], group: str) -> None:
    """A line for each language; by another group, a line for each of its values in each language."""
    value_of = attrgetter({"file": "path"}.get(group, group))
    counts: dict[tuple[str, str], Counter[str]] = {}
    for passage in held:
        value = "" if group == "language" else value_of(passage) or "-"
        counts.setdefault((passage.language, value), Counter())[passage.state] += 1
    width = max((len(value) for _, value in counts), default=0) + 2 * (group != "language")
    print(f"{'language':<10}{group if width else '':<{width}}" + "".join(f"{state:>10}" for state in STATES))
    for (language, value), states in counts.items():
        print(f"{language:<10}{value:<{width}}" + "".join(f"{states[state]:>10}" for state in STATES))
