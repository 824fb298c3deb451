"""FlowChart: who brings firm money to which city, in bands as thick as the sums. One chart for each instrument."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cityhub.compare.firm_money import Flow, Share

WIDTH = 360
PAYER_END, CITY_START = 132, 262
"""Between them bands bend; outside they run level, under the names of payers and of cities."""
NAME = 20
"""Room for a name above its bands, and for what stands in place of bands."""
GAP = 10
TALLEST = 240
"""How thick the bands of the largest chart are together; all others are drawn to the same scale."""
THINNEST = 1.5
"""A thinner band could not be seen."""
KEY = 18
"""The key to the scale is at most so thick."""


@dataclass(frozen=True)
class Band:
    """What one payer brings to one action."""

    share: Share
    payer: str | None
    path: str


@dataclass(frozen=True)
class Payer:
    organisation: str | None
    """None where no source names the payer."""
    euro: float
    rough: bool
    cities: Sequence[str]
    y: float
    """The middle of its name."""


@dataclass(frozen=True)
class Receiver:
    city: str
    euro: float
    rough: bool
    y: float
    bands: Sequence[Band]
    """Empty where no such money is on record."""


@dataclass(frozen=True)
class Key:
    """A round sum in euro, as thick as it would be drawn."""

    euro: float
    y: float
    thickness: float


@dataclass(frozen=True)
class FlowChart:
    instrument: str
    payers: Sequence[Payer]
    """The largest first."""
    receivers: Sequence[Receiver]
    """Every city, in the order of the cities."""
    key: Key
    height: float
    width: int = WIDTH


def flow_charts(flows: Sequence[Flow], instruments: Iterable[str], cities: Sequence[str]) -> tuple[FlowChart, ...]:
    """A chart for each instrument by which firm money is given, all at one scale."""
    by_instrument = {i: [flow for flow in flows if flow.instrument == i] for i in instruments}
    held = {instrument: found for instrument, found in by_instrument.items() if _euro(found)}
    scale = TALLEST / max((_euro(found) for found in held.values()), default=1)
    return tuple(_chart(instrument, found, cities, scale) for instrument, found in held.items())


def _chart(instrument: str, flows: Sequence[Flow], cities: Sequence[str], scale: float) -> FlowChart:
    by_payer = _by_payer(flows, cities)
    threads = {
        _Thread(payer, flow.city, share.action.key): share
        for payer, found in by_payer.items()
        for flow in found
        for share in flow.shares
    }
    thick = {thread: max(THINNEST, share.euro * scale) for thread, share in threads.items()}
    left = _lay({payer: [t for t in threads if t.payer == payer] for payer in by_payer}, thick)
    right = _lay({city: [t for t in threads if t.city == city] for city in cities}, thick)
    payers = tuple(
        Payer(payer, _euro(found), _rough(found), tuple(flow.city for flow in found), left.names[payer])
        for payer, found in by_payer.items()
    )
    bands = {t: Band(s, t.payer, _path(left.tops[t], right.tops[t], thick[t])) for t, s in threads.items()}
    receivers = tuple(
        Receiver(
            city, _euro(found), _rough(found), right.names[city], tuple(b for t, b in bands.items() if t.city == city)
        )
        for city, found in ((city, [flow for flow in flows if flow.city == city]) for city in cities)
    )
    key = _key(scale, max(left.end, right.end))
    return FlowChart(instrument, payers, receivers, key, key.y + max(key.thickness, NAME))


@dataclass(frozen=True)
class _Thread:
    """Where one band begins and ends, and for which action."""

    payer: str | None
    city: str
    action: str


@dataclass(frozen=True)
class _Side:
    """One side of the picture: the middles of the names, the upper edges of the bands, and where it ends."""

    names: Mapping[str | None, float]
    tops: Mapping[_Thread, float]
    end: float


def _lay(groups: Mapping[Any, Sequence[_Thread]], thick: Mapping[_Thread, float]) -> _Side:
    """Names one below the other, each with its bands under it."""
    names, tops, y = {}, {}, 0.0
    for name, threads in groups.items():
        names[name] = y + NAME / 2
        y += NAME
        for thread in threads:
            tops[thread] = y
            y += thick[thread]
        y += GAP if threads else NAME + GAP
    return _Side(names, tops, y)


def _by_payer(flows: Sequence[Flow], cities: Sequence[str]) -> dict[str | None, list[Flow]]:
    """The flows of each payer in the order of the cities; the payer who brings most stands first."""
    payers = dict.fromkeys(flow.organisation for flow in flows)
    found = {payer: [flow for flow in flows if flow.organisation == payer] for payer in payers}
    ordered = sorted(found.items(), key=lambda one: (-_euro(one[1]), one[0] or ""))
    return {payer: sorted(held, key=lambda flow: cities.index(flow.city)) for payer, held in ordered}


def _path(start: float, end: float, thickness: float) -> str:
    """The outline of a band that begins on the left at the height `start` and ends on the right at `end`."""
    middle = (PAYER_END + CITY_START) // 2
    upper = f"M0 {start:.1f}H{PAYER_END}C{middle} {start:.1f} {middle} {end:.1f} {CITY_START} {end:.1f}H{WIDTH}"
    start, end = start + thickness, end + thickness
    lower = f"V{end:.1f}H{CITY_START}C{middle} {end:.1f} {middle} {start:.1f} {PAYER_END} {start:.1f}H0Z"
    return upper + lower


def _key(scale: float, y: float) -> Key:
    """The largest of 1, 2 or 5 with any number of zeros that is drawn no thicker than a key may be; a cent at least."""
    steps = (step * 10.0**power for power in range(15, -3, -1) for step in (5, 2, 1))
    euro = next((step for step in steps if step * scale <= KEY), 0.01)
    return Key(euro, y, euro * scale)


def _euro(flows: Iterable[Flow]) -> float:
    return sum(flow.euro for flow in flows)


def _rough(flows: Iterable[Flow]) -> bool:
    return any(flow.rough for flow in flows)
