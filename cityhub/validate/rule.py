"""Rule: one thing that must hold in the content.

A rule is a generator. Its name is its name for ever (`dangling_reference` is told as `dangling-reference`),
and its docstring is the rule, which docs/rules.md repeats for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from cityhub.load.content import Content
from cityhub.model.record import Pointer, Record
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


def name_of(rule: Callable[..., Any]) -> str:
    """The name under which a rule of the content, or of translations, is told."""
    return rule.__name__.replace("_", "-")
