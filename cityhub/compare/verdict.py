"""Verdict: which of the compared values are better beyond doubt, or what casts doubt on it. Nobody is ranked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import copysign, inf
from typing import Literal

from cityhub.compare.cell import Cell
from cityhub.compare.indicator_row import IndicatorRow
from cityhub.model.observation import Observation, RivalValue

WIDER = ("country", "region")
"""Territories that are larger than a city."""
MARGIN = 0.1
"""The share of itself by which a weak value may be off: one that its source rounds, estimates, announces or leaves
unclear. So it is better than another only where it is so by more than a tenth."""

Doubt = Literal["wider", "equal", "disagreement", "limit", "weak"]
"""Why nobody is named: figures of larger territories; equal as shown; sources disagree by more than the values differ;
a value is only a limit; a value is weak."""


@dataclass(frozen=True)
class Verdict:
    cities: tuple[str, ...] = ()
    doubt: Doubt | None = None
    """None where somebody is named, or where there is nothing to tell apart."""


@dataclass(frozen=True)
class _Reach:
    """The values that may be the true one, as goodness: the more the better."""

    stated: float
    least: float
    most: float

    @property
    def sure(self) -> bool:
        return self.least == self.most


def verdict(row: IndicatorRow) -> Verdict:
    """The cities whose value stays the better one under every bound, claim and doubt, at the precision shown."""
    compared = {city: cell for city, cell in row.cells.items() if cell.comparable}
    if row.indicator.direction == "neither" or len(compared) < 2:
        return Verdict()
    own = {city: cell for city, cell in compared.items() if _is_of_the_city(cell)}
    if len(own) < 2:
        return Verdict(doubt="wider")
    reaches = {city: _reach(cell, row) for city, cell in own.items()}
    best = max(reach.stated for reach in reaches.values())
    if all(reach.stated == best for reach in reaches.values()):
        return Verdict(doubt="equal")
    named = tuple(city for city, reach in reaches.items() if reach.stated == best and _stays_best(city, reaches))
    return Verdict(named) if named else Verdict(doubt=_doubt(best, own, reaches))


def _is_of_the_city(cell: Cell) -> bool:
    """A figure for a whole country or region says nothing of what a city does."""
    return cell.observation is not None and cell.observation.scope not in WIDER


def _stays_best(city: str, reaches: Mapping[str, _Reach]) -> bool:
    own = reaches[city]
    others = (reach for other, reach in reaches.items() if other != city)
    return all(own.least > r.most or (own.sure and r.sure and own.stated == r.stated) for r in others)


def _doubt(best: float, own: Mapping[str, Cell], reaches: Mapping[str, _Reach]) -> Doubt:
    """What makes it unsure, of those values that may be the best."""
    worst = max(reach.least for reach in reaches.values() if reach.stated == best)
    near = [own[city] for city, reach in reaches.items() if reach.most >= worst]
    if any(cell.contested for cell in near):
        return "disagreement"
    limits = ("at-least", "at-most")
    return "limit" if any(o.qualifier in limits for c in near if (o := c.observation)) else "weak"


def _reach(cell: Cell, row: IndicatorRow) -> _Reach:
    """How good a value is at least and at most, by all that is on record of it."""
    assert cell.observation is not None
    scale = cell.measure / cell.value if cell.value else 1.0
    ranges = [_range(claim, scale) for claim in (cell.observation, *cell.claims)]
    if any(claim.currency != cell.observation.currency for claim in cell.claims) or cell.observation.disagreements:
        ranges.append((-inf, inf))
    ends = [_rounded(end, row) for both in ranges for end in both]
    good = 1 if row.indicator.direction == "higher-is-better" else -1
    return _Reach(good * _rounded(cell.measure, row), *sorted((good * min(ends), good * max(ends))))


def _range(claim: Observation | RivalValue, scale: float) -> tuple[float, float]:
    """The least and the most that a claim leaves possible."""
    value = (claim.value or 0) * scale
    margin = abs(value) * MARGIN if _weak(claim) else 0
    least = -inf if claim.qualifier == "at-most" else value - margin
    return (least, inf if claim.qualifier == "at-least" else value + margin)


def _weak(claim: Observation | RivalValue) -> bool:
    unsure = isinstance(claim, Observation) and (
        claim.confidence == "low" or claim.method in {"announced", "estimated"}
    )
    return unsure or claim.qualifier == "about"


def _rounded(value: float, row: IndicatorRow) -> float:
    """As it is shown; what is shown as less than the least number is neither that number nor zero."""
    if value in {inf, -inf}:
        return value
    step = Decimal(1).scaleb(-row.decimals)
    rounded = float(Decimal(str(value)).quantize(step, ROUND_HALF_UP))
    return rounded or (copysign(float(step) / 2, value) if value else 0.0)
