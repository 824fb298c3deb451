"""Voice: numbers, dates and sums as a language writes them. All of it from Babel, at build time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.numbers import (
    format_compact_currency,
    format_currency,
    format_decimal,
)

from cityhub.model.date import ImpreciseDate
from cityhub.model.vocabulary import Language

MOST = 6
"""Decimals of a number of which nothing says how many it should have."""
CENTS = 2
"""Decimals of a sum of money."""

Gettext = Callable[[str], str]


@dataclass(frozen=True)
class Voice:
    language: Language
    gettext: Gettext

    @property
    def locale(self) -> Locale:
        return Locale.parse(self.language.locale or self.language.id)

    def number(self, value: float, decimals: int | None = None) -> str:
        """A number; without `decimals` as many as it has, six at most. What is not zero is never shown as zero."""
        most = MOST if decimals is None else decimals
        rounded = _rounded(value, most)
        if vanishes(value, most):
            return self._nearly_zero(value, self.number(float(_step(most))))
        if decimals is None:
            return str(format_decimal(value, format="#,##0.######", locale=self.locale))
        return str(format_decimal(rounded, format=_pattern(decimals), locale=self.locale))

    def sum(self, amount: float, code: str) -> str:
        """A sum of money in full; cents only where there are any. What is not zero is never shown as zero."""
        if vanishes(amount, CENTS):
            return self._nearly_zero(amount, self.sum(0.01, code))
        pattern = self.locale.currency_formats["standard"].pattern.split(";")[0]
        whole = pattern.replace(".00", "") if amount == round(amount) else pattern
        return _apart(str(format_currency(amount, code, format=whole, locale=self.locale, currency_digits=False)))

    def _nearly_zero(self, value: float, least: str) -> str:
        """A value that rounding would make zero; `least` is the least that can be shown."""
        return self.gettext("less than %s") % least if value > 0 else self.gettext("just below zero")

    def rough_sum(self, amount: float, code: str) -> str:
        """A large sum in millions, for totals."""
        short = format_compact_currency(amount, code, format_type="short", locale=self.locale, fraction_digits=1)
        return _apart(str(short))

    def date(self, date: ImpreciseDate) -> str:
        """A date as precise as it is known, with its "from", "by" or "around"."""
        plain = self._plain_date(date)
        match date.bound:
            case "from":
                return self.gettext("from %s") % plain
            case "by":
                return self.gettext("by %s") % plain
            case "around":
                return self.gettext("around %s") % plain
            case _:
                return plain

    def span(self, start: ImpreciseDate, end: ImpreciseDate) -> str:
        """From one date to another; what two days of a month share, and what both say, is written once."""
        if start == end:
            return self.date(start)
        days = start.precision == end.precision == "day" and start.bound == end.bound == "exact"
        if days and (start.year, start.month) == (end.year, end.month):
            return str(format_interval(start.earliest, end.earliest, "yMMMMd", locale=self.locale))
        return f"{self.date(start)} – {self.date(end)}"

    def day(self, day: dt.date) -> str:
        return str(format_date(day, "long", locale=self.locale))

    def list(self, parts: Sequence[str]) -> str:
        """Parts joined by commas and "and"."""
        return str(format_list(list(parts), locale=self.locale))

    def _plain_date(self, date: ImpreciseDate) -> str:
        match date.precision:
            case "day":
                return str(format_date(date.earliest, "long", locale=self.locale))
            case "month":
                return str(format_skeleton("yMMMM", date.earliest, locale=self.locale))
            case _:
                return str(date.year)


def vanishes(value: float, decimals: int) -> bool:
    """Whether a value that is not zero would be shown as zero."""
    return bool(value) and not _rounded(value, decimals)


def _step(decimals: int) -> Decimal:
    """The least number that so many decimals can show."""
    return Decimal(1).scaleb(-decimals)


def _rounded(value: float, decimals: int) -> Decimal:
    return Decimal(str(value)).quantize(_step(decimals), ROUND_HALF_UP)


def _pattern(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _apart(sum_of_money: str) -> str:
    """A space that does not break between a currency code and the figure (MKD 5,201)."""
    return re.sub(r"(?<=[A-Z]{3})(?=\d)", "\N{NO-BREAK SPACE}", sum_of_money)
