"""IndicatorRow: one indicator across the cities, with what may and what may not stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, combinations
from typing import Literal

from cityhub.compare.cell import Cell, Reason, Standard, cell_of, flaw, outdated, standard_of
from cityhub.compare.precision import decimals_shown
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation, RivalValue
from cityhub.model.vocabulary import ExchangeRate, Unit

Undrawn = Literal["order", "below-zero"]
Pair = frozenset[str]
_Said = tuple[str, Reason | None, float]
ALL = "all"
"""The choice of no two cities by themselves."""


@dataclass(frozen=True)
class IndicatorRow:
    indicator: Indicator
    cells: Mapping[str, Cell]
    """By city id, in the order of the cities."""
    ordinal: bool = False
    """Whether the values are places in an order, which have no length."""
    standard: Standard | None = None
    """None where no value may stand beside any other."""
    decimals: int = 0
    """With how many decimals its values are shown."""
    pairs: Mapping[Pair, IndicatorRow] = field(default_factory=dict)
    """What holds of two cities by themselves, where it is something else than what holds of all."""

    @property
    def known(self) -> int:
        """For how many cities a value is known, be it an older one."""
        return sum(cell.value is not None or cell.last is not None for cell in self.cells.values())

    @property
    def compared(self) -> int:
        """How many values may stand side by side; one alone is not a comparison."""
        return sum(cell.comparable for cell in self.cells.values())

    @property
    def largest(self) -> float:
        """The largest comparable value, to which bars are drawn."""
        return max((abs(cell.measure) for cell in self.cells.values() if cell.comparable), default=0)

    @property
    def spread(self) -> float:
        """How far the compared values differ, as a share of the largest; 0 where there is nothing to compare."""
        measures = [cell.measure for cell in self.cells.values() if cell.comparable]
        return (max(measures) - min(measures)) / self.largest if len(measures) > 1 and self.largest else 0.0

    @property
    def drawn(self) -> bool:
        """Whether bars say something: two values or more may stand side by side, and all have a length from zero."""
        return self.compared > 1 and self.largest > 0 and self.undrawn is None

    @property
    def undrawn(self) -> Undrawn | None:
        """Why values that are compared have no bars: what is only a place, or below zero, has no length from zero."""
        if self.ordinal:
            return "order"
        return "below-zero" if any(c.comparable and c.measure < 0 for c in self.cells.values()) else None

    def between(self, one: str, other: str) -> IndicatorRow:
        """The row of two cities by themselves."""
        pair = {city: cell for city, cell in self.cells.items() if city in {one, other}}
        return self.pairs.get(Pair({one, other})) or replace(self, cells=pair, pairs={})

    @cached_property
    def choices(self) -> Mapping[str, IndicatorRow]:
        """The row of all cities and those of every two, by the word for that choice."""
        return {ALL: self} | {choice_of(two): self.between(*two) for two in combinations(self.cells, 2)}

    @property
    def apart(self) -> tuple[str, ...]:
        """The choices in which values are known, and no two may stand side by side."""
        return tuple(choice for choice, row in self.choices.items() if row.known > 1 and row.compared < 2)

    def barless(self, why: Undrawn) -> tuple[str, ...]:
        """The choices in which values are compared and have no bars, for this reason."""
        return tuple(choice for choice, row in self.choices.items() if row.compared > 1 and row.undrawn == why)

    def variants(self, city: str) -> Mapping[str, IndicatorRow]:
        """What is said of a city beside one other by itself, by the choices in which it is so; alike ones together.

        Only where it is something else than what is said of it beside all.
        """
        found: dict[_Said, list[tuple[str, IndicatorRow]]] = {}
        for pair, row in self.pairs.items():
            if city in pair and (said := row.said(city)) != self.said(city):
                found.setdefault(said, []).append((choice_of(pair), row))
        return {" ".join(choice for choice, _ in alike): alike[0][1] for alike in found.values()}

    def said(self, city: str) -> _Said:
        """What a reader sees of a city: the observation, why it stands apart, and how long its bar is."""
        cell = self.cells[city]
        shown, reason = _told(cell)
        bar = round(self.share(cell), 3) if self.drawn and cell.comparable else 0.0
        return (shown, reason if self.known > 1 else None, bar)

    def share(self, cell: Cell) -> float:
        """How long the bar of a cell is, as a share of the longest."""
        return abs(cell.measure) / self.largest if self.largest else 0.0


def choice_of(pair: Iterable[str]) -> str:
    """The word by which the choice of two cities goes in a page."""
    return "+".join(sorted(pair))


def indicator_rows(hub: Hub) -> tuple[IndicatorRow, ...]:
    """A row for each indicator of which some city has an observation."""
    rows = (indicator_row(hub, indicator) for indicator in hub.all(Indicator))
    return tuple(row for row in rows if any(cell.observation for cell in row.cells.values()))


def indicator_row(hub: Hub, indicator: Indicator) -> IndicatorRow:
    """An indicator across all cities, and any two of them by themselves.

    Values stand side by side only if each may stand beside every other: the widest such set is taken, that of the
    most recent years among equals.
    """
    held: dict[str, list[Observation]] = {city.id: [] for city in hub.cities}
    for observation in hub.all(Observation):
        if observation.indicator == indicator.id:
            held[observation.city].append(observation)
    ordinal = hub.get(Unit, indicator.unit).ordinal
    claims = chain.from_iterable(_stated(o) for found in held.values() for o in found)
    measure = _Measure(indicator, hub.all(ExchangeRate), ordinal, decimals_shown(indicator, claims))
    row = measure.row(held)
    pairs = {Pair(two): measure.row({city: held[city] for city in two}) for two in combinations(held, 2)}
    return replace(row, pairs={two: own for two, own in pairs.items() if _differs(own, row)})


def _stated(observation: Observation) -> tuple[Observation | RivalValue, ...]:
    return (observation, *observation.rivals)


def _differs(pair: IndicatorRow, row: IndicatorRow) -> bool:
    """Whether something else is to be shown of two cities by themselves than beside all."""
    unlike = any(_told(cell) != _told(row.cells[city]) for city, cell in pair.cells.items())
    return unlike or (pair.compared > 1 and pair.largest > 0 and pair.drawn != row.drawn)


def _told(cell: Cell) -> tuple[str, Reason | None]:
    return (cell.observation.id if cell.observation else "", cell.reason)


@dataclass(frozen=True)
class _Measure:
    """How the values of one indicator are judged."""

    indicator: Indicator
    rates: Sequence[ExchangeRate]
    ordinal: bool
    decimals: int

    def row(self, held: Mapping[str, Sequence[Observation]]) -> IndicatorRow:
        """The row of these cities, whatever others report."""
        valid = [o for found in held.values() for o in found if o.value is not None and not outdated(o, found)]
        sound = [o for o in valid if not flaw(o, self.indicator, self.rates)]
        standard = standard_of(sound, self.indicator.comparability)
        cells = {city: cell_of(found, self.indicator, standard, self.rates) for city, found in held.items()}
        return IndicatorRow(self.indicator, cells, self.ordinal, standard, self.decimals)
