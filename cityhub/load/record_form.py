"""Say in an editor's words what is wrong with the form of a record: which field, what stands there, what should."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import NoneType
from typing import Any, NamedTuple, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cityhub.load.proposal import date_hint, id_hint, number_hint
from cityhub.model.frozen import Frozen
from cityhub.model.record import Origin, Pointer
from cityhub.problem import Problem, nearest


class Saying(NamedTuple):
    """A problem without its place."""

    rule: str
    message: str
    hint: str


def explain(
    error: ValidationError, kind: type[Frozen], data: Any, origin: Origin, known: Iterable[Pointer] = ()
) -> Iterator[Problem]:
    """Say each of pydantic's complaints in an editor's words. One complaint a place is enough, none where `known`."""
    told = set(known)
    for detail in error.errors(include_url=False):
        pointer = _pointer_in(detail["loc"], data)
        if pointer not in told or (detail["type"] == "missing" and pointer not in set(known)):
            told.add(pointer)
            saying = _say(detail, pointer, kind)
            line, column = origin.at(*pointer)
            yield Problem(origin.path, line, column, *saying)


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


def _text_hint(value: object) -> str:
    if isinstance(value, str):
        return "Write a text, or remove the line."
    if isinstance(value, list | dict):
        return "If it is a text that begins with a bracket, put it in quotes."
    return f'If it is meant as text, put it in quotes: "{_shown(value)}".'


def _list_hint(value: object) -> str:
    if isinstance(value, dict):
        return "Begin each entry on a line of its own with `- `."
    entries = ", ".join(part.strip() for part in re.split(r"(?:^| )-(?=\S)", str(value)) if part)
    return f"Write `[{entries}]`, or each entry on a line of its own after `- `."


_TEXT = ("needs-text", "a text", _text_hint)
_NUMBER = ("needs-number", "a number", number_hint)
_YES_OR_NO = ("needs-boolean", "yes or no", lambda _: "Write `true` or `false`.")
_NEEDS: Mapping[str, tuple[str, str, Callable[[object], str]]] = {
    "words_type": _TEXT,
    "string_type": _TEXT,
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_from_float": _NUMBER,
    "float_type": _NUMBER,
    "bool_type": _YES_OR_NO,
    "bool_parsing": _YES_OR_NO,
    "tuple_type": ("needs-list", "a list", _list_hint),
}
"""For each complaint about the type of a value: the rule, what is needed, and what to write."""


def _say(detail: ErrorDetails, pointer: Pointer, kind: type[Frozen]) -> Saying:
    """What to say of one of pydantic's complaints."""
    field = next((str(part) for part in reversed(pointer) if isinstance(part, str)), "this")
    value = detail.get("input")
    match detail["type"]:
        case "missing":
            name = str(detail["loc"][-1])
            return Saying("missing-field", f"`{name}` is missing.", _what_field_is(kind, detail["loc"], name))
        case "extra_forbidden":
            return Saying("unknown-field", f"there is no field `{field}` here.", _where_field_is(kind, pointer, field))
        case "literal_error":
            choices = re.findall(r"'([^']+)'", str(detail.get("ctx", {}).get("expected", "")))
            message = f"{_shown(value)} is not a value of `{field}`."
            return Saying("unknown-value", message, nearest(value if isinstance(value, str) else "", choices))
        case "string_pattern_mismatch":
            return Saying("text-form", f"{_shown(value)} does not have the form of `{field}`.", _form(field, value))
        case "date_form":
            return Saying("date-form", f"{_shown(value)} is not a date.", date_hint(value))
        case "model_type" | "dict_type":
            names = ", ".join(_fields_at(kind, pointer) if detail["type"] == "model_type" else ())
            hint = f"Its fields: {names}." if names else "Write `name: value` below it, one a line."
            return Saying("needs-fields", f"`{field}` needs fields of its own, not {_shown(value)}.", hint)
        case other if other in _NEEDS:
            rule, what, advise = _NEEDS[other]
            return Saying(rule, f"`{field}` needs {what}, not {_shown(value)}.", advise(value))
        case _:
            return _beyond(detail, field, value)


_BEYOND = {
    "less_than_equal": ("is too large", "Write at most {le}."),
    "greater_than_equal": ("is too small", "Write at least {ge}."),
    "too_long": ("has too many entries", "Keep at most {max_length}."),
    "string_too_long": ("is too long", "Keep to {max_length} characters."),
}
"""For a value beyond a limit: in which way, and what the limit is."""


def _beyond(detail: ErrorDetails, field: str, value: object) -> Saying:
    how, hint = _BEYOND.get(detail["type"], (f"cannot be so: {detail['msg'].lower()}", ""))
    held = "" if isinstance(value, list | dict | tuple) else f" {_shown(value)}"
    limits = {name: f"{limit:.15g}" for name, limit in detail.get("ctx", {}).items() if isinstance(limit, int | float)}
    return Saying("out-of-range", f"`{field}`{held} {how}.", hint.format(**limits))


def _shown(value: object) -> str:
    """A value as the editor wrote it."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case str():
            return f'"{value}"' if len(value) <= 60 else f'"{value[:59]}…"'
        case dict():
            return "fields"
        case _:
            return "a list"


def _form(field: str, value: object) -> str:
    match field:
        case "id" | "former_ids":
            return id_hint(value)
        case "code":
            return "Write three capital letters: `EUR`."
        case "script":
            return "Write four letters, the first a capital: `Latn`, `Cyrl`."
        case _:
            return "See the example in content/README.md."


def _model_at(kind: Any, pointer: Pointer) -> type[Frozen] | None:
    """The kind of value at a pointer."""
    for step in pointer:
        if isinstance(step, int):
            continue
        if step in getattr(kind, "model_fields", {}):
            annotation = kind.model_fields[step].annotation
            kind = _inner_model(annotation)
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


def _where_field_is(kind: type[Frozen], pointer: Pointer, field: str) -> str:
    """The place where a field of this name belongs, if it is indented wrongly, or the right name of the field."""
    here = _fields_at(kind, pointer[:-1])
    below = [name for name in here if field in _fields_at(kind, (*pointer[:-1], name))]
    if below:
        return f"It belongs below `{below[0]}:`, indented by two spaces more."
    if len(pointer) > 1 and field in _fields_at(kind, ()):
        return "It belongs to the record itself: indent it less."
    return nearest(field, here)
