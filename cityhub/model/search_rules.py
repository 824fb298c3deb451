"""SearchRules: how the words of a language are made to meet, however a reader types them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field, StrictInt

from cityhub.model.record import Record


class SearchRules(Record):
    """How words of a language are found; the id is that of the language.

    The same is done to the words of a page and to those of a query, in this order: small letters, `letters`,
    marks off (é, š), `fold`, then the longest of the `endings`. Where each of two spellings leads does not matter,
    as long as it is to the same place.
    """

    kind: ClassVar[str] = "search-rules"
    needs_sources: ClassVar[bool] = False

    letters: dict[str, str] = Field(default_factory=dict)
    """Letters of another alphabet, or that are more than a base letter with a mark: what each becomes."""
    fold: dict[str, str] = Field(default_factory=dict)
    """Groups of letters that people write in several ways, without marks: what each becomes."""
    endings: tuple[str, ...] = ()
    """Endings that a word loses, as folding leaves them: the longest that fits, and only one."""
    shortest: Annotated[StrictInt, Field(ge=1, le=9)] = 3
    """How many letters must be left of a word when it loses its ending."""
    stopwords: tuple[str, ...] = ()
    """Words that say nothing in a query: passed over there, unless it has no others."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Words or groups of words that mean the same here. The names of places meet by themselves."""

    def lettered(self, text: str) -> str:
        """A text in small letters, with `letters` replaced and without marks."""
        small = unicodedata.normalize("NFC", text.lower())
        apart = unicodedata.normalize("NFD", _replaced(small, self._letters, self.letters))
        return _BEYOND_LATIN.sub(lambda found: "" if _is_mark(found[0]) else found[0], apart)

    def folded(self, text: str) -> str:
        """A text as it is before words lose their endings."""
        return _replaced(self.lettered(text), self._fold, self.fold)

    @cached_property
    def _letters(self) -> re.Pattern[str]:
        return _any_of(self.letters)

    @cached_property
    def _fold(self) -> re.Pattern[str]:
        return _any_of(self.fold)


_BEYOND_LATIN = re.compile(r"[^\x00-\u02ff]")
"""Whatever could be a mark: the first one is U+0300."""


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")


def _any_of(table: Mapping[str, str]) -> re.Pattern[str]:
    """What finds any key of a table, the longest first; nothing where it has none."""
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(re.escape(key) for key in longest_first) or r"(?!)")


def _replaced(text: str, keys: re.Pattern[str], table: Mapping[str, str]) -> str:
    return keys.sub(lambda found: table[found[0]], text)
