"""Learning: from whom the others can learn, and never who is last."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from cityhub.compare import learning
from cityhub.compare.cell import Cell
from cityhub.compare.indicator_row import IndicatorRow, indicator_row
from cityhub.compare.learning import Example, furthest
from cityhub.compare.verdict import verdict
from cityhub.model.coded import Direction
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.vocabulary import Theme
from cityhub.model.words import Words
from tests.twelve import twelve_hub


def row(direction: Direction, *values: float | None) -> IndicatorRow:
    """An indicator of cities named a, b, c ... with these values, all of them comparable."""
    indicator = Indicator(
        id="buses",
        name=Words("Buses"),
        definition=Words("Buses."),
        unit="buses",
        direction=direction,
        theme="mobility",
        family="urban",
    )
    cells = {
        city: Cell() if value is None else Cell(Observation(id=city, indicator="buses", scope="city", value=value))
        for city, value in zip("abcdef", values, strict=False)
    }
    return IndicatorRow(indicator, cells)


@pytest.mark.parametrize(
    ("direction", "values", "cities"),
    [
        ("higher-is-better", (1, 5, 3), "b"),
        ("lower-is-better", (1, 5, 3), "a"),
        ("neither", (1, 5, 3), ""),
        ("higher-is-better", (5, 5, 3), "ab"),
        ("higher-is-better", (5, 5, 5), ""),
        ("higher-is-better", (0, 0), ""),
        ("lower-is-better", (0, 4), "a"),
        ("lower-is-better", (None, 4, 6), "b"),
        ("higher-is-better", (5, None), ""),
        ("higher-is-better", (), ""),
    ],
)
def test_the_better_value(direction: Direction, values: tuple[float | None, ...], cities: str) -> None:
    assert "".join(verdict(row(direction, *values)).cities) == cities


def test_a_value_that_stands_apart_teaches_nothing() -> None:
    found = row("higher-is-better", 1, 2, 9)
    apart = {**found.cells, "c": dataclasses.replace(found.cells["c"], reason="other-year")}
    assert verdict(dataclasses.replace(found, cells=apart)).cities == ("b",)


def test_what_is_done_goes_before_what_has_begun(tmp_path: Path) -> None:
    before = twelve_hub(tmp_path / "before")
    text = (tmp_path / "before/content/cities/longest/actions/the-long-one.yml").read_text(encoding="utf-8")
    done = text.replace("status: under-way", "status: done")
    after = twelve_hub(tmp_path / "after", {"cities/longest/actions/the-long-one.yml": done})
    mobility = before.get(Theme, "mobility")
    assert [example.city for example in furthest(mobility, before)] == ["ardo", "longest"]
    assert [example.city for example in furthest(mobility, after)] == ["longest"]


def test_what_was_dropped_or_only_planned_is_no_example(tmp_path: Path) -> None:
    hub = twelve_hub(tmp_path)
    shown = {action.status for theme in hub.themes for example in furthest(theme, hub) for action in example.actions}
    assert shown <= set(learning.FURTHEST)


TARGET = "targets: [{what: Cleaner air., indicator: fine-dust, sources: [office]}]"
ACTION = """\
id: {0}
title: {0}
summary: Something changes.
themes: [{1}]
basis: budgeted
status: {2}
as_of: 2026-05
sources: [office]
{3}
"""
FINDING = """\
id: urban
as_of: 2026-06
summary: The town is invented.
findings:
  - {id: dust, theme: mobility, category: weakness, statement: Dust., observations: [dust-2024], sources: [office]}
"""


def taught(tmp_path: Path, actions: dict[str, str]) -> Example:
    """What Gorno, which has the least fine dust, is an example of with these actions."""
    changes = {f"cities/gorno/actions/{name}.yml": text for name, text in actions.items()}
    found = twelve_hub(tmp_path, {**changes, "cities/gorno/diagnostic/urban.yml": FINDING})
    indicator = found.get(Indicator, "fine-dust")
    (example,) = (e for e in learning.learning(indicator_row(found, indicator), found).examples if e.city == "gorno")
    return example


def test_what_speaks_to_the_indicator_goes_before_others_on_its_theme(tmp_path: Path) -> None:
    actions = {
        "aims": ACTION.format("aims", "mobility", "under-way", TARGET),
        "answers": ACTION.format("answers", "mobility", "done", "findings: [dust]"),
        "planned": ACTION.format("planned", "environment", "planned", TARGET),
        "same-theme": ACTION.format("same-theme", "environment", "under-way", ""),
        "too-many": ACTION.format("too-many", "environment", "under-way", ""),
        "unlike": ACTION.format("unlike", "mobility", "done", ""),
    }
    found = taught(tmp_path, actions)
    assert [action.id for action in found.actions] == ["answers", "aims"]
    assert [action.id for action in found.others] == ["same-theme"]
    assert (found.practices, found.lessons) == ((), ())


def test_conditions_are_those_of_lessons_on_the_actions_and_of_their_practices(tmp_path: Path) -> None:
    text = ACTION.format("aims", "mobility", "under-way", TARGET + "\npractices: [fast-buses]")
    found = taught(tmp_path, {"aims": text})
    assert [practice.id for practice in found.practices] == ["fast-buses"]
    assert [lesson.id for lesson in found.lessons] == ["lanes-first", "unheard"]


def test_every_two_cities_have_their_own_verdict() -> None:
    found = row("higher-is-better", 1, 5, 3)
    assert {choice: verdict(own).cities for choice, own in found.choices.items()} == {
        "all": ("b",),
        "a+b": ("b",),
        "a+c": ("c",),
        "b+c": ("b",),
    }
