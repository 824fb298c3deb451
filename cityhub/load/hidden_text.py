"""Hidden text: the end of a text that a `#` has turned into a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cityhub.load.field_type import is_text
from cityhub.load.yaml_reader import Tree
from cityhub.model.frozen import Frozen
from cityhub.model.record import Pointer
from cityhub.problem import Problem

_ADDRESS_OR_CODE = re.compile(r"https?://\S+|[a-z]+(?:[-_]\w+)*")
"""A text that ends where it ends; a comment behind it is meant as one."""


def hidden_texts(
    kind: type[Frozen], data: Mapping[str, Any], tree: Tree, start: Pointer
) -> Iterator[tuple[Pointer, Problem]]:
    """The texts of a record that are cut off by a comment; `start` is where the record stands in the file.

    Behind an id, a date, a number or a value from a list a comment is only a comment.
    """
    for within, place in tree.comments_below(start).items():
        if is_text(kind, within):
            text = _text_at(data, within)
            if not _ADDRESS_OR_CODE.fullmatch(text):
                yield within, told(tree, place, text)


def told(tree: Tree, place: tuple[int, int], text: str) -> Problem:
    """The problem of a text that a comment cuts off."""
    line, column = place
    comment = tree.lines[line - 1][column - 1 :].rstrip()
    whole = f"{text} {comment}".replace("'", "''")
    quoted = f": '{whole}'" if len(whole) <= 80 else ""
    hint = f"Put the whole text in quotes{quoted}; or move the comment to a line of its own."
    message = f"`{comment}` is taken for a comment, and lost to readers."
    return Problem(tree.path, line, column, "hidden-text", message, hint)


def _text_at(data: Any, pointer: Pointer) -> str:
    for step in pointer:
        data = data[step]
    return str(data)
