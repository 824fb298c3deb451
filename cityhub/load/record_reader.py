"""Turn the plain data of one record into a record of the model, or into problems an editor can mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from cityhub.load.hidden_text import hidden_texts
from cityhub.load.layout import NESTED
from cityhub.load.record_form import explain
from cityhub.load.yaml_reader import Tree, below
from cityhub.model.frozen import Frozen
from cityhub.model.hub_settings import HubSettings
from cityhub.model.record import Origin, Pointer, Record
from cityhub.model.words import Words
from cityhub.problem import Problem

Read = TypeVar("Read", bound=Frozen)


@dataclass(frozen=True)
class Reading:
    """A record, or what is wrong with it; and the kind and key of each id it declares."""

    record: Record | None
    problems: tuple[Problem, ...]
    declared: tuple[tuple[str, str], ...]


def read_record(
    kind: type[Record], data: dict[str, Any], tree: Tree, place: int | None, context: str, city: str
) -> Reading:
    """Read one record of `kind`; `place` is its position in the list, where the file is a list.

    `context` is the name under which translations of the file's records are kept.
    """
    start: Pointer = () if place is None else (place,)
    origin = Origin(tree.path, city, tree.positions_below(start))
    nested = tuple(_nested_records(kind, data))
    found = dict(
        [
            *_empty_values(data, origin),
            *_reserved_fields(data, nested, origin),
            *hidden_texts(kind, data, tree, start),
        ]
    )
    name = context if place is None else f"{context}/{data.get('id', place)}"
    bound = {**_bind(data, name, "", str(data.get("language", "en"))), "origin": origin}
    places = below(origin.positions, 2) if nested else {}
    for pointer in nested:
        held = bound[pointer[0]][pointer[1]]
        held["origin"] = Origin(tree.path, city, places[pointer])
    record, problems = _validated(kind, bound, data, origin, found, city)
    return Reading(record, problems, tuple(_declared(kind, data, city)))


def read_settings(tree: Tree) -> tuple[HubSettings | None, tuple[Problem, ...]]:
    """Read `hub.yml`."""
    origin = Origin(tree.path, "", tree.positions)
    data = tree.data if isinstance(tree.data, dict) else {}
    found = dict([*_empty_values(data, origin), *hidden_texts(HubSettings, data, tree, ())])
    return _validated(HubSettings, _bind(data, "hub", "", "en"), data, origin, found, "")


def _validated(
    kind: type[Read], bound: Any, data: Any, origin: Origin, found: Mapping[Pointer, Problem], city: str
) -> tuple[Read | None, tuple[Problem, ...]]:
    """What the model makes of the data; nothing where something is wrong, if only what was `found` before."""
    problems = list(found.values())
    try:
        value = kind.model_validate(bound, context={"city": city})
    except ValidationError as error:
        problems.extend(explain(error, kind, data, origin, found))
        return None, tuple(problems)
    return (None if problems else value), tuple(problems)


def _bind(value: Any, context: str, field: str, language: str) -> Any:
    """Give each text the name under which its translation is kept: the record, then the field."""
    if isinstance(value, str):
        return Words(value, f"{context}:{field}", language)
    if isinstance(value, list):
        return [_bind(part, context, _name_in_list(field, part), language) for part in value]
    if isinstance(value, dict):
        return {
            name: part if name == "id" else _bind(part, context, f"{field}.{name}" if field else name, language)
            for name, part in value.items()
        }
    return value


def _name_in_list(field: str, part: Any) -> str:
    return f"{field}[{part['id']}]" if isinstance(part, dict) and "id" in part else field


def held_kinds(kind: type[Record]) -> tuple[str, ...]:
    """The kinds of the records that records of `kind` hold."""
    return (NESTED[kind.kind][1],) if kind.kind in NESTED else ()


def _nested_records(kind: type[Record], data: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """The places of the records that a record holds."""
    field, _ = NESTED.get(kind.kind, ("", ""))
    held = data.get(field)
    for place, part in enumerate(held if isinstance(held, list) else ()):
        if isinstance(part, dict):
            yield field, place


def _declared(kind: type[Record], data: dict[str, Any], city: str) -> Iterator[tuple[str, str]]:
    def key(kind_name: str, identifier: object) -> tuple[str, str]:
        return (kind_name, f"{city}/{identifier}" if city and kind_name != "city" else str(identifier))

    if "id" in data:
        yield key(kind.kind, data["id"])
    for field, place in _nested_records(kind, data):
        if "id" in data[field][place]:
            yield key(NESTED[kind.kind][1], data[field][place]["id"])


def _empty_values(data: Any, origin: Origin, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Problem]]:
    """The places at which nothing stands."""
    if data is None or data == "":
        yield pointer, Problem(origin.path, *origin.at(*pointer), "empty-value", *_of_nothing(pointer))
    children: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        children = list(data.items())
    elif isinstance(data, list):
        children = list(enumerate(data))
    for step, part in children:
        yield from _empty_values(part, origin, (*pointer, step))


def _of_nothing(pointer: Pointer) -> tuple[str, str]:
    """What to say of a place at which nothing stands, and what to write there."""
    field = next((str(part) for part in reversed(pointer) if isinstance(part, str)), "this")
    name, colon, value = field.partition(":")
    if colon:
        return f"`{field}` has no space after its colon.", f"Write `{name}: {value}`."
    if field.isdigit():
        hint = "Write decimals with a point, thousands without a mark: 21.6, 526502."
        return f"the comma before it makes `{field}` a field of its own.", hint
    in_list = bool(pointer) and isinstance(pointer[-1], int)
    message = f"an entry of `{field}` is empty." if in_list else f"`{field}` has no value."
    return message, "Write one, or remove the line."


def _reserved_fields(
    data: dict[str, Any], nested: tuple[tuple[str, int], ...], origin: Origin
) -> Iterator[tuple[Pointer, Problem]]:
    """The field that the reader itself adds to every record is not an editor's."""
    holders: list[tuple[Pointer, Any]] = [((), data), *((pointer, data[pointer[0]][pointer[1]]) for pointer in nested)]
    for pointer, held in holders:
        if "origin" in held:
            here = (*pointer, "origin")
            message = "there is no field `origin` here."
            yield here, Problem(origin.path, *origin.at(*here), "unknown-field", message, "Remove the line.")
