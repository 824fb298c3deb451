"""Crosstab: every record where it belongs, counted once in the end."""

from __future__ import annotations

import pytest

from cityhub.compare.crosstab import Crosstab, crosstab
from cityhub.model.action import Action
from cityhub.model.record import Origin
from cityhub.model.words import Words

CITIES = ["ardo", "belo"]


def action(city: str, name: str, *themes: str) -> Action:
    return Action(
        id=name,
        title=Words(name),
        summary=Words("Something changes."),
        themes=themes,
        basis="announced",
        status="planned",
        origin=Origin("", city),
    )


def by_theme(*actions: Action, order: tuple[str, ...] = ("mobility", "energy", "safety")) -> Crosstab:
    return crosstab(actions, lambda found: found.themes, order, CITIES)


def keys(table: Crosstab) -> dict[str, dict[str, list[str]]]:
    return {
        value: {city: [record.id for record in held] for city, held in cells.items()}
        for value, cells in table.rows.items()
    }


def test_rows_stand_in_the_order_given_and_empty_ones_are_left_out() -> None:
    table = by_theme(action("ardo", "lamps", "energy"), action("belo", "lanes", "mobility"))
    assert list(table.rows) == ["mobility", "energy"]
    assert keys(table)["energy"] == {"ardo": ["lamps"], "belo": []}


def test_a_record_in_two_rows_is_counted_once_in_the_total() -> None:
    table = by_theme(action("ardo", "buses", "mobility", "energy"))
    assert (table.totals, table.overlapping) == ({"ardo": 1, "belo": 0}, True)


def test_a_record_that_names_a_row_twice_stands_in_it_once() -> None:
    table = by_theme(action("ardo", "buses", "mobility", "mobility"))
    assert (keys(table)["mobility"]["ardo"], table.overlapping) == (["buses"], False)


@pytest.mark.parametrize("stray", [action("ardo", "odd", "unheard-of"), action("", "nowhere", "mobility")])
def test_a_record_without_a_row_or_a_city_is_counted_nowhere(stray: Action) -> None:
    table = by_theme(stray)
    assert (table.rows, table.totals, table.largest()) == ({}, {"ardo": 0, "belo": 0}, 0)


def test_two_cities_may_use_the_same_id() -> None:
    table = by_theme(action("ardo", "lanes", "mobility"), action("belo", "lanes", "mobility"))
    assert (table.totals, table.largest()) == ({"ardo": 1, "belo": 1}, 1)


def test_records_keep_their_order() -> None:
    table = by_theme(*(action("ardo", name, "mobility") for name in ("second", "first", "third")))
    assert keys(table)["mobility"]["ardo"] == ["second", "first", "third"]
    assert table.largest() == 3


def test_a_table_counts_its_records_its_rows_and_its_gaps() -> None:
    table = by_theme(
        action("ardo", "buses", "mobility", "energy"),
        action("ardo", "lamps", "energy"),
        action("belo", "tram", "mobility"),
    )
    assert (table.size, table.count("mobility"), table.count("energy"), table.count("safety")) == (3, 2, 2, 0)
    assert (table.shared, table.gaps) == (1, 1)


def test_an_empty_table_counts_nothing() -> None:
    table = by_theme()
    assert (table.size, table.count("mobility"), table.shared, table.gaps) == (0, 0, 0, 0)
