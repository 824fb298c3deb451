"""Numbers: the figures and the months of a text, by value, whatever the form in which a language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

_SPACE = "[ \u00a0\u2009\u202f]"
DIGIT = re.compile("[0-9]")
_CHAIN = re.compile(rf"[0-9]+(?:(?:[.,]|{_SPACE}(?=[0-9]{{3}}(?![0-9])))[0-9]+)*")
_DAY = re.compile(
    rf"([0-9]{{1,2}})\.{_SPACE}?(0?[1-9]|1[0-2])\.{_SPACE}?([0-9]{{4}})(?![0-9])"
    r"|([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})(?![0-9])"
)
_POINT = re.compile(r"[0-9]+\.[0-9]{1,2}(?![0-9]|[.,][0-9])")
_BEHIND_A_DAY = re.compile(r"(?:\.|[a-z]{2})?\s([^\W\d_]+)")
_BEFORE_A_YEAR = re.compile(r"(?<!\w)([^\W\d_]+),?\s$")


class Number(NamedTuple):
    value: Decimal
    written: str
    start: int
    """Where it stands in the text."""


class Month(NamedTuple):
    number: int
    written: str
    start: int


class Numbers(NamedTuple):
    """What a text holds of numbers, and of months beside a day or a year, where the word can mean nothing else."""

    numbers: tuple[Number, ...] = ()
    months: tuple[Month, ...] = ()


@dataclass(frozen=True)
class Numbering:
    """How a language writes numbers and months: all of it from the Unicode CLDR."""

    locale: Locale

    @classmethod
    def of(cls, locale: str) -> Numbering | None:
        """That of a locale, or none where nobody knows it."""
        try:
            return cls(Locale.parse(locale))
        except (ValueError, UnknownLocaleError):
            return None

    def write(self, number: Number) -> str:
        """A number that another language has written; one without separators, such as a year, has none here."""
        if number.written.isdigit():
            return number.written
        return str(format_decimal(number.value, format="#,##0.######", locale=self.locale))

    def month(self, number: int) -> str:
        return self._months[number]

    def read(self, text: str) -> Numbers:
        """What stands in a text. Separators are those of the language; a space may divide thousands in each."""
        days = list(_DAY.finditer(text))
        names = [point for point in _POINT.finditer(text) if _in_a_name(text, point.start())]
        numbers = [Number(Decimal(name[0]), name[0], name.start()) for name in names]
        months = []
        for day in days:
            first, month, last = (group for group in range(1, 7) if day[group])
            numbers += [Number(Decimal(day[group]), day[group], day.start(group)) for group in (first, last)]
            months.append(Month(int(day[month]), day[month], day.start(month)))
        bare = _without(text, (*days, *names))
        for chain in _CHAIN.finditer(bare):
            numbers += self._parts(chain[0], chain.start())
            months += self._beside(bare, chain)
        return Numbers(tuple(numbers), tuple(dict.fromkeys(months)))

    def says(self, month: int, text: str) -> bool:
        """Whether a text names a month anywhere, by word or in a date."""
        words = (int(str(name.lastgroup)[1:]) for name in self._month.finditer(text))
        return month in words or any(month == int(day[2] or day[5]) for day in _DAY.finditer(text))

    def _parts(self, chain: str, start: int) -> Iterator[Number]:
        """One number, where digits and separators make one; else those it is made of, as in 1.2.3."""
        if self._number.fullmatch(chain):
            yield Number(Decimal(self._group.sub("", chain).replace(self._decimal, ".")), chain, start)
        else:
            for part in re.finditer(r"\S+" if re.search(r"\s", chain) else "[0-9]+", chain):
                yield from self._parts(part[0], start + part.start())

    def _beside(self, text: str, chain: re.Match[str]) -> Iterator[Month]:
        """The month behind a day, or before a year."""
        start, end = chain.span()
        before = _BEFORE_A_YEAR.search(text, max(start - 24, 0), start) if end - start == 4 else None
        for word in (before, _BEHIND_A_DAY.match(text, end)):
            name = self._month.fullmatch(word[1]) if word else None
            if word and name:
                yield Month(int(str(name.lastgroup)[1:]), word[1], word.start(1))

    @cached_property
    def _decimal(self) -> str:
        return str(get_decimal_symbol(self.locale))

    @cached_property
    def _group(self) -> re.Pattern[str]:
        return re.compile(rf"{_SPACE}|{re.escape(get_group_symbol(self.locale))}")

    @cached_property
    def _number(self) -> re.Pattern[str]:
        decimals = rf"(?:{re.escape(self._decimal)}[0-9]+)?"
        return re.compile(rf"[0-9]{{1,3}}(?:(?:{self._group.pattern})[0-9]{{3}})+{decimals}|[0-9]+{decimals}")

    @cached_property
    def _months(self) -> Mapping[int, str]:
        names = get_month_names("wide", "stand-alone", self.locale)
        return {number: str(name) for number, name in names.items()}

    @cached_property
    def _month(self) -> re.Pattern[str]:
        forms = (f"(?P<m{number}>{_declined(name)})" for number, name in self._months.items())
        return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _in_a_name(text: str, start: int) -> bool:
    """Whether a capital letter stands before a number: there its point divides no thousands. PM2.5, WCAG 2.2."""
    return text[max(start - 2, 0) : start].rstrip()[-1:].isupper()


def _without(text: str, read: Iterable[re.Match[str]]) -> str:
    """A text with what was read already blotted out, and the rest at its place."""
    for found in read:
        text = f"{text[: found.start()]}{'·' * len(found[0])}{text[found.end() :]}"
    return text


@lru_cache(maxsize=8192)
def read_original(numbering: Numbering, text: str) -> Numbers:
    """What stands in an original, which several languages are held against."""
    return numbering.read(text)


def _declined(name: str) -> str:
    """The name of a month with an ending of one or two letters, before which a long one may lose its last vowel."""
    shorter = rf"|{re.escape(name[:-2] + name[-1])}\w{{1,2}}" if len(name) > 5 else ""
    pattern = rf"{re.escape(name)}\w{{0,2}}{shorter}"
    return pattern if name[0].isupper() else f"(?i:{pattern})"
