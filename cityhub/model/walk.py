"""Walk a record: every leaf with its place in the record and what the model says of it."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from cityhub.model.coded import Coded
from cityhub.model.frozen import Frozen
from cityhub.model.record import Pointer, Record
from cityhub.model.reference import Reference
from cityhub.model.words import Words

Marker = Reference | Coded | type[Words] | None


@dataclass(frozen=True)
class Leaf:
    """A value that holds no other, where it stands, and how the model marks it."""

    pointer: Pointer
    marker: Marker
    value: Any


@cache
def fields(kind: type[Frozen]) -> tuple[tuple[str, Any], ...]:
    """The fields of a kind of value, with their annotations, in the order of the model."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple((name, hints[name]) for name in kind.model_fields if name != "origin")


def leaves(value: Frozen, pointer: Pointer = ()) -> Iterator[Leaf]:
    """Every leaf below `value`, in the order of the model."""
    for name, annotation in fields(type(value)):
        yield from _below(getattr(value, name), annotation, (*pointer, name), None)


def _below(value: Any, annotation: Any, pointer: Pointer, marker: Marker) -> Iterator[Leaf]:
    if value is None:
        return
    if isinstance(value, Frozen):
        yield from leaves(value, pointer)
    elif isinstance(value, tuple):
        inner, marker = _unwrap(annotation, marker)
        for place, part in enumerate(value):
            yield from _below(part, (get_args(inner) or (None,))[0], (*pointer, place), marker)
    elif isinstance(value, dict):
        inner, marker = _unwrap(annotation, marker)
        for name, part in value.items():
            yield from _below(part, (get_args(inner) or (None, None))[1], (*pointer, name), marker)
    else:
        yield Leaf(pointer, Words if isinstance(value, Words) else _unwrap(annotation, marker)[1], value)


def _unwrap(annotation: Any, marker: Marker) -> tuple[Any, Marker]:
    """Strip `Annotated` and `| None` from an annotation, keeping the marker found on the way."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            marker = next((m for m in annotation.__metadata__ if isinstance(m, Reference | Coded)), marker)
            annotation = get_args(annotation)[0]
        elif origin in (Union, types.UnionType):
            annotation = next((a for a in get_args(annotation) if a is not type(None)), annotation)
            if get_origin(annotation) in (Union, types.UnionType):
                return annotation, marker
        else:
            return annotation, marker


def records_within(value: Frozen, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Record]]:
    """The records nested in a record: the findings of a diagnostic, the objectives of a priority."""
    for name, _ in fields(type(value)):
        held = getattr(value, name)
        for place, part in enumerate(held if isinstance(held, tuple) else ()):
            if isinstance(part, Record):
                yield (*pointer, name, place), part
