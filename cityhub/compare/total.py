"""Total: sums of money added up in euro, nothing twice, with a word on everything that is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cityhub.compare.exchange import InEuro, in_euro
from cityhub.model.action import Action
from cityhub.model.money import Cost, Money
from cityhub.model.vocabulary import ExchangeRate

Why = Literal["no-sum", "no-rate", "inside-others", "running", "ended"]


@dataclass(frozen=True)
class Addend:
    """A sum stated for an action, or none where its source names none."""

    action: Action
    money: Money | None


@dataclass(frozen=True)
class Total:
    """A total in euro, with how many sums stand in it and outside it."""

    amount: float
    counted: int
    inexact: int
    """Counted sums that their source gives as "about", "up to" or "over"."""
    left_out: Mapping[Why, int]
    """How many sums are not in the total, by the reason:

    no-sum: no source names a sum;
    no-rate: no dated exchange rate lies near enough;
    inside-others: part of a larger action that is counted;
    running: a yearly cost, which does not add up with the cost of building;
    ended: the action was dropped, or went over into another.
    """
    originals: Mapping[str, float]
    """The counted sums in their own currencies."""


def total(addends: Iterable[Addend], actions: Sequence[Action], rates: Sequence[ExchangeRate]) -> Total:
    """Add up what may be added. `actions` are all those of the plan, so that parts are known as parts."""
    addends = tuple(addends)
    whole = {addend.action.key for addend in addends if _flaw(addend, rates) is None}
    judged = [(addend, _why_not(addend, actions, whole, rates)) for addend in addends]
    left_out = Counter(why for _, why in judged if why)
    sums = [addend.money for addend, why in judged if addend.money and not why]
    originals: dict[str, float] = {}
    for money in sums:
        originals[money.currency] = originals.get(money.currency, 0) + money.amount
    return Total(
        amount=sum(found.amount for money in sums if (found := _in_euro(money, rates))),
        counted=len(sums),
        inexact=sum(money.qualifier != "exact" for money in sums),
        left_out=left_out,
        originals=originals,
    )


def _why_not(
    addend: Addend, actions: Sequence[Action], whole: Collection[str], rates: Sequence[ExchangeRate]
) -> Why | None:
    """Why a sum may not be added, or nothing; `whole` are the actions with a sum of their own that may."""
    flaw = _flaw(addend, rates)
    part = flaw in {None, "no-rate"} and not ancestors(addend.action, actions).isdisjoint(whole)
    return "inside-others" if part else flaw


def _flaw(addend: Addend, rates: Sequence[ExchangeRate]) -> Why | None:
    """What is wrong with a sum, whatever it is part of."""
    action, money = addend.action, addend.money
    if money is None:
        return "no-sum"
    if action.status == "dropped" or action.merged_into is not None or action.superseded_by is not None:
        return "ended"
    if isinstance(money, Cost) and money.kind == "running":
        return "running"
    return None if _in_euro(money, rates) else "no-rate"


def _in_euro(money: Money, rates: Sequence[ExchangeRate]) -> InEuro | None:
    return in_euro(money.amount, money.currency, money.date, rates)


def ancestors(action: Action, actions: Sequence[Action]) -> set[str]:
    """The programmes an action is part of, at any distance."""
    parents = {other.key: other.part_of for other in actions}
    above, key = set[str](), action.part_of
    while key and key not in above:
        above.add(key)
        key = parents.get(key)
    return above
