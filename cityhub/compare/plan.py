"""Plan: the actions of a city, counted, and what they cost together."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.timeliness import BEHIND, timeliness
from cityhub.compare.total import Addend, Total, total
from cityhub.model.action import Action
from cityhub.model.coded import Basis, Status, Timeliness, values_of
from cityhub.model.priority import Objective, Priority
from cityhub.model.vocabulary import ExchangeRate

STOPPED = ("suspended", "dropped")
"""Statuses of what no longer goes on."""


@dataclass(frozen=True)
class Plan:
    """The actions of a city, counted."""

    actions: Sequence[Action]
    by_status: Mapping[str, int]
    by_basis: Mapping[str, int]
    by_theme: Mapping[str, int]
    by_timeliness: Mapping[str, int]
    cost: Total
    troubled: Sequence[Action]
    """What is late, overdue or stopped."""


@dataclass(frozen=True)
class ObjectiveGroup:
    """The actions that serve one objective; those that serve none have neither objective nor priority."""

    priority: Priority | None
    objective: Objective | None
    actions: Sequence[Action]


def plan_of(actions: Iterable[Action], rates: Sequence[ExchangeRate], today: dt.date) -> Plan:
    """Count actions by status, basis, theme and timeliness, and add up what they cost."""
    actions = tuple(actions)
    judged = {action.key: timeliness(action, today) for action in actions}
    return Plan(
        actions=actions,
        by_status=_in_order(Counter(action.status for action in actions), values_of(Status)),
        by_basis=_in_order(Counter(action.basis for action in actions), values_of(Basis)),
        by_theme=Counter(theme for action in actions for theme in action.themes),
        by_timeliness=_in_order(Counter(judged.values()), values_of(Timeliness)),
        cost=total((Addend(action, action.cost) for action in actions), actions, rates),
        troubled=tuple(a for a in actions if judged[a.key] in BEHIND or a.status in STOPPED),
    )


def by_objective(actions: Sequence[Action], priorities: Iterable[Priority]) -> tuple[ObjectiveGroup, ...]:
    """The actions below the objectives they serve, in the order of the priorities; those that serve none come last."""
    objectives = [(priority, objective) for priority in priorities for objective in priority.objectives]
    found = [ObjectiveGroup(p, o, tuple(a for a in actions if a.objective == o.key)) for p, o in objectives]
    known = {objective.key for _, objective in objectives}
    rest = ObjectiveGroup(None, None, tuple(action for action in actions if action.objective not in known))
    return tuple(group for group in (*found, rest) if group.actions)


def _in_order(counts: Mapping[str, int], order: Sequence[str]) -> dict[str, int]:
    return {name: counts[name] for name in order if counts.get(name)}
