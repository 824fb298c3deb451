"""CityMoney: what the plan of a city costs, how firm its money is, and who brings it. Every sum in euro."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.cell import Reason
from cityhub.compare.firm_money import Flow, firm_money, flows
from cityhub.compare.indicator_row import IndicatorRow
from cityhub.compare.total import Addend, Total, total
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.coded import FundingState, Instrument, values_of
from cityhub.model.hub import Hub
from cityhub.model.observation import Observation
from cityhub.model.vocabulary import ExchangeRate


@dataclass(frozen=True)
class Divisor:
    """The inhabitants by whom sums are divided: a count of the whole city that is not of days to come."""

    observation: Observation
    reason: Reason | None
    """Why what is divided by it may not stand beside the other cities as an equal; none where it may."""
    contested: bool
    """Whether sources give other counts for the same city and year."""


@dataclass(frozen=True)
class CityMoney:
    city: City
    actions: Sequence[Action]
    cost: Total
    """What the actions of the plan cost."""
    firm: Total
    """What is agreed or paid out, each sum once."""
    by_state: Mapping[str, Total]
    """How firm the money is. The same money may be sought first and agreed later, so states do not add up."""
    by_instrument: Mapping[str, Total]
    """Firm money by its instrument; these add up to `firm`."""
    by_theme: Mapping[str, Total]
    """Costs by theme; an action on two themes stands in both, so themes do not add up."""
    flows: Sequence[Flow]
    """Firm money by who brings it, and how."""
    divisor: Divisor | None
    """None where no count of the whole city is known."""

    @property
    def per_inhabitant(self) -> float | None:
        """What the plan costs for each inhabitant, in euro; none where no inhabitants or no costs are known."""
        if self.divisor is None or not self.divisor.observation.value or not self.cost.counted:
            return None
        return self.cost.amount / self.divisor.observation.value


def city_money(city: City, hub: Hub, rows: Iterable[IndicatorRow], today: dt.date) -> CityMoney:
    """The money of a city. `rows` are the indicators, of which those that count inhabitants give the divisor."""
    actions, rates = hub.of(Action, city.id), hub.all(ExchangeRate)
    lines = [Addend(action, line.money, line) for action in actions for line in action.funding]
    firm = firm_money(lines, actions, rates)

    def costs(chosen: Iterable[Action]) -> Total:
        return total((Addend(action, action.cost) for action in chosen), actions, rates)

    def stated(state: str) -> Total:
        return total((addend for addend in lines if addend.line and addend.line.state == state), actions, rates)

    return CityMoney(
        city=city,
        actions=actions,
        cost=costs(actions),
        firm=firm,
        by_state={state: stated(state) for state in values_of(FundingState)},
        by_instrument={instrument: _given_as(instrument, firm) for instrument in values_of(Instrument)},
        by_theme={theme.id: costs(a for a in actions if theme.id in a.themes) for theme in hub.themes},
        flows=flows(city.id, firm),
        divisor=_divisor(city, hub, rows, today),
    )


def _given_as(instrument: str, firm: Total) -> Total:
    return Total(tuple(s for s in firm.sums if s.addend.line and s.addend.line.instrument == instrument))


def _divisor(city: City, hub: Hub, rows: Iterable[IndicatorRow], today: dt.date) -> Divisor | None:
    """The count that stands beside those of the other cities, or else the latest one."""
    counting = {row.indicator.id: row for row in rows if row.indicator.inhabitants}
    held = [o for o in hub.of(Observation, city.id) if o.indicator in counting and _counts_the_city(o, today)]
    compared = [o for o in held if _cell_is(o, counting[o.indicator])]
    found = max(compared or held, key=_recency, default=None)
    if found is None:
        return None
    reason = None if compared else _reason(found, counting[found.indicator])
    claims = {o.value for o in held if o.period == found.period}
    return Divisor(found, reason, bool(found.rivals or found.disagreements) or len(claims) > 1)


def _counts_the_city(observation: Observation, today: dt.date) -> bool:
    """Whether it is a count above 0 of the whole city, by the definition of its indicator, up to today."""
    if observation.period is None or observation.value is None or observation.definition is not None:
        return False
    known = observation.method != "announced" and observation.period.earliest <= today
    return observation.scope == "city" and observation.value > 0 and known


def _cell_is(observation: Observation, row: IndicatorRow) -> bool:
    cell = row.cells.get(observation.city)
    return cell is not None and cell.comparable and cell.observation == observation


def _reason(observation: Observation, row: IndicatorRow) -> Reason | None:
    return row.standard.reason_against(observation) if row.standard else None


def _recency(observation: Observation) -> tuple[int, int, str]:
    assert observation.period is not None
    return (observation.period.latest.toordinal(), observation.period.earliest.toordinal(), observation.id)
