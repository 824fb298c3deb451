"""What an editor writes is never turned into another type of value: `"3"` is no number, and 1 is not `true`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cityhub.load.layout import SHELVES
from cityhub.model.frozen import Frozen
from cityhub.model.hub_settings import HubSettings
from cityhub.model.record import Origin

KINDS: tuple[type[Frozen], ...] = (*(shelf.kind for shelf in SHELVES), HubSettings)
CONVERTED = {"int", "float", "bool"}


def lax(schema: object, place: str) -> Iterator[str]:
    """The places of a schema at which a value of another type would be converted without a word."""
    if isinstance(schema, dict) and schema.get("cls") is not Origin:  # the reader itself writes the origin
        if schema.get("type") in CONVERTED and not schema.get("strict"):
            yield f"{place}: {schema['type']}"
        for name, part in schema.items():
            yield from lax(part, f"{place}.{name}" if isinstance(schema.get("type"), str) else f"{place}/{name}")
    elif isinstance(schema, list | tuple):
        for part in schema:
            yield from lax(part, place)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_field_of_any_kind_converts_what_is_written(kind: type[Frozen]) -> None:
    assert list(lax(kind.__pydantic_core_schema__, kind.__name__)) == []


def test_a_lax_field_would_be_found() -> None:
    class Loose(Frozen):
        number: int
        parts: tuple[dict[str, float | None], ...] = ()

    assert len(list(lax(Loose.__pydantic_core_schema__, "Loose"))) == 2
