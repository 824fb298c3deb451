"""CityMoney: what the plan of a city costs, how firm its money is, and who brings it. Every sum in euro."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.total import Addend, Total, total
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.coded import FundingState, Instrument, values_of
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.money import FundingLine
from cityhub.model.observation import Observation
from cityhub.model.vocabulary import ExchangeRate

FIRM = ("agreed", "disbursed")
"""States of money that somebody is bound to pay, or has paid."""


@dataclass(frozen=True)
class CityMoney:
    city: City
    cost: Total
    """What the actions of the plan cost."""
    by_state: Mapping[str, Total]
    """How firm the money is. The same money may be sought first and agreed later, so states do not add up."""
    by_instrument: Mapping[str, Total]
    """Firm money by its instrument."""
    by_theme: Mapping[str, Total]
    """Costs by theme; an action on two themes stands in both, so themes do not add up."""
    inhabitants: Observation | None
    """The divisor of what is said per inhabitant: the latest count for the whole city."""

    @property
    def per_inhabitant(self) -> float | None:
        """What the plan costs for each inhabitant, in euro; none where no inhabitants or no costs are known."""
        if self.inhabitants is None or not self.inhabitants.value or not self.cost.counted:
            return None
        return self.cost.amount / self.inhabitants.value


def city_money(city: City, hub: Hub) -> CityMoney:
    actions, rates = hub.of(Action, city.id), hub.all(ExchangeRate)
    lines = [(action, line) for action in actions for line in action.funding]
    firm = [(action, line) for action, line in lines if line.state in FIRM]
    themes = [theme.id for theme in hub.themes]

    def costs(chosen: Iterable[Action]) -> Total:
        return total((Addend(action, action.cost) for action in chosen), actions, rates)

    def funds(chosen: Iterable[tuple[Action, FundingLine]]) -> Total:
        return total((Addend(action, line.money) for action, line in chosen), actions, rates)

    return CityMoney(
        city=city,
        cost=costs(actions),
        by_state={s: funds(pair for pair in lines if pair[1].state == s) for s in values_of(FundingState)},
        by_instrument={
            i: funds(pair for pair in _once(firm) if pair[1].instrument == i) for i in values_of(Instrument)
        },
        by_theme={theme: costs(action for action in actions if theme in action.themes) for theme in themes},
        inhabitants=_inhabitants(city, hub),
    )


def _once(lines: Sequence[tuple[Action, FundingLine]]) -> Iterator[tuple[Action, FundingLine]]:
    """The lines without those that say of agreed money that it was paid out."""
    agreed = {(action.key, line.organisation, line.instrument) for action, line in lines if line.state == "agreed"}
    for action, line in lines:
        if line.state == "agreed" or (action.key, line.organisation, line.instrument) not in agreed:
            yield action, line


def _inhabitants(city: City, hub: Hub) -> Observation | None:
    counted = {indicator.id for indicator in hub.all(Indicator) if indicator.inhabitants}
    found = (
        o for o in hub.of(Observation, city.id) if o.indicator in counted and o.scope == "city" and o.value and o.period
    )
    return max(found, key=_recency, default=None)


def _recency(observation: Observation) -> tuple[int, int]:
    assert observation.period is not None
    return (observation.period.latest.toordinal(), observation.period.earliest.toordinal())
