"""TimeSpan: when an action should run, as widely as its imprecise dates leave it open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cityhub.compare.timeliness import timeliness
from cityhub.compare.window import Window, surely_after, window
from cityhub.model.action import Action, Period
from cityhub.model.coded import Timeliness
from cityhub.model.date import ImpreciseDate


@dataclass(frozen=True)
class TimeSpan:
    action: Action
    timeliness: Timeliness
    start: Window | None
    end: Window | None
    """None where no end is known, or where the last known one no longer holds."""
    promised_end: Window | None
    """The end first on record, where it is not the one that holds."""

    @property
    def dated(self) -> bool:
        """Whether some date of the action is known."""
        return bool(self.start or self.end or self.promised_end)

    @property
    def ended(self) -> bool:
        """Whether an end was known that no longer holds."""
        return bool(self.action.period.ends) and self.end is None

    @property
    def first_promised(self) -> ImpreciseDate | None:
        """The first end that a source gives."""
        return next(iter(self.action.period.ends), None)

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day at which one of its windows begins or ends."""
        windows = (self.start, self.end, self.promised_end)
        return tuple(day for held in windows if held for day in (held.first, held.last) if day)


def time_spans(actions: Iterable[Action], today: dt.date) -> tuple[TimeSpan, ...]:
    """All actions, by their first possible day; those without any date come last."""
    found = [_span(action, today) for action in actions]
    return tuple(sorted(found, key=lambda span: (min(span.days, default=dt.date.max), span.action.key)))


def _span(action: Action, today: dt.date) -> TimeSpan:
    period = action.period
    start = window(period.current_start) if period.current_start else None
    ends = period.ends
    end = window(ends[-1]) if end_holds(period) else None
    promised = window(ends[0]) if ends and (end is None or ends[0] != ends[-1]) else None
    return TimeSpan(action, timeliness(action, today), start, end, promised)


def end_holds(period: Period) -> bool:
    """Whether an end is known that was not taken back since, and that the start was not moved beyond."""
    if not period.ends or period.withdrawn:
        return False
    start = period.current_start
    return start is None or not surely_after(start, period.ends[-1])
