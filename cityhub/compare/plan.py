"""Plan: the actions of a city, counted, and what they cost together."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.timeliness import timeliness
from cityhub.compare.total import Addend, Total, total
from cityhub.model.action import Action
from cityhub.model.coded import Basis, Status, values_of
from cityhub.model.vocabulary import ExchangeRate


@dataclass(frozen=True)
class Plan:
    """The actions of a city, counted."""

    actions: Sequence[Action]
    by_status: Mapping[str, int]
    by_basis: Mapping[str, int]
    by_theme: Mapping[str, int]
    by_timeliness: Mapping[str, int]
    cost: Total


def plan_of(actions: Iterable[Action], rates: Sequence[ExchangeRate], today: dt.date) -> Plan:
    """Count actions by status, basis, theme and timeliness, and add up what they cost."""
    actions = tuple(actions)
    return Plan(
        actions=actions,
        by_status=_in_order(Counter(action.status for action in actions), values_of(Status)),
        by_basis=_in_order(Counter(action.basis for action in actions), values_of(Basis)),
        by_theme=Counter(theme for action in actions for theme in action.themes),
        by_timeliness=Counter(timeliness(action, today) for action in actions),
        cost=total((Addend(action, action.cost) for action in actions), actions, rates),
    )


def _in_order(counts: Mapping[str, int], order: Sequence[str]) -> dict[str, int]:
    return {name: counts[name] for name in order if counts.get(name)}
