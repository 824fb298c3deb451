"""UnitChart: a mark for each record, in a line a city, so that patterns show and every mark leads somewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.crosstab import Crosstab
from cityhub.model.record import Record

WIDTH = 360
PITCH = 24
"""From mark to mark, and from line to line: wide enough for a finger."""
NAME = 112
"""Room for the name of the city."""
A_LINE = (WIDTH - NAME) // PITCH


@dataclass(frozen=True)
class Mark:
    record: Record
    x: int
    y: int


@dataclass(frozen=True)
class Line:
    """The marks of one city; more than fit in a line go on in the next."""

    city: str
    y: int
    marks: Sequence[Mark]


@dataclass(frozen=True)
class UnitChart:
    """The lines of one row of a table, `WIDTH` wide; coordinates are those of the middle of a mark."""

    width: int
    height: int
    lines: Sequence[Line]


def unit_charts(table: Crosstab) -> dict[str, UnitChart]:
    """A chart for each row of a table."""
    return {value: _chart(cells) for value, cells in table.rows.items()}


def _chart(cells: Mapping[str, Sequence[Record]]) -> UnitChart:
    lines, y = [], PITCH // 2
    for city, records in cells.items():
        marks = tuple(
            Mark(record, NAME + PITCH // 2 + place % A_LINE * PITCH, y + place // A_LINE * PITCH)
            for place, record in enumerate(records)
        )
        lines.append(Line(city, y, marks))
        y += PITCH * max(1, -(-len(records) // A_LINE))
    return UnitChart(WIDTH, y - PITCH // 2, tuple(lines))
