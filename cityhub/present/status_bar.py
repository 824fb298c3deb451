"""StatusBar: how many actions have which status, as parts of one bar that is as wide as the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

WIDTH = 100
GAP = 0.6
"""Between two parts."""
THINNEST = 1.0
"""A thinner part could not be seen."""


@dataclass(frozen=True)
class BarPart:
    status: str
    x: float
    width: float


def status_bar(counts: Mapping[str, int]) -> tuple[BarPart, ...]:
    """The parts of the bar from left to right, as wide as their shares; very small ones are drawn wider."""
    widths = _widths({status: count for status, count in counts.items() if count})
    parts, x = [], 0.0
    for status, width in widths.items():
        parts.append(BarPart(status, round(x, 2), round(width, 2)))
        x += width + GAP
    return tuple(parts)


def _widths(counts: Mapping[str, int]) -> dict[str, float]:
    room = WIDTH - GAP * (len(counts) - 1)
    total = sum(counts.values())
    thin = {status for status, count in counts.items() if count * room / total < THINNEST}
    left = sum(count for status, count in counts.items() if status not in thin)
    rest = room - THINNEST * len(thin)
    return {status: THINNEST if status in thin else count * rest / left for status, count in counts.items()}
