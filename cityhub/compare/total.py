"""Total: sums of money added up in euro, nothing twice, with a word on everything that is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cityhub.compare.exchange import InEuro, in_euro
from cityhub.model.action import Action
from cityhub.model.money import Cost, FundingLine, Money
from cityhub.model.vocabulary import ExchangeRate

Why = Literal["no-sum", "no-date", "no-rate", "inside-others", "said-again", "running", "ended"]

UNCONVERTED = ("no-date", "no-rate")
"""Why a known sum cannot be given in euro."""


@dataclass(frozen=True)
class Addend:
    """A sum stated for an action, or none where its source names none."""

    action: Action
    money: Money | None
    line: FundingLine | None = None
    """The funding line that names the sum; none for what the action costs."""

    def may_be_inside(self, other: Addend) -> bool:
        """Whether both may speak of the same money.

        What an action costs is inside the cost of its programme. A sum that someone brings is inside a sum of the
        programme only where it may come from the same payer in the same way: other payers' money is other money.
        """
        if self.line is None or other.line is None:
            return True
        payers = {self.line.organisation, other.line.organisation} - {None}
        ways = {self.line.instrument, other.line.instrument} - {"not-stated"}
        return len(payers) < 2 and len(ways) < 2


@dataclass(frozen=True)
class Judged:
    """A sum that is counted, or that is not, with the reason."""

    addend: Addend
    euro: InEuro | None
    """None where no source names a sum, or no rate lies near enough."""
    why: Why | None
    """Why it is not counted; none where it is."""


@dataclass(frozen=True)
class Total:
    """A total in euro, with the sums that stand in it and outside it."""

    sums: Sequence[Judged] = ()

    @property
    def _counted(self) -> tuple[tuple[Money, InEuro], ...]:
        found = ((s.addend.money, s.euro) for s in self.sums if s.why is None)
        return tuple((money, euro) for money, euro in found if money and euro)

    @property
    def amount(self) -> float:
        """Euro. Says nothing where `counted` is 0: what nobody reports is not 0."""
        return sum(euro.amount for _, euro in self._counted)

    @property
    def counted(self) -> int:
        """How many sums stand in the total."""
        return len(self._counted)

    @property
    def inexact(self) -> int:
        """Counted sums that their source gives as "about", "up to" or "over"."""
        return sum(money.qualifier != "exact" for money, _ in self._counted)

    @property
    def rough(self) -> bool:
        """Whether the total is only about right: a source is inexact, or a sum was converted."""
        return bool(self.inexact or self.rates)

    @property
    def left_out(self) -> Mapping[Why, int]:
        """How many sums are not in the total, by the reason.

        no-sum: no source names a sum;
        no-date: a sum in another currency whose source gives no date, so that no rate can be chosen;
        no-rate: no dated exchange rate lies near enough;
        inside-others: part of a larger action that is counted;
        said-again: money that was agreed and paid out since, counted once;
        running: a yearly cost, which does not add up with the cost of building;
        ended: the action was dropped, or went over into another.
        """
        return dict(Counter(s.why for s in self.sums if s.why))

    @property
    def unreported(self) -> bool:
        """Whether there are entries, and sources name no sum for any of them."""
        return bool(self.sums) and all(s.why == "no-sum" for s in self.sums)

    @property
    def originals(self) -> Mapping[str, float]:
        """The counted sums in the currencies of their sources."""
        return _by_currency(money for money, _ in self._counted)

    @property
    def unconverted(self) -> Mapping[str, float]:
        """What is not counted for want of a rate or of a date to choose one by, in the currencies of the sources."""
        return _by_currency(s.addend.money for s in self.sums if s.why in UNCONVERTED and s.addend.money)

    @property
    def partial(self) -> bool:
        """Whether it leaves out sums that are known, for want of a rate."""
        return bool(self.counted and self.unconverted)

    @property
    def exceeded(self) -> Mapping[str, float]:
        """By the key of a programme: what its parts come to in euro, where that is more."""
        parts: dict[str, float] = {}
        for one in self.sums:
            if one.euro and one.addend.action.part_of and _is_cost(one):
                key = one.addend.action.part_of
                parts[key] = parts.get(key, 0) + one.euro.amount
        return {s.addend.action.key: parts[s.addend.action.key] for s in self.sums if _less_than_parts(s, parts)}

    @property
    def rates(self) -> tuple[ExchangeRate, ...]:
        """The rates at which counted sums were converted, each once."""
        used = {euro.rate.id: euro.rate for _, euro in self._counted if euro.rate}
        return tuple(used[rate] for rate in sorted(used))


def total(addends: Iterable[Addend], actions: Sequence[Action], rates: Sequence[ExchangeRate]) -> Total:
    """Add up what may be added. `actions` are all those of the plan, so that parts are known as parts."""
    alone = [_alone(addend, rates) for addend in addends]
    counted = _by_action(s.addend for s in alone if s.why is None)
    stated = _by_action(s.addend for s in alone if s.why in {None, *UNCONVERTED})
    held = {action.key: action for action in actions}
    above = {s.addend.action.key: ancestors(s.addend.action, held) for s in alone}

    def judged(one: Judged) -> Judged:
        whole = stated if one.why in UNCONVERTED else counted if one.why is None else {}
        larger = (other for key in above[one.addend.action.key] for other in whole.get(key, ()))
        inside = any(one.addend.may_be_inside(other) for other in larger)
        return Judged(one.addend, one.euro, "inside-others") if inside else one

    return Total(tuple(judged(one) for one in alone))


def _alone(addend: Addend, rates: Sequence[ExchangeRate]) -> Judged:
    """A sum judged by itself, whatever it is part of."""
    action, money = addend.action, addend.money
    euro = in_euro(money.amount, money.currency, money.date, rates) if money else None
    if action.status == "dropped" or action.merged_into is not None or action.superseded_by is not None:
        return Judged(addend, euro, "ended")
    if money is None:
        return Judged(addend, None, "no-sum")
    if isinstance(money, Cost) and money.kind == "running":
        return Judged(addend, euro, "running")
    if euro:
        return Judged(addend, euro, None)
    return Judged(addend, None, "no-rate" if money.date else "no-date")


def _is_cost(one: Judged) -> bool:
    """Whether it is what an action costs to build, counted by itself or in its programme."""
    return one.addend.line is None and one.why in {None, "inside-others"}


def _less_than_parts(one: Judged, parts: Mapping[str, float]) -> bool:
    """Whether a cost is less than its parts together, and its source does not call it a least sum."""
    money, euro = one.addend.money, one.euro
    if not _is_cost(one) or not money or not euro:
        return False
    return money.qualifier != "at-least" and round(parts.get(one.addend.action.key, 0), 2) > round(euro.amount, 2)


def _by_action(addends: Iterable[Addend]) -> dict[str, list[Addend]]:
    found: dict[str, list[Addend]] = {}
    for addend in addends:
        found.setdefault(addend.action.key, []).append(addend)
    return found


def _by_currency(sums: Iterable[Money]) -> dict[str, float]:
    found: dict[str, float] = {}
    for money in sums:
        found[money.currency] = found.get(money.currency, 0) + money.amount
    return found


def ancestors(action: Action, held: Mapping[str, Action]) -> set[str]:
    """The programmes an action is part of, at any distance, and what those went over into; `held` is the plan."""
    above, waiting = set[str](), [action.part_of]
    while waiting:
        key = waiting.pop()
        if key is None or key in above:
            continue
        above.add(key)
        if key in held:
            waiting += [held[key].part_of, held[key].merged_into, held[key].superseded_by]
    return above
