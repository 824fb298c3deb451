"""Plan: what a city's actions add up to, and what the sums leave out."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.exchange import in_euro
from cityhub.compare.timeliness import timeliness
from cityhub.model.action import Action
from cityhub.model.coded import Basis, Status, values_of
from cityhub.model.vocabulary import ExchangeRate


@dataclass(frozen=True)
class Sum:
    """A total in euro and how many actions stand in it and outside it."""

    amount: float
    counted: int
    without_cost: int
    not_converted: int
    inside_others: int
    """Parts of a programme whose own cost is counted already."""
    ended: int
    """Dropped, or gone over into another action that stands in the sum itself."""
    inexact: int
    """Counted sums that their source gives as "about", "up to" or "over"."""


@dataclass(frozen=True)
class Plan:
    """The actions of a city, counted."""

    actions: Sequence[Action]
    by_status: Mapping[str, int]
    by_basis: Mapping[str, int]
    by_theme: Mapping[str, int]
    by_timeliness: Mapping[str, int]
    cost: Sum


def plan_of(actions: Iterable[Action], rates: Sequence[ExchangeRate], today: dt.date) -> Plan:
    """Count actions by status, basis, theme and timeliness, and add up what they cost."""
    actions = tuple(actions)
    return Plan(
        actions=actions,
        by_status=_in_order(Counter(action.status for action in actions), values_of(Status)),
        by_basis=_in_order(Counter(action.basis for action in actions), values_of(Basis)),
        by_theme=Counter(theme for action in actions for theme in action.themes),
        by_timeliness=Counter(timeliness(action, today) for action in actions),
        cost=_sum(actions, rates),
    )


def _in_order(counts: Mapping[str, int], order: Sequence[str]) -> dict[str, int]:
    return {name: counts[name] for name in order if counts.get(name)}


def _sum(actions: Sequence[Action], rates: Sequence[ExchangeRate]) -> Sum:
    ended = {action.key for action in actions if action.cost and _has_ended(action)}
    costs = {action.key: action.cost for action in actions if action.cost and action.key not in ended}
    euro = {key: in_euro(cost.amount, cost.currency, cost.date, rates) for key, cost in costs.items()}
    amounts = {key: converted.amount for key, converted in euro.items() if converted}
    parts = {action.key for action in actions if action.key in costs and _ancestors(action, actions) & amounts.keys()}
    counted = amounts.keys() - parts
    return Sum(
        amount=sum(amounts[key] for key in sorted(counted)),
        counted=len(counted),
        without_cost=len(actions) - len(costs) - len(ended),
        not_converted=len(costs.keys() - amounts.keys() - parts),
        inside_others=len(parts),
        ended=len(ended),
        inexact=sum(costs[key].qualifier != "exact" for key in counted),
    )


def _has_ended(action: Action) -> bool:
    return action.status == "dropped" or action.merged_into is not None or action.superseded_by is not None


def _ancestors(action: Action, actions: Sequence[Action]) -> set[str]:
    """The programmes an action is part of, at any distance."""
    parents = {other.key: other.part_of for other in actions}
    above, key = set[str](), action.part_of
    while key and key not in above:
        above.add(key)
        key = parents.get(key)
    return above
