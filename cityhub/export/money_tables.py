"""MoneyTables: the money of the cities and what donors fund, as tables of plain values, for download."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cityhub.compare.city_money import CityMoney
from cityhub.compare.donors import Donors, Gift
from cityhub.compare.money_comparison import MoneyComparison
from cityhub.compare.total import Judged, Total
from cityhub.model.date import ImpreciseDate
from cityhub.model.money import Money

Row = Sequence[object]

MONEY = (
    "city",
    "measure",
    "value",
    "state",
    "organisation",
    "instrument",
    "euro",
    "sums_counted",
    "sums_inexact",
    "sums_left_out",
    "left_out_why",
    "currency",
    "amount",
    "qualifier",
    "date",
    "exchange_rate",
    "exchange_rate_date",
    "record",
    "sources",
)
"""Totals first, then every sum behind them: `measure` says which of both, and of what."""


def money_rows(money: MoneyComparison) -> Iterator[Row]:
    for city, held in money.by_city.items():
        yield _total(city, "cost", "", held.cost)
        yield _per_inhabitant(city, held)
        yield _total(city, "firm", "", held.firm)
    for measure, table in {"state": money.states, "instrument": money.instruments, "theme": money.themes}.items():
        for value, cells in table.rows.items():
            yield from (_total(city, measure, value, total) for city, total in cells.items())
    for city, held in money.by_city.items():
        yield from (_sum(city, "sum-of-cost", one) for one in held.cost.sums)
        yield from (_sum(city, "sum-of-firm", one) for one in held.firm.sums)


def _row(**values: object) -> Row:
    return tuple(values.get(name, "") for name in MONEY)


def _cents(amount: float) -> float:
    """To the cent; what is less stands in full, so that nothing becomes 0."""
    return round(amount, 2) or amount


def _per_inhabitant(city: str, held: CityMoney) -> Row:
    """The cost for each inhabitant; as `value` the divisor, and why it may not stand beside the others, if so."""
    count = held.divisor.observation if held.divisor else None
    return _row(
        city=city,
        measure="cost-per-inhabitant",
        value=count.value if count else "",
        date=count.period.edtf if count and count.period else "",
        left_out_why=(held.divisor.reason or "") if held.divisor else "",
        euro="" if held.per_inhabitant is None else _cents(held.per_inhabitant),
        record=count.key if count else "",
        sources=" ".join(count.sources) if count else "",
    )


def _total(city: str, measure: str, value: str, total: Total) -> Row:
    return _row(
        city=city,
        measure=measure,
        value=value,
        euro=_cents(total.amount) if total.counted else "",
        sums_counted=total.counted,
        sums_inexact=total.inexact,
        sums_left_out=sum(total.left_out.values()),
        left_out_why=" ".join(f"{why}:{number}" for why, number in total.left_out.items()),
    )


def _sum(city: str, measure: str, one: Judged) -> Row:
    money, line = one.addend.money, one.addend.line
    rate = one.euro.rate if one.euro else None
    return _row(
        city=city,
        measure=measure,
        state=line.state if line else "",
        organisation=(line.organisation or "") if line else "",
        instrument=line.instrument if line else "",
        euro=_cents(one.euro.amount) if one.euro else "",
        left_out_why=one.why or "",
        currency=money.currency if money else "",
        amount=money.amount if money else "",
        qualifier=money.qualifier if money else "",
        date=money.date.edtf if money and money.date else "",
        exchange_rate=rate.rate if rate else "",
        exchange_rate_date=rate.date.edtf if rate else "",
        record=one.addend.action.key,
        sources=" ".join(dict.fromkeys((*(money.sources if money else ()), *(line.sources if line else ())))),
    )


DONORS = (
    "category",
    "organisation",
    "programme",
    "city",
    "kind",
    "record",
    "also_as_projects",
    "instrument",
    "state",
    "amount",
    "currency",
    "qualifier",
    "date",
    "sources",
)


def donor_rows(donors: Donors) -> Iterator[Row]:
    for category, held in donors.by_category.items():
        for donor in held:
            name = donor.organisation.key if donor.organisation else ""
            for city, gifts in donor.by_city.items():
                for gift in gifts:
                    yield from _gift((category, name, "", city), gift)
    for given in donors.given:
        for city, benefits in given.by_city.items():
            for benefit in benefits:
                who = ("", "", given.initiative.key, city, "benefit", "", "", "", "")
                yield (*who, *_stated(benefit.money, benefit.date), " ".join(benefit.sources))


def _gift(who: Row, gift: Gift) -> Iterator[Row]:
    projects = " ".join(project.key for project in gift.projects)
    for line in gift.lines:
        how = (gift.record.kind, gift.record.key, projects, line.instrument, line.state)
        yield (*who, *how, *_stated(line.money), " ".join(line.sources))


def _stated(money: Money | None, date: ImpreciseDate | None = None) -> Row:
    """Amount, currency, qualifier and date of a sum, and the date of what has none."""
    if money is None:
        return ("", "", "", date.edtf if date else "")
    date = money.date or date
    return (money.amount, money.currency, money.qualifier, date.edtf if date else "")
