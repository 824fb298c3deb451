"""Collation: words in the order of an alphabet."""

from __future__ import annotations

import pytest

from cityhub.present.collation import NO_LETTER, Collation

LATIN = Collation(("a", "b", "c", "č", "ć", "d", "dž", "e", "g", "gj", "l", "lj", "n", "nj", "o", "s", "š", "z", "ž"))
CYRILLIC = Collation(("а", "б", "в", "г", "д", "ѓ", "е"))


def test_two_letters_may_be_one() -> None:
    words = ["ljeto", "luk", "lonac", "mazga"]
    assert sorted(words, key=LATIN.key) == ["lonac", "luk", "ljeto", "mazga"]


def test_marks_make_another_letter_only_where_the_alphabet_has_it() -> None:
    assert sorted(["čas", "cesta", "ébano", "enigma", "san", "šal"], key=LATIN.key) == [
        "cesta",
        "čas",
        "ébano",
        "enigma",
        "san",
        "šal",
    ]


def test_case_spaces_and_signs_do_not_count() -> None:
    assert LATIN.key("Nova Cesta!") == LATIN.key("nova-cesta")


@pytest.mark.parametrize(
    ("collation", "text", "letter"),
    [
        (LATIN, "Gjelbër", "GJ"),
        (LATIN, "“Skopje”", "S"),
        (LATIN, "35 buses", NO_LETTER),
        (LATIN, "Éclair", "E"),
        (CYRILLIC, "Ѓубре", "Ѓ"),
        (LATIN, "", NO_LETTER),
    ],
)
def test_a_word_stands_under_its_first_letter(collation: Collation, text: str, letter: str) -> None:
    assert collation.initial(text) == letter


def test_other_scripts_come_after_the_alphabet() -> None:
    assert sorted(["ѕвезда", "автобус", "bus", "еко"], key=CYRILLIC.key)[:2] == ["автобус", "еко"]
