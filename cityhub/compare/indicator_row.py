"""IndicatorRow: one indicator across the cities, with what may and what may not stand side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cityhub.compare.exchange import InEuro, in_euro
from cityhub.model.coded import Scope
from cityhub.model.hub import Hub
from cityhub.model.indicator import Comparability, Indicator
from cityhub.model.observation import Observation
from cityhub.model.vocabulary import ExchangeRate, Unit

Reason = Literal["scope-not-stated", "other-scope", "other-definition", "no-year", "other-year", "no-rate"]
State = Literal["value", "not-comparable", "not-reported", "not-applicable", "withheld"]


@dataclass(frozen=True)
class Cell:
    """What is known for one city. No observation means "not reported"."""

    observation: Observation | None = None
    reason: Reason | None = None
    """Why the value may not stand beside the others as an equal; none where it may."""
    euro: InEuro | None = None
    """For sums of money: the sum in euro, which is what is compared."""
    contested: bool = False
    """Whether sources give other values for the same thing."""
    series: Sequence[Observation] = ()
    """Every value that the city reports for the same territory, the oldest first."""

    @property
    def state(self) -> State:
        if self.observation is None:
            return "not-reported"
        if self.observation.absence is not None:
            return self.observation.absence
        return "not-comparable" if self.reason else "value"

    @property
    def value(self) -> float | None:
        return None if self.observation is None else self.observation.value

    @property
    def measure(self) -> float:
        """What is compared: the value, or a sum of money in euro."""
        return self.euro.amount if self.euro else self.value or 0

    @property
    def comparable(self) -> bool:
        return self.state == "value"


@dataclass(frozen=True)
class Standard:
    """What the compared values of a row have in common: territories of one group, and years near enough."""

    scopes: tuple[Scope, ...]
    last_year: int
    years_apart: int

    def reason_against(self, observation: Observation) -> Reason | None:
        """Why a value that could be compared with some other may not stand among these."""
        if observation.scope not in self.scopes:
            return "other-scope"
        assert observation.period is not None
        near = self.last_year - self.years_apart <= observation.period.year <= self.last_year
        return None if near else "other-year"


@dataclass(frozen=True)
class IndicatorRow:
    indicator: Indicator
    cells: Mapping[str, Cell]
    """By city id, in the order of the cities."""
    ordinal: bool = False
    """Whether the values are places in an order, which have no length."""
    standard: Standard | None = None
    """None where no value may stand beside any other."""

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
        return max((abs(cell.measure) for cell in self.cells.values() if cell.comparable), default=0)

    @property
    def spread(self) -> float:
        """How far the compared values differ, as a share of the largest; 0 where there is nothing to compare."""
        measures = [cell.measure for cell in self.cells.values() if cell.comparable]
        return (max(measures) - min(measures)) / self.largest if len(measures) > 1 and self.largest else 0.0

    @property
    def drawn(self) -> bool:
        """Whether bars say something: two values or more may stand side by side, and all have a length from zero."""
        below_zero = any(cell.comparable and cell.measure < 0 for cell in self.cells.values())
        return self.compared > 1 and self.largest > 0 and not self.ordinal and not below_zero

    def share(self, cell: Cell) -> float:
        """How long the bar of a cell is, as a share of the longest."""
        return abs(cell.measure) / self.largest if self.largest else 0.0


def indicator_rows(hub: Hub) -> tuple[IndicatorRow, ...]:
    """A row for each indicator of which some city has an observation."""
    rows = (indicator_row(hub, indicator) for indicator in hub.all(Indicator))
    return tuple(row for row in rows if any(cell.observation for cell in row.cells.values()))


def indicator_row(hub: Hub, indicator: Indicator) -> IndicatorRow:
    """An indicator across all cities.

    Values stand side by side only if each may stand beside every other: the widest such set is taken, that of the
    most recent years among equals.
    """
    held: dict[str, list[Observation]] = {city.id: [] for city in hub.cities}
    for observation in hub.all(Observation):
        if observation.indicator == indicator.id:
            held[observation.city].append(observation)
    rates = hub.all(ExchangeRate)
    sound = [o for found in held.values() for o in found if o.value is not None and not _flaw(o, indicator, rates)]
    standard = _standard(sound, indicator.comparability)
    cells = {city: _cell(found, indicator, standard, rates) for city, found in held.items()}
    return IndicatorRow(indicator, cells, hub.get(Unit, indicator.unit).ordinal, standard)


def _flaw(observation: Observation, indicator: Indicator, rates: Iterable[ExchangeRate]) -> Reason | None:
    """Why a value may stand beside no other at all, or nothing."""
    if observation.scope == "not-stated":
        return "scope-not-stated"
    if not any(observation.scope in group for group in indicator.comparability.scopes):
        return "other-scope"
    if observation.definition is not None:
        return "other-definition"
    if not _dated(observation):
        return "no-year"
    return "no-rate" if observation.currency and _in_euro(observation, rates) is None else None


def _in_euro(observation: Observation, rates: Iterable[ExchangeRate]) -> InEuro | None:
    if observation.value is None or observation.currency is None:
        return None
    return in_euro(observation.value, observation.currency, observation.period, rates)


def _standard(sound: Sequence[Observation], rule: Comparability) -> Standard | None:
    """The territories and years in which most cities have a value; the most recent years among equals."""
    years = sorted({o.period.year for o in sound if o.period}, reverse=True)
    standards = [Standard(group, year, rule.years_apart) for year in years for group in rule.scopes]

    def cities(standard: Standard) -> int:
        return len({o.city for o in sound if standard.reason_against(o) is None})

    return max(standards, key=cities, default=None)


def _cell(
    found: Sequence[Observation], indicator: Indicator, standard: Standard | None, rates: Sequence[ExchangeRate]
) -> Cell:
    reasons = {o.id: _flaw(o, indicator, rates) or (standard.reason_against(o) if standard else None) for o in found}
    fitting = [o for o in found if o.value is not None and reasons[o.id] is None]
    shown = max(fitting or found, key=_recency, default=None)
    if shown is None or shown.value is None:
        return Cell(shown)
    return Cell(shown, reasons[shown.id], _in_euro(shown, rates), _contested(shown, found), _series(shown, found))


def _recency(observation: Observation) -> tuple[bool, dt.date]:
    """A value goes before a stated absence, then the most recent one before the others."""
    return (observation.value is not None, observation.period.latest if observation.period else dt.date.min)


def _contested(shown: Observation, found: Iterable[Observation]) -> bool:
    """Whether another value is given for the same thing: beside this one, or as an observation of its own."""
    same = (shown.scope, shown.period, shown.definition)
    others = (o for o in found if (o.scope, o.period, o.definition) == same and o.value is not None)
    values = {(o.value, o.currency) for o in others}
    return bool(shown.rivals or shown.disagreements) or len(values) > 1


def _series(shown: Observation, found: Iterable[Observation]) -> tuple[Observation, ...]:
    """One value for each period; of several the first, which is the one that is shown."""
    alike = (o for o in found if (o.scope, o.definition, o.currency) == (shown.scope, shown.definition, shown.currency))
    dated = [o for o in alike if o.value is not None and _dated(o)]
    once = {o.period: o for o in reversed(dated)}
    return tuple(sorted(once.values(), key=_recency))


def _dated(observation: Observation) -> bool:
    """Whether the year is known: "from 2024" and "by 2024" leave others open."""
    return observation.period is not None and observation.period.bound not in {"from", "by"}
