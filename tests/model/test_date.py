"""A date is exactly as precise as what was written, and never more."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest

from cityhub.model.date import ImpreciseDate


class Drawn(NamedTuple):
    """A date as it is written, and everything that follows from it."""

    written: str
    earliest: str
    latest: str
    precision: str
    edtf: str


DATES = [
    #      written               earliest      latest        precision  edtf
    Drawn("2024", "2024-01-01", "2024-12-31", "year", "2024"),
    Drawn("2024-05", "2024-05-01", "2024-05-31", "month", "2024-05"),
    Drawn("2024-05-13", "2024-05-13", "2024-05-13", "day", "2024-05-13"),
    Drawn("2024-02", "2024-02-01", "2024-02-29", "month", "2024-02"),
    Drawn("2023-02", "2023-02-01", "2023-02-28", "month", "2023-02"),
    Drawn("2024-12", "2024-12-01", "2024-12-31", "month", "2024-12"),
    Drawn("from 2024", "2024-01-01", "2024-12-31", "year", "2024/.."),
    Drawn("by 2024-06", "2024-06-01", "2024-06-30", "month", "../2024-06"),
    Drawn("around 2024-05-13", "2024-05-13", "2024-05-13", "day", "2024-05-13~"),
]


@pytest.mark.parametrize("drawn", DATES, ids=lambda drawn: drawn.written)
def test_a_date_says_what_its_words_leave_possible(drawn: Drawn) -> None:
    date = ImpreciseDate.parse(drawn.written)
    assert Drawn(str(date), str(date.earliest), str(date.latest), date.precision, date.edtf) == drawn


def test_a_year_may_be_read_as_a_number() -> None:
    assert ImpreciseDate.parse(2024) == ImpreciseDate(2024)


def test_a_date_that_is_read_already_stays_what_it_is() -> None:
    date = ImpreciseDate(2024, 5, bound="by")
    assert ImpreciseDate.parse(date) is date


def test_the_bound_is_no_part_of_the_iso_form() -> None:
    assert ImpreciseDate.parse("by 2024-06").iso == "2024-06"


def test_the_days_are_days() -> None:
    assert ImpreciseDate.parse("2024-05").latest == dt.date(2024, 5, 31)


NO_DATES: list[object] = [
    "2024-13",
    "2024-00",
    "2024-02-30",
    "2023-02-29",
    "2024-5",
    "2024-05-1",
    "24",
    "20240513",
    "0000",
    "2024-05-13T10:00",
    "2024-2026",
    "13.05.2024",
    "May 2024",
    "until 2024",
    "From 2024",
    "from  2024",
    " 2024",
    "2024 ",
    "2024\n",
    "",
    24,
    -2024,
    2024.0,
    True,
    None,
    ["2024"],
    dt.date(2024, 5, 13),
]


@pytest.mark.parametrize("written", NO_DATES, ids=repr)
def test_what_is_no_date_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match=r"not a date|must be in|out of range"):
        ImpreciseDate.parse(written)
