"""What an editor probably meant: the left side is written, the right side is proposed."""

from __future__ import annotations

import pytest

from cityhub.load.proposal import date_hint, id_hint, number_hint, truth_hint

DIGITS = "Write digits only, with a point before decimals: 70000000, 21.6."
NUMBERS: dict[object, str] = {
    "70 million": "Write 70000000.",
    "70 Million": "Write 70000000.",
    "€70m": "Write 70000000.",
    "1.5 million": "Write 1500000.",
    "2,3 billion": "Write 2300000000.",
    "12 thousand": "Write 12000.",
    "21,6": "Write 21.6.",
    "-3,5": "Write -3.5.",
    "40_000_000": "Write 40000000.",
    "526,502": "Write 526502; or 526.502, if the comma divides decimals.",
    "1,500 million": "Write 1500000000; or 1500000, if the comma divides decimals.",
    "526 502": "Write 526502.",
    "526'502": "Write 526502.",
    "1.234.567": "Write 1234567.",
    "1,234,567": "Write 1234567.",
    "1,234.5": "Write 1234.5.",
    "1.234,5": "Write 1234.5.",
    "0,125": "Write 0.125.",
    "35 %": "Write 35.",
    "35%": "Write 35.",
    "012": "Write 12.",
    "about 70": DIGITS,
    "EUR 70": DIGITS,
    "seventy": DIGITS,
    ".5": DIGITS,
    "1e6": DIGITS,
    True: DIGITS,
}


@pytest.mark.parametrize(("written", "proposed"), NUMBERS.items())
def test_a_number_is_proposed(written: object, proposed: str) -> None:
    assert number_hint(written) == proposed


FORMS = "Write 2024, 2024-05, 2024-05-13, or one of them after `from`, `by` or `around`."
NO_DATE = f"{FORMS[:-1]}; where no source gives a date, remove the line."
DATES: dict[object, str] = {
    "2024-5": "Write 2024-05.",
    "2024-5-3": "Write 2024-05-03.",
    "2024/05/13": "Write 2024-05-13.",
    "13.05.2024": "Write 2024-05-13.",
    "13. 5. 2024.": "Write 2024-05-13.",
    "13/5/2024": "Write 2024-05-13.",
    "05/2024": "Write 2024-05.",
    "May 2024": "Write 2024-05.",
    "13 May 2024": "Write 2024-05-13.",
    "13th September, 2024": "Write 2024-09-13.",
    "from May 2024": "Write from 2024-05.",
    "by 31.12.2024": "Write by 2024-12-31.",
    "since 2024": "Write from 2024.",
    "until May 2024": "Write by 2024-05.",
    "by end of 2025": "Write by 2025.",
    "circa 2024": "Write around 2024.",
    "~2024": "Write around 2024.",
    "2024-13": "A month is 01 to 12.",
    "2024-00": "A month is 01 to 12.",
    "from 2024-13": "A month is 01 to 12.",
    "2024-02-30": "That month has no such day.",
    "2024-2026": "Write two dates, one in the field for the start, one in the field for the end.",
    "2024–2026": "Write two dates, one in the field for the start, one in the field for the end.",
    "2024/2026": "Write two dates, one in the field for the start, one in the field for the end.",
    "before 2024": FORMS,
    "after 2024": FORMS,
    "Mai 2024": FORMS,
    "soon": NO_DATE,
    "n/a": NO_DATE,
    "05/13/2024": "Write 2024-05-13.",
    "Q3 2024": FORMS,
    "2024-05-13T10:00": FORMS,
    20240513: FORMS,
    True: NO_DATE,
}


@pytest.mark.parametrize(("written", "proposed"), DATES.items())
def test_a_date_is_proposed(written: object, proposed: str) -> None:
    assert date_hint(written) == proposed


IDS = {
    "Bus Rapid Transit": "Write `bus-rapid-transit`: small letters a to z, digits, single hyphens.",
    "new_buses": "Write `new-buses`: small letters a to z, digits, single hyphens.",
    "Nismë për qytetin": "Write `nisme-per-qytetin`: small letters a to z, digits, single hyphens.",
    "new-busеs": (
        "Write for example `bus-rapid-transit`: small letters a to z, digits, single hyphens. "
        "The `е` in it is a letter of another alphabet (Cyrillic)."
    ),
    "-buses--": "Write `buses`: small letters a to z, digits, single hyphens.",
    "автобуси": "Write for example `bus-rapid-transit`: small letters a to z, digits, single hyphens.",
    "": "Write for example `bus-rapid-transit`: small letters a to z, digits, single hyphens.",
}


@pytest.mark.parametrize(("written", "proposed"), IDS.items())
def test_an_id_is_proposed(written: str, proposed: str) -> None:
    assert id_hint(written) == proposed


TRUTHS = {
    "yes": "Write `site: true`, without quotes.",
    "On": "Write `site: true`, without quotes.",
    "true": "Write `site: true`, without quotes.",
    1: "Write `site: true`, without quotes.",
    "no": "Write `site: false`, without quotes.",
    "off": "Write `site: false`, without quotes.",
    "perhaps": "Write `site: true` or `site: false`.",
}


@pytest.mark.parametrize(("written", "proposed"), TRUTHS.items())
def test_a_truth_is_proposed(written: object, proposed: str) -> None:
    assert truth_hint("site", written) == proposed
