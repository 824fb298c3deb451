"""FirmMoney: what somebody is bound to pay, or has paid, each sum once; and from whom it flows where, and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cityhub.compare.total import Addend, Judged, Total, total
from cityhub.model.action import Action
from cityhub.model.vocabulary import ExchangeRate

FIRM = ("agreed", "disbursed")
"""States of money that somebody is bound to pay, or has paid."""


@dataclass(frozen=True)
class Share:
    """What of a flow an action receives."""

    action: Action
    euro: float


@dataclass(frozen=True)
class Flow:
    """Firm money from one payer to one city in one way."""

    organisation: str | None
    """None where no source names the payer."""
    instrument: str
    city: str
    shares: Sequence[Share]
    """The largest first."""
    rough: bool
    """Whether a sum in it is inexact at its source, or was converted."""

    @property
    def euro(self) -> float:
        return sum(share.euro for share in self.shares)


def firm_money(addends: Iterable[Addend], actions: Sequence[Action], rates: Sequence[ExchangeRate]) -> Total:
    """Add up what is agreed or paid out. Money that was agreed and then paid out is counted once."""
    firm = [addend for addend in addends if addend.line and addend.line.state in FIRM]
    found = total(firm, actions, rates)
    again = {id(one) for alike in _alike(found.sums) for one in _said_again(alike)}
    return Total(tuple(Judged(s.addend, s.euro, "said-again") if id(s) in again else s for s in found.sums))


def _alike(sums: Iterable[Judged]) -> list[list[Judged]]:
    """The counted sums, those together that may speak of the same money of the same action."""
    groups: list[list[Judged]] = []
    for one in (s for s in sums if s.why is None):
        near = [group for group in groups if any(_may_be_same(one, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), one])
    return groups


def _may_be_same(one: Judged, other: Judged) -> bool:
    return one.addend.action.key == other.addend.action.key and one.addend.may_be_inside(other.addend)


def _said_again(alike: Sequence[Judged]) -> list[Judged]:
    """Of sums agreed and sums paid out those that come to less: they are said of money that the others hold."""
    by_state = [[s for s in alike if s.addend.line and s.addend.line.state == state] for state in FIRM]
    return min(reversed(by_state), key=_euro) if all(by_state) else []


def _euro(sums: Iterable[Judged]) -> float:
    return sum(s.euro.amount for s in sums if s.euro)


def flows(city: str, firm: Total) -> tuple[Flow, ...]:
    """The firm money of a city by payer and instrument, the largest flow first."""
    found: dict[tuple[str | None, str], list[Judged]] = {}
    for one in firm.sums:
        if one.why is None and one.addend.line:
            found.setdefault((one.addend.line.organisation, one.addend.line.instrument), []).append(one)
    drawn = [Flow(o, i, city, _shares(sums), Total(tuple(sums)).rough) for (o, i), sums in found.items()]
    return tuple(sorted(drawn, key=lambda flow: (-flow.euro, flow.organisation or "", flow.instrument)))


def _shares(sums: Iterable[Judged]) -> tuple[Share, ...]:
    by_action: dict[str, list[Judged]] = {}
    for one in sums:
        by_action.setdefault(one.addend.action.key, []).append(one)
    shares = [Share(held[0].addend.action, _euro(held)) for held in by_action.values()]
    return tuple(sorted(shares, key=lambda share: (-share.euro, share.action.key)))
