"""Colours: each city keeps its own, whoever comes after it."""

from __future__ import annotations

from cityhub.model.city import City
from cityhub.model.coordinates import Coordinates
from cityhub.model.date import ImpreciseDate
from cityhub.model.words import Words
from cityhub.present.colours import COLOURS, colours_of


def city(name: str, colour: int | None = None) -> City:
    return City(
        id=name,
        place=name,
        country="land",
        currency="eur",
        coordinates=Coordinates(latitude=41.5, longitude=20.5),
        summary=Words("A city."),
        data_as_of=ImpreciseDate(2026),
        colour=colour,
    )


def test_a_city_has_the_colour_it_names() -> None:
    assert colours_of([city("ardo", 3), city("belo", 1)]) == {"ardo": 3, "belo": 1}


def test_a_city_that_names_none_has_one_that_no_other_names() -> None:
    assert colours_of([city("ardo"), city("belo", 1), city("cado"), city("dodo", 2)]) == {
        "ardo": 3,
        "belo": 1,
        "cado": 4,
        "dodo": 2,
    }


def test_a_new_city_leaves_the_others_as_they_were() -> None:
    before = [city("belo", 1), city("dodo", 2)]
    after = colours_of([city("ardo"), *before])
    assert {name: after[name] for name in ("belo", "dodo")} == colours_of(before)


def test_with_more_cities_than_colours_colours_come_again() -> None:
    found = colours_of([city(f"town-{number}") for number in range(20)])
    assert set(found.values()) == set(COLOURS)
