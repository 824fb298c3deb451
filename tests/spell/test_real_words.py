"""The real texts hold no wrong word. The dictionaries are installed where they are missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.commands.spell import install, wrong_words
from cityhub.load.content import Content, load
from cityhub.model.vocabulary import Language
from cityhub.pipeline import Folders
from cityhub.spell.dictionary import Hunspell

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def content() -> Content:
    return load(ROOT / "content")


@pytest.fixture(scope="module")
def languages(content: Content) -> list[Language]:
    return [record for record in content.records if isinstance(record, Language) and record.site]


def test_no_text_holds_a_wrong_word(content: Content, languages: list[Language]) -> None:
    assert [str(problem) for problem in wrong_words(Folders.of(ROOT), content, languages)] == []


def test_every_language_of_the_site_has_dictionaries(languages: list[Language]) -> None:
    assert [language.id for language in languages if not language.dictionaries] == []


MISTAKES = [
    ("en_GB", "municipality", "municipalty"),
    ("sq_AL", "komunës", "komunsë"),
    ("dictionary-mk", "општината", "опшината"),
    ("hr_HR", "vrijednosti", "vrjednosti"),
]
"""The name of a dictionary, a right word, and the same with a slip of the hand."""


@pytest.mark.parametrize(("name", "right", "wrong"), MISTAKES)
def test_a_dictionary_knows_a_word_and_not_the_mistake(content: Content, name: str, right: str, wrong: str) -> None:
    dictionary = Hunspell(install(content), name)
    assert (dictionary.knows(right), dictionary.knows(wrong)) == (True, False)
    assert right in dictionary.similar(wrong)
