"""Rules about time: what is changed in Soundville, and what is said then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validate.changed import Change, said

BUSES = "cities/soundville/actions/new-buses.yml"
TRAM = "cities/soundville/projects/tram.yml"
CITY = "cities/soundville/city.yml"
LAW = "cities/soundville/framework/planning-law.yml"
FIGURES = "cities/soundville/observations.yml"
NEIGHBOURS = "programme/initiatives/neighbours.yml"
AHEAD = "sources were read up to 2026-06-30. Mend the date, or `data_as_of` in city.yml."

TOLD: list[tuple[str, dict[str, Change], list[str]]] = [
    (
        "a period that ends before it begins",
        {BUSES: ("  end: 2026\n", "  end: 2024\n")},
        [f"{BUSES}:12:3: period-forwards: it ends 2024 but begins 2025. Swap the two or mend one."],
    ),
    (
        "a period that was moved to before it begins",
        {BUSES: ("{end: 2028,", "{end: 2024,")},
        [f"{BUSES}:15:7: period-forwards: it now ends 2024 but begins 2025. Mend one of the two."],
    ),
    (
        "a revision that stands before an older one",
        {BUSES: ("announced: 2026-01", "announced: 2026-05")},
        [
            (
                f"{BUSES}:15:7: revisions-in-order: a revision announced 2026-03 stands after one announced 2026-05. "
                "Put the oldest first."
            )
        ],
    ),
    (
        "an update that stands before an older one",
        {BUSES: ("announced again., date: 2026-03", "announced again., date: 2025")},
        [
            (
                f"{BUSES}:25:5: updates-in-order: the update of 2025 stands after the one of 2026-01. "
                "Put the oldest first."
            )
        ],
    ),
    (
        "a status from the future",
        {BUSES: ("as_of: 2026-03", "as_of: 2026-07")},
        [f"{BUSES}:9:1: status-not-in-future: the status is dated 2026-07, but {AHEAD}"],
    ),
    (
        "a stage from the future",
        {TRAM: ("as_of: 2026-04", "as_of: 2027")},
        [f"{TRAM}:6:1: status-not-in-future: the status is dated 2027, but {AHEAD}"],
    ),
    (
        "a diagnostic from the future",
        {"cities/soundville/diagnostic/urban.yml": ("as_of: 2026-06", "as_of: 2026-12")},
        [
            (
                "cities/soundville/diagnostic/urban.yml:2:1: status-not-in-future: "
                f"the status is dated 2026-12, but {AHEAD}"
            )
        ],
    ),
    (
        "a law in force in the future",
        {LAW: ("as_of: 2026", "as_of: 2027")},
        [f"{LAW}:9:26: status-not-in-future: the status is dated 2027, but {AHEAD}"],
    ),
    (
        "an update from the future",
        {BUSES: ("announced again., date: 2026-03", "announced again., date: 2026-07-01")},
        [f"{BUSES}:25:40: happened-not-in-future: 2026-07-01 lies ahead: {AHEAD}"],
    ),
    (
        "a milestone that is done in the future",
        {BUSES: ("done: 2026-02", "done: 2028")},
        [f"{BUSES}:22:43: happened-not-in-future: 2028 lies ahead: {AHEAD}"],
    ),
    (
        "a revision announced in the future",
        {BUSES: ("announced: 2026-03", "announced: 2028")},
        [f"{BUSES}:15:19: happened-not-in-future: 2028 lies ahead: {AHEAD}"],
    ),
    (
        "a talk held in the future",
        {TRAM: ("{date: 2026-02,", "{date: 2026-08,")},
        [f"{TRAM}:12:6: happened-not-in-future: 2026-08 lies ahead: {AHEAD}"],
    ),
    (
        "a measurement of the future",
        {FIGURES: ("period: 2025", "period: 2027")},
        [f"{FIGURES}:20:3: happened-not-in-future: 2027 lies ahead: {AHEAD}"],
    ),
    (
        "sources read up to a day on which none had been read",
        {CITY: ("data_as_of: 2026-06-30", "data_as_of: 2062-06-30")},
        [
            (
                f"{CITY}:11:1: read-to-the-day: sources are said to be read up to 2062-06-30, "
                "but the last was read 2026-06. Mend one of the two."
            )
        ],
    ),
    (
        "a practice that ends before it begins",
        {"study-tour/practices/lit-streets.yml": ("end: by 2020", "end: by 2017")},
        [
            (
                "study-tour/practices/lit-streets.yml:7:1: dates-forwards: it ends by 2017 but starts 2018. "
                "Mend one of the two."
            )
        ],
    ),
    (
        "a conference that ends before it begins",
        {"conference/conference.yml": ("end: 2026-05-14", "end: 2026-05-12")},
        [
            (
                "conference/conference.yml:5:1: dates-forwards: it ends 2026-05-12 but starts 2026-05-13. "
                "Mend one of the two."
            )
        ],
    ),
    (
        "a law that ended before it was issued",
        {LAW: ("valid_until: 2030", "valid_until: 2019")},
        [f"{LAW}:8:1: dates-forwards: it is valid until 2019 but was issued 2020. Mend one of the two."],
    ),
    (
        "an initiative that ends before it starts",
        {NEIGHBOURS: ("end: 2027", "end: 2023")},
        [f"{NEIGHBOURS}:6:1: call-forwards: it ends 2023 but starts 2024. Mend one of the two."],
    ),
    (
        "a call that closes before it opens",
        {NEIGHBOURS: ("closes: 2026-03", "closes: 2025-12")},
        [f"{NEIGHBOURS}:12:61: call-forwards: the call closes 2025-12 but opens 2026-01. Mend one of the two."],
    ),
    (
        "a source that was read before it was published",
        {"sources.yml": ("published: 2026-03", "published: 2026-07")},
        ["sources.yml:6:3: read-after-published: it was read 2026-06 but published 2026-07. Mend one of the two."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_cannot_have_happened_so_is_told(tmp_path: Path, changes: dict[str, Change], lines: list[str]) -> None:
    assert said(tmp_path, changes) == lines


SILENT: list[tuple[str, dict[str, Change]]] = [
    ("a beginning and an end in one year", {BUSES: ("  start: 2025\n", "  start: 2026-12\n")}),
    ("a beginning that was perhaps earlier", {BUSES: ("  start: 2025\n", "  start: by 2029\n")}),
    ("a beginning around a year", {BUSES: ("  start: 2025\n", "  start: around 2029\n")}),
    ("an end that may be later", {BUSES: ("  end: 2026\n", "  end: from 2024\n")}),
    ("an end around a year", {BUSES: ("  end: 2026\n", "  end: around 2024\n")}),
    ("a status of the year in which sources were read", {BUSES: ("as_of: 2026-03", "as_of: 2026")}),
    ("updates of one month", {BUSES: ("again., date: 2026-03", "again., date: 2026-01")}),
    ("updates without a date", {BUSES: ("again., date: 2026-03,", "again.,")}),
    ("a forecast", {FIGURES: ("period: 2025", "period: 2030\n  method: announced")}),
    ("a due date ahead", {BUSES: ("due: 2026-01", "due: 2030")}),
    ("a source without dates", {"sources.yml": ("  accessed: 2026-06\n", "")}),
]


@pytest.mark.parametrize("changes", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_what_may_have_happened_so_is_left_alone(tmp_path: Path, changes: dict[str, Change]) -> None:
    assert said(tmp_path, changes) == []
