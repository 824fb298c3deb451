"""Crosstab: records of the cities, sorted into rows by a theme, a status or whatever else they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cityhub.model.record import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Crosstab:
    """For each row and each city the records that belong there.

    No record in a place means that none is on the public record, not that there is none.
    """

    rows: Mapping[str, Mapping[str, Sequence[Record]]]
    """By the value of the row, then by city, in the order of the cities; rows without any record are left out."""
    totals: Mapping[str, int]
    """How many records each city has in the table, each counted once."""

    @property
    def overlapping(self) -> bool:
        """Whether some record stands in several rows, so that a column adds up to more than its total."""
        return any(sum(len(cells[city]) for cells in self.rows.values()) > total for city, total in self.totals.items())

    @property
    def size(self) -> int:
        """How many records the table holds, each counted once."""
        return sum(self.totals.values())

    def count(self, value: str) -> int:
        """How many records stand in one row."""
        return sum(len(records) for records in self.rows.get(value, {}).values())

    @property
    def shared(self) -> int:
        """In how many rows every city has a record."""
        return sum(all(cells.values()) for cells in self.rows.values())

    @property
    def gaps(self) -> int:
        """How many places of the table hold no record."""
        return sum(not records for cells in self.rows.values() for records in cells.values())

    def largest(self) -> int:
        """The most records in one place."""
        return max((len(records) for cells in self.rows.values() for records in cells.values()), default=0)


def crosstab(
    records: Iterable[R],
    values_of_record: Callable[[R], Iterable[str]],
    order: Sequence[str],
    cities: Sequence[str],
) -> Crosstab:
    """Sort the records of `cities` into rows, which stand in `order`; a value outside `order` has no row."""
    rows: dict[str, dict[str, list[R]]] = {value: {city: [] for city in cities} for value in order}
    placed: dict[str, set[str]] = {city: set() for city in cities}
    for record in records:
        for value in dict.fromkeys(values_of_record(record)):
            if value in rows and record.city in placed:
                rows[value][record.city].append(record)
                placed[record.city].add(record.key)
    held = {value: cells for value, cells in rows.items() if any(cells.values())}
    return Crosstab(held, {city: len(keys) for city, keys in placed.items()})
