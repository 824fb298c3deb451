"""Say in an editor's words what is wrong with the form of a record: which field, what stands there, what should."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cityhub.load.field_type import choices_at, field_names, is_text, model_at
from cityhub.load.proposal import date_hint, id_hint, number_hint, truth_hint
from cityhub.model.frozen import Frozen
from cityhub.model.record import Origin, Pointer
from cityhub.problem import Problem, closest, nearest


class Saying(NamedTuple):
    """A problem without its place."""

    rule: str
    message: str
    hint: str


@dataclass(frozen=True)
class _Slip:
    """One of pydantic's complaints: of which kind of record, and where in it."""

    kind: type[Frozen]
    pointer: Pointer
    detail: ErrorDetails

    @property
    def value(self) -> Any:
        return self.detail.get("input")

    @property
    def field(self) -> str:
        return next((str(part) for part in reversed(self.pointer) if isinstance(part, str)), "this")

    @property
    def missing(self) -> Pointer | None:
        """Where a field is missing."""
        return (*self.pointer, str(self.detail["loc"][-1])) if self.detail["type"] == "missing" else None


def explain(
    error: ValidationError, kind: type[Frozen], data: Any, origin: Origin, known: Iterable[Pointer] = ()
) -> Iterator[Problem]:
    """Say each of pydantic's complaints in an editor's words.

    One complaint a place is enough, none where `known`; a field that is there under a mistyped name is not missing.
    """
    slips = [_Slip(kind, _pointer_in(detail["loc"], data), detail) for detail in error.errors(include_url=False)]
    misnamed = {_meant(slip) for slip in slips if slip.detail["type"] == "extra_forbidden"}
    before = set(known)
    told = set(known)
    for slip in slips:
        if slip.missing and (slip.pointer in before or slip.missing in misnamed):
            continue
        if slip.missing or slip.pointer not in told:
            told.add(slip.pointer)
            yield Problem(origin.path, *origin.at(*slip.pointer), *_say(slip))


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


def _meant(slip: _Slip) -> Pointer:
    """The field that is probably meant by one that does not exist."""
    *above, name = slip.pointer
    return (*above, closest(str(name).partition(":")[0], field_names(slip.kind, tuple(above))))


def _say(slip: _Slip) -> Saying:
    """What to say of one of pydantic's complaints."""
    return _SAYINGS.get(slip.detail["type"], _beyond)(slip)


# Fields


def _missing(slip: _Slip) -> Saying:
    name = str(slip.detail["loc"][-1])
    model = model_at(slip.kind, slip.pointer)
    meaning = model.model_fields[name].description if model and name in model.model_fields else None
    choices = choices_at(slip.kind, (*slip.pointer, name))
    hint = f"Add `{name}:` with one of: {', '.join(choices)}." if choices else f"Add `{name}:`."
    return Saying("missing-field", f"`{name}` is missing.", f"{hint} {meaning}" if meaning else hint)


def _unknown_field(slip: _Slip) -> Saying:
    """The place where a field of this name belongs, if it is indented wrongly, or the right name of the field."""
    *above, name = slip.pointer
    here = field_names(slip.kind, tuple(above))
    below = next((other for other in here if name in field_names(slip.kind, (*above, other))), "")
    hint = nearest(name, here)
    if below:
        hint = f"It belongs below `{below}:`, indented by two spaces more."
    elif above and name in field_names(slip.kind, ()):
        hint = "It belongs to the record itself: indent it less."
    return Saying("unknown-field", f"there is no field `{name}` here.", hint)


def _needs_fields(slip: _Slip) -> Saying:
    what = f"an entry of `{slip.field}`" if isinstance(slip.pointer[-1], int) else f"`{slip.field}`"
    model = model_at(slip.kind, slip.pointer) if slip.detail["type"] == "model_type" else None
    hint = "Write `name: value` below it, one a line."
    if model:
        hint = f"Its fields: {', '.join(field_names(model, ()))}."
        if isinstance(slip.pointer[-1], int) and isinstance(slip.value, str):
            hint = _entry_hint(model, slip.value) or hint
    return Saying("needs-fields", f"{what} needs fields of its own, not {_shown(slip.value)}.", hint)


# Values


def _unknown_value(slip: _Slip) -> Saying:
    choices = re.findall(r"'([^']+)'", str(slip.detail.get("ctx", {}).get("expected", "")))
    hint = nearest(slip.value if isinstance(slip.value, str) else "", choices)
    return Saying("unknown-value", f"{_shown(slip.value)} is not a value of `{slip.field}`.", hint)


def _wrong_form(slip: _Slip) -> Saying:
    forms = {
        "id": id_hint(slip.value),
        "former_ids": id_hint(slip.value),
        "code": "Write three capital letters: `EUR`.",
        "script": "Write four letters, the first a capital: `Latn`, `Cyrl`.",
    }
    hint = forms.get(slip.field, "See the example in content/README.md.")
    return Saying("text-form", f"{_shown(slip.value)} does not have the form of `{slip.field}`.", hint)


def _wrong_date(slip: _Slip) -> Saying:
    return Saying("date-form", f"{_shown(slip.value)} is not a date.", date_hint(slip.value))


def _needs_text(slip: _Slip) -> Saying:
    value = slip.value
    hint = f'If it is meant as text, put it in quotes: "{_shown(value)}".'
    if isinstance(value, str):
        hint = "Write a text, or remove the line."
    elif isinstance(value, list | dict):
        hint = "If it is a text that begins with a bracket, put it in quotes."
    return Saying("needs-text", f"`{slip.field}` needs a text, not {_shown(value)}.", hint)


def _needs_number(slip: _Slip) -> Saying:
    message = f"`{slip.field}` needs a number, not {_shown(slip.value)}."
    return Saying("needs-number", message, number_hint(slip.value))


def _needs_truth(slip: _Slip) -> Saying:
    message = f"`{slip.field}` is `true` or `false`, not {_shown(slip.value)}."
    return Saying("needs-boolean", message, truth_hint(slip.field, slip.value))


def _needs_list(slip: _Slip) -> Saying:
    value, model = slip.value, model_at(slip.kind, slip.pointer)
    if isinstance(value, dict) and any(held is not None for held in value.values()):
        hint = f"Put `- ` before `{next(iter(value))}:`, and indent what stands below it by two spaces more."
    elif model:
        hint = _entry_hint(model, str(value)) or f"Begin each entry with `- {next(iter(field_names(model, ())))}:`."
    else:
        written = ", ".join(value) if isinstance(value, dict) else str(value)
        parts = re.split(r"(?:^| )[-•*] ?(?=\S)|[,;]", written.strip("[]()"))
        entries = ", ".join(part.strip() for part in parts if part.strip())
        hint = f"Write `[{entries}]`, or each entry on a line of its own after `- `."
    return Saying("needs-list", f"`{slip.field}` needs a list, not {_shown(value)}.", hint)


def _entry_hint(model: type[Frozen], text: str) -> str:
    """How to write a text as an entry of a list whose entries have fields; nothing if none of them is a text."""
    needed = [name for name, field in model.model_fields.items() if field.is_required()]
    first = next((name for name in needed if is_text(model, (name,))), "")
    if not first:
        return ""
    others = ", ".join(f"`{name}:`" for name in needed if name != first)
    written = text if len(text) <= 60 and not re.search(r": | #|^\W", text) else "…"
    return f"Write it on a line of its own as `- {first}: {written}`" + (f", and below it {others}." if others else ".")


_BEYOND = {
    "less_than_equal": ("is too large", "Write at most {le}."),
    "greater_than_equal": ("is too small", "Write at least {ge}."),
    "too_long": ("has too many entries", "Keep at most {max_length}."),
    "string_too_long": ("is too long", "Keep to {max_length} characters."),
}
"""For a value beyond a limit: in which way, and what the limit is."""


def _beyond(slip: _Slip) -> Saying:
    how, hint = _BEYOND.get(slip.detail["type"], (f"cannot be so: {slip.detail['msg'].lower()}", ""))
    held = "" if isinstance(slip.value, list | dict | tuple) else f" {_shown(slip.value)}"
    given = slip.detail.get("ctx", {})
    limits = {name: f"{limit:.15g}" for name, limit in given.items() if isinstance(limit, int | float)}
    return Saying("out-of-range", f"`{slip.field}`{held} {how}.", hint.format(**limits))


def _shown(value: object) -> str:
    """A value as the editor wrote it."""
    match value:
        case bool():
            return f"`{str(value).lower()}`"
        case int() | float():
            return str(value)
        case str():
            return f'"{value}"' if len(value) <= 60 else f'"{value[:59]}…"'
        case dict():
            return "fields"
        case _:
            return "a list"


_SAYINGS: Mapping[str, Callable[[_Slip], Saying]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "model_type": _needs_fields,
    "dict_type": _needs_fields,
    "literal_error": _unknown_value,
    "string_pattern_mismatch": _wrong_form,
    "date_form": _wrong_date,
    "words_type": _needs_text,
    "string_type": _needs_text,
    "int_type": _needs_number,
    "int_parsing": _needs_number,
    "int_from_float": _needs_number,
    "float_type": _needs_number,
    "float_parsing": _needs_number,
    "bool_type": _needs_truth,
    "bool_parsing": _needs_truth,
    "tuple_type": _needs_list,
}
"""What to say of each type of complaint; whatever is not here is a value beyond a limit."""
