"""Field type: what the model says of the field at a place in a record."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from cityhub.model.frozen import Frozen
from cityhub.model.record import Pointer
from cityhub.model.walk import fields
from cityhub.model.words import Words


def type_at(kind: type[Frozen], pointer: Pointer) -> Any:
    """The type of what stands at a pointer; nothing where the model knows no such place."""
    return _plain(_declared_at(kind, pointer))


def _declared_at(kind: type[Frozen], pointer: Pointer) -> Any:
    """The same, with the marks it bears in the model."""
    held: Any = kind
    for step in pointer:
        held = _plain(held)
        if isinstance(held, type) and issubclass(held, Frozen):
            held = dict(fields(held)).get(str(step))
        else:
            held = _entry(held)
    return held


def _entry(held: Any) -> Any:
    """The type of the entries of a list, or of what stands behind the names of a mapping."""
    return next((part for part in reversed(get_args(held)) if part is not Ellipsis), None)


def _plain(held: Any) -> Any:
    """A type without its marks, and without the choice of leaving the field out."""
    while get_origin(held) is Annotated or _is_optional(held):
        held = get_args(held)[0]
    return held


def _is_optional(held: Any) -> bool:
    kinds = get_args(held) if get_origin(held) in (Union, UnionType) else ()
    return NoneType in kinds and len(kinds) == 2


def model_at(kind: type[Frozen], pointer: Pointer) -> type[Frozen] | None:
    """The kind of value with fields of its own that stands at a pointer, or of which there is a list."""
    held = type_at(kind, pointer)
    while get_origin(held) in (tuple, dict):
        held = _plain(_entry(held))
    return held if isinstance(held, type) and issubclass(held, Frozen) else None


def field_names(kind: type[Frozen], pointer: Pointer) -> list[str]:
    """The fields of the value at a pointer, or of each entry of the list there."""
    model = model_at(kind, pointer)
    return [name for name, _ in fields(model)] if model else []


def choices_at(kind: type[Frozen], pointer: Pointer) -> tuple[str, ...]:
    """The values among which a field with a fixed list of them chooses."""
    held = type_at(kind, pointer)
    return get_args(held) if get_origin(held) is Literal else ()


def is_text(kind: type[Frozen], pointer: Pointer) -> bool:
    """Whether words of an editor's own stand at a pointer: not an id, a date or a value from a list."""
    held = _declared_at(kind, pointer)
    return (get_args(held)[0] if _is_optional(held) else held) in (Words, str)
