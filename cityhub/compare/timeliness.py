"""Timeliness: whether an action keeps its dates, computed and never typed."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from cityhub.model.action import Action
from cityhub.model.date import ImpreciseDate

Timeliness = Literal["on-time", "late", "overdue", "no-date"]


def timeliness(action: Action, today: dt.date) -> Timeliness:
    """How an action stands to its dates as of `today`.

    An imprecise date counts as kept until its last possible day has passed.
    """
    first, last = action.period.end, action.period.current_end
    if last is None:
        return "no-date"
    if action.status == "done":
        ended = action.as_of.earliest if action.as_of else last.earliest
        return "late" if ended > _last_day(first or last) else "on-time"
    if _last_day(last) < today and action.status != "dropped":
        return "overdue"
    moved = first is not None and _last_day(last) > _last_day(first)
    return "late" if moved else "on-time"


def _last_day(date: ImpreciseDate) -> dt.date:
    """The last day that the words leave possible; "from 2027" leaves all."""
    return dt.date.max if date.bound == "from" else date.latest
