"""Pictures on an axis of time: each date as exact and as vague as it is. Places were worked out by hand."""

from __future__ import annotations

import datetime as dt
from itertools import groupby, pairwise

import pytest

from cityhub.compare.slips import behind, slips
from cityhub.compare.time_span import time_spans
from cityhub.present.slip_chart import SlipLine, slip_charts
from cityhub.present.time_axis import MOST_TICKS, TimeAxis
from cityhub.present.time_chart import FADE, FADES, LEAST, TimeLine, time_charts
from tests.compare.test_slips import action

TODAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        ("2026-02-01", "2026-03-01", [2025, 2026, 2027, 2028]),
        ("2024-02-01", "2028-03-01", [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]),
        ("2016-02-01", "2030-12-31", [2015, 2020, 2025, 2030]),
        ("1998-02-01", "2062-12-31", [2000, 2020, 2040, 2060]),
    ],
)
def test_the_axis_holds_all_days_and_leaves_room_for_what_is_open(first: str, last: str, ticks: list[int]) -> None:
    days = [dt.date.fromisoformat(first), dt.date.fromisoformat(last)]
    axis = TimeAxis.over(days, TODAY)
    assert all(FADE <= axis.x(day) <= 100 - FADE for day in (*days, TODAY))
    assert {axis.first.month, axis.first.day, axis.last.month, axis.last.day} == {1}
    shown = [tick.year.year for tick in axis.ticks]
    assert shown == ticks
    assert len(shown) <= MOST_TICKS + 1


def test_figures_of_years_have_room_on_a_phone() -> None:
    """328 pixels are left on a phone of 360; four digits of 14 pixels take 32."""
    for years in range(1, 150):
        axis = TimeAxis.over([dt.date(2026 - years, 1, 1)], TODAY)
        places = [tick.x * 3.28 for tick in axis.ticks]
        assert all(other - one >= 40 for one, other in pairwise(places)), years
        assert len(places) > 1


def test_the_axis_ends_where_the_calendar_does() -> None:
    axis = TimeAxis.over([dt.date.min, dt.date.max], TODAY)
    assert (axis.x(dt.date.min), axis.after(dt.date.max)) == (0, 100)


def test_an_axis_without_any_day_shows_today() -> None:
    axis = TimeAxis.over([], TODAY)
    assert FADE <= axis.now <= 100 - FADE


# Lines


def line(period: str, *revisions: str) -> TimeLine:
    spans = {"foton": time_spans([action("lane", period, *revisions)], TODAY)}
    _, charts = time_charts(spans, TODAY)
    return charts["foton"].lines[0]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2024-03-01..2027-06-15", ["sure"]),
        ("2024-03-01..2024-03-01", ["sure"]),
        ("2024..2027", ["unsure", "sure", "unsure"]),
        ("2024..2024", ["unsure"]),
        ("2024..2024-06-30", ["unsure"]),
        ("2024-03-01..2027", ["sure", "unsure"]),
        ("2024..2027-06-15", ["unsure", "sure"]),
        ("2023-05-01..by 2028", ["unsure"]),
        ("around 2020..around 2028", ["rough", "sure", "rough"]),
        ("around 2026..2026", ["rough"]),
        ("from 2025..2029", ["unsure"]),
        ("2025-01-01..from 2028", ["sure", "open"]),
        ("from 2025..from 2028", ["unsure", "open"]),
        ("2027-01-01..", ["sure", "open"]),
        ("2027..", ["unsure", "open"]),
        ("from 2027..", ["open"]),
        ("..2028", ["unsure"]),
        ("..by 2030", []),
        ("..from 2029", ["open"]),
        ("..around 2029", ["rough"]),
    ],
)
def test_a_line_is_as_vague_as_its_dates(period: str, expected: list[str]) -> None:
    found = line(period).stretches
    assert [kind for kind, _ in groupby(part.kind for part in found)] == expected


def test_a_start_by_a_year_fades_to_the_left() -> None:
    found = line("by 2022..2027-03-31").stretches
    fading, sure = found[:FADES], found[FADES]
    assert [part.kind for part in (*fading, sure)] == ["open"] * FADES + ["sure"]
    assert fading[0].x + fading[0].width == pytest.approx(sure.x)
    assert [part.x for part in fading] == sorted((part.x for part in fading), reverse=True)
    assert sum(part.width for part in fading) == FADE


def test_the_parts_of_a_line_meet_and_reach_from_the_first_possible_day_to_the_last() -> None:
    spans = {"foton": time_spans([action("lane", "2024..2027")], TODAY)}
    axis, charts = time_charts(spans, TODAY)
    parts = charts["foton"].lines[0].stretches
    edges = [parts[0].x, *(round(part.x + part.width, 2) for part in parts)]
    days = [dt.date(2024, 1, 1), dt.date(2025, 1, 1), dt.date(2027, 1, 1), dt.date(2028, 1, 1)]
    assert edges == pytest.approx([axis.x(day) for day in days], abs=0.011)


def test_the_shortest_action_can_be_seen() -> None:
    spans = {"foton": time_spans([action("old", "1990..1991"), action("lane", "2024-03-01..2024-03-01")], TODAY)}
    _, charts = time_charts(spans, TODAY)
    assert sum(part.width for part in charts["foton"].lines[1].stretches) >= LEAST - 0.01


def test_where_only_an_end_is_known_a_mark_stands_at_its_last_day() -> None:
    spans = {"foton": time_spans([action("lane", "..2028"), action("plan", "2020..2021")], TODAY)}
    axis, charts = time_charts(spans, TODAY)
    bar, mark = charts["foton"].lines
    assert (bar.only_end, bar.lead) == (None, None)
    assert (mark.only_end, mark.lead) == (axis.x(dt.date(2029, 1, 1)), axis.x(dt.date(2028, 1, 1)))


def test_a_moved_end_is_joined_to_the_first() -> None:
    spans = {"foton": time_spans([action("lane", "2022..2024", "..2026", "..2028-06-30")], TODAY)}
    axis, charts = time_charts(spans, TODAY)
    promise = charts["foton"].lines[0].promise
    assert promise is not None
    assert promise.x == axis.x(dt.date(2024, 1, 1))
    assert promise.joint == pytest.approx(axis.x(dt.date(2025, 1, 1)), abs=0.011)
    assert promise.to == axis.x(dt.date(2028, 7, 1))


def test_an_end_brought_forward_is_joined_from_the_left_of_its_frame() -> None:
    promise = line("2022..2030", "..2028-06-30").promise
    assert promise is not None
    assert promise.joint == promise.x > (promise.to or 0)


@pytest.mark.parametrize("revision", ["..", "2029.."])
def test_an_end_that_no_longer_holds_is_a_hollow_mark_and_joined_to_nothing(revision: str) -> None:
    found = line("2024..2028", revision)
    assert found.promise is not None
    assert found.promise.to is None
    assert found.stretches[-1].kind == "open"


def test_what_has_no_date_is_counted_and_not_drawn() -> None:
    held = [action("none", ".."), action("lane", "2024.."), action("other", "..")]
    _, charts = time_charts({"foton": time_spans(held, TODAY), "arda": ()}, TODAY)
    assert (len(charts["foton"].lines), charts["foton"].undated) == (1, 2)
    assert (charts["arda"].lines, charts["arda"].undated) == ((), 0)


# Slips


def slip_line(period: str, *revisions: str, status: str = "planned") -> tuple[TimeAxis, SlipLine]:
    held = [action("lane", period, *revisions, status=status)]
    axis, lines = slip_charts({"foton": slips(held)}, {"foton": behind(held, TODAY)}, TODAY)
    return axis, lines["foton"][0]


def test_each_promise_is_a_step_below_the_one_before() -> None:
    axis, found = slip_line("..2024-06-30", "..2026", "..from 2028")
    assert [step.x for step in found.steps] == [
        axis.x(dt.date(2024, 7, 1)),
        axis.x(dt.date(2026, 1, 1)),
        axis.x(dt.date(2028, 1, 1)),
    ]
    assert [step.current for step in found.steps] == [False, False, True]
    assert [bool(step.width) for step in found.steps] == [False, True, False]
    assert [len(step.fades) for step in found.steps] == [0, 0, FADES]
    assert [step.y for step in found.steps] == [9, 27, 45]
    assert found.height == 54
    assert found.until is None


def test_what_is_overdue_goes_on_to_today() -> None:
    axis, found = slip_line("..2025")
    assert (found.past, found.until, found.proof) == (axis.x(dt.date(2026, 1, 1)), axis.now, None)


def test_a_date_that_was_taken_back_is_hollow() -> None:
    _, found = slip_line("..2028", "..")
    assert [step.current for step in found.steps] == [False]


def test_a_revision_without_any_known_end_is_not_drawn() -> None:
    held = [action("lane", "2024..", "2026..")]
    _, lines = slip_charts({"foton": slips(held)}, {"foton": behind(held, TODAY)}, TODAY)
    assert lines == {"foton": ()}
