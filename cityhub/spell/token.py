"""Token: a word as it stands in a text, without what is no language: code, addresses, placeholders, figures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from cityhub.model.document import CITATION

HYPHENS = r"\-\u2010\u2011"
"""For a pattern: the hyphen of the keyboard, the typographic one, and the one at which no line breaks."""
_LETTERS = r"[^\W\d_¹²³]+"
_WORD = re.compile(rf"{_LETTERS}(?:['’{HYPHENS}]{_LETTERS})*")
_NO_LANGUAGE = re.compile(
    "|".join(
        (
            r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)",  # code
            CITATION.pattern,
            r"\{#[\w-]+\}",  # an anchor
            r"%\(\w+\)[sd]|%[sd]|\{\w+\}",  # a placeholder
            r"(?<=\])\([^)]*\)",  # where a link leads
            r"\b(?:https?://|mailto:)\S+|\S+@\S+",
            r"\b[\w-]+(?:\.[\w/-]*\w)+",  # example.org/page, catalogue.po
            rf"\w*[\d¹²³][\w.,]*(?:[{HYPHENS}–]\w{{1,3}}\b)?",  # 2026, CO2, km²; with an ending: 2010-tih
        )
    ),
    re.DOTALL,
)


class Token(NamedTuple):
    text: str
    start: int
    """How many letters stand before it."""


def tokens(text: str, phrases: Collection[str] = ()) -> Iterator[Token]:
    """The words of a text, in order. A word may hold apostrophes and hyphens; `phrases` are passed over whole."""
    bare = _NO_LANGUAGE.sub(_blot, text)
    for phrase in phrases:
        if phrase in bare:
            bare = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", _blot, bare)
    for found in _WORD.finditer(bare):
        yield Token(found[0], found.start())


def _blot(found: re.Match[str]) -> str:
    """As many spaces, so that what follows keeps its place; lines stay lines."""
    return re.sub(r"[^\n]", " ", found[0])
