"""Cell: what is known of one indicator for one city, and whether it may stand beside other cities as an equal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from cityhub.compare.exchange import InEuro, in_euro
from cityhub.model.coded import Scope
from cityhub.model.indicator import Comparability, Indicator
from cityhub.model.observation import Observation, RivalValue
from cityhub.model.vocabulary import ExchangeRate

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


def outdated(value: Observation, found: Iterable[Observation]) -> bool:
    """Whether a source states since that there is no value any more."""
    return any(o.absence is not None and _same_territory(o, value) and _surely_later(o, value) for o in found)


def _same_territory(absence: Observation, value: Observation) -> bool:
    return absence.scope in {value.scope, "not-stated"}


def _surely_later(one: Observation, other: Observation) -> bool:
    return bool(one.period and other.period and one.period.earliest > other.period.latest)


def flaw(observation: Observation, indicator: Indicator, rates: Iterable[ExchangeRate]) -> Reason | None:
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


def standard_of(sound: Sequence[Observation], rule: Comparability) -> Standard | None:
    """The territories and years in which most cities have a value; the most recent years among equals."""
    years = sorted({o.period.year for o in sound if o.period}, reverse=True)
    standards = [Standard(group, year, rule.years_apart) for year in years for group in rule.scopes]

    def cities(standard: Standard) -> int:
        return len({o.city for o in sound if standard.reason_against(o) is None})

    return max(standards, key=cities, default=None)


def cell_of(
    found: Sequence[Observation], indicator: Indicator, standard: Standard | None, rates: Sequence[ExchangeRate]
) -> Cell:
    """What is shown of a city: the newest value that fits, else the newest; an absence where it was stated since."""
    valid = [o for o in found if o.value is not None and not outdated(o, found)]
    reasons = {o.id: flaw(o, indicator, rates) or (standard.reason_against(o) if standard else None) for o in valid}
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
