"""Exchange: a sum in euro, at the dated and sourced rate nearest to it, or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cityhub.model.date import ImpreciseDate
from cityhub.model.money import Number
from cityhub.model.vocabulary import ExchangeRate

NEAR = dt.timedelta(days=366)
"""A rate further from the date of a sum is not used."""


@dataclass(frozen=True)
class InEuro:
    """A converted sum, with the rate that was used; no rate where the sum was in euro already."""

    amount: float
    rate: ExchangeRate | None = None


def in_euro(amount: Number, currency: str, date: ImpreciseDate | None, rates: Iterable[ExchangeRate]) -> InEuro | None:
    """Convert a sum stated on a date. None where no rate lies near enough, or the date is unknown."""
    if currency == "eur":
        return InEuro(float(amount))
    if date is None:
        return None
    distances = [(_distance(rate.date, date), rate.id, rate) for rate in rates if rate.currency == currency]
    if not distances:
        return None
    distance, _, rate = min(distances)
    return InEuro(amount / rate.rate, rate) if distance <= NEAR else None


def _distance(one: ImpreciseDate, other: ImpreciseDate) -> dt.timedelta:
    """The days between two periods; zero where they overlap."""
    gap = max(one.earliest, other.earliest) - min(one.latest, other.latest)
    return max(gap, dt.timedelta())
