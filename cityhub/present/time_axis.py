"""TimeAxis: the years on which all pictures of one comparison stand, so that they can be read across."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from cityhub.model.date import ImpreciseDate

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
"""Years from tick to tick: the least that leaves room for the figures on a phone."""
MOST_TICKS = 7
ROOM = 8
"""Percent of the width that is left free on both sides, or more, for what is open."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Tick:
    year: ImpreciseDate
    x: float
    anchor: Anchor


@dataclass(frozen=True)
class TimeAxis:
    """Maps days to places. Places are percent of the width, so that text keeps its size on every screen."""

    first: dt.date
    last: dt.date
    """Both the first day of a year."""
    today: dt.date

    @classmethod
    def over(cls, days: Iterable[dt.date], today: dt.date) -> TimeAxis:
        """The axis on which all the days and today have their place."""
        years = [day.year for day in (*days, today)]
        room = math.ceil((max(years) + 1 - min(years)) * ROOM / (100 - 2 * ROOM))
        first = max(dt.MINYEAR, min(years) - room)
        last = min(dt.MAXYEAR, max(years) + 1 + room)
        return cls(dt.date(first, 1, 1), dt.date(last, 1, 1), today)

    def x(self, day: dt.date) -> float:
        """The beginning of a day."""
        return round(100 * (day - self.first).days / (self.last - self.first).days, 2)

    def after(self, day: dt.date) -> float:
        """The end of a day."""
        return self.x(day + dt.timedelta(days=1)) if day < dt.date.max else 100

    @property
    def now(self) -> float:
        """The place of today."""
        return self.x(self.today)

    @property
    def now_anchor(self) -> Anchor:
        """The label of today is long; it stands on the side that has room."""
        if self.now < 35:
            return "start"
        return "end" if self.now > 65 else "middle"

    @property
    def ticks(self) -> Sequence[Tick]:
        """The beginnings of years, as many as have room for their figures."""
        years = self.last.year - self.first.year
        step = next(step for step in STEPS if years / step <= MOST_TICKS)
        shown = range(-(-self.first.year // step) * step, self.last.year + 1, step)
        return tuple(self._tick(year) for year in shown if year >= dt.MINYEAR)

    def _tick(self, year: int) -> Tick:
        x = self.x(dt.date(year, 1, 1))
        anchor: Anchor = "start" if x < 6 else "end" if x > 94 else "middle"
        return Tick(ImpreciseDate(year), x, anchor)
