"""Hold the words of the site against the dictionaries of its languages."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from cityhub import setup
from cityhub.load.content import Content, load
from cityhub.model.vocabulary import Language
from cityhub.pipeline import Folders, messages_of
from cityhub.problem import Problem, counted, nearest
from cityhub.spell.check import check_words, names_of
from cityhub.spell.dictionary import Hunspell
from cityhub.spell.passage import passages
from cityhub.spell.speller import Speller, names_in
from cityhub.spell.word_list import WordList
from cityhub.spell.wrong_form import wrong_forms
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.written_pages import WrittenPages


def run(folders: Folders, wanted: str | None) -> int:
    """Tell every wrong word, of all languages or of the one that is wanted."""
    content = load(folders.content)
    site = [record for record in content.records if isinstance(record, Language) and record.site]
    languages = [language for language in site if wanted in (None, language.id)]
    if not languages:
        hint = nearest(wanted, [language.id for language in site])
        print(f"`{wanted}` is not a language of the site. {hint}", file=sys.stderr)
        return 1
    try:
        problems = wrong_words(folders, content, languages)
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    for problem in problems:
        print(problem)
    for language in languages:
        if not language.dictionaries:
            print(f"{language.name} has no dictionaries in vocabulary/languages.yml.", file=sys.stderr)
    if problems:
        print(f"{counted(len(problems), 'wrong word')}: mend it, or add it to translations/words/.", file=sys.stderr)
    return 1 if problems else 0


def wrong_words(folders: Folders, content: Content, languages: Iterable[Language]) -> list[Problem]:
    """Every wrong word of the languages that have dictionaries, in order of file and line.

    Raises:
        RuntimeError: the dictionaries are not there, and could not be installed.

    """
    site = [record for record in content.records if isinstance(record, Language) and record.site]
    pages = WrittenPages.read(folders.written, site[0].id)
    found = passages(content, Catalogues(folders.translations), pages, messages_of(folders, content))
    spellers = _spellers(folders.translations / "words", content, languages)
    return sorted(set(check_words(found, spellers, names_in(names_of(content)))))


def install(content: Content) -> Path:
    """The folder of the dictionaries of all languages, installed together so that it is once."""
    languages = (record for record in content.records if isinstance(record, Language))
    return setup.dictionaries(name for language in languages for name in language.dictionaries)


def _spellers(lists: Path, content: Content, languages: Iterable[Language]) -> Mapping[str, Speller]:
    """A speller for each language that has dictionaries."""
    asked = [language for language in languages if language.dictionaries]
    folder = install(content) if asked else Path()
    return {
        language.id: Speller(
            dictionaries=[Hunspell(folder, name) for name in language.dictionaries],
            script=language.script,
            own=WordList.read(lists / "names.txt", lists / f"{language.id}.txt"),
            wrong=wrong_forms(lists / f"{language.id}.wrong.txt"),
        )
        for language in asked
    }
