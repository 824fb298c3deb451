"""Twelve invented cities full of traps: what must come out, worked out by hand."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import pytest

from cityhub.compare.comparisons import Comparisons, compare
from cityhub.compare.crosstab import Crosstab
from cityhub.compare.indicator_row import IndicatorRow
from cityhub.compare.learning import Example, furthest, learning
from cityhub.compare.plan import Plan
from cityhub.compare.slips import slips
from cityhub.compare.verdict import verdict
from cityhub.export.comparison_tables import comparison_tables
from cityhub.load.content import load
from cityhub.model.action import Action
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.vocabulary import Theme
from cityhub.problem import Problem
from cityhub.validate.validate import validate
from tests.twelve import SPECIMEN, TODAY, twelve_content, twelve_hub

CITIES = ["ardo", "belo", "cado", "dodo", "edo", "fildo", "gorno", "hilvo", "ilmo", "jasno", "longest", "nilo"]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Hub:
    return twelve_hub(tmp_path_factory.mktemp("twelve"))


@pytest.fixture(scope="module")
def found(hub: Hub) -> Comparisons:
    return compare(hub, TODAY)


def row_of(found: Comparisons, indicator: str) -> IndicatorRow:
    return next(row for row in found.indicators if row.indicator.id == indicator)


def cells_of(row: IndicatorRow) -> dict[str, str]:
    """What stands in each cell, in one line: `= 30` where it is compared, else the reason, or why there is none."""
    told = {}
    for city, cell in row.cells.items():
        figure = "" if cell.value is None else f" {cell.value}"
        told[city] = f"{'=' if cell.comparable else cell.reason or cell.state}{figure}" + "!" * cell.contested
    return told


def counts_of(table: Crosstab) -> dict[str, dict[str, int]]:
    """How many records stand in each place; places without any are left out."""
    return {
        value: {city: len(records) for city, records in cells.items() if records} for value, cells in table.rows.items()
    }


def test_the_specimen_is_sound_and_says_that_it_is_test_data(tmp_path: Path) -> None:
    problems: list[Problem] = list(validate(load(twelve_content(tmp_path / "content"))))
    assert problems == []
    assert "content" not in SPECIMEN.parent.parts
    assert "(test data)" in (SPECIMEN / "hub.yml").read_text(encoding="utf-8")
    summaries = [path.read_text(encoding="utf-8") for path in SPECIMEN.glob("cities/*/city.yml")]
    assert len([text for text in summaries if "summary: Invented for tests" in text]) == len(CITIES)


CELLS = {
    "population": {
        "ardo": "= 100000",
        "belo": "= 200000",
        "cado": "other-year 300000",
        "dodo": "other-scope 400000",
        "edo": "scope-not-stated 50000",
        "fildo": "no-year 60000",
        "gorno": "other-definition 70000",
        "hilvo": "= 80000!",
        "ilmo": "withheld",
        "jasno": "not-reported",
        "longest": "= 110000!",
        "nilo": "not-reported",
    },
    "fine-dust": {
        "ardo": "= 30",
        "belo": "= 20.5",
        "cado": "other-year 10",
        "dodo": "other-scope 5",
        "edo": "= 25",
        "fildo": "= 22",
        "gorno": "= 15",
        "hilvo": "not-reported",
        "ilmo": "not-applicable",
        "jasno": "not-reported",
        "longest": "not-reported",
        "nilo": "not-reported",
    },
    "budget": {
        "ardo": "= 10000000",
        "belo": "= 500000000",
        "cado": "no-rate 60000000",
        "dodo": "other-year 7000000",
        "edo": "not-applicable",
        "fildo": "no-year 8000000",
        "gorno": "not-reported",
        "hilvo": "not-reported",
        "ilmo": "not-reported",
        "jasno": "not-reported",
        "longest": "other-definition 123456789012",
        "nilo": "not-reported",
    },
    "online-services": {
        "ardo": "= 0",
        "belo": "= 12",
        "cado": "= 12",
        "dodo": "= 6",
        "edo": "not-applicable",
        "fildo": "withheld",
        "gorno": "not-reported",
        "hilvo": "= 5!",
        "ilmo": "= 0",
        "jasno": "not-reported",
        "longest": "not-reported",
        "nilo": "not-reported",
    },
    "internet": {
        "ardo": "= 80",
        "belo": "= 80",
        "cado": "= 90",
        "dodo": "other-scope 70",
        "edo": "other-scope 75",
        **dict.fromkeys(CITIES[5:], "not-reported"),
    },
    "online-rank": {"ardo": "= 20", "belo": "= 30", **dict.fromkeys(CITIES[2:], "not-reported")},
    "bus-fleet": {**dict.fromkeys(CITIES, "not-reported"), "ilmo": "= 40"},
}


def test_every_indicator_is_compared_across_every_city(found: Comparisons) -> None:
    assert {row.indicator.id for row in found.indicators} == set(CELLS)
    assert all(list(row.cells) == CITIES for row in found.indicators)


@pytest.mark.parametrize("indicator", CELLS)
def test_each_cell_is_a_value_or_says_why_not(found: Comparisons, indicator: str) -> None:
    assert cells_of(row_of(found, indicator)) == CELLS[indicator]


def test_what_is_compared_may_stand_each_beside_every_other(found: Comparisons) -> None:
    for row in found.indicators:
        rule = row.indicator.comparability
        shown = [cell.observation for cell in row.cells.values() if cell.comparable]
        for one, other in itertools.combinations([o for o in shown if o], 2):
            assert one.period is not None
            assert other.period is not None
            assert abs(one.period.year - other.period.year) <= rule.years_apart
            assert any({one.scope, other.scope} <= set(group) for group in rule.scopes)
            assert (one.definition, other.definition) == (None, None)


def test_an_absence_never_becomes_zero(found: Comparisons) -> None:
    """Of twelve cities two report no service online at all; six report nothing."""
    row = row_of(found, "online-services")
    zeros = [city for city, cell in row.cells.items() if cell.value == 0]
    silent = [city for city, cell in row.cells.items() if cell.value is None]
    assert (zeros, silent) == (["ardo", "ilmo"], ["edo", "fildo", "gorno", "jasno", "longest", "nilo"])
    assert (row.known, row.compared) == (6, 6)


def test_no_absence_is_written_as_a_figure_in_the_download(found: Comparisons) -> None:
    lines = comparison_tables(found)["compare/digital.csv"].splitlines()
    services = [line.split(",") for line in lines if line.startswith("online-services,")]
    assert {line[2]: line[5] for line in services if line[3] != "value"} == dict.fromkeys(
        ["edo", "fildo", "gorno", "jasno", "longest", "nilo"], ""
    )
    assert [line[2] for line in services if line[5] == "0"] == ["ardo", "ilmo"]


def test_sums_of_money_are_compared_in_euro(found: Comparisons) -> None:
    """500 million at 100 for one euro are 5 million: half of ten."""
    row = row_of(found, "budget")
    assert row.cells["belo"].measure == 5_000_000
    assert (row.largest, row.share(row.cells["belo"]), row.spread) == (10_000_000, 0.5, 0.5)


def test_places_in_an_order_have_no_bars(found: Comparisons) -> None:
    assert [row.indicator.id for row in found.indicators if not row.drawn] == ["bus-fleet", "online-rank"]


def test_a_series_has_one_value_for_a_period(found: Comparisons) -> None:
    series = row_of(found, "population").cells["hilvo"].series
    assert [o.id for o in series] == ["population-2011", "population-2024-office"]


def test_the_profile_holds_what_three_of_four_cities_report(found: Comparisons) -> None:
    """Nine of twelve have a population on record; of fine dust eight."""
    assert [row.indicator.id for row in found.profile] == ["population"]


TABLES = {
    "findings": {
        "mobility": {"ardo": 1, "hilvo": 2, "longest": 1},
        "e-services": {"hilvo": 1},
        "environment": {"hilvo": 1},
        "governance": {"hilvo": 1},
    },
    "actions by theme": {
        "mobility": {"ardo": 6, "belo": 4, "cado": 1, "dodo": 13, "longest": 13},
        "e-services": {"ardo": 1, "cado": 1, "edo": 2, "longest": 1},
        "environment": {"belo": 3, "edo": 1, "longest": 1},
        "governance": {"ardo": 1, "edo": 3, "longest": 1},
    },
    "actions by status": {
        "planned": {"ardo": 4, "belo": 5, "cado": 2, "dodo": 13, "edo": 1, "longest": 12},
        "under-way": {"ardo": 1, "belo": 2, "edo": 1, "longest": 1},
        "done": {"ardo": 1, "edo": 1},
        "suspended": {"edo": 1},
        "dropped": {"ardo": 1, "edo": 1},
        "unknown": {"edo": 1},
    },
    "actions by timeliness": {
        "on-time": {"ardo": 2, "dodo": 8, "longest": 1},
        "late": {"dodo": 1, "edo": 1},
        "overdue": {"dodo": 3},
        "no-date": {"ardo": 5, "belo": 7, "cado": 2, "dodo": 1, "edo": 5, "longest": 12},
    },
    "projects by theme": {
        "mobility": {"fildo": 7, "ilmo": 1, "longest": 1},
        "e-services": {"fildo": 1},
        "environment": {"fildo": 1},
    },
    "projects by condition": {"land": {"fildo": 2}, "permits": {"fildo": 1}, "studies": {"fildo": 1}},
    "lessons": {"lanes-first": {"ardo": 2, "belo": 1}},
}


def table_of(found: Comparisons, name: str) -> Crosstab:
    kind, _, by = name.partition(" by ")
    tables = {"actions": found.actions, "projects": found.projects}
    return tables[kind][by] if by else {"findings": found.findings, "lessons": found.lessons}[kind]


@pytest.mark.parametrize("name", TABLES)
def test_records_are_counted_where_they_belong(found: Comparisons, name: str) -> None:
    assert counts_of(table_of(found, name)) == TABLES[name]


def test_a_city_counts_a_record_once_however_many_rows_it_stands_in(found: Comparisons) -> None:
    by_theme = found.actions["theme"]
    assert (by_theme.totals["ardo"], by_theme.overlapping, found.actions["status"].overlapping) == (7, True, False)
    assert sum(len(cells["ardo"]) for cells in by_theme.rows.values()) == 8
    assert (found.projects["condition"].totals["fildo"], found.projects["condition"].overlapping) == (2, True)


def test_every_stage_and_every_kind_of_framework_has_its_row(found: Comparisons) -> None:
    stages = ("pre-feasibility", "feasibility", "tender", "works", "done", "not-stated")
    assert counts_of(found.projects["stage"]) == {
        "idea": {"fildo": 1, "ilmo": 1},
        "concept": {"fildo": 1, "longest": 1},
        **{stage: {"fildo": 1} for stage in stages},
    }
    kinds = ("strategy", "plan", "institution", "financing", "standard", "agreement")
    assert counts_of(found.framework["framework"]) == {
        "law": {"gorno": 1, "jasno": 1, "longest": 1},
        **{kind: {"gorno": 1} for kind in kinds},
    }


def test_a_city_with_nothing_has_a_column_everywhere(found: Comparisons) -> None:
    tables = (found.findings, found.lessons, *found.framework.values(), *found.actions.values())
    assert all(table.totals["nilo"] == 0 for table in tables)
    assert all("nilo" in cells for table in tables for cells in table.rows.values())


SUMS = {
    # 1 000 000 for the programme and 300 000 for the desk; two parts lie within the programme
    "ardo": (1_300_000, 2, {"inside-others": 2, "no-sum": 1, "running": 1, "ended": 1}, 1),
    # the tram 50 000 000 / 100, trees 100 000, stoves 12 500 000 / 125; stops lie within the tram
    "belo": (700_000, 3, {"inside-others": 1, "no-date": 1, "no-rate": 1, "no-sum": 1}, 1),
    "cado": (0, 0, {"no-rate": 2}, 0),
    "edo": (0, 0, {"ended": 1, "no-sum": 5}, 0),
    "nilo": (0, 0, {}, 0),
}


@pytest.mark.parametrize("city", SUMS)
def test_what_a_plan_costs_and_what_the_sum_leaves_out(found: Comparisons, city: str) -> None:
    cost = found.plans[city].cost
    assert (cost.amount, cost.counted, dict(cost.left_out), cost.inexact) == SUMS[city]


def plan_counts(plan: Plan) -> int:
    return plan.cost.counted + sum(plan.cost.left_out.values())


def test_a_sum_tells_of_every_action(found: Comparisons) -> None:
    assert all(plan_counts(plan) == len(plan.actions) for plan in found.plans.values())


@pytest.mark.parametrize(
    ("indicator", "cities"),
    [
        ("fine-dust", ["gorno"]),
        ("online-services", []),
        ("internet", []),
        ("online-rank", []),
        ("population", []),
        ("budget", []),
        ("bus-fleet", []),
    ],
)
def test_from_whom_others_can_learn_on_a_figure(found: Comparisons, indicator: str, cities: list[str]) -> None:
    """Never from a value that is not compared: five in Dodo is of a region, ten in Cado too old.

    Nor where one is only a limit, as the at least 6 online services of Dodo, or of a whole country.
    """
    assert list(verdict(row_of(found, indicator)).cities) == cities


def told(found: Sequence[Example]) -> list[tuple[str, list[str], list[str]]]:
    return [(e.city, [a.id for a in e.actions], [lesson.id for lesson in e.lessons]) for e in found]


def test_any_two_cities_have_their_own_better_value(hub: Hub, found: Comparisons) -> None:
    learnt = learning(row_of(found, "fine-dust"), hub)
    assert learnt.named_in["gorno"][0] == "all"
    assert "ardo+edo" in learnt.named_in["edo"]
    assert not learnt.named_in["ardo"]
    learnt = learning(row_of(found, "online-services"), hub)
    assert ("all" in learnt.doubts["limit"], "belo+cado" in learnt.doubts["equal"]) == (True, True)
    assert "ardo+belo" in learnt.named_in["belo"]


@pytest.mark.parametrize(
    ("theme", "expected"),
    [
        ("mobility", [("ardo", ["bus-programme"], ["lanes-first"]), ("longest", ["the-long-one"], [])]),
        ("e-services", [("ardo", ["online-desk"], []), ("edo", ["office-online"], [])]),
        ("environment", [("belo", ["air-programme", "trees"], []), ("longest", ["the-long-one"], [])]),
        ("governance", [("ardo", ["online-desk"], [])]),
        ("untouched", []),
    ],
)
def test_who_has_carried_an_action_furthest(
    hub: Hub, theme: str, expected: list[tuple[str, list[str], list[str]]]
) -> None:
    assert told(furthest(hub.get(Theme, theme), hub)) == expected


def test_moved_ends_are_told_with_how_far_they_moved(hub: Hub) -> None:
    """From 2024 to June 2028 lie 41 to 54 months; a start that moved is no slip of the end."""
    ends = {slip.action.id: slip for slip in slips(hub.of(Action, "dodo"))}
    assert {"moved-twice", "moved-forward", "moved-and-missed"} <= set(ends)
    assert {"ends-by", "ends-around", "starts-only"}.isdisjoint(ends)


CITY = """\
id: {0}
place: {0}
country: westland
currency: eur
coordinates: {{latitude: 41.6, longitude: 19.3}}
summary: Invented for tests.
data_as_of: 2026-11-21
sources: [office]
"""
PLACE = """\
- id: zeno
  category: city
  names:
    en: {name: Zeno, locative: Zeno, genitive: Zeno}
    sq: {name: Zeno, locative: Zeno, genitive: Zeno}
    mk: {name: Зено, locative: Зено, genitive: Зено}
    cnr: {name: Zeno, locative: Zeno, genitive: Zeno}
"""


def test_one_city_more_appears_by_adding_its_folder(tmp_path: Path, found: Comparisons) -> None:
    figure = "- {id: online-2025, indicator: online-services, scope: city, period: 2025, value: 20, sources: [office]}"
    changes = {
        "cities/zeno/city.yml": CITY.format("zeno"),
        "cities/zeno/observations.yml": figure,
        "vocabulary/places/zeno.yml": PLACE,
    }
    grown = compare(twelve_hub(tmp_path, changes), TODAY)
    assert all(list(row.cells) == [*CITIES, "zeno"] for row in grown.indicators)
    row = row_of(grown, "online-services")
    assert (row.cells["zeno"].comparable, row.largest) == (True, 20)
    assert verdict(row.between("belo", "zeno")).cities == ("zeno",)
    assert all("zeno" in cells for table in grown.actions.values() for cells in table.rows.values())
    assert {city: cell for city, cell in cells_of(row).items() if city != "zeno"} == CELLS["online-services"]


def test_one_indicator_more_appears_by_adding_its_definition(tmp_path: Path, hub: Hub) -> None:
    definition = """\
    - id: trees
      name: Trees
      definition: Trees along streets.
      unit: buses
      direction: higher-is-better
      theme: environment
      family: climate
    """
    trees = "- {{id: trees, indicator: trees, scope: city, period: 2025, value: {}, sources: [office]}}\n"
    of_nilo, of_ilmo = trees.format(7), (SPECIMEN / "cities/ilmo/observations.yml").read_text() + trees.format(9)
    changes = {
        "vocabulary/indicators/trees.yml": definition,
        "cities/nilo/observations.yml": of_nilo,
        "cities/ilmo/observations.yml": of_ilmo,
    }
    grown = compare(twelve_hub(tmp_path, changes), TODAY)
    row = row_of(grown, "trees")
    assert (verdict(row).cities, row.compared, row.known) == (("ilmo",), 2, 2)
    assert len(hub.all(Indicator)) + 1 == len(grown.indicators)
