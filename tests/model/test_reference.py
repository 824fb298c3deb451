"""A record of a city is named by its id at home, and by city and id from elsewhere."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import TypeAdapter

from cityhub.load.layout import NESTED, SHELVES
from cityhub.model import reference
from cityhub.model.reference import CITY_KINDS, ActionRef, Reference, ThemeRef

COMPLETED = [
    # kind, written, in the folder of, means
    ("action", "bus-lane", "skopje", "skopje/bus-lane"),
    ("action", "skopje/bus-lane", "skopje", "skopje/bus-lane"),
    ("action", "tirana/bus-lane", "skopje", "tirana/bus-lane"),
    ("action", "bus-lane", "", "bus-lane"),
    ("action", "skopje/bus-lane", "", "skopje/bus-lane"),
    ("observation", "population-2021", "tirana", "tirana/population-2021"),
    ("theme", "mobility", "skopje", "mobility"),
    ("source", "gazette", "skopje", "gazette"),
    ("city", "tirana", "skopje", "tirana"),
]


@pytest.mark.parametrize(("kind", "written", "city", "meant"), COMPLETED)
def test_a_name_is_completed_to_the_full_key(kind: str, written: str, city: str, meant: str) -> None:
    assert Reference(kind).complete(written, city) == meant


def test_the_city_is_told_to_the_reader_of_a_record() -> None:
    assert TypeAdapter(ActionRef).validate_python("bus-lane", context={"city": "skopje"}) == "skopje/bus-lane"
    assert TypeAdapter(ActionRef).validate_python("bus-lane") == "bus-lane"
    assert TypeAdapter(ThemeRef).validate_python("mobility", context={"city": "skopje"}) == "mobility"


KINDS_OF_FILES = {shelf.kind.kind for shelf in SHELVES} | {held for _, held in NESTED.values()}


@pytest.mark.parametrize("name", sorted(name for name in vars(reference) if name.endswith("Ref")))
def test_every_reference_names_a_kind_that_some_file_holds(name: str) -> None:
    marker = get_args(getattr(reference, name))[1]
    assert isinstance(marker, Reference)
    assert marker.kind in KINDS_OF_FILES


def test_the_kinds_of_a_city_are_those_of_its_folder() -> None:
    of_files = {shelf.kind.kind for shelf in SHELVES if shelf.pattern.startswith("cities/")}
    held = {inner for kind, (_, inner) in NESTED.items() if kind in of_files}
    assert of_files - {"city"} | held == CITY_KINDS
