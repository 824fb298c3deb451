"""Windows: what imprecise dates leave possible, and how far apart they lie. All distances were counted by hand."""

from __future__ import annotations

import datetime as dt

import pytest

from cityhub.compare.window import Shift, last_day, promised, shift, surely_after, window
from cityhub.model.date import ImpreciseDate


def date(written: str) -> ImpreciseDate:
    return ImpreciseDate.parse(written)


def day(written: str) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-05-13", "2026-05-13", "2026-05-13"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("from 2026", "2026-01-01", ""),
        ("by 2026", "", "2026-12-31"),
        ("around 2026-05-13", "2026-05-12", "2026-05-14"),
        ("around 2026", "2024-12-31", "2028-01-01"),
        ("around 9999", "9997-12-31", "9999-12-31"),
        ("around 0001", "0001-01-01", "0003-01-01"),
    ],
)
def test_a_window_holds_every_day_that_the_words_leave_possible(written: str, first: str, last: str) -> None:
    held = window(date(written))
    assert (held.first, held.last, held.rough) == (day(first), day(last), written.startswith("around"))


def test_a_limit_promises_its_own_day() -> None:
    assert promised(date("by 2026-06")).first == promised(date("by 2026-06")).last == dt.date(2026, 6, 30)
    assert promised(date("2026")) == window(date("2026"))


def test_what_starts_in_2027_may_last_for_ever() -> None:
    assert last_day(date("from 2027")) == dt.date.max


@pytest.mark.parametrize(
    ("before", "after", "direction", "near", "far"),
    [
        # exact
        ("2025-06-15", "2025-09-15", "later", 3, 3),
        ("2025-06-15", "2025-06-20", "later", 0, 0),
        ("2027-12-31", "2027-06-30", "earlier", 6, 6),
        ("2025", "2025", "same", None, None),
        # months: from the last of June to the first of September, or from the first to the last
        ("2025-06", "2025-09", "later", 2, 4),
        ("2025-06", "2025-07", "later", 0, 2),
        # years
        ("2025", "2026", "later", 0, 24),
        ("2025", "2027", "later", 12, 36),
        ("2027", "2025", "earlier", 12, 36),
        # of unlike precision
        ("2025-06", "2026", "later", 6, 19),
        ("2027-06", "2027", "unclear", None, None),
        ("2027", "2027-06", "unclear", None, None),
        ("2027", "2028-01-01", "later", 0, 12),
        # limits: their last days
        ("by 2026", "by 2027-06", "later", 6, 6),
        ("2025-06", "by 2025-12", "later", 6, 7),
        ("2025", "by 2025", "unclear", None, None),
        ("by 2025", "2025", "unclear", None, None),
        ("by 2025", "2026", "later", 0, 12),
        ("by 2026", "2026-12-31", "same", None, None),
        ("2026-12-31", "by 2026-12", "same", None, None),
        ("by 2026", "by 2026-12", "same", None, None),
        ("by 2026", "2027-01-01", "later", 0, 0),
        # open to the right
        ("from 2025", "from 2027", "later", 24, 24),
        ("2025", "from 2027", "later", 12, None),
        ("from 2029", "by 2028", "earlier", 0, None),
        ("from 2025", "2027", "unclear", None, None),
        # rough: beside their like by the years they name, beside others with the margin of a year
        ("around 2025", "around 2026", "later", 0, 24),
        ("around 2025", "2026", "unclear", None, None),
        ("around 2025", "2028", "later", 12, 60),
    ],
)
def test_a_date_is_moved_by_a_number_of_months_between_two(
    before: str, after: str, direction: str, near: int | None, far: int | None
) -> None:
    found = shift(date(before), date(after))
    assert (found.direction, found.near, found.far) == (direction, near, far)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2027", "2026", True),
        ("2026", "2026", False),
        ("by 2027", "2026", False),
        ("from 2027", "2026", True),
        ("2027", "from 2025", False),
        ("around 2027", "2026", False),
        ("around 2028", "2026", False),
        ("around 2029", "2026", True),
    ],
)
def test_one_date_is_after_another_only_where_no_day_says_otherwise(one: str, other: str, expected: bool) -> None:
    assert surely_after(date(one), date(other)) == expected


def test_what_moved_later_comes_before_what_moved_earlier_or_unclearly() -> None:
    held = [
        Shift("earlier", 5, 6),
        Shift("later", 2, 3),
        Shift("later", 2, None),
        Shift("unclear"),
        Shift("later", 9, 9),
    ]
    ordered = sorted(held, key=lambda s: s.range, reverse=True)
    assert ordered[:3] == [held[4], held[2], held[1]]
