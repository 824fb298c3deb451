"""Figures: numbers, dates and sums as a reader of a language sees them, with "about", "up to" or "over"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cityhub.compare.exchange import InEuro, in_euro
from cityhub.compare.precision import decimals_shown
from cityhub.model.date import ImpreciseDate
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.money import Money
from cityhub.model.observation import Observation, RivalValue
from cityhub.model.vocabulary import Currency, ExchangeRate, Unit
from cityhub.model.words import Words
from cityhub.present.voice import CENTS, Voice, vanishes

THOUSAND = 1_000
MILLION = 1_000_000


@dataclass(frozen=True)
class Figures:
    hub: Hub
    voice: Voice

    def date(self, date: ImpreciseDate) -> str:
        return self.voice.date(date)

    def day(self, day: dt.date) -> str:
        return self.voice.day(day)

    def span(self, start: ImpreciseDate, end: ImpreciseDate) -> str:
        return self.voice.span(start, end)

    def number(self, value: float, decimals: int | None = None) -> str:
        return self.voice.number(value, decimals)

    def listed(self, parts: Sequence[str]) -> str:
        return self.voice.list(parts)

    def euro(self, amount: float) -> str:
        """A converted sum: a rate to the cent would be false precision, so millions are rounded."""
        if amount >= MILLION:
            return self.rough_euro(amount)
        return self.voice.sum(round(amount) if amount >= 100 else round(amount, 2) or amount, "EUR")

    def summed_euro(self, amount: float, *, rough: bool) -> str:
        """A total in euro, with "about" where something in it is inexact or converted."""
        return self._qualified("about" if rough else "exact", self.euro(amount), tiny=vanishes(amount, CENTS))

    def sums(self, by_currency: Mapping[str, float]) -> str:
        """Sums in several currencies, as a list in a sentence."""
        code = {currency: self.hub.get(Currency, currency).code for currency in by_currency}
        return self.listed([self.voice.sum(amount, code[currency]) for currency, amount in by_currency.items()])

    def rough_euro(self, amount: float) -> str:
        """A large sum in euro, in thousands or millions; a small one as it is."""
        if amount < THOUSAND:
            return self.euro(amount)
        return self.voice.rough_sum(amount, "EUR")

    def money(self, money: Money) -> str:
        """A sum in its own currency."""
        code = self.hub.get(Currency, money.currency).code
        return self._qualified(money.qualifier, self.voice.sum(money.amount, code), tiny=vanishes(money.amount, CENTS))

    def in_euro(self, money: Money) -> InEuro | None:
        """The sum in euro, where it is in another currency and a rate is near."""
        if money.currency == "eur":
            return None
        return in_euro(money.amount, money.currency, money.date, self.hub.all(ExchangeRate))

    def value(self, observation: Observation | RivalValue, indicator: Indicator) -> str:
        """The figure of an observation, or of a rival claim, without its unit. It must have a value.

        All values of an indicator have the same number of decimals.
        """
        value = observation.value
        assert value is not None
        if observation.currency:
            code = self.hub.get(Currency, observation.currency).code
            return self._qualified(observation.qualifier, self.voice.sum(value, code), tiny=vanishes(value, CENTS))
        decimals = self._decimals(observation, indicator)
        figure = self.voice.number(value, decimals)
        return self._qualified(observation.qualifier, figure, tiny=vanishes(value, decimals))

    def _decimals(self, observation: Observation | RivalValue, indicator: Indicator) -> int:
        return max(self._known_decimals.get(indicator.id, 0), decimals_shown(indicator, [observation]))

    @cached_property
    def _known_decimals(self) -> Mapping[str, int]:
        """By indicator, from all that is on record."""
        held: dict[str, list[Observation | RivalValue]] = {}
        for observation in self.hub.all(Observation):
            held.setdefault(observation.indicator, []).extend((observation, *observation.rivals))
        return {name: decimals_shown(self.hub.get(Indicator, name), found) for name, found in held.items()}

    def unit(self, indicator: Indicator) -> Words | None:
        """The unit that stands after the figure; none for money and for things the indicator's name counts."""
        unit = self.hub.get(Unit, indicator.unit)
        return None if unit.money or unit.counted else unit.label

    def gap(self, indicator: Indicator) -> str:
        """What stands between a figure and its unit: nothing before a percent sign in some languages."""
        joined = self.hub.get(Unit, indicator.unit).percent and not self.voice.language.percent_apart
        return "" if joined else " "

    def _qualified(self, qualifier: str, figure: str, *, tiny: bool) -> str:
        """A figure with what its source says of its exactness; a tiny one ("less than 0.1") tells enough itself."""
        gettext = self.voice.gettext
        if tiny:
            return gettext("more than %s") % self.number(0) if qualifier == "at-least" else figure
        match qualifier:
            case "about":
                return gettext("about %s") % figure
            case "at-least":
                return gettext("at least %s") % figure
            case "at-most":
                return gettext("at most %s") % figure
            case _:
                return figure
