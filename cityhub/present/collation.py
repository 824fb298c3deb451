"""Collation: the order of words in the alphabet of a language, in which two letters may be one (dh, lj)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from cityhub.model.vocabulary import Language

NO_LETTER = "#"
"""Under which words stand that begin with a digit or a sign."""


@dataclass(frozen=True)
class Collation:
    alphabet: tuple[str, ...]
    """The letters in their order, in lower case; those of no alphabet come after them by their code."""

    def key(self, text: str) -> tuple[int, ...]:
        """Sorts texts as a dictionary does: by letters alone, whatever their case."""
        return tuple(self._place(letter) for letter in self._letters(text))

    def initial(self, text: str) -> str:
        """The letter under which a text stands, in upper case."""
        first = next(iter(self._letters(text)), "")
        return first.upper() if first.isalpha() else NO_LETTER

    def _letters(self, text: str) -> list[str]:
        """The letters and digits of a text; the longest letter of the alphabet is taken where two would fit."""
        rest, found = unicodedata.normalize("NFC", text.lower()), []
        longest = sorted(self.alphabet, key=len, reverse=True)
        while rest:
            letter = next((letter for letter in longest if rest.startswith(letter)), rest[0])
            rest = rest[len(letter) :]
            if letter.isalnum():
                found.append(letter if letter in self.alphabet else _plain(letter))
        return found

    def _place(self, letter: str) -> int:
        return self.alphabet.index(letter) if letter in self.alphabet else len(self.alphabet) + ord(letter[0])


def _plain(letter: str) -> str:
    """A letter of another alphabet without its marks: é stands as e."""
    return unicodedata.normalize("NFD", letter)[0]


def a_to_z(language: Language, labels: Iterable[tuple[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Labels with what they stand for, in the order of a language, under the letters with which they begin."""
    collation = Collation(tuple(language.alphabet.split()))
    ordered = sorted(labels, key=lambda pair: (collation.key(pair[0]), pair[1]))
    return [(letter, list(held)) for letter, held in groupby(ordered, key=lambda pair: collation.initial(pair[0]))]
