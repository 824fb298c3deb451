"""Timeliness: whether an action keeps its dates, computed and never typed."""

from __future__ import annotations

import datetime as dt

from cityhub.compare.window import last_day, shift, surely_after
from cityhub.model.action import Action
from cityhub.model.coded import Timeliness
from cityhub.model.date import ImpreciseDate

BEHIND: tuple[Timeliness, ...] = ("overdue", "late")
"""What has not kept its dates, the worst first."""


def timeliness(action: Action, today: dt.date) -> Timeliness:
    """How an action stands to its dates as of `today`.

    An imprecise date counts as kept until its last possible day has passed, and as moved only where it surely was.
    An end beyond which the start was moved holds no longer, so it cannot pass: such an action is late.
    What was dropped or went over into another action is not judged. Nor is what was done when no source says by
    which day, nor said to be on time what stands still or whose date was taken back.
    """
    period = action.period
    if not period.ends:
        return "no-date"
    first, last = period.ends[0], period.ends[-1]
    if action.status == "done":
        return _when_done(action, first)
    if action.status == "dropped" or action.merged_into or action.superseded_by:
        return "not-judged"
    if last_day(last) < today and not _begins_after(action, last):
        return "overdue"
    if shift(first, last).direction == "later" or _begins_after(action, first):
        return "late"
    return "not-judged" if action.status == "suspended" or period.withdrawn else "on-time"


def _begins_after(action: Action, promised: ImpreciseDate) -> bool:
    """Whether its start was moved beyond the end that was promised."""
    start = action.period.current_start
    return start is not None and surely_after(start, promised)


def _when_done(action: Action, promised: ImpreciseDate) -> Timeliness:
    """In time where a source of before the promised day says it is done, or where every milestone was reached by it."""
    if proof_of_delay(action, promised):
        return "late"
    reached = [milestone.done for milestone in action.milestones]
    known = [day for day in reached if day]
    steps_in_time = bool(known) and len(known) == len(reached) and all(_by(day, promised) for day in known)
    said_in_time = action.as_of is not None and _by(action.as_of, promised)
    return "on-time" if steps_in_time or said_in_time else "not-judged"


def proof_of_delay(action: Action, promised: ImpreciseDate) -> ImpreciseDate | None:
    """A day after the promised one on which a milestone was reached, or on which the end was still put off."""
    reached = [m.done for m in action.milestones if m.done and surely_after(m.done, promised)]
    put_off = [
        r.announced
        for r in action.period.revisions
        if r.announced and r.end and surely_after(r.announced, promised) and surely_after(r.end, promised)
    ]
    return max(reached or put_off, key=last_day, default=None)


def _by(day: ImpreciseDate, promised: ImpreciseDate) -> bool:
    return last_day(day) <= last_day(promised)
