"""Read YAML exactly: what an editor wrote, with a place for every value, and nothing guessed.

YAML 1.1 turns `no` into false, `1:30` into 90 and `012` into 10, and keeps the last of two equal keys.
Here only `true` and `false` are booleans, only plain decimal numbers are numbers, and a key stands once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

from cityhub.model.record import Pointer
from cityhub.problem import Problem

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 32
MAX_BYTES = 2_000_000

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+]?[0-9]+)?")
_PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass
class Tree:
    """What a file holds: plain data, and line and column of each value and of each key."""

    path: str
    data: Any = None
    positions: dict[Pointer, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_yaml(path: str, text: bytes) -> Tree:
    """Read one YAML file. `path` is the name used in problems."""
    tree = Tree(path)
    try:
        decoded = _decode(text)
        events = iter(yaml.parse(decoded, Loader=_Loader))
        _Builder(tree, events).build()
    except yaml.MarkedYAMLError as error:
        tree.problems.append(_syntax_problem(path, error))
    except _RefusedError as error:
        tree.problems.append(Problem(path, error.line, error.column, error.rule, error.message, error.hint))
    except (UnicodeDecodeError, yaml.reader.ReaderError):
        message = "the file is not UTF-8 text, or holds a control character."
        tree.problems.append(Problem(path, 0, 0, "encoding", message, "Save it as UTF-8."))
    return tree


def _decode(text: bytes) -> str:
    if len(text) > MAX_BYTES:
        raise _RefusedError(0, 0, "too-large", f"the file is larger than {MAX_BYTES} bytes.", "Split it.")
    return text.decode("utf-8-sig")


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    what = " ".join(part for part in (error.context, error.problem) if part)
    hint = "Check the indentation, and put a text that holds `: ` or ` #` in quotes."
    return Problem(path, line, column, "yaml-syntax", f"this is not YAML: {what}.", hint)


class _RefusedError(Exception):
    def __init__(self, line: int, column: int, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.column, self.rule, self.message, self.hint = line, column, rule, message, hint


class _Builder:
    """Turns the parser's events into data, noting positions on the way."""

    def __init__(self, tree: Tree, events: Iterator[yaml.Event]) -> None:
        self.tree = tree
        self.events = events

    def build(self) -> None:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.tree.positions:
                    raise _refuse(event, "yaml-documents", "the file holds a second document.", "Remove the `---`.")
                self.tree.data = self._node(next(self.events), (), 0)

    def _node(self, event: yaml.Event, pointer: Pointer, depth: int) -> Any:
        _refuse_unsafe(event, depth)
        self.tree.positions.setdefault(pointer, _place(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(pointer, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(pointer, depth)
        return _scalar(cast(yaml.ScalarEvent, event))

    def _mapping(self, pointer: Pointer, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            _refuse_unsafe(event, depth)
            if not isinstance(event, yaml.ScalarEvent):
                raise _refuse(event, "yaml-key", "a field name must be a plain word.", "Write `name: value`.")
            key = event.value
            line, column = _place(event)
            if key in mapping:
                first = self.tree.positions[(*pointer, key)][0]
                message = f"`{key}` stands twice; it was given on line {first} already."
                self.tree.problems.append(
                    Problem(self.tree.path, line, column, "duplicate-key", message, "Keep one of the two.")
                )
            self.tree.positions.setdefault((*pointer, key), (line, column))
            mapping[key] = self._node(next(self.events), (*pointer, key), depth + 1)
        return mapping

    def _sequence(self, pointer: Pointer, depth: int) -> list[Any]:
        sequence: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            sequence.append(self._node(event, (*pointer, len(sequence)), depth + 1))
        return sequence


def _scalar(event: yaml.ScalarEvent) -> Any:
    text: str = event.value
    if event.style:  # quoted or a block: always text
        return text
    if text in _PLAIN:
        return _PLAIN[text]
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) < 20 else text
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def _refuse_unsafe(event: yaml.Event, depth: int) -> None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        raise _refuse(event, "yaml-anchor", f"anchors and aliases (`{anchor}`) are not used.", "Write it out.")
    if tag:
        raise _refuse(event, "yaml-tag", f"tags (`{tag}`) are not used here.", "Remove the tag.")
    if depth > MAX_DEPTH:
        raise _refuse(event, "yaml-depth", f"it is nested deeper than {MAX_DEPTH} levels.", "Flatten it.")


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _refuse(event: yaml.Event, rule: str, message: str, hint: str) -> _RefusedError:
    return _RefusedError(*_place(event), rule, message, hint)
