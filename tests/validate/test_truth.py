"""Rules of truth: what is changed in Soundville, and what is said then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validate.changed import Change, said

BUSES = "cities/soundville/actions/new-buses.yml"
OLD = "cities/soundville/actions/old-buses.yml"
TRAM = "cities/soundville/projects/tram.yml"
FIGURES = "cities/soundville/observations.yml"
PRIORITIES = "cities/soundville/priorities.yml"
URBAN = "cities/soundville/diagnostic/urban.yml"
RATES = "vocabulary/exchange-rates.yml"
SOURCES = "Add `sources: [id]` with the id of a source."

TOLD: list[tuple[str, dict[str, Change], list[str]]] = [
    (
        "an action without a source",
        {OLD: ("sources: [gazette]\n", "")},
        [f"{OLD}:1:1: sourced: the action `old-buses` names no source. {SOURCES}"],
    ),
    (
        "a figure without a source",
        {FIGURES: ("  sources: [budget-2026]\n", "")},
        [f"{FIGURES}:10:3: sourced: the observation `budget-2026` names no source. {SOURCES}"],
    ),
    (
        "an update with an empty list of sources",
        {BUSES: ("announced., date: 2026-01, sources: [gazette]", "announced., date: 2026-01, sources: []")},
        [f"{BUSES}:24:5: sourced: this statement names no source. {SOURCES}"],
    ),
    (
        "a claim of a finding without a source",
        {URBAN: ("Ten minutes., sources: [gazette]", "Ten minutes., sources: []")},
        [f"{URBAN}:13:13: sourced: this statement names no source. {SOURCES}"],
    ),
    (
        "a list that says nothing",
        {PRIORITIES: ("themes: [mobility]", "themes: []")},
        [f"{PRIORITIES}:5:3: not-empty: `themes` is an empty list. Name at least one."],
    ),
    (
        "a priority of a source without the source",
        {PRIORITIES: ("  sources: [gazette]\n", "")},
        [
            (
                f"{PRIORITIES}:4:3: priority-by-source: no source is named for this priority. "
                "Add `sources:`, or write `inference: ours`."
            )
        ],
    ),
    (
        "a candidate of a source without the source",
        {TRAM: ("inference: source, sources: [gazette]", "inference: source")},
        [
            (
                f"{TRAM}:7:1: candidacy-by-source: no source is named for the reason. "
                "Add `sources:` below `candidacy:`, or write `inference: ours`."
            )
        ],
    ),
    (
        "a weak figure without a warning",
        {FIGURES: ("  caveat: Read in a newspaper.\n", "")},
        [
            (
                f"{FIGURES}:22:3: caveat-for-low-confidence: the observation `bus-share-2025` is of low confidence "
                "and has no caveat. Add `caveat:`."
            )
        ],
    ),
    (
        "a figure that is both given and absent",
        {FIGURES: ("value: 30.5", "value: 30.5\n  absence: not-reported")},
        [f"{FIGURES}:22:3: value-or-absence: a value and an absence are both given. Keep one of the two."],
    ),
    (
        "a figure that is neither given nor absent",
        {FIGURES: ("  absence: not-reported\n", "  sources: [gazette]\n")},
        [
            (
                f"{FIGURES}:25:3: value-or-absence: there is neither a value nor an absence. "
                "Add `value:`, or `absence: not-reported`."
            )
        ],
    ),
    (
        "other values without a reason",
        {FIGURES: ("  choice: The gazette counted.\n", "")},
        [
            (
                f"{FIGURES}:6:3: choice-among-rivals: "
                "the observation `population-2021` does not say why its value leads. Add `choice:`."
            )
        ],
    ),
    (
        "a disagreement of one",
        {URBAN: ("          - {claim: Twelve minutes., sources: [budget-2026]}\n", "")},
        [f"{URBAN}:11:9: two-claims: a disagreement needs two claims. Add the other claim."],
    ),
    (
        "an action that is done on no day",
        {BUSES: ("status: planned\nas_of: 2026-03", "status: done")},
        [
            (
                f"{BUSES}:8:1: done-with-evidence: it is said to be done without a date. "
                "Add `as_of:` with the date of the source, or write `status: unknown`."
            )
        ],
    ),
    (
        "a project that is done on no day",
        {TRAM: ("stage: idea\nas_of: 2026-04", "stage: done")},
        [
            (
                f"{TRAM}:5:1: done-with-evidence: it is said to be done without a date. "
                "Add `as_of:` with the date of the source, or write `stage: not-stated`."
            )
        ],
    ),
    (
        "a status of no day",
        {OLD: ("status_note: The source shows no date.\n", "")},
        [
            (
                f"{OLD}:6:1: status-with-date: the status `dropped` has no date. "
                "Add `as_of:`, or a `status_note:` that says the source shows no date."
            )
        ],
    ),
    (
        "a finding that rests on nothing",
        {URBAN: ("    observations: [bus-share-2025]\n", "")},
        [
            (
                f"{URBAN}:5:5: finding-with-evidence: the finding `late-buses` rests on nothing. "
                "Add `observations:` or `sources:`."
            )
        ],
    ),
    (
        "a share above a hundred",
        {FIGURES: ("value: 30.5", "value: 100.5")},
        [
            (
                f"{FIGURES}:21:3: share-in-range: 100.5 is not a share out of a hundred. "
                "Mend the number, or the indicator: its unit is a percentage."
            )
        ],
    ),
    (
        "a share below zero, given by another source",
        {FIGURES: ("value: 30.5", "value: 30.5\n  rivals: [{value: -1, sources: [gazette]}]\n  choice: It leads.")},
        [
            (
                f"{FIGURES}:22:13: share-in-range: -1 is not a share out of a hundred. "
                "Mend the number, or the indicator: its unit is a percentage."
            )
        ],
    ),
    (
        "a sum without a currency",
        {FIGURES: ("  currency: all\n", "")},
        [
            (
                f"{FIGURES}:14:3: money-with-currency: a sum of money needs its currency. "
                "Add `currency:`, for example `currency: eur`."
            )
        ],
    ),
    (
        "a currency without a sum",
        {FIGURES: ("value: 30.5", "value: 30.5\n  currency: eur")},
        [f"{FIGURES}:22:3: money-with-currency: only sums of money have a currency. Remove `currency:`."],
    ),
    (
        "residents with a point between thousands",
        {FIGURES: ("value: 526502", "value: 526.502")},
        [
            (
                f"{FIGURES}:5:3: whole-number: 526.502 is not a whole number, "
                "and `population` is shown without decimals. "
                "If the point divides thousands, write 526502; else round it."
            )
        ],
    ),
    (
        "residents with a point between thousands, given by another source",
        {FIGURES: ("value: 520000", "value: 520.0001")},
        [
            (
                f"{FIGURES}:7:8: whole-number: 520.0001 is not a whole number, "
                "and `population` is shown without decimals. Round it."
            )
        ],
    ),
    (
        "a sum with a point between thousands",
        {TRAM: ("amount: 5000000", "amount: 5.125")},
        [
            (
                f"{TRAM}:8:8: whole-number: 5.125 is not a whole number. "
                "If the point divides thousands, write 5125; else round it."
            )
        ],
    ),
    (
        "a sum of nothing",
        {"programme/programme.yml": ("amount: 500000", "amount: 0")},
        ["programme/programme.yml:5:10: above-zero: 0 is not above zero. Mend it; what no source says is left out."],
    ),
    (
        "an exchange rate below zero",
        {RATES: ("rate: 96.5", "rate: -96.5")},
        [f"{RATES}:1:45: above-zero: -96.5 is not above zero. Mend it; what no source says is left out."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_is_not_borne_out_is_told(tmp_path: Path, changes: dict[str, Change], lines: list[str]) -> None:
    assert said(tmp_path, changes) == lines


SILENT: list[tuple[str, dict[str, Change]]] = [
    ("a priority of ours without a source", {PRIORITIES: ("inference: source", "inference: ours")}),
    ("a finding that rests on a source alone", {URBAN: ("observations: [bus-share-2025]", "sources: [gazette]")}),
    ("a share of nothing", {FIGURES: ("value: 30.5", "value: 0")}),
    ("a share of everything", {FIGURES: ("value: 30.5", "value: 100")}),
    ("a whole number written with a decimal", {TRAM: ("amount: 5000000", "amount: 5000000.0")}),
    ("a project whose idea has no date", {TRAM: ("as_of: 2026-04\n", "")}),
]


@pytest.mark.parametrize("changes", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_what_is_borne_out_is_left_alone(tmp_path: Path, changes: dict[str, Change]) -> None:
    assert said(tmp_path, changes) == []
