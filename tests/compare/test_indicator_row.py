"""IndicatorRow: which values of different cities may stand side by side, and why the others may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.compare.indicator_row import IndicatorRow, indicator_row, indicator_rows
from cityhub.load.content import load
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.relate import relate
from tests.compare.money_hub import CITY
from tests.present.drawing import draw

INDICATOR = """\
- id: buses
  name: Buses
  definition: Buses in service.
  unit: {unit}
  direction: neither
  theme: mobility
  family: urban
  {rule}
"""
UNITS = """\
- {id: buses, label: buses}
- {id: money, label: money, money: true}
- {id: place, label: place, ordinal: true}
"""
RATES = "- {id: all-2026, currency: all, date: 2026, rate: 100, sources: [bank]}"


def hub(tmp_path: Path, cities: dict[str, list[str]], rule: str = "", unit: str = "buses") -> Hub:
    """A hub with one indicator; each city with its observations, written in flow style without id and indicator."""
    files = {
        "content/hub.yml": "name: Hub",
        "content/vocabulary/indicators.yml": INDICATOR.format(rule=rule, unit=unit),
        "content/vocabulary/units.yml": UNITS,
        "content/vocabulary/exchange-rates.yml": RATES,
    }
    for city, observations in cities.items():
        files[f"content/cities/{city}/city.yml"] = CITY.format(city)
        files[f"content/cities/{city}/observations.yml"] = "".join(
            f"- {{id: {city}-{place}, indicator: buses, {written}}}\n" for place, written in enumerate(observations)
        )
        if not observations:
            del files[f"content/cities/{city}/observations.yml"]
    content = load(draw(tmp_path, files) / "content")
    assert content.problems == []
    return relate(content)


def row(tmp_path: Path, cities: dict[str, list[str]], rule: str = "", unit: str = "buses") -> IndicatorRow:
    held = hub(tmp_path, cities, rule, unit)
    return indicator_row(held, held.get(Indicator, "buses"))


def shown(found: IndicatorRow) -> dict[str, str]:
    """What stands in the cell of each city: a value, `=` where it is compared, or the reason why not."""
    return {
        city: f"{cell.value} {'=' if cell.comparable else cell.reason or '-'}" for city, cell in found.cells.items()
    }


SAME_YEARS = "comparability: {years_apart: 3}"
ALIKE = "comparability: {scopes: [[city, urban-area], [country]]}"

TABLE = [
    (
        "same territory, same year",
        "",
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: city, period: 2024, value: 20"]},
        {"ardo": "10 =", "belo": "20 ="},
    ),
    (
        "another year",
        "",
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: city, period: 2020, value: 20"]},
        {"ardo": "10 =", "belo": "20 other-year"},
    ),
    (
        "years near enough by the definition",
        SAME_YEARS,
        {"ardo": ["scope: city, period: 2024-05, value: 10"], "belo": ["scope: city, period: 2021, value: 20"]},
        {"ardo": "10 =", "belo": "20 ="},
    ),
    (
        "years too far apart even so",
        SAME_YEARS,
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: city, period: 2020, value: 20"]},
        {"ardo": "10 =", "belo": "20 other-year"},
    ),
    (
        "year not stated",
        SAME_YEARS,
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: city, value: 20"]},
        {"ardo": "10 =", "belo": "20 no-year"},
    ),
    (
        "a year that is left open",
        SAME_YEARS,
        {
            "ardo": ["scope: city, period: 2024, value: 10"],
            "belo": ["scope: city, period: from 2024, value: 20"],
            "cado": ["scope: city, period: by 2024, value: 30"],
        },
        {"ardo": "10 =", "belo": "20 no-year", "cado": "30 no-year"},
    ),
    (
        "another territory",
        "",
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: region, period: 2024, value: 20"]},
        {"ardo": "10 =", "belo": "20 other-scope"},
    ),
    (
        "territories alike by the definition",
        ALIKE,
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: urban-area, period: 2024, value: 20"]},
        {"ardo": "10 =", "belo": "20 ="},
    ),
    (
        "two groups of territories are not mixed",
        ALIKE,
        {
            "ardo": ["scope: city, period: 2024, value: 10"],
            "belo": ["scope: country, period: 2024, value: 20"],
            "cado": ["scope: urban-area, period: 2024, value: 30"],
        },
        {"ardo": "10 =", "belo": "20 other-scope", "cado": "30 ="},
    ),
    (
        "territory not stated",
        "",
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: not-stated, period: 2024, value: 20"]},
        {"ardo": "10 =", "belo": "20 scope-not-stated"},
    ),
    (
        "territory stated nowhere",
        "",
        {
            "ardo": ["scope: not-stated, period: 2024, value: 10"],
            "belo": ["scope: not-stated, period: 2024, value: 20"],
        },
        {"ardo": "10 scope-not-stated", "belo": "20 scope-not-stated"},
    ),
    (
        "most cities decide",
        "",
        {
            "ardo": ["scope: city, period: 2025, value: 10"],
            "belo": ["scope: city, period: 2021, value: 20"],
            "cado": ["scope: city, period: 2021, value: 30"],
        },
        {"ardo": "10 other-year", "belo": "20 =", "cado": "30 ="},
    ),
    (
        "an older value is shown where only it can be compared",
        "",
        {
            "ardo": ["scope: city, period: 2025, value: 11", "scope: city, period: 2021, value: 10"],
            "belo": ["scope: city, period: 2021, value: 20"],
        },
        {"ardo": "10 =", "belo": "20 ="},
    ),
    (
        "a stated absence is no value",
        "",
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": ["scope: city, absence: not-reported"]},
        {"ardo": "10 =", "belo": "None -"},
    ),
    (
        "an absence stated since goes before a value",
        "",
        {"ardo": ["scope: city, period: 2025, absence: withheld", "scope: city, period: 2024, value: 10"]},
        {"ardo": "None -"},
    ),
    (
        "an absence of before, of the same year, of an unknown one or of another territory does not",
        "",
        {
            "ardo": ["scope: city, period: 2023, absence: withheld", "scope: city, period: 2024, value: 10"],
            "belo": ["scope: city, period: 2024, absence: withheld", "scope: city, period: 2024-05, value: 20"],
            "cado": ["scope: city, absence: withheld", "scope: city, period: 2024, value: 30"],
            "dodo": ["scope: region, period: 2025, absence: withheld", "scope: city, period: 2024, value: 40"],
        },
        {"ardo": "10 =", "belo": "20 =", "cado": "30 =", "dodo": "40 ="},
    ),
    (
        "a city without an observation",
        "",
        {"ardo": ["scope: city, period: 2024, value: 10"], "belo": []},
        {"ardo": "10 =", "belo": "None -"},
    ),
    (
        "zero is a value",
        "",
        {"ardo": ["scope: city, period: 2024, value: 0"], "belo": ["scope: city, period: 2024, value: 5"]},
        {"ardo": "0 =", "belo": "5 ="},
    ),
]


@pytest.mark.parametrize(("rule", "cities", "cells"), [case[1:] for case in TABLE], ids=[case[0] for case in TABLE])
def test_what_may_stand_side_by_side(
    tmp_path: Path, rule: str, cities: dict[str, list[str]], cells: dict[str, str]
) -> None:
    assert shown(row(tmp_path, cities, rule)) == cells


def test_an_absence_is_never_drawn_as_zero(tmp_path: Path) -> None:
    found = row(
        tmp_path,
        {
            "ardo": ["scope: city, period: 2024, value: 0"],
            "belo": ["scope: city, absence: not-reported"],
            "cado": [],
            "dodo": ["scope: city, period: 2024, value: 4"],
        },
    )
    assert (found.known, found.compared, found.largest) == (2, 2, 4)
    assert {city: cell.comparable for city, cell in found.cells.items()} == {
        "ardo": True,
        "belo": False,
        "cado": False,
        "dodo": True,
    }


def test_bars_are_drawn_to_the_largest_comparable_value(tmp_path: Path) -> None:
    found = row(
        tmp_path,
        {
            "ardo": ["scope: city, period: 2024, value: 10"],
            "belo": ["scope: city, period: 2024, value: 40"],
            "cado": ["scope: region, period: 2024, value: 900"],
        },
    )
    assert [found.share(found.cells[city]) for city in ("ardo", "belo")] == [0.25, 1.0]


def test_a_row_of_zeros_has_no_bars(tmp_path: Path) -> None:
    found = row(tmp_path, {"ardo": ["scope: city, period: 2024, value: 0"]})
    assert found.share(found.cells["ardo"]) == 0


def test_a_value_below_zero_is_compared_and_its_row_never_drawn(tmp_path: Path) -> None:
    cities = {city: [f"scope: city, period: 2024, value: {value}"] for city, value in {"ardo": -3, "belo": 2}.items()}
    found = row(tmp_path, cities)
    assert (shown(found), found.drawn) == ({"ardo": "-3 =", "belo": "2 ="}, False)


def test_a_place_in_an_order_is_compared_and_never_drawn(tmp_path: Path) -> None:
    cities = {city: [f"scope: city, period: 2024, value: {place}"] for city, place in {"ardo": 3, "belo": 40}.items()}
    assert [row(tmp_path / unit, cities, unit=unit).drawn for unit in ("buses", "place")] == [True, False]
    assert shown(row(tmp_path, cities, unit="place")) == {"ardo": "3 =", "belo": "40 ="}


def test_a_fifth_city_appears_by_itself(tmp_path: Path) -> None:
    four = {city: ["scope: city, period: 2024, value: 1"] for city in ("ardo", "belo", "cado", "dodo")}
    assert list(row(tmp_path, {**four, "edo": []}).cells) == ["ardo", "belo", "cado", "dodo", "edo"]


def test_sums_of_money_are_compared_in_euro(tmp_path: Path) -> None:
    found = row(
        tmp_path,
        {
            "ardo": ["scope: city, period: 2026, value: 500, currency: eur"],
            "belo": ["scope: city, period: 2026, value: 100000, currency: all"],
            "cado": ["scope: city, period: 2026, value: 7, currency: usd"],
        },
        unit="money",
    )
    assert shown(found) == {"ardo": "500 =", "belo": "100000 =", "cado": "7 no-rate"}
    assert [found.share(found.cells[city]) for city in ("ardo", "belo")] == [0.5, 1.0]


def test_only_indicators_that_some_city_observes_have_a_row(tmp_path: Path) -> None:
    assert indicator_rows(hub(tmp_path / "a", {"ardo": []})) == ()
    assert len(indicator_rows(hub(tmp_path / "b", {"ardo": ["scope: city, absence: withheld"]}))) == 1


def test_the_last_value_stands_beside_an_absence_stated_since_and_is_not_compared(tmp_path: Path) -> None:
    cities = {
        "ardo": ["scope: city, period: 2020, value: 5", "scope: city, period: 2024, absence: withheld"],
        "belo": ["scope: city, period: 2020, value: 6"],
    }
    found = row(tmp_path, cities)
    cell = found.cells["ardo"]
    assert (cell.state, cell.value, cell.last and cell.last.value, [o.value for o in cell.series]) == (
        "withheld",
        None,
        5,
        [5],
    )
    assert (found.known, found.compared) == (2, 1)


PAIRS = [
    (
        "two that can be compared though most others report another year",
        {"ardo": 2024, "belo": 2024, "cado": 2020, "dodo": 2020, "edo": 2024},
        ("cado", "dodo"),
        {"cado": "1 =", "dodo": "1 ="},
    ),
    (
        "one whose partner reports nothing",
        {"ardo": 2024, "belo": 2024, "cado": 2020, "dodo": 0},
        ("cado", "dodo"),
        {"cado": "1 =", "dodo": "None -"},
    ),
    (
        "two of unlike years",
        {"ardo": 2024, "belo": 2024, "cado": 2020},
        ("ardo", "cado"),
        {"ardo": "1 =", "cado": "1 other-year"},
    ),
]


@pytest.mark.parametrize(("years", "pair", "cells"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_two_cities_are_compared_by_themselves(
    tmp_path: Path, years: dict[str, int], pair: tuple[str, str], cells: dict[str, str]
) -> None:
    held = {city: [f"scope: city, period: {year}, value: 1"] if year else [] for city, year in years.items()}
    assert shown(row(tmp_path, held).between(*pair)) == cells


def test_an_older_value_is_taken_for_two_that_only_share_that_year(tmp_path: Path) -> None:
    cities = {
        "ardo": ["scope: city, period: 2024, value: 9", "scope: city, period: 2011, value: 4"],
        "belo": ["scope: city, period: 2024, value: 8"],
        "cado": ["scope: city, period: 2011, value: 5"],
    }
    found = row(tmp_path, cities)
    assert shown(found) == {"ardo": "9 =", "belo": "8 =", "cado": "5 other-year"}
    pair = found.between("cado", "ardo")
    assert shown(pair) == {"ardo": "4 =", "cado": "5 ="}
    assert (pair.share(pair.cells["ardo"]), pair.drawn) == (0.8, True)
    assert list(found.variants("ardo")) == ["ardo+cado"]
    assert list(found.variants("belo")) == []


def test_only_what_differs_from_all_cities_is_kept_of_a_pair(tmp_path: Path) -> None:
    four = {city: [f"scope: city, period: 2024, value: {value}"] for value, city in enumerate("abcd", start=1)}
    found = row(tmp_path, four)
    assert (found.pairs, [found.variants(city) for city in four]) == ({}, [{}, {}, {}, {}])
    assert list(found.choices) == ["all", "a+b", "a+c", "a+d", "b+c", "b+d", "c+d"]


def test_two_values_above_zero_have_bars_where_a_third_is_below_it(tmp_path: Path) -> None:
    found = row(
        tmp_path, {city: [f"scope: city, period: 2024, value: {v}"] for city, v in zip("abc", (-1, 2, 4), strict=True)}
    )
    assert (found.drawn, found.between("b", "c").drawn) == (False, True)
    assert found.barless("below-zero") == ("all", "a+b", "a+c")


@pytest.mark.parametrize(
    ("values", "decimals"), [((1, 2), 0), ((1, 2.0), 0), ((1, 2.5), 1), ((1.25, 2.5), 2), ((1e-9, 2), 6)]
)
def test_all_values_have_as_many_decimals(tmp_path: Path, values: tuple[float, float], decimals: int) -> None:
    cities = {
        city: [f"scope: city, period: 2024, value: {value:.9f}"] for city, value in zip("ab", values, strict=True)
    }
    assert row(tmp_path, cities).decimals == decimals
