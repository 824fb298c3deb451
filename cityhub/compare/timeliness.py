"""Timeliness: whether an action keeps its dates, computed and never typed."""

from __future__ import annotations

import datetime as dt

from cityhub.model.action import Action
from cityhub.model.coded import Timeliness
from cityhub.model.date import ImpreciseDate

MARGIN = {"day": 1, "month": 31, "year": 366}
"""Days by which a rough date ("around 2024") may be off: one of its own precision."""


def timeliness(action: Action, today: dt.date) -> Timeliness:
    """How an action stands to its dates as of `today`.

    An imprecise date counts as kept until its last possible day has passed. What was dropped is not judged,
    nor is what was done when no source says by which day.
    """
    first, last = action.period.end, action.period.current_end
    if last is None:
        return "no-date"
    if action.status == "dropped":
        return "not-judged"
    if action.status == "done":
        return _when_done(action, first or last)
    if last_day(last) < today:
        return "overdue"
    moved = first is not None and last_day(last) > last_day(first)
    return "late" if moved else "on-time"


def _when_done(action: Action, promised: ImpreciseDate) -> Timeliness:
    """By its last milestone, where one is dated; a source of before the promised day proves it was in time."""
    ends = [milestone.done for milestone in action.milestones if milestone.done]
    if ends:
        return "late" if max(end.earliest for end in ends) > last_day(promised) else "on-time"
    in_time = action.as_of is not None and action.as_of.latest <= last_day(promised)
    return "on-time" if in_time else "not-judged"


def last_day(date: ImpreciseDate) -> dt.date:
    """The last day that the words leave possible; "from 2027" leaves all."""
    if date.bound == "from":
        return dt.date.max
    return date.latest + dt.timedelta(days=MARGIN[date.precision] if date.bound == "around" else 0)
