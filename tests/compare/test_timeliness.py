"""Timeliness: computed from dates and status, for a given day."""

from __future__ import annotations

import datetime as dt

import pytest

from cityhub.compare.timeliness import timeliness
from cityhub.model.action import Action, Milestone, Period, Revision
from cityhub.model.date import ImpreciseDate
from cityhub.model.words import Words

TODAY = dt.date(2026, 11, 21)


def date(written: str) -> ImpreciseDate | None:
    return ImpreciseDate.parse(written) if written else None


def action(end: str, moved: list[str], status: str, as_of: str) -> Action:
    revisions = tuple(Revision(end=date(new), sources=("news",)) for new in moved)
    return Action(
        id="lane",
        title=Words("Lane"),
        summary=Words("Faster."),
        themes=(),
        basis="announced",
        status=status,
        as_of=date(as_of),
        period=Period(end=date(end), revisions=revisions),
    )


TABLE = [
    # end first promised, ends promised later, status, as of -> timeliness on 21 November 2026
    ("", [], "planned", "", "no-date"),
    ("", [], "done", "2026-05", "no-date"),
    ("2027", [], "planned", "", "on-time"),
    ("2026-11-21", [], "under-way", "", "on-time"),
    ("2026-11-20", [], "under-way", "", "overdue"),
    ("2026-11", [], "under-way", "", "on-time"),
    ("2026-10", [], "under-way", "", "overdue"),
    ("2026", [], "planned", "", "on-time"),
    ("2025", [], "planned", "", "overdue"),
    ("2025", [], "unknown", "", "overdue"),
    ("2025", [], "suspended", "", "overdue"),
    ("2025", [], "dropped", "", "not-judged"),
    ("by 2025", [], "planned", "", "overdue"),
    ("around 2025", [], "planned", "", "on-time"),
    ("around 2025-09", [], "planned", "", "overdue"),
    ("from 2025", [], "planned", "", "on-time"),
    ("2025", ["2027"], "under-way", "", "late"),
    ("2027", ["2026-12"], "under-way", "", "on-time"),
    ("2027", ["2027-06"], "under-way", "", "on-time"),
    ("2027-06", ["2027"], "under-way", "", "late"),
    ("2024", ["2025"], "under-way", "", "overdue"),
    ("2024", ["2025", "2028"], "planned", "", "late"),
    ("2024", ["2025", ""], "planned", "", "overdue"),
    ("2025", ["2027"], "dropped", "", "not-judged"),
    ("", ["2027"], "planned", "", "on-time"),
    ("", ["2025"], "planned", "", "overdue"),
    ("2025", [], "done", "2025-06", "on-time"),
    ("2025", [], "done", "2025", "on-time"),
    ("2025-06", [], "done", "2025", "not-judged"),
    ("2025-06", [], "done", "2025-07", "not-judged"),
    ("2024", ["2026"], "done", "2026-03", "not-judged"),
    ("2026", ["2027"], "done", "2026-11", "on-time"),
    ("", ["2025"], "done", "2025-12-31", "on-time"),
    ("", ["2025"], "done", "2026-01-01", "not-judged"),
    ("2025", [], "done", "", "not-judged"),
    ("from 2025", [], "done", "2026-11", "on-time"),
]


@pytest.mark.parametrize(("end", "moved", "status", "as_of", "expected"), TABLE)
def test_timeliness(end: str, moved: list[str], status: str, as_of: str, expected: str) -> None:
    assert timeliness(action(end, moved, status, as_of), TODAY) == expected


@pytest.mark.parametrize(
    ("promised", "done", "expected"),
    [
        ("2025-06", ["2025-05"], "on-time"),
        ("2025-06", ["2025-05", "2025-07"], "late"),
        ("around 2025-06", ["2025-07"], "on-time"),
        ("2025-06", ["by 2025-06"], "on-time"),
    ],
)
def test_what_is_done_is_judged_by_its_last_milestone(promised: str, done: list[str], expected: str) -> None:
    steps = tuple(Milestone(what=Words("Step"), done=date(day), sources=("news",)) for day in done)
    held = action(promised, [], "done", "2026-11").model_copy(update={"milestones": steps})
    assert timeliness(held, TODAY) == expected


def test_the_same_action_becomes_overdue_when_its_last_possible_day_has_passed() -> None:
    held = action("2026-02", [], "planned", "")
    days = [dt.date(2026, 2, 27), dt.date(2026, 2, 28), dt.date(2026, 3, 1)]
    assert [timeliness(held, day) for day in days] == ["on-time", "on-time", "overdue"]
