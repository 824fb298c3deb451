"""IndicatorRow: one indicator across the cities, with what may and what may not stand side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from cityhub.compare.exchange import InEuro, in_euro
from cityhub.model.hub import Hub
from cityhub.model.indicator import Comparability, Indicator
from cityhub.model.observation import Observation
from cityhub.model.vocabulary import ExchangeRate, Unit

Reason = Literal["scope-not-stated", "other-scope", "other-year", "no-year", "no-rate"]


@dataclass(frozen=True)
class Cell:
    """What is known for one city. No observation means "not reported"."""

    observation: Observation | None = None
    reason: Reason | None = None
    """Why the value may not stand beside the others as an equal; none where it may."""
    euro: InEuro | None = None
    """For sums of money in another currency: the sum in euro, which is what is compared."""

    @property
    def value(self) -> float | None:
        return None if self.observation is None else self.observation.value

    @property
    def magnitude(self) -> float:
        """What a bar is drawn to: the value, or a sum of money in euro."""
        return abs(self.euro.amount if self.euro else self.value or 0)

    @property
    def comparable(self) -> bool:
        return self.value is not None and self.reason is None


@dataclass(frozen=True)
class IndicatorRow:
    indicator: Indicator
    cells: Mapping[str, Cell]
    """By city id, in the order of the cities."""
    ordinal: bool = False
    """Whether the values are places in an order, which have no length."""

    @property
    def known(self) -> int:
        """For how many cities a value is known."""
        return sum(cell.value is not None for cell in self.cells.values())

    @property
    def compared(self) -> int:
        """How many values may stand side by side; one alone is not a comparison."""
        return sum(cell.comparable for cell in self.cells.values())

    @property
    def largest(self) -> float:
        """The largest comparable value, to which bars are drawn."""
        return max((cell.magnitude for cell in self.cells.values() if cell.comparable), default=0)

    @property
    def drawn(self) -> bool:
        """Whether bars say something: at least two values may stand side by side, and they have a length."""
        return self.compared > 1 and self.largest > 0 and not self.ordinal

    def share(self, cell: Cell) -> float:
        """How long the bar of a cell is, as a share of the longest."""
        return cell.magnitude / self.largest if self.largest else 0.0


def indicator_rows(hub: Hub) -> tuple[IndicatorRow, ...]:
    """A row for each indicator of which some city has an observation."""
    rows = (indicator_row(hub, indicator) for indicator in hub.all(Indicator))
    return tuple(row for row in rows if any(cell.observation for cell in row.cells.values()))


def indicator_row(hub: Hub, indicator: Indicator) -> IndicatorRow:
    held: dict[str, list[Observation]] = {city.id: [] for city in hub.cities}
    for observation in hub.all(Observation):
        if observation.indicator == indicator.id:
            held[observation.city].append(observation)
    anchor = _anchor(held, indicator.comparability)
    cells = {city: _cell(found, anchor, indicator.comparability) for city, found in held.items()}
    in_euro = {city: _with_euro(cell, hub.all(ExchangeRate)) for city, cell in cells.items()}
    return IndicatorRow(indicator, in_euro, hub.get(Unit, indicator.unit).ordinal)


def _with_euro(cell: Cell, rates: Sequence[ExchangeRate]) -> Cell:
    """A sum of money stands beside others in euro, or, without a near rate, apart."""
    observation = cell.observation
    if observation is None or observation.value is None or observation.currency is None:
        return cell
    euro = in_euro(observation.value, observation.currency, observation.period, rates)
    return replace(cell, euro=euro, reason=cell.reason or (None if euro else "no-rate"))


def reason_against(one: Observation, other: Observation, rule: Comparability) -> Reason | None:
    """Why two values may not stand side by side as equals, or nothing where they may."""
    if "not-stated" in (one.scope, other.scope):
        return "scope-not-stated"
    if not any(one.scope in group and other.scope in group for group in rule.scopes):
        return "other-scope"
    if one.period is None or other.period is None:
        return "no-year"
    return "other-year" if abs(one.period.year - other.period.year) > rule.years_apart else None


def _anchor(held: Mapping[str, Sequence[Observation]], rule: Comparability) -> Observation | None:
    """The value that most cities can be compared with; the most recent among equals."""
    candidates = [o for found in held.values() for o in found if o.value is not None and o.scope != "not-stated"]

    def rank(candidate: Observation) -> tuple[int, int]:
        cities = sum(any(_fits(o, candidate, rule) for o in found) for found in held.values())
        return (cities, candidate.period.year if candidate.period else 0)

    return max(candidates, key=rank, default=None)


def _fits(observation: Observation, anchor: Observation, rule: Comparability) -> bool:
    return observation.value is not None and reason_against(observation, anchor, rule) is None


def _cell(found: Sequence[Observation], anchor: Observation | None, rule: Comparability) -> Cell:
    if not found:
        return Cell()
    newest = max(found, key=lambda o: (o.value is not None, o.period.latest.toordinal() if o.period else 0))
    if newest.value is None:
        return Cell(newest)
    if anchor is None:
        return Cell(newest, "scope-not-stated")
    fitting = [o for o in found if _fits(o, anchor, rule)]
    if fitting:
        return Cell(max(fitting, key=lambda o: o.period.latest.toordinal() if o.period else 0))
    return Cell(newest, reason_against(newest, anchor, rule))
