"""Speller: whether a word of a language is right, and what might have been meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from cityhub.spell.dictionary import Dictionary
from cityhub.spell.token import HYPHENS
from cityhub.spell.word_list import WordList, small_first
from cityhub.spell.wrong_form import WrongForm, told

SCRIPTS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Grek": "GREEK"}
"""What Unicode calls the letters of a script."""
ENDING = 4
"""The most letters of an ending that follows a name or an abbreviation: AFD-së, AFD's."""
SUGGESTED = 3


@dataclass(frozen=True)
class Speller:
    dictionaries: Sequence[Dictionary]
    """A word is right where one of them knows it."""
    script: str = "Latn"
    own: WordList = field(default_factory=WordList)
    wrong: tuple[WrongForm, ...] = ()
    _known: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)
    _instead: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    """What was found of a word, for most stand in many texts."""

    def right(self, word: str, names: Collection[str] = frozenset()) -> bool:
        """Whether a word is right, whole or part by part; `names` are right as they are written.

        Right are also abbreviations in capitals, names with a capital within (WhatsApp), single letters
        and words in another script.
        """
        plain = normal(word)
        if self._plainly(plain, names):
            return True
        parts = re.split("[-']", plain)
        return len(parts) > 1 and all(
            self._plainly(part, names) or (place > 0 and self._ends(parts[place - 1], part, names))
            for place, part in enumerate(parts)
        )

    def instead(self, word: str) -> str:
        """What is right instead of a word that is wrong in the standard; else nothing."""
        if word not in self._instead:
            plain = normal(word)
            self._instead[word] = "" if self.own.knows(plain) else told(self.wrong, plain, self.known_by)
        return self._instead[word]

    def known_by(self, word: str) -> int:
        """How many dictionaries know a word."""
        return sum(dictionary.knows(word) for dictionary in self.dictionaries)

    def similar(self, word: str) -> list[str]:
        """Up to three words that might have been meant; a dictionary that comes later is asked for what is lacking."""
        found: dict[str, None] = {}
        for dictionary in self.dictionaries:
            if len(found) < SUGGESTED:
                found.update(dict.fromkeys(other for other in dictionary.similar(normal(word)) if self.right(other)))
        return list(islice(found, SUGGESTED))

    def _plainly(self, word: str, names: Collection[str]) -> bool:
        if word not in self._known:
            self._known[word] = self.own.knows(word) or self._is_no_word(word) or self.known_by(word) > 0
        return self._known[word] or word in names

    def _is_no_word(self, word: str) -> bool:
        """Whether it is something that no dictionary of the language can judge."""
        return len(word) == 1 or is_abbreviation(word) or is_brand(word) or not self._is_in_script(word)

    def _is_in_script(self, word: str) -> bool:
        """Whether a letter of it is of the language's script; a word of two scripts is therefore judged."""
        script = SCRIPTS.get(self.script, "")
        return any(unicodedata.name(letter, "").startswith(script) for letter in word if letter.isalpha())

    def _ends(self, before: str, part: str, names: Collection[str]) -> bool:
        """Whether a part is the ending of a name or an abbreviation."""
        named = before in names or is_abbreviation(before) or is_brand(before) or before in self.own.words
        return named and len(part) <= ENDING and part.islower()


def normal(word: str) -> str:
    """A word as dictionaries write it: with the plain apostrophe and the plain hyphen."""
    return re.sub(f"[{HYPHENS}]", "-", unicodedata.normalize("NFC", word).replace("’", "'"))


def is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def is_brand(word: str) -> bool:
    """Whether a capital follows a small letter: eKosova, JavaScript."""
    return any(before.islower() and letter.isupper() for before, letter in pairwise(word))


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """The words with a capital in texts that are not translated, as they stand and part by part."""
    words = re.findall(rf"[^\W\d_]+(?:['{HYPHENS}][^\W\d_]+)*", normal("\n".join(texts)))
    parts = (part for word in words for part in (word, *word.split("-")))
    return frozenset(part for part in parts if part != small_first(part))
