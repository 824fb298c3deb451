"""UnitChart: a mark for each record, in a line a city, so that patterns show and every mark leads somewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from cityhub.compare.crosstab import Crosstab
from cityhub.model.action import Action
from cityhub.model.coded import FindingCategory, ForceState, Status, values_of
from cityhub.model.diagnostic import Finding
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.record import Record

PITCH = 24
"""From mark to mark, and from row to row: wide enough for a finger."""
A_ROW = 9
"""How many marks stand in a row; with the name of a city before it, it fits on a phone."""


T = TypeVar("T")


@dataclass(frozen=True)
class Mark(Generic[T]):
    """A record, and the middle of its mark."""

    record: T
    x: int
    y: int


@dataclass(frozen=True)
class Line(Generic[T]):
    """The marks of one city in a picture of its own; more than fit in a row go on in the next."""

    city: str
    marks: Sequence[Mark[T]]

    @property
    def width(self) -> int:
        return A_ROW * PITCH

    @property
    def height(self) -> int:
        return -(-len(self.marks) // A_ROW) * PITCH


@dataclass(frozen=True)
class UnitChart(Generic[T]):
    """The lines of one row of a table, in the order of the cities; one without marks has no height."""

    lines: Sequence[Line[T]]


def unit_charts(table: Crosstab) -> dict[str, UnitChart[Record]]:
    """A chart for each row of a table, in which marks of one shape stand together."""
    return {
        value: unit_chart({city: sorted(records, key=_shape) for city, records in cells.items()})
        for value, cells in table.rows.items()
    }


def _shape(record: Record) -> int:
    """The place of the sign of a record in the list of its kind."""
    match record:
        case Action():
            return values_of(Status).index(record.status)
        case Finding():
            return values_of(FindingCategory).index(record.category)
        case FrameworkItem():
            return values_of(ForceState).index(record.force.state)
        case _:
            return 0


def unit_chart(cells: Mapping[str, Sequence[T]]) -> UnitChart[T]:
    """A mark for each of what a city has."""
    return UnitChart(tuple(Line(city, _marks(records)) for city, records in cells.items()))


def _marks(records: Sequence[T]) -> tuple[Mark[T], ...]:
    middle = PITCH // 2
    return tuple(
        Mark(record, middle + place % A_ROW * PITCH, middle + place // A_ROW * PITCH)
        for place, record in enumerate(records)
    )
