"""WrongForm: a word that a dictionary lent by a neighbour holds, and that is wrong in this language's standard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cityhub.spell.word_list import lines_of, small_first

Count = Callable[[str], int]
"""How many dictionaries know a word."""


@dataclass(frozen=True)
class WrongForm:
    """A form and what is right instead. A star at its end stands for any ending, stars around it for any place."""

    wrong: str
    right: str

    def instead(self, word: str, known_by: Count) -> str:
        """What to write instead of a word; nothing where it is not this form.

        Letters within a word are only wrong where more dictionaries know it with the right ones.
        """
        small = small_first(word)
        if self.wrong.startswith("*"):
            return next((other for other in self._replaced(word) if known_by(other) > known_by(word)), "")
        if self.wrong.endswith("*"):
            return self.right if small.startswith(self.wrong[:-1]) else ""
        return self.right if small == self.wrong else ""

    def _replaced(self, word: str) -> Iterator[str]:
        """The word with the letters replaced, at each place where they stand."""
        wrong, right = self.wrong.strip("*"), self.right.strip("*")
        for found in re.finditer(re.escape(wrong), word):
            yield word[: found.start()] + right + word[found.end() :]


def wrong_forms(path: Path) -> tuple[WrongForm, ...]:
    """The list in a file, each line a form and what is right instead; none where there is no such file."""
    pairs = (line.partition(" ") for line in lines_of(path))
    return tuple(WrongForm(wrong, right) for wrong, _, right in pairs)


def told(forms: Iterable[WrongForm], word: str, known_by: Count) -> str:
    """What to write instead of a word that is one of the forms; else nothing."""
    return next((right for form in forms if (right := form.instead(word, known_by))), "")
