"""YearChart: how an indicator moved over the years in the cities that report it more than once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cityhub.compare.indicator_row import IndicatorRow
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation

WIDTH, HEIGHT = 360, 190
LEFT, RIGHT, TOP, BASE = 30, 330, 52, 160
"""The corners of the space for points; what lies around is for words."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Point:
    observation: Observation
    x: float
    y: float
    anchor: Anchor


@dataclass(frozen=True)
class Line:
    city: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Tick:
    year: int
    x: float
    anchor: Anchor


@dataclass(frozen=True)
class YearChart:
    """Values rise from 0 at the base, so that heights can be compared."""

    indicator: Indicator
    years: Sequence[Tick]
    lines: Sequence[Line]
    width: int = WIDTH
    height: int = HEIGHT
    base: int = BASE


def year_charts(rows: Iterable[IndicatorRow]) -> tuple[YearChart, ...]:
    """A chart for each indicator that some city reports for several years, territory and currency being the same."""
    return tuple(chart for row in rows for chart in _charts(row))


def _charts(row: IndicatorRow) -> Iterator[YearChart]:
    series = {city: cell.series for city, cell in row.cells.items() if _moves(cell.series)}
    for alike in _alike(series):
        shown = [o for city in alike for o in series[city]]
        scale = _Scale.over(shown)
        lines = tuple(Line(city, tuple(scale.point(o) for o in series[city])) for city in alike)
        years = sorted({_year(o) for o in shown})
        ticks = tuple(Tick(year, scale.x(year), scale.anchor(year)) for year in (years[0], years[-1]))
        yield YearChart(row.indicator, ticks, lines)


def _moves(series: Sequence[Observation]) -> bool:
    return len({_year(o) for o in series}) > 1 and any(o.value for o in series)


def _alike(series: dict[str, Sequence[Observation]]) -> list[list[str]]:
    """The cities whose values may be drawn on one scale: same territory, same currency."""
    groups: dict[tuple[str, str | None], list[str]] = {}
    for city, held in series.items():
        groups.setdefault((held[0].scope, held[0].currency), []).append(city)
    return list(groups.values())


def _year(observation: Observation) -> int:
    assert observation.period is not None
    return observation.period.year


@dataclass(frozen=True)
class _Scale:
    first: int
    last: int
    largest: float

    @classmethod
    def over(cls, shown: Sequence[Observation]) -> _Scale:
        years = [_year(o) for o in shown]
        return cls(min(years), max(years), max(abs(o.value or 0) for o in shown))

    def x(self, year: int) -> float:
        return LEFT + (RIGHT - LEFT) * (year - self.first) / (self.last - self.first)

    def anchor(self, year: int) -> Anchor:
        """Words at the edges of the picture stand inside it."""
        if year == self.first:
            return "start"
        return "end" if year == self.last else "middle"

    def point(self, observation: Observation) -> Point:
        year = _year(observation)
        y = BASE - (BASE - TOP) * abs(observation.value or 0) / self.largest
        return Point(observation, self.x(year), y, self.anchor(year))
