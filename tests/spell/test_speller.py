"""Whether a word is right."""

from __future__ import annotations

import pytest

from cityhub.spell.speller import Speller, names_in
from cityhub.spell.word_list import WordList
from cityhub.spell.wrong_form import WrongForm
from tests.spell.small import Small

OWN = WordList(frozenset({"tram", "Botun", "e-kiosk"}), ("predlog",))
LATIN = Speller([Small("city well-known t'ju lamp"), Small("town vrednost")], own=OWN)
CYRILLIC = Speller([Small("град")], script="Cyrl")


@pytest.mark.parametrize(
    "word",
    [
        "city",
        "City",
        "town",  # of the second dictionary
        "t’ju",
        "well‑known",
        "city-town",  # both parts
        "tram",
        "Tram",
        "Botun",
        "e-kiosk",
        "predlogom",
        "AFD",
        "AFD-së",
        "AFD’s",
        "LED-lamp",
        "eKosova",
        "KfW-a",
        "Botun-it",
        "x",
        "град",
        "Espelia",
        "Issy-les-Bains",
        "Issy-ja",
    ],
)
def test_right(word: str) -> None:
    assert LATIN.right(word, names_in(["By Espelia in Issy-les-Bains."]))


@pytest.mark.parametrize("word", ["citty", "CIty", "botun", "city-twon", "AFD-lampp", "cіty", "Nowhere", "espelia"])
def test_wrong(word: str) -> None:
    assert not LATIN.right(word, names_in(["By Espelia in Issy-les-Bains."]))


def test_a_word_of_the_other_script_is_not_judged_and_one_of_two_scripts_is() -> None:
    assert [CYRILLIC.right(word) for word in ("град", "Smart", "smart", "грaд", "градд", "LED-град")] == [
        *(True, True, True),
        *(False, False, True),
    ]


def test_up_to_three_similar_words() -> None:
    speller = Speller([Small("cats bats"), Small("rats mats hats")])
    assert len(speller.similar("zats")) == 3
    assert speller.similar("zats")[:2] == ["cats", "bats"]


# Forms of another standard

EKAVIAN = WrongForm("*e*", "*ije*")
LENT = Speller(
    [Small("vrijednost prijevoz tramvaj vlakna"), Small("vrijednost vrednost prevoz predlog vlak tisuću reka")],
    own=WordList(frozenset({"prevoz"})),
    wrong=(EKAVIAN, WrongForm("tisuć*", "hiljada"), WrongForm("vlak", "voz")),
)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("vrednost", "vrijednost"),
        ("Vrednost", "Vrijednost"),
        ("tisuću", "hiljada"),
        ("vlak", "voz"),
        ("vlakna", ""),
        ("vrijednost", ""),
        ("reka", ""),  # nobody knows it with other letters
        ("prevoz", ""),  # stands in the list of our own
    ],
)
def test_what_is_right_instead_of_a_form_of_another_standard(word: str, right: str) -> None:
    assert LENT.instead(word) == right
