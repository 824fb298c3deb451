"""Turn the plain data of one record into a record of the model, or into problems an editor can mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import NoneType
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cityhub.load.yaml_reader import Tree
from cityhub.model.frozen import Frozen
from cityhub.model.hub_settings import HubSettings
from cityhub.model.record import Origin, Pointer, Record
from cityhub.model.words import Words
from cityhub.problem import Problem, nearest

NESTED = {
    "diagnostic": ("findings", "finding"),
    "priority": ("objectives", "objective"),
    "initiative": ("calls", "grant-call"),
}
"""For kinds of records that hold others: the field that holds them, and their kind."""


@dataclass(frozen=True)
class Reading:
    """A record, or what is wrong with it; and the kind and key of each id it declares."""

    record: Record | None
    problems: tuple[Problem, ...]
    declared: tuple[tuple[str, str], ...]


def read_record(
    kind: type[Record], data: dict[str, Any], tree: Tree, place: int | None, name: str, city: str
) -> Reading:
    """Read one record of `kind`; `place` is its position in the list, where the file is a list."""
    start: Pointer = () if place is None else (place,)
    origin = Origin(tree.path, city, _positions_below(tree.positions, start))
    declared = tuple(_declared(kind, data, city))
    problems = [*_empty_values(data, tree.path, origin), *_reserved_fields(data, tree.path, origin)]
    if problems:
        return Reading(None, tuple(problems), declared)
    context = name.removesuffix(".yml") if place is None else f"{name.removesuffix('.yml')}/{data.get('id', place)}"
    bound = _bind(data, context, "", str(data.get("language", "en")))
    for pointer in _nested_records(kind, data):
        held = bound[pointer[0]][pointer[1]]
        held["origin"] = Origin(tree.path, city, _positions_below(origin.positions, pointer))
    try:
        record = kind.model_validate({**bound, "origin": origin}, context={"city": city})
    except ValidationError as error:
        return Reading(None, tuple(_explain(error, kind, data, origin)), declared)
    return Reading(record, (), declared)


def read_settings(tree: Tree) -> tuple[HubSettings | None, list[Problem]]:
    """Read `hub.yml`."""
    origin = Origin(tree.path, "", tree.positions)
    data = tree.data if isinstance(tree.data, dict) else {}
    problems = list(_empty_values(data, tree.path, origin))
    try:
        return HubSettings.model_validate(_bind(data, "hub", "", "en")), problems
    except ValidationError as error:
        return None, [*problems, *_explain(error, HubSettings, data, origin)]


def _positions_below(positions: Mapping[Pointer, tuple[int, int]], start: Pointer) -> dict[Pointer, tuple[int, int]]:
    cut = len(start)
    return {pointer[cut:]: place for pointer, place in positions.items() if pointer[:cut] == start}


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


def _empty_values(data: Any, path: str, origin: Origin, pointer: Pointer = ()) -> Iterator[Problem]:
    if data is None or data == "":
        line, column = origin.at(*pointer)
        name = next((str(part) for part in reversed(pointer) if isinstance(part, str)), "this")
        yield Problem(path, line, column, "empty-value", f"`{name}` has no value.", "Write one, or remove the line.")
    children: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        children = list(data.items())
    elif isinstance(data, list):
        children = list(enumerate(data))
    for step, part in children:
        yield from _empty_values(part, path, origin, (*pointer, step))


def _reserved_fields(data: dict[str, Any], path: str, origin: Origin) -> Iterator[Problem]:
    if "origin" in data:
        line, column = origin.at("origin")
        yield Problem(path, line, column, "unknown-field", "there is no field `origin`.", "Remove the line.")


def _explain(error: ValidationError, kind: type[Frozen], data: Any, origin: Origin) -> Iterator[Problem]:
    """Say each of pydantic's complaints in an editor's words. One complaint a place is enough."""
    told: set[Pointer] = set()
    for detail in error.errors(include_url=False):
        pointer = _pointer_in(detail["loc"], data)
        if pointer not in told or detail["type"] == "missing":
            told.add(pointer)
            rule, message, hint = _say(detail, pointer, kind)
            line, column = origin.at(*pointer)
            yield Problem(origin.path, line, column, rule, message, hint)


def _pointer_in(location: tuple[int | str, ...], data: Any) -> Pointer:
    """The part of pydantic's location that exists in the file (it adds names of union members)."""
    pointer: list[int | str] = []
    for step in location:
        in_mapping = isinstance(data, dict) and step in data
        in_list = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if not (in_mapping or in_list):
            break
        data = data[step]
        pointer.append(step)
    return tuple(pointer)


_PLAIN_SAYINGS = {
    "words_type": ("needs-text", "`{field}` needs a text.", "Put a number in quotes if it is meant as text."),
    "string_type": ("needs-text", "`{field}` needs a text.", "Put a number in quotes if it is meant as text."),
    "int_type": ("needs-number", '`{field}` needs a number, not "{value}".', "Write digits only: 70000000."),
    "float_type": ("needs-number", '`{field}` needs a number, not "{value}".', "Write digits only: 70000000."),
    "bool_type": ("needs-boolean", '`{field}` is "{value}".', "Write `true` or `false`."),
    "bool_parsing": ("needs-boolean", '`{field}` is "{value}".', "Write `true` or `false`."),
    "tuple_type": ("needs-list", "`{field}` needs a list.", "Write each entry on a line of its own after `- `."),
    "model_type": ("needs-fields", "`{field}` needs fields of its own.", "Write `name: value` below it."),
    "dict_type": ("needs-fields", "`{field}` needs fields of its own.", "Write `name: value` below it."),
    "date_form": (
        "date-form",
        '"{value}" is not a date.',
        "Write 2024, 2024-05, 2024-05-13, or one of them after `from`, `by` or `around`.",
    ),
}
"""Rule, message and hint for the complaints of pydantic that need nothing but the field and the value."""


def _say(detail: ErrorDetails, pointer: Pointer, kind: type[Frozen]) -> tuple[str, str, str]:
    """Rule, message and hint for one of pydantic's complaints."""
    field = next((str(part) for part in reversed(pointer) if isinstance(part, str)), "this")
    value = detail.get("input")
    written = value if isinstance(value, str | int | float | bool) else type(value).__name__
    match detail["type"]:
        case "missing":
            name = str(detail["loc"][-1])
            return "missing-field", f"`{name}` is missing.", _what_field_is(kind, detail["loc"], name)
        case "extra_forbidden":
            known = _fields_at(kind, pointer[:-1])
            return "unknown-field", f"there is no field `{field}` here.", nearest(field, known)
        case "literal_error":
            expected = re.findall(r"'([^']+)'", str(detail.get("ctx", {}).get("expected", "")))
            return "unknown-value", f'"{written}" is not a value of `{field}`.', nearest(value, expected)
        case "string_pattern_mismatch":
            return "text-form", f'"{written}" does not have the form of `{field}`.', _form(field)
        case plain if plain in _PLAIN_SAYINGS:
            rule, message, hint = _PLAIN_SAYINGS[plain]
            return rule, message.format(field=field, value=written), hint
        case _:
            return "out-of-range", f'`{field}` cannot be "{written}": {detail["msg"].lower()}.', ""


def _form(field: str) -> str:
    if field in {"id", "former_ids"}:
        return "Use small letters a to z, digits and single hyphens: `bus-rapid-transit`."
    return "See the examples in content/README.md."


def _model_at(kind: Any, pointer: Pointer) -> type[Frozen] | None:
    """The kind of value at a pointer."""
    for step in pointer:
        if isinstance(step, int):
            continue
        kind = _inner_model(kind.model_fields[step].annotation) if kind and step in kind.model_fields else None
    return kind if isinstance(kind, type) and issubclass(kind, Frozen) else None


def _inner_model(annotation: Any) -> type[Frozen] | None:
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation if issubclass(annotation, Frozen) else None
    candidates = (_inner_model(part) for part in get_args(annotation) if part not in (NoneType, Ellipsis))
    return next((found for found in candidates if found), None)


def _fields_at(kind: type[Frozen], pointer: Pointer) -> list[str]:
    model = _model_at(kind, pointer)
    return [name for name in model.model_fields if name != "origin"] if model else []


def _what_field_is(kind: type[Frozen], location: tuple[int | str, ...], name: str) -> str:
    model = _model_at(kind, tuple(location[:-1]))
    meaning = model.model_fields[name].description if model and name in model.model_fields else None
    return f"Add `{name}:`." + (f" {meaning}" if meaning else "")
