"""Analysis: what is left of a word when spelling, alphabet and inflection are taken off.

The same is done to the words of pages when they are indexed, here, and to the words of a query in the reader's
browser, in overrides/assets/search-words.js. A test holds the two against each other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from cityhub.model.search_rules import SearchRules
from cityhub.model.vocabulary import Place

WORD = re.compile(r"[^\W_]+")
"""Letters and digits in a row."""


class Meant(NamedTuple):
    """What a word stands for, and where it stands in the text; the stems of a group of words besides."""

    place: int
    stem: str
    group: tuple[str, ...] = ()


@dataclass(frozen=True)
class Analysis:
    """The rules of a language, and which stems stand for the same."""

    rules: SearchRules
    same: Mapping[str, str]
    """A stem, or several with spaces between, and the one word that stands for it and for its synonyms."""

    @classmethod
    def of(cls, rules: SearchRules, places: Iterable[Place]) -> Analysis:
        """The analysis of a language. All names of a place, in all cases and languages, mean the same."""
        bare = cls(rules, {})
        same: dict[str, str] = {}
        for group in chain(rules.synonyms, map(_names, places)):
            meant = [" ".join(bare.stems(phrase)) for phrase in group]
            stands = next((same[stems] for stems in meant if stems in same), meant[0].replace(" ", ""))
            for stems in meant:
                same.setdefault(stems, stands)
        return cls(rules, {stems: stands for stems, stands in same.items() if stems != stands})

    def stems(self, text: str) -> list[str]:
        """The stems of a text, in order; a group of words that stands for something keeps its own stems too."""
        found = self._meant([self._stem(word) for word in self._words(text)])
        return [stem for meant in found for stem in (meant.stem, *meant.group)]

    def query(self, text: str) -> list[str]:
        """The stems to look for: without stopwords, unless there are no others."""
        words = self._words(text)
        found = list(self._meant([self._stem(word) for word in words]))
        telling = [meant.stem for meant in found if meant.group or words[meant.place] not in self._stopwords]
        return telling or [meant.stem for meant in found]

    def index_text(self, text: str) -> str:
        """What an index is to hold of a text."""
        return " ".join(self.stems(text))

    def as_json(self) -> str:
        """The rules for the browser."""
        rules = {
            "letters": self.rules.letters,
            "fold": self.rules.fold,
            "endings": self.rules.endings,
            "shortest": self.rules.shortest,
            "stopwords": sorted(self._stopwords),
            "same": self.same,
        }
        return json.dumps(rules, ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    def _words(self, text: str) -> list[str]:
        return WORD.findall(self.rules.folded(text))

    def _stem(self, word: str) -> str:
        """A word without the longest ending that leaves enough of it."""
        for length in range(min(self._longest, len(word) - self.rules.shortest), 0, -1):
            if word[-length:] in self._endings:
                return word[:-length]
        return word

    def _meant(self, stems: Sequence[str]) -> Iterator[Meant]:
        """What each stem, or the longest group of stems, stands for."""
        place = 0
        while place < len(stems):
            length = next((n for n in self._lengths if " ".join(stems[place : place + n]) in self.same), 1)
            group = stems[place : place + length]
            stem = self.same.get(" ".join(group), group[0])
            yield Meant(place, stem, tuple(group) if len(group) > 1 else ())
            place += len(group)

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(self.rules.endings)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.rules.endings), default=0)

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        """How many words the groups with synonyms have, the largest number first."""
        return tuple(sorted({key.count(" ") + 1 for key in self.same}, reverse=True))

    @cached_property
    def _stopwords(self) -> frozenset[str]:
        return frozenset(self.rules.folded(word) for word in self.rules.stopwords)


def _names(place: Place) -> list[str]:
    """Every name of a place in every case and language."""
    found = chain.from_iterable((cases.name, cases.locative, cases.genitive) for cases in place.names.values())
    return list(dict.fromkeys(found))
