"""TimeChart: the actions of a city on an axis of time, as exact and as vague as their dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cityhub.compare.time_span import TimeSpan
from cityhub.compare.window import Window
from cityhub.present.time_axis import TimeAxis

FADE = 8
"""Percent of the width over which an open side fades away."""
FADES = 4
"""Steps of the fading."""
LEAST = 0.8
"""Percent of the width: what is shorter could not be seen."""
NARROW = 3
"""Percent of the width: a promised end narrower than this is a mark, a wider one a frame."""

Kind = Literal["sure", "unsure", "rough", "open"]


@dataclass(frozen=True)
class Stretch:
    """A part of a line, in percent of the width.

    Sure: it runs then. Unsure: it may, the date is imprecise. Rough: the same of a date that is only about right.
    Open: no source says how far, so it fades.
    """

    x: float
    width: float
    kind: Kind
    fade: int = 0
    """How far an open stretch has faded, from 1."""


@dataclass(frozen=True)
class Promise:
    """The end first promised: a hollow frame or mark, joined to the end that holds now."""

    x: float
    width: float
    """0 for a mark."""
    to: float | None
    """Where the current end is; none where no end holds."""

    @property
    def joint(self) -> float:
        """Where the line to the current end begins."""
        return round(self.x + self.width, 2) if self.to is not None and self.to > self.x else self.x


@dataclass(frozen=True)
class TimeLine:
    span: TimeSpan
    stretches: Sequence[Stretch]
    only_end: float | None
    """The place of an end of which no start is known: a mark, no bar."""
    lead: float | None
    """Where what leads to that mark becomes unknown."""
    promise: Promise | None


@dataclass(frozen=True)
class TimeChart:
    """The lines of one city."""

    lines: Sequence[TimeLine]
    undated: int
    """Actions without any date, which are not drawn."""


def time_charts(spans: Mapping[str, Sequence[TimeSpan]], today: dt.date) -> tuple[TimeAxis, dict[str, TimeChart]]:
    """The axis that all cities share, and a chart for each of them."""
    axis = TimeAxis.over((day for held in spans.values() for span in held for day in span.days), today)
    return axis, {city: _chart(held, axis) for city, held in spans.items()}


def _chart(spans: Iterable[TimeSpan], axis: TimeAxis) -> TimeChart:
    held = tuple(spans)
    lines = tuple(_line(span, axis) for span in held if span.dated)
    return TimeChart(lines, len(held) - len(lines))


def _line(span: TimeSpan, axis: TimeAxis) -> TimeLine:
    only_end = place_of(span.end, axis) if span.end and not span.start else None
    promise = _promise(span.promised_end, span.end, axis) if span.promised_end else None
    stretches = tuple(_stretches(span.start, span.end, axis))
    lead = None if only_end is None else min((only_end, *(stretch.x for stretch in stretches)))
    return TimeLine(span, stretches, only_end, lead, promise)


def place_of(end: Window, axis: TimeAxis) -> float:
    """Where a mark for an end stands: at its last possible day, or at the first where there is no last."""
    return axis.after(end.last) if end.last else axis.x(end.first or axis.today)


def _promise(promised: Window, current: Window | None, axis: TimeAxis) -> Promise:
    x, width = frame(promised, axis)
    return Promise(x, width, place_of(current, axis) if current else None)


def frame(held: Window, axis: TimeAxis) -> tuple[float, float]:
    """Place and width of a window as a frame; the place of its last day and 0 where it is too narrow, or open."""
    if held.first and held.last:
        x, end = axis.x(held.first), axis.after(held.last)
        if end - x >= NARROW:
            return x, round(end - x, 2)
    return place_of(held, axis), 0


def _stretches(start: Window | None, end: Window | None, axis: TimeAxis) -> Iterator[Stretch]:
    """What can be said of each part of the line, from left to right."""
    if start and end:
        yield from _between(start, end, axis)
    elif start:
        if start.first is None and start.last:
            yield from fading(axis.after(start.last), -1)
        yield from _alone(start, axis)
        yield from fading(place_of(start, axis), 1)
    elif end:
        yield from _alone(end, axis)
        if end.last is None:
            yield from fading(place_of(end, axis), 1)


def _between(start: Window, end: Window, axis: TimeAxis) -> Iterator[Stretch]:
    """From a start to an end; where one side of a date is open ("by 2030"), the other date bounds it."""
    first, last = start.first or start.last, end.last or end.first
    assert first
    assert last
    left = axis.x(first) if start.first else axis.after(first)
    right = max(axis.after(last) if end.last else axis.x(last), round(left + LEAST, 2))
    if start.first is None:
        yield from fading(left, -1)
    begun, ending = start.last or last, end.first or first
    if begun < ending:
        yield from _stretch(left, axis.after(begun), _kind(start))
        yield from _stretch(axis.after(begun), axis.x(ending), "sure")
        yield from _stretch(axis.x(ending), right, _kind(end))
    else:
        yield from _stretch(left, right, _kind(start, end))
    if end.last is None:
        yield from fading(right, 1)


def _kind(*dates: Window) -> Kind:
    """How a stretch within the days of these dates is drawn."""
    if any(date.rough for date in dates):
        return "rough"
    return "sure" if all(date.first == date.last for date in dates) else "unsure"


def _stretch(x: float, to: float, kind: Kind) -> Iterator[Stretch]:
    if to > x:
        yield Stretch(x, round(to - x, 2), kind)


def _alone(date: Window, axis: TimeAxis) -> Iterator[Stretch]:
    """The days of a date beside which no other is known."""
    if date.first and date.last:
        x = axis.x(date.first)
        yield from _stretch(x, max(axis.after(date.last), round(x + LEAST, 2)), _kind(date))


def fading(x: float, way: Literal[-1, 1]) -> Iterator[Stretch]:
    """To the right (1) or to the left (-1), fainter from step to step."""
    width = FADE / FADES
    for step in range(FADES):
        edge = x + way * width * (step if way > 0 else step + 1)
        yield Stretch(round(edge, 2), width, "open", step + 1)
