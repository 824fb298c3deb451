"""IndicatorRow: one indicator across the cities, with what may and what may not stand side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, combinations
from typing import Literal

from cityhub.compare.exchange import InEuro, in_euro
from cityhub.compare.precision import decimals_shown
from cityhub.model.coded import Scope
from cityhub.model.hub import Hub
from cityhub.model.indicator import Comparability, Indicator
from cityhub.model.observation import Observation, RivalValue
from cityhub.model.vocabulary import ExchangeRate, Unit

Reason = Literal["scope-not-stated", "other-scope", "other-definition", "no-year", "other-year", "no-rate"]
State = Literal["value", "not-comparable", "not-reported", "not-applicable", "withheld"]
Undrawn = Literal["order", "below-zero"]
Pair = frozenset[str]
_Said = tuple[str, Reason | None, float]
ALL = "all"
"""The choice of no two cities by themselves."""


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
    claims: Sequence[Observation | RivalValue] = ()
    """What else sources give for the same thing."""
    series: Sequence[Observation] = ()
    """Every value that the city reports for the same territory, the oldest first."""
    last: Observation | None = None
    """The last value before an absence that is stated since; it is not compared."""

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

    @property
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
        valid = [o for found in held.values() for o in found if o.value is not None and not _outdated(o, found)]
        sound = [o for o in valid if not _flaw(o, self.indicator, self.rates)]
        standard = _standard(sound, self.indicator.comparability)
        cells = {city: _cell(found, self.indicator, standard, self.rates) for city, found in held.items()}
        return IndicatorRow(self.indicator, cells, self.ordinal, standard, self.decimals)


def _outdated(value: Observation, found: Iterable[Observation]) -> bool:
    """Whether a source states since that there is no value any more."""
    return any(o.absence is not None and _same_territory(o, value) and _surely_later(o, value) for o in found)


def _same_territory(absence: Observation, value: Observation) -> bool:
    return absence.scope in {value.scope, "not-stated"}


def _surely_later(one: Observation, other: Observation) -> bool:
    return bool(one.period and other.period and one.period.earliest > other.period.latest)


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
    """What is shown of a city: the newest value that fits, else the newest; an absence where it was stated since."""
    valid = [o for o in found if o.value is not None and not _outdated(o, found)]
    reasons = {o.id: _flaw(o, indicator, rates) or (standard.reason_against(o) if standard else None) for o in valid}
    fitting = [o for o in valid if reasons[o.id] is None]
    absences = [o for o in found if o.value is None]
    shown = max(fitting or valid or absences, key=_recency, default=None)
    if shown is None:
        return Cell()
    if shown.value is None:
        last = max((o for o in found if o.value is not None), key=_recency, default=None)
        series = _series(last, found) if last else ()
        return Cell(shown, contested=bool(shown.rivals or shown.disagreements), series=series, last=last)
    claims = _claims(shown, found)
    contested = bool(shown.rivals or shown.disagreements or claims)
    return Cell(shown, reasons[shown.id], _in_euro(shown, rates), contested, claims, _series(shown, found))


def _recency(observation: Observation) -> dt.date:
    return observation.period.latest if observation.period else dt.date.min


def _claims(shown: Observation, found: Iterable[Observation]) -> tuple[Observation | RivalValue, ...]:
    """The other values for the same thing: beside this one, or as observations of their own."""
    same = (shown.scope, shown.period, shown.definition)
    others = (o for o in found if (o.scope, o.period, o.definition) == same and o.value is not None)
    unlike = [o for o in others if (o.value, o.currency) != (shown.value, shown.currency)]
    return (*shown.rivals, *unlike)


def _series(shown: Observation, found: Iterable[Observation]) -> tuple[Observation, ...]:
    """One value for each period; of several the first, which is the one that is shown."""
    alike = (o for o in found if (o.scope, o.definition, o.currency) == (shown.scope, shown.definition, shown.currency))
    dated = [o for o in alike if o.value is not None and _dated(o)]
    once = {o.period: o for o in reversed(dated)}
    return tuple(sorted(once.values(), key=_recency))


def _dated(observation: Observation) -> bool:
    """Whether the year is known: "from 2024" and "by 2024" leave others open."""
    return observation.period is not None and observation.period.bound not in {"from", "by"}
