"""YearChart: how an indicator moved over the years in the cities that report it more than once.

Each city has a small picture of its own, all of them on one scale, so that any number of cities can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cityhub.compare.indicator_row import IndicatorRow
from cityhub.model.coded import Scope
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.words import Words

WIDTH, HEIGHT = 216, 56
LEFT, RIGHT, TOP, BASE = 6, 210, 6, 50
"""The corners of the space for points."""


@dataclass(frozen=True)
class Point:
    observation: Observation
    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """The points of one city, the oldest first."""

    city: str
    points: Sequence[Point]


@dataclass(frozen=True)
class YearChart:
    """Values rise and fall from a line at 0, so that heights can be compared."""

    indicator: Indicator
    scope: Scope
    """The territory that all these values are about."""
    definition: Words | None
    """How these values are defined, where that is not the definition of the indicator."""
    lines: Sequence[Line]
    width: int = WIDTH
    height: int = HEIGHT
    base: float = BASE
    """Where 0 is."""


def year_charts(rows: Iterable[IndicatorRow]) -> tuple[YearChart, ...]:
    """A chart for each indicator that some city reports for several years; unlike values have charts of their own."""
    return tuple(chart for row in rows for chart in _charts(row))


def _charts(row: IndicatorRow) -> Iterator[YearChart]:
    moving = {city: cell.series for city, cell in row.cells.items() if _moves(cell.series)}
    for alike in _alike(moving):
        scale = _Scale.over([o for held in alike.values() for o in held])
        lines = tuple(Line(city, tuple(scale.point(o) for o in held)) for city, held in alike.items())
        first = lines[0].points[0].observation
        yield YearChart(row.indicator, first.scope, first.definition, lines, base=scale.y(0))


def _moves(series: Sequence[Observation]) -> bool:
    """Whether there is something to draw: several points in time, and not zeros alone."""
    return len({_time(o) for o in series}) > 1 and any(o.value for o in series)


def _alike(series: dict[str, Sequence[Observation]]) -> list[dict[str, Sequence[Observation]]]:
    """The series by city that may be drawn on one scale: same territory, same definition, same currency."""
    groups: dict[tuple[str, str | None, str | None], dict[str, Sequence[Observation]]] = {}
    for city, held in series.items():
        groups.setdefault((held[0].scope, held[0].definition, held[0].currency), {})[city] = held
    return list(groups.values())


def _time(observation: Observation) -> int:
    """The middle of the day, month or year that a value is about, as a number of days."""
    period = observation.period
    assert period is not None
    return (period.earliest.toordinal() + period.latest.toordinal()) // 2


@dataclass(frozen=True)
class _Scale:
    first: int
    last: int
    least: float
    """0, or below it."""
    largest: float
    """0, or above it."""

    @classmethod
    def over(cls, shown: Sequence[Observation]) -> _Scale:
        times = [_time(o) for o in shown]
        values = [o.value or 0 for o in shown]
        return cls(min(times), max(times), min(0, *values), max(0, *values))

    def point(self, observation: Observation) -> Point:
        x = LEFT + (RIGHT - LEFT) * (_time(observation) - self.first) / (self.last - self.first)
        return Point(observation, round(x, 1), self.y(observation.value or 0))

    def y(self, value: float) -> float:
        """The height of a value in the picture."""
        return round(BASE - (BASE - TOP) * (value - self.least) / (self.largest - self.least), 1)
