"""Precision: how many decimals the values of an indicator are shown with, the same for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation, RivalValue

MOST = 6
"""Decimals that are shown where the indicator does not say how many."""


def decimals_shown(indicator: Indicator, held: Iterable[Observation | RivalValue]) -> int:
    """None where all values are whole; else those of the indicator, or as many as some value has."""
    most = max((_decimals(o.value) for o in held if o.value is not None), default=0)
    return min(indicator.decimals or most, MOST) if most else 0


def _decimals(value: float) -> int:
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
