"""Rule: one thing that must hold in the content.

A rule is a generator. Its name is its name for ever (`dangling_reference` is told as `dangling-reference`),
and its docstring is the rule, which docs/rules.md repeats for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cityhub.load.content import Content
from cityhub.model.record import Pointer, Record
from cityhub.problem import Problem

Rule = Callable[[Content], Iterator[Problem]]


def problem(record: Record, pointer: Pointer, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at a field of a record."""
    line, column = record.origin.at(*pointer)
    return Problem(record.origin.path, line, column, rule, message, hint)


def name_of(rule: Rule) -> str:
    return rule.__name__.replace("_", "-")
