"""Exchange: a sum in euro at a dated rate near to it, or not at all."""

from __future__ import annotations

import pytest

from cityhub.compare.exchange import in_euro
from cityhub.model.date import ImpreciseDate
from cityhub.model.vocabulary import ExchangeRate


def rate(currency: str, date: str, units: float) -> ExchangeRate:
    return ExchangeRate(id=f"{currency}-{date}", currency=currency, date=ImpreciseDate.parse(date), rate=units)


RATES = [
    rate("all", "2024-04-08", 100.0),
    rate("all", "2025-12-23", 80.0),
    rate("mkd", "2020-09", 60.0),
    rate("rsd", "2025-01-01", 120.0),
    rate("rsd", "2025-01-03", 125.0),
]

TABLE = [
    # amount, currency, date -> in euro, with the rate
    (1000, "all", "2024-04-08", 10.0, "all-2024-04-08"),
    (1000, "all", "2024", 10.0, "all-2024-04-08"),
    (1000, "all", "2025-06", 12.5, "all-2025-12-23"),
    (1000, "all", "2026-12-23", 12.5, "all-2025-12-23"),
    (1000, "all", "2026-12-24", 12.5, "all-2025-12-23"),
    (1000, "all", "2026-12-25", None, None),
    (1000, "all", "2023-04-08", 10.0, "all-2024-04-08"),
    (1000, "all", "2023-04-07", None, None),
    (1000, "all", "from 2026-06", 12.5, "all-2025-12-23"),
    (1000, "all", "", None, None),
    (6000, "mkd", "2020-09-26", 100.0, "mkd-2020-09"),
    (6000, "mkd", "2021", 100.0, "mkd-2020-09"),
    (6000, "mkd", "2022", None, None),
    (6000, "usd", "2025", None, None),
    (3000, "rsd", "2025-01-02", 25.0, "rsd-2025-01-01"),
    (0, "all", "2024", 0.0, "all-2024-04-08"),
    (12.5, "eur", "2025", 12.5, None),
    (12.5, "eur", "", 12.5, None),
]


@pytest.mark.parametrize(("amount", "currency", "date", "euro", "used"), TABLE)
def test_a_sum_is_converted_at_the_nearest_rate_within_a_year(
    amount: float, currency: str, date: str, euro: float | None, used: str | None
) -> None:
    found = in_euro(amount, currency, ImpreciseDate.parse(date) if date else None, RATES)
    assert (found and found.amount, found and found.rate and found.rate.id) == (euro, used)


def test_without_any_rate_only_euro_can_be_told() -> None:
    day = ImpreciseDate.parse("2025")
    assert in_euro(5, "all", day, []) is None
    assert in_euro(5, "eur", day, []) is not None


def test_between_two_rates_equally_near_the_choice_does_not_depend_on_their_order() -> None:
    day = ImpreciseDate.parse("2025-01-02")
    assert in_euro(1, "rsd", day, RATES) == in_euro(1, "rsd", day, list(reversed(RATES)))
