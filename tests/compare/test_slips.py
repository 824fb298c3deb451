"""Slips: every revision in its order, how far it moved a date, and what is behind."""

from __future__ import annotations

import datetime as dt

import pytest

from cityhub.compare.slips import Behind, Delays, Move, Slip, behind, delays, slips
from cityhub.compare.time_span import TimeSpan, time_spans
from cityhub.model.action import Action, Milestone, Period, Revision
from cityhub.model.date import ImpreciseDate
from cityhub.model.words import Words

TODAY = dt.date(2026, 11, 21)


def date(written: str) -> ImpreciseDate | None:
    return ImpreciseDate.parse(written) if written else None


def action(key: str, period: str, *revisions: str, status: str = "planned") -> Action:
    """`period` and each of the revisions are a start and an end with .. between them, each or both empty."""
    ends = [[date(part) for part in held.split("..")] for held in (period, *revisions)]
    moved = tuple(Revision(start=start, end=end, sources=("news",)) for start, end in ends[1:])
    return Action(
        id=key,
        title=Words(key),
        summary=Words("Faster."),
        themes=(),
        basis="announced",
        status=status,
        period=Period(start=ends[0][0], end=ends[0][1], revisions=moved),
    )


def slip(period: str, *revisions: str) -> Slip:
    return slips([action("lane", period, *revisions)])[0]


def told(move: Move) -> tuple[str, str]:
    """How a start and an end were moved: far, or kept, or nothing."""
    start = move.start.direction if move.start else "kept" if move.keeps_start else ""
    end = move.end.direction if move.end else "kept" if move.keeps_end else ""
    return start, end


def test_an_action_whose_dates_were_never_revised_is_not_in_the_ledger() -> None:
    assert slips([action("lane", "2024..2025")]) == ()


@pytest.mark.parametrize(
    ("period", "revisions", "moves", "whole"),
    [
        ("2024..2025", ["..2027"], [("kept", "later")], "later"),
        ("2024..2025", ["2026.."], [("later", "")], None),
        ("2024..2027", ["2026.."], [("later", "kept")], None),
        ("..2027", ["2026.."], [("", "kept")], None),
        ("2024..", ["2026.."], [("later", "")], None),
        ("..2025", ["..2025"], [("", "same")], "same"),
        ("..2028", ["..2026"], [("", "earlier")], "earlier"),
        ("..2025", ["..2027", "..2029"], [("", "later"), ("", "later")], "later"),
        ("..2025", ["..2029", "..2025"], [("", "later"), ("", "earlier")], "same"),
        ("..", ["..2027"], [("", "")], None),
        ("..", ["..2027", "..2029"], [("", ""), ("", "later")], "later"),
        ("2024..2027", [".."], [("", "")], None),
        ("2024..2027", ["..", "2026.."], [("", ""), ("later", "")], None),
        ("2024..2027", ["..", "..2029"], [("", ""), ("kept", "later")], "later"),
        ("..2027-06", ["..2027"], [("", "unclear")], "unclear"),
    ],
)
def test_each_revision_is_held_against_what_was_said_before(
    period: str, revisions: list[str], moves: list[tuple[str, str]], whole: str | None
) -> None:
    found = slip(period, *revisions)
    assert [told(move) for move in found.moves] == moves
    assert (found.whole.direction if found.whole else None) == whole


def test_several_revisions_add_up_from_the_first_end_to_the_last() -> None:
    found = slip("..2024-03-31", "..2025-03-31", "..2026-09-30")
    assert [(m.end.near, m.end.far) for m in found.moves if m.end] == [(12, 12), (18, 18)]
    assert found.whole is not None
    assert (found.whole.near, found.whole.far) == (30, 30)


def test_what_moved_furthest_comes_first_and_what_moved_forward_last() -> None:
    held = [
        action("forward", "..2028", "..2026"),
        action("start-only", "2024..", "2026.."),
        action("near", "..2025", "..2026"),
        action("far", "..2025", "..2030"),
        action("open", "..2025", "..from 2026"),
    ]
    assert [s.action.id for s in slips(held)] == ["far", "open", "near", "forward", "start-only"]


def by(found: Behind) -> tuple[str, str, int | None, int | None]:
    return (
        found.action.id,
        found.timeliness,
        found.by.near if found.by else None,
        found.by.far if found.by else None,
    )


def test_overdue_is_counted_to_the_day_of_judging_and_late_to_the_end_that_holds() -> None:
    held = [
        action("on-time", "..2027"),
        action("late", "..2025-06-30", "..2027-06-30"),
        action("overdue-by-a-year", "..2024"),
        action("overdue-by-a-day", "..2026-11-20"),
        action("moved-and-missed", "..2024", "..by 2025"),
        action("dropped", "..2024", status="dropped"),
        action("starts-too-late", "..2026", "2028.."),
    ]
    assert [by(found) for found in behind(held, TODAY)] == [
        ("overdue-by-a-year", "overdue", 23, 35),
        ("moved-and-missed", "overdue", 11, 11),
        ("overdue-by-a-day", "overdue", 0, 0),
        ("late", "late", 24, 24),
        ("starts-too-late", "late", 12, None),
    ]


def test_what_was_done_late_names_the_day_that_proves_it() -> None:
    step = Milestone(what=Words("It opens"), done=date("2021-05-19"), sources=("news",))
    held = action("plan", "..around 2021-01", status="done").model_copy(update={"milestones": (step,)})
    found = behind([held], TODAY)[0]
    assert found.proof == date("2021-05-19")
    # from 3 March, the last day of "around January", or from 1 December, the first
    assert by(found) == ("plan", "late", 3, 6)


# Spans


def span(period: str, *revisions: str) -> TimeSpan:
    return time_spans([action("lane", period, *revisions)], TODAY)[0]


@pytest.mark.parametrize(
    ("period", "revisions", "end", "promised"),
    [
        ("2024..2025", [], "2025-12-31", None),
        ("2024..2025", ["..2027"], "2027-12-31", "2025-12-31"),
        ("2024..2025", ["..2025"], "2025-12-31", None),
        ("2024..", ["..2027"], "2027-12-31", None),
        ("2024..2025", [".."], None, "2025-12-31"),
        ("2024..2025", ["2026.."], None, "2025-12-31"),
        ("2024..2025", ["2025.."], "2025-12-31", None),
        ("2024..", [], None, None),
    ],
)
def test_an_end_that_was_taken_back_or_cannot_be_kept_does_not_hold(
    period: str, revisions: list[str], end: str | None, promised: str | None
) -> None:
    found = span(period, *revisions)
    days = [str(held.last) if held else None for held in (found.end, found.promised_end)]
    assert days == [end, promised]


def test_all_actions_are_in_their_order_and_those_without_a_date_come_last() -> None:
    held = [action("none", ".."), action("b", "2024..2025"), action("a", "..by 2023"), action("c", "from 2022..")]
    found = time_spans(held, TODAY)
    assert [(s.action.id, s.dated) for s in found] == [("c", True), ("a", True), ("b", True), ("none", False)]


def test_delays_are_counted_over_all_cities() -> None:
    held = {
        "ardo": [action("plan", "..2025"), action("lane", "..2026", "..2027")],
        "belo": [action("tram", "..2024", "..2025"), action("bus", "..2027")],
    }
    moved = {city: slips(actions) for city, actions in held.items()}
    late = {city: behind(actions, TODAY) for city, actions in held.items()}
    assert delays(moved, late) == Delays(overdue=2, late=1, moved=2)


def test_the_newest_reason_is_told_of_a_date_that_was_moved() -> None:
    first, second, third = (
        Revision(sources=("news",), reason=Words(r) if r else None) for r in ("Tender", "Flood", "")
    )
    assert Period(revisions=(first, second, third)).last_explained == second
    assert Period(revisions=(third,)).last_explained is None
