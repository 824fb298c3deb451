"""Figures: what a source says, and how exactly it says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.compare.exchange import InEuro
from cityhub.model.date import ImpreciseDate
from cityhub.model.indicator import Indicator
from cityhub.model.money import Money
from cityhub.model.observation import Observation
from cityhub.model.vocabulary import ExchangeRate
from cityhub.present.figures import Figures
from cityhub.present.voice import Voice
from tests.present.small_hub import CONTENT, small_hub

RATES = "- {id: all-2026, currency: all, date: 2026, rate: 100, sources: [news]}"
INDICATORS = CONTENT["vocabulary/indicators.yml"]
BUDGET = INDICATORS.replace("bus-fleet", "budget").replace("unit: buses", "unit: money")


def figures(tmp_path: Path, decimals: int = 0) -> Figures:
    """Of the small hub, in English, with this many decimals in its indicator."""
    changed = INDICATORS.replace("unit: buses", f"unit: buses\n  decimals: {decimals}")
    changes = {"vocabulary/indicators.yml": changed + BUDGET, "vocabulary/exchange-rates.yml": RATES}
    hub = small_hub(tmp_path, changes)
    return Figures(hub, Voice(hub.languages[0], str))


@pytest.mark.parametrize(
    ("value", "decimals", "qualifier", "shown"),
    [
        (40, 0, "exact", "40"),
        (40, 2, "exact", "40"),
        (40.0, 1, "exact", "40"),
        (0, 0, "exact", "0"),
        (14.25, 1, "exact", "14.3"),
        (14.2, 2, "exact", "14.20"),
        (14.25, 0, "exact", "14.25"),
        (1234567, 0, "about", "about 1,234,567"),
        (40, 0, "at-least", "at least 40"),
        (0.04, 1, "exact", "less than 0.1"),
        (0.04, 1, "about", "less than 0.1"),
        (0.04, 1, "at-least", "more than 0"),
        (40, 0, "at-most", "at most 40"),
    ],
)
def test_a_value_is_as_exact_as_its_indicator_and_its_source(
    tmp_path: Path, value: float, decimals: int, qualifier: str, shown: str
) -> None:
    held = figures(tmp_path, decimals)
    observation = Observation.model_validate(
        {"id": "x", "indicator": "bus-fleet", "scope": "city", "value": value, "qualifier": qualifier}
    )
    assert held.value(observation, held.hub.get(Indicator, "bus-fleet")) == shown


def test_a_value_in_money_carries_its_currency_and_no_unit(tmp_path: Path) -> None:
    held = figures(tmp_path)
    budget = held.hub.get(Indicator, "budget")
    observation = Observation(id="x", indicator="budget", scope="city", value=5000, currency="all")
    assert held.value(observation, budget) == "ALL\N{NO-BREAK SPACE}5,000"
    assert held.unit(budget) is None
    assert held.unit(held.hub.get(Indicator, "bus-fleet")) == "buses"


def money(amount: float, currency: str, date: str = "", qualifier: str = "exact") -> Money:
    day = ImpreciseDate.parse(date) if date else None
    return Money.model_validate({"amount": amount, "currency": currency, "date": day, "qualifier": qualifier})


@pytest.mark.parametrize(
    ("sum_of_money", "shown"),
    [
        (money(70000000, "eur"), "€70,000,000"),
        (money(12.5, "eur", qualifier="about"), "about €12.50"),
        (money(40, "eur", qualifier="at-most"), "at most €40"),
        (money(40, "all", qualifier="at-least"), "at least ALL\N{NO-BREAK SPACE}40"),
    ],
)
def test_a_sum_is_shown_in_its_own_currency_as_its_source_has_it(
    tmp_path: Path, sum_of_money: Money, shown: str
) -> None:
    assert figures(tmp_path).money(sum_of_money) == shown


def test_only_a_sum_in_another_currency_with_a_near_rate_is_told_in_euro_too(tmp_path: Path) -> None:
    held = figures(tmp_path)
    rate = held.hub.get(ExchangeRate, "all-2026")
    assert held.in_euro(money(5000, "all", "2026-05")) == InEuro(50.0, rate)
    assert held.in_euro(money(5000, "all", "2020")) is None
    assert held.in_euro(money(5000, "all")) is None
    assert held.in_euro(money(5000, "eur", "2026-05")) is None


@pytest.mark.parametrize(
    ("amount", "rough", "shown"),
    [
        (225_300_000, False, "€225.3M"),
        (225_300_000, True, "about €225.3M"),
        (424.624, False, "€425"),
        (62_370.4, True, "about €62,370"),
        (0.384, False, "€0.38"),
        (0.0000125, False, "less than €0.01"),
        (0.0000125, True, "less than €0.01"),
        (0, False, "€0"),
    ],
)
def test_a_total_is_rounded_and_says_whether_it_is_only_about_right(
    tmp_path: Path, amount: float, rough: bool, shown: str
) -> None:
    assert figures(tmp_path).summed_euro(amount, rough=rough) == shown


def test_sums_in_several_currencies_are_a_list(tmp_path: Path) -> None:
    assert figures(tmp_path).sums({"eur": 4000, "all": 17000000}) == "€4,000 and ALL\N{NO-BREAK SPACE}17,000,000"


def test_a_rough_sum_that_is_small_is_not_rounded_away(tmp_path: Path) -> None:
    shown = [figures(tmp_path).rough_euro(amount) for amount in (0.001, 0.4, 12.5, 322_000)]
    assert shown == ["less than €0.01", "€0.40", "€12.50", "€322K"]


def test_all_values_of_an_indicator_have_as_many_decimals(tmp_path: Path) -> None:
    observations = "".join(
        f"- {{id: {name}, indicator: bus-fleet, scope: city, period: 2026, value: {value}, sources: [news]}}\n"
        for name, value in {"fleet-2026": 40, "rest": 14.25, "none": 0}.items()
    )
    hub = small_hub(tmp_path, {"cities/foton/observations.yml": observations})
    held, indicator = Figures(hub, Voice(hub.languages[0], str)), hub.get(Indicator, "bus-fleet")
    assert [held.value(o, indicator) for o in hub.all(Observation)] == ["40.00", "14.25", "0.00"]
