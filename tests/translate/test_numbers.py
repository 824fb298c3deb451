"""Numbers: what a text holds of numbers and months, as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cityhub.translate.numbers import Month, Numbering

ENGLISH, ALBANIAN, MACEDONIAN, MONTENEGRIN = "en_GB", "sq_AL", "mk_MK", "sr_Latn_ME"


def numbering(locale: str) -> Numbering:
    found = Numbering.of(locale)
    assert found is not None
    return found


def values(locale: str, text: str) -> list[str]:
    return [str(number.value) for number in numbering(locale).read(text).numbers]


@pytest.mark.parametrize(
    ("locale", "text", "found"),
    [
        (ENGLISH, "13,212 people", ["13212"]),
        (ENGLISH, "1,234,567.5", ["1234567.5"]),
        (ENGLISH, "13 212 people", ["13212"]),
        (ENGLISH, "2.5%", ["2.5"]),
        (ENGLISH, "in 1, 2 or 3", ["1", "2", "3"]),
        (ENGLISH, "the 21st, in the 1990s", ["21", "1990"]),
        (ENGLISH, "2025–2027, 2021/22", ["2025", "2027", "2021", "22"]),
        (ENGLISH, "version 3.0.2", ["3", "0", "2"]),
        (ENGLISH, "2021 526 left", ["2021", "526"]),
        (ENGLISH, "from 08:30", ["8", "30"]),
        (ENGLISH, "PM2.5 and PM10", ["2.5", "10"]),
        (ALBANIAN, "13\u00a0212 banorë", ["13212"]),
        (ALBANIAN, "13 212 banorë", ["13212"]),
        (ALBANIAN, "13.212 banorë", ["13", "212"]),
        (ALBANIAN, "2,5 %", ["2.5"]),
        (ALBANIAN, "1 200,5", ["1200.5"]),
        (ALBANIAN, "në vitin 2024, 70 hektarë", ["2024", "70"]),
        (MACEDONIAN, "13.212 жители", ["13212"]),
        (MACEDONIAN, "1.234.567,5", ["1234567.5"]),
        (MACEDONIAN, "13,212 жители", ["13.212"]),
        (MACEDONIAN, "во 1990-тите", ["1990"]),
        (MACEDONIAN, "честички (PM2.5), WCAG 2.2", ["2.5", "2.2"]),
        (MACEDONIAN, "ЕУ 13.212", ["13212"]),
        (MONTENEGRIN, "13.212 stanovnika", ["13212"]),
        (MONTENEGRIN, "1. januar 2025.", ["1", "2025"]),
        (MONTENEGRIN, "od 31.6 miliona", ["31", "6"]),
        (MONTENEGRIN, "27.10.2025.", ["27", "2025"]),
        (MONTENEGRIN, "27. 10. 2025.", ["27", "2025"]),
        (MONTENEGRIN, "2025-10-27", ["2025", "27"]),
    ],
)
def test_a_number_is_read_as_the_language_writes_it(locale: str, text: str, found: list[str]) -> None:
    assert sorted(values(locale, text)) == sorted(found)


@pytest.mark.parametrize(
    ("locale", "text", "month", "dated"),
    [
        (ENGLISH, "27 October 2025", 10, True),
        (ENGLISH, "the 27th October", 10, True),
        (ENGLISH, "In October of 2025", 10, False),
        (ENGLISH, "May 2025", 5, True),
        (ALBANIAN, "më 27 tetor 2025", 10, True),
        (ALBANIAN, "27 tetorit", 10, True),
        (ALBANIAN, "deri në dhjetorin e vitit 2025", 12, False),
        (MACEDONIAN, "27 октомври 2025 година", 10, True),
        (MONTENEGRIN, "27. oktobra 2025.", 10, True),
        (MONTENEGRIN, "u oktobru 2025.", 10, True),
        (MONTENEGRIN, "decembar 2025", 12, True),
        (MONTENEGRIN, "maja 2028.", 5, True),
        (MONTENEGRIN, "27.10.2025.", 10, True),
        (ENGLISH, "2025-10-27", 10, True),
    ],
)
def test_a_month_is_known_by_name_in_its_grammatical_forms(locale: str, text: str, month: int, *, dated: bool) -> None:
    assert {held.number for held in numbering(locale).read(text).months} == ({month} if dated else set())
    assert [number for number in range(1, 13) if numbering(locale).says(number, text)] == [month]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (ENGLISH, "by 2025 it may be done"),
        (ENGLISH, "2 marching bands"),
        (ALBANIAN, "12 marrëveshje"),
        (MONTENEGRIN, "3 julske noći"),
        (MACEDONIAN, "2 мајстори"),
    ],
)
def test_another_word_beside_a_number_is_no_month(locale: str, text: str) -> None:
    assert numbering(locale).read(text).months == ()


def test_what_was_read_says_where_it_stands() -> None:
    found = numbering(MONTENEGRIN).read("Dana 27. oktobra 13.212 ljudi")
    assert [(number.written, number.start) for number in found.numbers] == [("27", 5), ("13.212", 17)]
    assert found.months == (Month(10, "oktobra", 9),)


@pytest.mark.parametrize(
    ("locale", "written"),
    [(ALBANIAN, "13\u00a0212,5"), (MACEDONIAN, "13.212,5"), (MONTENEGRIN, "13.212,5")],
)
def test_a_number_is_proposed_as_the_language_writes_it_and_a_year_without_separators(
    locale: str, written: str
) -> None:
    (number, year) = numbering(ENGLISH).read("13,212.5 in 2025").numbers
    assert number.value == Decimal("13212.5")
    assert [numbering(locale).write(one) for one in (number, year)] == [written, "2025"]


def test_of_an_unknown_locale_nothing_is_known() -> None:
    assert Numbering.of("xx_YY") is None
