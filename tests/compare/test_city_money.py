"""CityMoney and MoneyComparison: costs, firm money, who brings it, and what it comes to for each inhabitant."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cityhub.compare.city_money import CityMoney
from cityhub.compare.indicator_row import indicator_rows
from cityhub.compare.money_comparison import MoneyComparison, money_comparison
from tests.compare.money_hub import euro, funded, line, money_hub

TODAY = dt.date(2026, 11, 21)


def compared(
    root: Path, cities: dict[str, dict[str, str]], people: dict[str, list[str]] | None = None
) -> MoneyComparison:
    hub = money_hub(root, cities, people)
    return money_comparison(hub, indicator_rows(hub), TODAY)


def held(root: Path, actions: dict[str, str], people: list[str] | None = None) -> CityMoney:
    return compared(root, {"ardo": actions}, {"ardo": people or []}).by_city["ardo"]


FIRM = [
    ("nothing", [], (0, {}), {}),
    ("agreed", [line("bank", "loan", "agreed", euro(10))], (10, {}), {"loan": 10}),
    (
        "announced, then agreed",
        [line("bank", "loan", "announced", euro(10)), line("bank", "loan", "agreed", euro(9))],
        (9, {}),
        {"loan": 9},
    ),
    (
        "agreed, then paid out in part",
        [line("bank", "loan", "agreed", euro(10)), line("bank", "loan", "disbursed", euro(4))],
        (10, {"said-again": 1}),
        {"loan": 10},
    ),
    (
        "agreed, then paid out in two parts that come to more",
        [
            line("bank", "loan", "agreed", euro(10)),
            line("bank", "loan", "disbursed", euro(7)),
            line("bank", "loan", "disbursed", euro(5)),
        ],
        (12, {"said-again": 1}),
        {"loan": 12},
    ),
    (
        "agreed without a sum, then paid out",
        [line("bank", "loan", "agreed"), line("bank", "loan", "disbursed", euro(4))],
        (4, {"no-sum": 1}),
        {"loan": 4},
    ),
    (
        "agreed without a rate, then paid out",
        [
            line("bank", "loan", "agreed", "{amount: 9, currency: usd, date: 2025}"),
            line("bank", "loan", "disbursed", euro(4)),
        ],
        (4, {"no-rate": 1}),
        {"loan": 4},
    ),
    (
        "two agreed tranches",
        [line("bank", "loan", "agreed", euro(10)), line("bank", "loan", "agreed", euro(3))],
        (13, {}),
        {"loan": 13},
    ),
    (
        "paid out by another",
        [line("bank", "loan", "agreed", euro(10)), line("union", "grant", "disbursed", euro(4))],
        (14, {}),
        {"loan": 10, "grant": 4},
    ),
    (
        "paid out by nobody knows whom",
        [line("bank", "loan", "agreed", euro(10)), line("", "loan", "disbursed", euro(4))],
        (10, {"said-again": 1}),
        {"loan": 10},
    ),
    ("state not stated", [line("bank", "loan", "not-stated", euro(10))], (0, {}), {}),
]


@pytest.mark.parametrize(("lines", "firm", "instruments"), [c[1:] for c in FIRM], ids=[c[0] for c in FIRM])
def test_firm_money_is_counted_once(
    tmp_path: Path, lines: list[str], firm: tuple[float, dict[str, int]], instruments: dict[str, float]
) -> None:
    found = held(tmp_path, {"a": funded(*lines)})
    assert (found.firm.amount, found.firm.left_out) == firm
    assert {name: t.amount for name, t in found.by_instrument.items() if t.counted} == instruments
    assert sum(flow.euro for flow in found.flows) == found.firm.amount


def test_instruments_add_up_to_the_firm_money_even_with_programmes(tmp_path: Path) -> None:
    """10 + 3 of another payer; the part's 4 of the same bank are inside, also where they are paid out already."""
    found = held(
        tmp_path,
        {
            "p": funded(line("bank", "loan", "agreed", euro(10))),
            "part": "part_of: p\n"
            + funded(line("bank", "loan", "disbursed", euro(4)), line("union", "grant", "agreed", euro(3))),
        },
    )
    assert (found.firm.amount, found.firm.left_out) == (13.0, {"inside-others": 1})
    assert {name: t.amount for name, t in found.by_instrument.items() if t.counted} == {"loan": 10, "grant": 3}
    assert {name: t.amount for name, t in found.by_state.items() if t.counted} == {"agreed": 13, "disbursed": 4}


def test_money_for_an_action_that_ended_is_left_out_and_told(tmp_path: Path) -> None:
    found = held(tmp_path, {"a": "status: dropped\n" + funded(line("bank", "loan", "agreed", euro(10)))})
    assert (found.firm.counted, found.firm.left_out, found.flows) == (0, {"ended": 1}, ())


def test_an_action_on_two_themes_stands_in_both(tmp_path: Path) -> None:
    found = held(tmp_path, {"a": f"themes: [mobility, energy]\ncost: {euro(10)}", "b": f"cost: {euro(1)}"})
    assert {theme: t.amount for theme, t in found.by_theme.items()} == {"mobility": 11, "energy": 10}


PEOPLE = [
    ("a count of the city", ["scope: city, period: 2024, value: 200"], 5.0),
    ("the latest", ["scope: city, period: 2011, value: 100", "scope: city, period: 2024, value: 200"], 5.0),
    ("nobody counted", [], None),
    ("a stated absence", ["scope: city, absence: not-reported"], None),
    ("zero inhabitants", ["scope: city, period: 2024, value: 0"], None),
    ("another territory", ["scope: region, period: 2024, value: 900"], None),
    ("territory not stated", ["scope: not-stated, period: 2024, value: 900"], None),
    ("no year", ["scope: city, value: 900"], None),
    ("another definition", ["scope: city, period: 2024, value: 900, definition: Present that night."], None),
    ("a forecast", ["scope: city, period: 2030, value: 900"], None),
    ("a goal", ["scope: city, period: 2025, value: 900, method: announced"], None),
    (
        "a wider territory beside it",
        ["scope: city, period: 2023, value: 200", "scope: region, period: 2024, value: 9"],
        5.0,
    ),
]


@pytest.mark.parametrize(("people", "each"), [c[1:] for c in PEOPLE], ids=[c[0] for c in PEOPLE])
def test_costs_are_divided_by_a_count_of_the_whole_city(tmp_path: Path, people: list[str], each: float | None) -> None:
    assert held(tmp_path, {"a": f"cost: {euro(1000)}"}, people).per_inhabitant == each


def test_without_a_cost_nothing_is_divided(tmp_path: Path) -> None:
    found = held(tmp_path, {"a": ""}, ["scope: city, period: 2024, value: 200"])
    assert (found.per_inhabitant, found.divisor is None) == (None, False)


def test_a_count_that_sources_dispute_says_so(tmp_path: Path) -> None:
    rival = "rivals: [{value: 300, sources: [news]}], choice: The census leads."
    found = held(tmp_path, {"a": f"cost: {euro(1000)}"}, [f"scope: city, period: 2024, value: 200, {rival}"])
    assert found.divisor is not None
    assert (found.divisor.contested, found.per_inhabitant) == (True, 5.0)


def test_counts_too_many_years_apart_do_not_stand_side_by_side(tmp_path: Path) -> None:
    cost = {"a": f"cost: {euro(1000)}"}
    years = {"ardo": "2024", "belo": "2022", "cado": "2011"}
    people = {city: [f"scope: city, period: {year}, value: 100"] for city, year in years.items()}
    found = compared(tmp_path, dict.fromkeys(years, cost), people).by_city
    assert {city: one.divisor and one.divisor.reason for city, one in found.items()} == {
        "ardo": None,
        "belo": None,
        "cado": "other-year",
    }
    assert found["cado"].per_inhabitant == 10.0


def test_all_cities_together(tmp_path: Path) -> None:
    found = compared(
        tmp_path,
        {
            "ardo": {"a": f"cost: {euro(5)}\n" + funded(line("bank", "loan", "agreed", euro(3)))},
            "belo": {"a": "cost: {amount: 200, currency: all, date: 2025}", "b": ""},
            "cado": {},
        },
    )
    assert (found.cost.amount, found.cost.counted, len(found.cost.sums), found.firm.amount) == (7.0, 2, 3, 3.0)
    assert (found.largest_instrument(), found.given_as("loan")) == ("loan", 3.0)
    assert [rate.id for rate in found.rates] == ["all-2025"]
    assert list(found.themes.rows) == ["mobility"]
    assert {city: t.counted for city, t in found.themes.rows["mobility"].items()} == {"ardo": 1, "belo": 1, "cado": 0}
    assert found.themes.largest() == 5.0


def test_where_nobody_reports_money_there_is_no_largest_instrument(tmp_path: Path) -> None:
    found = compared(tmp_path, {"ardo": {}})
    assert (found.largest_instrument(), found.flows, found.states.rows, found.states.largest()) == (None, (), {}, 0)


def test_flows_join_what_a_payer_brings_to_a_city_in_one_way(tmp_path: Path) -> None:
    found = compared(
        tmp_path,
        {
            "ardo": {
                "a": funded(line("bank", "loan", "agreed", euro(3))),
                "b": funded(line("bank", "loan", "agreed", euro(5, qualifier="about"))),
                "c": funded(line("", "grant", "agreed", euro(1))),
            },
            "belo": {"a": funded(line("bank", "loan", "agreed", euro(6)))},
        },
    )
    told = [
        (f.organisation, f.instrument, f.city, f.euro, f.rough, [s.action.id for s in f.shares]) for f in found.flows
    ]
    assert told == [
        ("bank", "loan", "ardo", 8.0, True, ["b", "a"]),
        ("bank", "loan", "belo", 6.0, False, ["a"]),
        (None, "grant", "ardo", 1.0, False, ["c"]),
    ]
