"""Voice: numbers, sums and dates as each language writes them.

In the tables `_` is a space that does not break, `~` a narrow one and `'` a thin one.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cityhub.model.date import ImpreciseDate
from cityhub.model.vocabulary import Language
from cityhub.model.words import Words
from cityhub.present.voice import Voice

LOCALES = {"en": "en_GB", "sq": "sq_AL", "mk": "mk_MK", "cnr": "sr_Latn_ME"}
BOUNDS = {
    "en": {},
    "sq": {"from %s": "nga %s", "by %s": "deri në %s", "around %s": "rreth %s"},
    "mk": {"from %s": "од %s", "by %s": "до %s", "around %s": "околу %s"},
    "cnr": {"from %s": "od %s", "by %s": "najkasnije %s", "around %s": "oko %s"},
}
SPACES = str.maketrans({"_": "\N{NO-BREAK SPACE}", "~": "\N{NARROW NO-BREAK SPACE}", "'": "\N{THIN SPACE}"})


def voice(language: str) -> Voice:
    words = BOUNDS[language]
    record = Language(id=language, endonym=language, name=Words(language), script="Latn", locale=LOCALES[language])
    return Voice(record, lambda text: words.get(text, text))


Say = Callable[[Voice], str]
date = ImpreciseDate.parse

TABLE: list[tuple[str, Say, list[str]]] = [
    # what                                                 en | sq | mk | cnr
    ("zero", lambda v: v.number(0), ["0", "0", "0", "0"]),
    ("whole", lambda v: v.number(5201600), ["5,201,600", "5_201_600", "5.201.600", "5.201.600"]),
    ("below zero", lambda v: v.number(-3), ["-3", "-3", "-3", "-3"]),
    ("as many decimals as it has", lambda v: v.number(1234.25), ["1,234.25", "1_234,25", "1.234,25", "1.234,25"]),
    ("decimals asked for", lambda v: v.number(3, 2), ["3.00", "3,00", "3,00", "3,00"]),
    ("halves up", lambda v: v.number(14.25, 1), ["14.3", "14,3", "14,3", "14,3"]),
    ("halves up to whole", lambda v: v.number(2.5, 0), ["3", "3", "3", "3"]),
    ("next to zero", lambda v: v.number(0.04, 1), ["less than 0.1", "less than 0,1", "less than 0,1", "less than 0,1"]),
    ("zero with decimals", lambda v: v.number(0, 1), ["0.0", "0,0", "0,0", "0,0"]),
    ("just below zero", lambda v: v.number(-0.04, 1), ["just below zero"] * 4),
    ("less than a cent", lambda v: v.sum(0.001, "EUR")[-5:], ["€0.01", ",01_€", ",01_€", ",01_€"]),
    ("euro", lambda v: v.sum(70000000, "EUR"), ["€70,000,000", "70_000_000_€", "70.000.000_€", "70.000.000_€"]),
    ("cents", lambda v: v.sum(12.5, "EUR"), ["€12.50", "12,50_€", "12,50_€", "12,50_€"]),
    ("denar", lambda v: v.sum(5201, "MKD"), ["MKD_5,201", "5_201_MKD", "5.201_ден.", "5.201_MKD"]),
    ("lek", lambda v: v.sum(39200, "ALL"), ["ALL_39,200", "39_200_Lekë", "39.200_ALL", "39.200_ALL"]),
    ("dollar", lambda v: v.sum(100, "USD"), ["US$100", "100_US$", "100_US$", "100_US$"]),
    ("thousands", lambda v: v.rough_sum(322000, "EUR"), ["€322K", "322_mijë_€", "322_илј._€", "322_hilj._€"]),
    ("millions", lambda v: v.rough_sum(1234567, "EUR"), ["€1.2M", "1,2_mln_€", "1,2_мил._€", "1,2_mil._€"]),
    ("billions", lambda v: v.rough_sum(2.5e9, "EUR"), ["€2.5B", "2,5_mld_€", "2,5_милј._€", "2,5_mlrd._€"]),
    ("a day", lambda v: v.date(date("2024-05-13")), ["13 May 2024", "13 maj 2024", "13 мај 2024~г.", "13. maj 2024."]),
    ("a month", lambda v: v.date(date("2024-05")), ["May 2024", "maj 2024", "мај 2024~г.", "maj 2024."]),
    ("a year", lambda v: v.date(date("2024")), ["2024", "2024", "2024", "2024"]),
    (
        "from a day",
        lambda v: v.date(date("from 2024-01-02")),
        ["from 2 January 2024", "nga 2 janar 2024", "од 2 јануари 2024~г.", "od 2. januar 2024."],
    ),
    (
        "by a month",
        lambda v: v.date(date("by 2024-06")),
        ["by June 2024", "deri në qershor 2024", "до јуни 2024~г.", "najkasnije jun 2024."],
    ),
    (
        "around a year",
        lambda v: v.date(date("around 2024")),
        ["around 2024", "rreth 2024", "околу 2024", "oko 2024"],
    ),
    (
        "days of a month",
        lambda v: v.span(date("2025-05-26"), date("2025-05-28")),
        ["26–28 May 2025", "26'–'28 maj 2025", "26'–'28 мај 2025~г.", "26.–28. maj 2025."],
    ),
    (
        "days of two months",
        lambda v: v.span(date("2025-12-30"), date("2026-05-31")),
        [
            "30 December 2025 – 31 May 2026",
            "30 dhjetor 2025 – 31 maj 2026",
            "30 декември 2025~г. – 31 мај 2026~г.",
            "30. decembar 2025. – 31. maj 2026.",
        ],
    ),
    ("the same twice", lambda v: v.span(date("2026"), date("2026")), ["2026"] * 4),
    ("years", lambda v: v.span(date("2021"), date("2025")), ["2021 – 2025"] * 4),
    (
        "from a month on",
        lambda v: v.span(date("2021-03"), date("from 2025")),
        ["March 2021 – from 2025", "mars 2021 – nga 2025", "март 2021~г. – од 2025", "mart 2021. – od 2025"],
    ),
    (
        "the day of a build",
        lambda v: v.day(date("2026-11-21").earliest),
        ["21 November 2026", "21 nëntor 2026", "21 ноември 2026~г.", "21. novembar 2026."],
    ),
    ("nothing in a row", lambda v: v.list([]), ["", "", "", ""]),
    ("one", lambda v: v.list(["Ana"]), ["Ana", "Ana", "Ana", "Ana"]),
    ("two", lambda v: v.list(["Ana", "Bo"]), ["Ana and Bo", "Ana dhe Bo", "Ana и Bo", "Ana i Bo"]),
    ("three", lambda v: v.list(["A", "B", "C"]), ["A, B and C", "A, B dhe C", "A, B и C", "A, B i C"]),
]


@pytest.mark.parametrize(
    ("say", "written"), [(say, texts) for _, say, texts in TABLE], ids=[name for name, *_ in TABLE]
)
def test_each_language_writes_in_its_own_way(say: Say, written: list[str]) -> None:
    assert [say(voice(language)) for language in LOCALES] == [text.translate(SPACES) for text in written]


def test_a_language_without_a_locale_of_its_own_uses_its_id() -> None:
    record = Language(id="hr", endonym="Hrvatski", name=Words("Croatian"), script="Latn")
    assert Voice(record, str).number(1234.5) == "1.234,5"
