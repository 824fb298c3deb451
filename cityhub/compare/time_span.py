"""TimeSpan: when an action should run, as widely as its imprecise dates leave it open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cityhub.compare.timeliness import last_day
from cityhub.model.action import Action
from cityhub.model.date import ImpreciseDate


@dataclass(frozen=True)
class Window:
    """The days within which an imprecise date lies; open where one end is not known."""

    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True)
class TimeSpan:
    action: Action
    start: Window | None
    end: Window | None
    promised_end: Window | None
    """The end first promised, where it was moved since."""


def time_spans(actions: Iterable[Action]) -> tuple[TimeSpan, ...]:
    """The actions of which some date is known, by their first possible day."""
    found = [_span(action) for action in actions if action.period.current_start or action.period.current_end]
    return tuple(sorted(found, key=lambda span: (_first_day(span), span.action.key)))


def _span(action: Action) -> TimeSpan:
    period = action.period
    start, end, promised = period.current_start, period.current_end, period.end
    moved = promised is not None and promised != end
    return TimeSpan(
        action,
        window(start) if start else None,
        window(end) if end else None,
        window(promised) if promised and moved else None,
    )


def window(date: ImpreciseDate) -> Window:
    """The days a date leaves possible: "by 2027" has no first one, "from 2025" no last one."""
    match date.bound:
        case "by":
            return Window(None, date.latest)
        case "from":
            return Window(date.earliest, None)
        case "around":
            margin = last_day(date) - date.latest
            return Window(date.earliest - margin, date.latest + margin)
        case _:
            return Window(date.earliest, date.latest)


def _first_day(span: TimeSpan) -> dt.date:
    days = [day for window in (span.start, span.end) if window for day in (window.first, window.last) if day]
    return min(days, default=dt.date.max)
