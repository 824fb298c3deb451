"""Rules about search: what would never be found, or lead to two places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from cityhub.load.content import Content
from cityhub.model.record import Pointer
from cityhub.model.search_rules import SearchRules
from cityhub.problem import Problem
from cityhub.validate.rule import problem

_BASE = re.compile(r"[a-z]+")


def _rules(content: Content) -> Iterable[SearchRules]:
    return (record for record in content.records if isinstance(record, SearchRules))


def search_letters(content: Content) -> Iterator[Problem]:
    """Search rules replace small letters, and by small letters a to z: capitals are made small before."""
    for rules in _rules(content):
        for letters, base in rules.letters.items():
            small = unicodedata.normalize("NFC", letters.lower())
            yield from _expect(rules, ("letters", letters), "search-letters", letters, small)
            if not _BASE.fullmatch(base):
                message = f"`{letters}` becomes `{base}`, which is not of the letters a to z."
                yield problem(rules, ("letters", letters), "search-letters", message, "Write its base letters.")


def search_folded(content: Content) -> Iterator[Problem]:
    """In search rules, what is folded stands without marks, and endings stand as folding leaves them."""
    for rules in _rules(content):
        for written, becomes in rules.fold.items():
            for text in (written, becomes):
                yield from _expect(rules, ("fold", written), "search-folded", text, rules.lettered(text))
        for place, ending in enumerate(rules.endings):
            yield from _expect(rules, ("endings", place), "search-folded", ending, rules.folded(ending))


def _expect(rules: SearchRules, pointer: Pointer, rule: str, written: str, left: str) -> Iterator[Problem]:
    """A problem where something other is left of what was written, so that it would never be met."""
    if written != left:
        message = f"`{written}` is never met: what is done to words before makes it `{left}`."
        yield problem(rules, pointer, rule, message, f"Write `{left}`, or remove it.")


def synonyms_apart(content: Content) -> Iterator[Problem]:
    """A list of synonyms holds at least two words, and a word stands in one list only."""
    for rules in _rules(content):
        taken: dict[str, int] = {}
        for number, group in enumerate(rules.synonyms):
            if len(group) < 2:
                message, hint = "there is nothing that it means the same as.", "Add a synonym, or remove the list."
                yield problem(rules, ("synonyms", number), "synonyms-apart", message, hint)
            for place, word in enumerate(group):
                first = taken.setdefault(rules.folded(word), number)
                if first != number:
                    message = f"`{word}` stands in another list of synonyms too, with `{rules.synonyms[first][0]}`."
                    hint = "Join the two lists, or remove it from one."
                    yield problem(rules, ("synonyms", number, place), "synonyms-apart", message, hint)


RULES = (
    search_letters,
    search_folded,
    synonyms_apart,
)
