"""Read YAML exactly: what an editor wrote, with a place for every value, and nothing guessed.

YAML 1.1 turns `no` into false, `1:30` into 90 and `012` into 10, and keeps the last of two equal keys.
Here only `true` and `false` are booleans, only plain decimal numbers are numbers, and a key stands once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

import yaml

from cityhub.load.plain_text import RefusedError, plain_text
from cityhub.load.yaml_syntax import explain
from cityhub.model.record import Pointer
from cityhub.problem import Problem

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML was built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 32

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\.[0-9]+")
_THOUSANDS_OR_NOT = re.compile(r"([-+]?[1-9][0-9]{0,2})\.([0-9]{2}0)")
_COMMENT = re.compile(r"\s+(#(\S*).*)")
_PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


Place = tuple[int, int]
"""Line and column."""


@dataclass
class Tree:
    """What a file holds: plain data, and line and column of each field name and of each entry of a list."""

    path: str
    data: Any = None
    positions: dict[Pointer, Place] = field(default_factory=dict)
    comments: dict[Pointer, Place] = field(default_factory=dict)
    """Where a comment follows a value without quotes on its line."""
    lines: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    refused: bool = False
    """Whether reading stopped, so that the data is not all there."""

    def positions_below(self, start: Pointer) -> Mapping[Pointer, Place]:
        """The places of an entry of the list that the file is, or of the whole file, named from there on."""
        return self._positions.get(start, {}) if start else self.positions

    def comments_below(self, start: Pointer) -> Mapping[Pointer, Place]:
        """The comments in an entry of the list that the file is, or in the whole file, named from there on."""
        return self._comments.get(start, {}) if start else self.comments

    @cached_property
    def _positions(self) -> dict[Pointer, dict[Pointer, Place]]:
        return below(self.positions, 1)

    @cached_property
    def _comments(self) -> dict[Pointer, dict[Pointer, Place]]:
        return below(self.comments, 1)


def below(places: Mapping[Pointer, Place], depth: int) -> dict[Pointer, dict[Pointer, Place]]:
    """Places sorted by what they lie in, in one pass: by their first `depth` steps, named from there on.

    >>> below({(): (1, 1), (0,): (1, 3), (0, "id"): (1, 3), (1,): (2, 3)}, 1)
    {(0,): {(): (1, 3), ('id',): (1, 3)}, (1,): {(): (2, 3)}}
    """
    found: dict[Pointer, dict[Pointer, Place]] = {}
    for pointer, place in places.items():
        if len(pointer) >= depth:
            found.setdefault(pointer[:depth], {})[pointer[depth:]] = place
    return found


def read_yaml(path: str, raw: bytes) -> Tree:
    """Read one YAML file. `path` is the name used in problems."""
    tree = Tree(path)
    try:
        text = plain_text(raw)
        _parse(tree, text)
    except RefusedError as error:
        tree.refused = True
        tree.problems.append(Problem(path, error.line, error.column, error.rule, error.message, error.hint))
    return tree


def _parse(tree: Tree, text: str) -> None:
    tree.lines = tuple(text.splitlines())
    try:
        _Builder(tree, iter(yaml.parse(text, Loader=_Loader))).build()
    except yaml.MarkedYAMLError as error:
        found = explain(error, tree.lines)
        raise RefusedError(found.line, found.column, "yaml-syntax", found.message, found.hint) from error


class _Builder:
    """Turns the parser's events into data, noting positions on the way."""

    def __init__(self, tree: Tree, events: Iterator[yaml.Event]) -> None:
        self.tree = tree
        self.events = events

    def build(self) -> None:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.tree.positions:
                    raise _refuse(event, "yaml-documents", "a line `---` divides the file in two.", "Remove it.")
                self.tree.data = self._node(next(self.events), (), 0)

    def _node(self, event: yaml.Event, pointer: Pointer, depth: int) -> Any:
        _refuse_unsafe(event, depth)
        self.tree.positions.setdefault(pointer, _place(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(pointer, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(pointer, depth)
        return self._scalar(cast("yaml.ScalarEvent", event), pointer)

    def _mapping(self, pointer: Pointer, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = _key(event, depth)
            if key in mapping:
                first = self.tree.positions[(*pointer, key)][0]
                message = f"`{key}` stands twice; it was given on line {first} already."
                self._tell(_place(event), "duplicate-key", message, "Keep one of the two.")
                self._pass_over((*pointer, key), depth + 1)
                continue
            self.tree.positions.setdefault((*pointer, key), _place(event))
            mapping[key] = self._node(next(self.events), (*pointer, key), depth + 1)
        return mapping

    def _pass_over(self, pointer: Pointer, depth: int) -> None:
        """Read a value that does not count: what is told of a place is told of the value that stands there first."""
        positions, comments = dict(self.tree.positions), dict(self.tree.comments)
        self._node(next(self.events), pointer, depth)
        self.tree.positions, self.tree.comments = positions, comments

    def _sequence(self, pointer: Pointer, depth: int) -> list[Any]:
        sequence: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            sequence.append(self._node(event, (*pointer, len(sequence)), depth + 1))
        return sequence

    def _scalar(self, event: yaml.ScalarEvent, pointer: Pointer) -> Any:
        if event.style:  # quoted or a block: always text
            return event.value
        self._note_comment(event, pointer)
        if unclear := _THOUSANDS_OR_NOT.fullmatch(event.value):
            few, many = f"{float(event.value):g}", unclear[1] + unclear[2]
            message = f"`{event.value}` could mean {few} or {many}."
            self._tell(_place(event), "ambiguous-number", message, f"Write {few} or {many}.")
        return _plain(event.value)

    def _note_comment(self, event: yaml.ScalarEvent, pointer: Pointer) -> None:
        """A `#` that touches a word is told at once; of any other the reader of the record knows what it cuts off."""
        mark, lines = event.end_mark, self.tree.lines
        behind = _COMMENT.match(lines[mark.line], mark.column) if mark and mark.line < len(lines) else None
        if mark is None or behind is None:
            return
        place = (mark.line + 1, behind.start(1) + 1)
        if behind[2]:
            message = f"`#{behind[2]}` and what follows it is taken for a comment, and lost."
            hint = "Put the text in quotes; in a comment, leave a space after the `#`."
            self._tell(place, "hidden-text", message, hint)
        elif event.value:
            self.tree.comments[pointer] = place

    def _tell(self, place: tuple[int, int], rule: str, message: str, hint: str) -> None:
        self.tree.problems.append(Problem(self.tree.path, *place, rule, message, hint))


def _key(event: yaml.Event, depth: int) -> str:
    """The name of a field."""
    _refuse_unsafe(event, depth)
    if not isinstance(event, yaml.ScalarEvent):
        raise _refuse(event, "yaml-key", "a field name must be a plain word.", "Write `name: value`.")
    if not event.value.isprintable():
        message = "the field name holds an invisible character."
        raise _refuse(event, "yaml-key", message, "Type the line anew; such characters come from copying.")
    return str(event.value)


def _plain(text: str) -> Any:
    """The value of a text without quotes."""
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
        message = f"this marks or repeats a passage by the name `{anchor}`, which is not used here."
        raise _refuse(
            event, "yaml-anchor", message, "Write the passage out, or put a text that begins with & or * in quotes."
        )
    if tag:
        message = f"`{tag}` would be taken for an instruction, and not for text."
        raise _refuse(event, "yaml-tag", message, "Remove it, or put a text that begins with ! in quotes.")
    if depth > MAX_DEPTH:
        raise _refuse(event, "yaml-depth", f"more than {MAX_DEPTH} steps lie inside each other.", "Remove some.")


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _refuse(event: yaml.Event, rule: str, message: str, hint: str) -> RefusedError:
    return RefusedError(*_place(event), rule, message, hint)
