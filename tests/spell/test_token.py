"""What is a word, and what is passed over."""

from __future__ import annotations

import pytest

from cityhub.spell.token import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The city, then.", ["The", "city", "then"]),
        ("t’ju d'Issy", ["t’ju", "d'Issy"]),
        ("LED-lamp and co‑op", ["LED-lamp", "and", "co‑op"]),
        ("ends- -starts “quoted”", ["ends", "starts", "quoted"]),
        ("%(city)s has {count} of %s, 5 %", ["has", "of"]),
        ("[the words](https://example.org/a-b) and [more](page.md#part)", ["the", "words", "and", "more"]),
        ("said [@one-source; @another] so", ["said", "so"]),
        ("`code here` and ``more `code` here`` end", ["and", "end"]),
        ("## A heading {#anchor}", ["A", "heading"]),
        ("see example.org, mail a@b.example or https://x.example/y", ["see", "mail", "or"]),
        ("2026, CO2, 5 km², 1.234,5 m", ["m"]),
        ("2010-tih 30-year 2020-ës", ["year"]),
        ("*emphasis* **strong**", ["emphasis", "strong"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(text)] == words


def test_a_phrase_is_passed_over_only_as_it_is_written() -> None:
    text = "La Poste, la poste, La Postes"
    assert [token.text for token in tokens(text, ["La Poste"])] == ["la", "poste", "La", "Postes"]


def test_a_word_knows_where_it_stands() -> None:
    assert [token.start for token in tokens("a `b\nc` d %s e")] == [0, 8, 13]
