"""Window: the days that an imprecise date leaves possible, and how far apart two such dates lie."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from cityhub.model.date import ImpreciseDate

MARGIN = {"day": 1, "month": 31, "year": 366}
"""Days by which a rough date ("around 2024") may be off: one of its own precision."""
DAYS_A_MONTH = 365.25 / 12

Direction = Literal["later", "earlier", "same", "unclear"]


@dataclass(frozen=True)
class Window:
    """The days within which an imprecise date lies; open where one end is not known."""

    first: dt.date | None
    last: dt.date | None
    rough: bool = False
    """Whether even these days are only about right."""


@dataclass(frozen=True)
class Shift:
    """How far a date was moved, in whole months.

    Dates are as precise as their sources, so the distance lies between two numbers.
    """

    direction: Direction
    """Unclear where the dates are too imprecise to tell whether it moved at all."""
    near: int | None = None
    """The least months between the two; none where the direction is not later or earlier."""
    far: int | None = None
    """The most months; none where they are open ("from 2027")."""

    @property
    def range(self) -> tuple[int, int]:
        """For sorting: how far it surely moved later, then how far at most."""
        if self.direction != "later":
            return (-1, 0)
        return (self.near or 0, self.far if self.far is not None else dt.date.max.year * 12)


def window(date: ImpreciseDate) -> Window:
    """The days a date leaves possible: "by 2027" has no first one, "from 2025" no last one."""
    match date.bound:
        case "by":
            return Window(None, date.latest)
        case "from":
            return Window(date.earliest, None)
        case "around":
            margin = MARGIN[date.precision]
            return Window(_away(date.earliest, -margin), _away(date.latest, margin), rough=True)
        case _:
            return Window(date.earliest, date.latest)


def last_day(date: ImpreciseDate) -> dt.date:
    """The last day that the words leave possible; "from 2027" leaves all."""
    return window(date).last or dt.date.max


def promised(date: ImpreciseDate) -> Window:
    """The days among which the promised one is: "by 2027" promises the last day of 2027 itself."""
    return Window(date.latest, date.latest) if date.bound == "by" else window(date)


def surely_after(one: ImpreciseDate, other: ImpreciseDate) -> bool:
    """Whether `one` lies after `other`, on whichever of their possible days they fall."""
    first = window(one).first
    return first is not None and first > last_day(other)


def shift(before: ImpreciseDate, after: ImpreciseDate) -> Shift:
    """How far a promised date was moved.

    Two dates of the same kind ("from 2025", "from 2027") are compared by the periods they name; a limit by its day,
    so that "by 2026" and 31 December 2026 are the same.
    """
    if before == after:
        return Shift("same")
    alike = before.bound == after.bound
    old, new = (_named(before), _named(after)) if alike else (promised(before), promised(after))
    least, most = _days(old.last, new.first), _days(old.first, new.last)
    if least is not None and least > 0:
        return Shift("later", _months(least), None if most is None else _months(most))
    if least == most == 0:
        return Shift("same")
    if most is not None and most < 0:
        return Shift("earlier", _months(-most), None if least is None else _months(-least))
    return Shift("unclear")


def _named(date: ImpreciseDate) -> Window:
    """The period that a date names; of a limit, the day that limits."""
    match date.bound:
        case "by":
            return Window(date.latest, date.latest)
        case "from":
            return Window(date.earliest, date.earliest)
        case _:
            return Window(date.earliest, date.latest)


def _days(one: dt.date | None, other: dt.date | None) -> int | None:
    return (other - one).days if one and other else None


def _months(days: int) -> int:
    return round(days / DAYS_A_MONTH)


def _away(day: dt.date, days: int) -> dt.date:
    """So many days away from a day, within the days that can be written."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))
