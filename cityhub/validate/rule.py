"""Rule: one thing that must hold in the content.

A rule is a generator. Its name is its name for ever (`dangling_reference` is told as `dangling-reference`),
and its docstring is the rule, which docs/rules.md repeats for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from cityhub.load.content import Content
from cityhub.model.record import Origin, Pointer, Record
from cityhub.model.walk import records_within
from cityhub.problem import Problem

Rule = Callable[[Content], Iterator[Problem]]


def all_records(content: Content) -> Iterator[Record]:
    """Every record, the nested ones after the one that holds them."""
    for record in content.records:
        yield record
        for _, nested in records_within(record):
            yield nested


def problem(record: Record, pointer: Pointer, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at a field of a record."""
    line, column = record.origin.at(*pointer)
    return Problem(record.origin.path, line, column, rule, message, hint)


class Said(NamedTuple):
    """A problem without its place."""

    rule: str
    message: str
    hint: str


def problem_in_text(content: Content, origin: Origin, pointer: Pointer, words: str, said: Said) -> Problem:
    """A problem at certain words of a text, which may run over many lines."""
    line, column = _place_of_words(content.lines.get(origin.path, ()), origin, pointer, words)
    return Problem(origin.path, line, column, *said)


def _place_of_words(lines: Sequence[str], origin: Origin, pointer: Pointer, words: str) -> tuple[int, int]:
    """Where the words stand between a field and the next one; else, as where quotes disguise them, at the field."""
    begin = origin.at(*pointer)
    end = min((place for place in origin.positions.values() if place > begin), default=(len(lines) + 1, 1))
    sought = words.split(maxsplit=1)[0]
    for number in range(begin[0], min(end[0], len(lines)) + 1):
        column = lines[number - 1].find(sought, begin[1] - 1 if number == begin[0] else 0) + 1
        if column and (number, column) < end:
            return number, column
    return begin


def name_of(rule: Callable[..., Any]) -> str:
    """The name under which a rule of the content, or of translations, is told."""
    return rule.__name__.replace("_", "-")
