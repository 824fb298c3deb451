"""Problem: one thing that is wrong in the content, said so that an editor can mend it."""

from __future__ import annotations

import unicodedata
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, where, and what to write instead.

    `line` and `column` count from 1; 0 means that the whole file is meant.
    `rule` is a permanent name, described in docs/rules.md.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.rule}: {self.message}{hint}"

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def as_annotation(self) -> str:
        """The problem as a GitHub workflow command, which marks the line in a pull request."""
        text = f"{self.message} {self.hint}".replace("%", "%25").replace("\n", "%0A")
        path = self.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
        place = f"file={path},line={max(self.line, 1)},col={max(self.column, 1)}"
        return f"::error {place},title={self.rule}::{text}"


class ContentRefusedError(Exception):
    """The content has problems, so nothing is published. Carries all of them, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(f"{counted(len(self.problems), 'problem')} in the content")

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "problem"), counted(2, "problem")
    ('1 problem', '2 problems')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def verdict(problems: Collection[Problem]) -> str:
    """How many problems there are in how many files, and what follows from that."""
    files = len({problem.path for problem in problems})
    mended = "it is" if len(problems) == 1 else "they are"
    told = f"{counted(len(problems), 'problem')} in {counted(files, 'file')}"
    return f"{told}. Nothing is published until {mended} mended."


def closest(value: object, valid: Iterable[str], cutoff: float = 0.6) -> str:
    """The valid value closest to what was written, in small or in capital letters; or nothing.

    >>> closest("EUR", ["eur", "euro"])
    'eur'
    """
    choices = {choice.casefold(): choice for choice in sorted(valid)}
    close = get_close_matches(str(value).casefold(), choices, n=1, cutoff=cutoff)
    return choices[close[0]] if close else ""


def nearest(value: object, valid: Iterable[str]) -> str:
    """A hint that proposes the valid value closest to what was written.

    >>> nearest("anounced", ["adopted", "announced"])
    'Did you mean "announced"?'
    >>> nearest("xyz", ["adopted", "announced"])
    'Write one of: adopted, announced.'
    """
    choices = sorted(set(valid))
    close = closest(value, choices)
    if close:
        return f'Did you mean "{close}"?{look_alike(value) if close.isascii() else ""}'
    if not choices:
        return "There is nothing yet that it could name."
    shown = ", ".join(choices[:12])
    return f"Write one of: {shown}{', …' if len(choices) > 12 else ''}."


def look_alike(value: object) -> str:
    """A sentence about what no eye can see: a letter of another alphabet, or an invisible character; or nothing.

    >>> look_alike("adоpted")
    ' The `о` in it is a letter of another alphabet (Cyrillic).'
    """
    text = str(value)
    mixed = any(letter.isascii() and letter.isalpha() for letter in text)
    for letter in text:
        if not letter.isprintable():
            return f" An invisible character stands in it (U+{ord(letter):04X}); type it anew."
        alphabet = unicodedata.name(letter, "").split(" ", 1)[0]
        if mixed and letter.isalpha() and alphabet not in {"", "LATIN"}:
            return f" The `{letter}` in it is a letter of another alphabet ({alphabet.capitalize()})."
    return ""
