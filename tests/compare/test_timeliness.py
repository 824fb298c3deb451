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
    ("2027-06", ["2027"], "under-way", "", "on-time"),
    ("2027-06", ["by 2027"], "under-way", "", "late"),
    ("by 2027-06", ["by 2027"], "under-way", "", "late"),
    ("by 2027", ["2027"], "under-way", "", "on-time"),
    ("by 2027", ["2027-12-31"], "under-way", "", "on-time"),
    ("from 2027", ["from 2028"], "under-way", "", "late"),
    ("from 2027", ["2029"], "under-way", "", "on-time"),
    ("around 2027", ["around 2028"], "under-way", "", "late"),
    ("around 2027", ["2028"], "under-way", "", "on-time"),
    ("2027", ["around 2027"], "under-way", "", "on-time"),
    ("2027", ["2029", "2027"], "under-way", "", "on-time"),
    ("", ["2027", "2029"], "under-way", "", "late"),
    ("", [""], "suspended", "", "no-date"),
    ("2027", [""], "under-way", "", "not-judged"),
    ("2025", [""], "under-way", "", "overdue"),
    ("2025", ["2027", ""], "under-way", "", "late"),
    ("2027", ["", "2027"], "under-way", "", "on-time"),
    ("2027", [], "suspended", "", "not-judged"),
    ("2025", ["2027"], "suspended", "", "late"),
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
    ("2025", [], "done", "by 2025", "on-time"),
    ("2025", [], "done", "from 2025", "not-judged"),
    ("2025", [], "done", "around 2025", "not-judged"),
    ("", ["2024", "2026"], "done", "2025", "not-judged"),
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
        ("2025-06", ["2025"], "not-judged"),
        ("2025-06", ["by 2025"], "not-judged"),
        ("2025-06", ["by 2026"], "not-judged"),
        ("2025-06", ["2025-05", ""], "not-judged"),
        ("2025-06", ["2025-07", ""], "late"),
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


def test_what_was_still_put_off_after_the_promised_day_was_done_late() -> None:
    held = action("2024", [], "done", "2026-03")
    put_off = Revision(end=date("2026"), announced=date("2025-02"), sources=("news",))
    in_time = Revision(end=date("2024-10"), announced=date("2025-02"), sources=("news",))
    early = Revision(end=date("2026"), announced=date("2024-02"), sources=("news",))
    for revision, expected in ((put_off, "late"), (in_time, "not-judged"), (early, "not-judged")):
        period = held.period.model_copy(update={"revisions": (revision,)})
        assert timeliness(held.model_copy(update={"period": period}), TODAY) == expected


@pytest.mark.parametrize(
    ("start", "expected"), [("2026", "on-time"), ("2027", "on-time"), ("2028", "late"), ("from 2028", "late")]
)
def test_an_action_that_starts_after_its_promised_end_is_late(start: str, expected: str) -> None:
    held = action("2027", [], "planned", "2026")
    moved = held.period.model_copy(update={"revisions": (Revision(start=date(start), sources=("news",)),)})
    assert timeliness(held.model_copy(update={"period": moved}), TODAY) == expected


@pytest.mark.parametrize("field", ["merged_into", "superseded_by"])
def test_what_went_over_into_another_action_is_not_judged(field: str) -> None:
    for end in ("2025", "2027"):
        held = action(end, [], "unknown", "").model_copy(update={field: "foton/tram"})
        assert timeliness(held, TODAY) == "not-judged"
    assert timeliness(action("2025", [], "done", "2025").model_copy(update={field: "foton/tram"}), TODAY) == "on-time"
