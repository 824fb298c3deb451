"""Verdict: a city is named only where its value stays the better one, whoever of the sources is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.compare.indicator_row import indicator_row
from cityhub.compare.verdict import verdict
from cityhub.model.indicator import Indicator
from tests.compare.test_indicator_row import hub

PLAIN = "scope: city, period: 2024, value: "
HIGHER = "decimals: 1\n  comparability: {scopes: [[city], [country]]}"

TABLE = [
    # what, values of ardo, belo and cado -> who is named, or why nobody
    ("plain", ["100", "90"], "ardo"),
    ("two alike at the top", ["100", "100", "90"], "ardo belo"),
    ("all alike", ["100", "100"], "equal"),
    ("alike as they are shown", ["10.04", "9.96", "10"], "equal"),
    ("next to zero is not zero", ["0.04", "0"], "ardo"),
    ("a lower limit wins", ["100, qualifier: at-least", "90"], "ardo"),
    ("a lower limit may be more", ["100", "90, qualifier: at-least"], "limit"),
    ("an upper limit may be less", ["100, qualifier: at-most", "90"], "limit"),
    ("an upper limit below", ["100", "90, qualifier: at-most"], "ardo"),
    ("about, and clear", ["100, qualifier: about", "80"], "ardo"),
    ("about, and near", ["100, qualifier: about", "95"], "weak"),
    ("estimated, and near", ["100, method: estimated", "95"], "weak"),
    ("estimated, and clear", ["100, method: estimated", "80"], "ardo"),
    ("announced, and near", ["100, method: announced", "95"], "weak"),
    ("of low confidence, and near", ["100, confidence: low, caveat: Careful.", "95"], "weak"),
    ("measured beside an estimate", ["100", "95, method: estimated"], "weak"),
    ("what is far away may be weak", ["100", "99", "20, method: estimated"], "ardo"),
    ("a rival turns the order", ["100, rivals: [{value: 10, sources: [b]}]", "90"], "disagreement"),
    ("a rival of the lesser turns it", ["100", "90, rivals: [{value: 110, sources: [b]}]"], "disagreement"),
    ("a rival that turns nothing", ["100, rivals: [{value: 95, sources: [b]}]", "90"], "ardo"),
    (
        "claims in words leave all open",
        ["100, disagreements: [{about: Buses, claims: [{claim: Many., sources: [b]}], choice: So.}]", "90"],
        "disagreement",
    ),
]


@pytest.mark.parametrize(("values", "expected"), [case[1:] for case in TABLE], ids=[case[0] for case in TABLE])
def test_who_is_named_or_why_nobody(tmp_path: Path, values: list[str], expected: str) -> None:
    cities = {city: [PLAIN + value] for city, value in zip(("ardo", "belo", "cado"), values, strict=False)}
    assert told(tmp_path, cities) == expected


def told(tmp_path: Path, cities: dict[str, list[str]]) -> str:
    held = hub(tmp_path, cities, HIGHER)
    indicator = held.get(Indicator, "buses").model_copy(update={"direction": "higher-is-better"})
    found = verdict(indicator_row(held, indicator))
    return found.doubt or " ".join(found.cities)


def test_another_figure_of_the_same_year_turns_the_order_too(tmp_path: Path) -> None:
    assert told(tmp_path, {"ardo": [PLAIN + "100", PLAIN + "50"], "belo": [PLAIN + "90"]}) == "disagreement"


def test_figures_of_countries_say_nothing_of_a_city(tmp_path: Path) -> None:
    country = "scope: country, period: 2024, value: "
    assert told(tmp_path, {"ardo": [country + "100"], "belo": [country + "90"]}) == "wider"


def test_one_value_alone_is_neither_better_nor_in_doubt(tmp_path: Path) -> None:
    assert told(tmp_path, {"ardo": [PLAIN + "100"], "belo": []}) == ""
