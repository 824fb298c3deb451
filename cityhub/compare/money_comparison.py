"""MoneyComparison: the money of the cities side by side. Every sum in euro, at dated and sourced rates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cityhub.compare.city_money import CityMoney, city_money
from cityhub.compare.firm_money import Flow
from cityhub.compare.indicator_row import IndicatorRow
from cityhub.compare.total import Total
from cityhub.model.hub import Hub
from cityhub.model.vocabulary import ExchangeRate


@dataclass(frozen=True)
class TotalTable:
    """For each row and each city a total."""

    rows: Mapping[str, Mapping[str, Total]]
    """By the value of the row, then by city, in the order of the cities; rows without any entry are left out."""

    def largest(self) -> float:
        """The largest total, in euro, to which bars are drawn."""
        return max((total.amount for cells in self.rows.values() for total in cells.values()), default=0)


@dataclass(frozen=True)
class MoneyComparison:
    by_city: Mapping[str, CityMoney]
    """In the order of the cities."""

    @cached_property
    def cost(self) -> Total:
        """What the plans of all cities cost."""
        return _together(held.cost for held in self.by_city.values())

    @cached_property
    def firm(self) -> Total:
        """What is agreed or paid out in all cities, each sum once."""
        return _together(held.firm for held in self.by_city.values())

    @cached_property
    def states(self) -> TotalTable:
        return self._table(lambda held: held.by_state)

    @cached_property
    def instruments(self) -> TotalTable:
        return self._table(lambda held: held.by_instrument)

    @cached_property
    def themes(self) -> TotalTable:
        return self._table(lambda held: held.by_theme)

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """The firm money of all cities, the largest flow first."""
        found = [flow for held in self.by_city.values() for flow in held.flows]
        return tuple(sorted(found, key=lambda flow: -flow.euro))

    @cached_property
    def rates(self) -> tuple[ExchangeRate, ...]:
        """Every rate at which a sum in these tables was converted."""
        stated = (total for held in self.by_city.values() for total in (held.cost, *held.by_state.values()))
        return _together(stated).rates

    def largest_instrument(self) -> str | None:
        """The instrument by which most of the firm money is given."""
        amounts = {value: _together(cells.values()).amount for value, cells in self.instruments.rows.items()}
        return max(amounts, key=lambda value: amounts[value]) if any(amounts.values()) else None

    def given_as(self, instrument: str) -> float:
        """The firm money of all cities given by an instrument, in euro."""
        return _together(self.instruments.rows[instrument].values()).amount

    def _table(self, rows_of: Callable[[CityMoney], Mapping[str, Total]]) -> TotalTable:
        by_city = {city: rows_of(held) for city, held in self.by_city.items()}
        values = dict.fromkeys(value for rows in by_city.values() for value in rows)
        table = {value: {city: rows[value] for city, rows in by_city.items()} for value in values}
        return TotalTable({value: cells for value, cells in table.items() if _said(cells)})


def money_comparison(hub: Hub, rows: Sequence[IndicatorRow], today: dt.date) -> MoneyComparison:
    """The money of all cities; `rows` are the indicators, among them those that count inhabitants."""
    return MoneyComparison({city.id: city_money(city, hub, rows, today) for city in hub.cities})


def _together(totals: Iterable[Total]) -> Total:
    return Total(tuple(one for total in totals for one in total.sums))


def _said(cells: Mapping[str, Total]) -> bool:
    return any(total.sums for total in cells.values())
