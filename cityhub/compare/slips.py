"""Slip: a date that moved, from what was first promised to what is said now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cityhub.model.action import Action
from cityhub.model.date import ImpreciseDate

DAYS_A_MONTH = 365.25 / 12


@dataclass(frozen=True)
class Slip:
    """An action whose end was moved, with how far.

    Dates are as precise as their sources, so the distance lies between two numbers of months.
    """

    action: Action
    first: ImpreciseDate
    current: ImpreciseDate
    least_months: int
    most_months: int


def slips(actions: Iterable[Action]) -> tuple[Slip, ...]:
    """The actions whose end was revised, those moved furthest first."""
    found = [slip for action in actions if (slip := _slip(action))]
    return tuple(sorted(found, key=lambda slip: (-slip.least_months, -slip.most_months, slip.action.key)))


def _slip(action: Action) -> Slip | None:
    first, current = action.period.end, action.period.current_end
    if first is None or current is None or first == current:
        return None
    least, most = current.earliest - first.latest, current.latest - first.earliest
    return Slip(action, first, current, _months(least), _months(most))


def _months(distance: dt.timedelta) -> int:
    return round(distance.days / DAYS_A_MONTH)
