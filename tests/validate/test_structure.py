"""Rules about how actions hang together: what is changed in Soundville, and what is said then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validate.changed import Change, said

BUSES = "cities/soundville/actions/new-buses.yml"
OLD = "cities/soundville/actions/old-buses.yml"
PROGRAMME = "cities/soundville/actions/bus-programme.yml"
REMEDY = "Name another action, or remove the line."

TOLD: list[tuple[str, dict[str, Change], list[str]]] = [
    (
        "an action that is a part of itself",
        {BUSES: ("part_of: bus-programme", "part_of: new-buses")},
        [f"{BUSES}:31:1: no-circle: `new-buses` is a part of itself. {REMEDY}"],
    ),
    (
        "two actions that are parts of each other",
        {PROGRAMME: ("themes:", "part_of: new-buses\nthemes:")},
        [
            f"{PROGRAMME}:4:1: no-circle: `bus-programme` is a part of itself. {REMEDY}",
            f"{BUSES}:31:1: no-circle: `new-buses` is a part of itself. {REMEDY}",
        ],
    ),
    (
        "an action that is superseded by itself",
        {OLD: ("superseded_by: new-buses", "superseded_by: old-buses")},
        [f"{OLD}:8:1: no-circle: `old-buses` is superseded by itself. {REMEDY}"],
    ),
    (
        "an action that is merged into itself",
        {OLD: ("superseded_by: new-buses", "merged_into: old-buses")},
        [f"{OLD}:8:1: no-circle: `old-buses` is merged into itself. {REMEDY}"],
    ),
    (
        "an action that is a part of another city's",
        {
            BUSES: ("part_of: bus-programme", "part_of: smallville/bus-programme"),
            "cities/smallville/city.yml": """id: smallville
place: soundville
country: soundland
currency: eur
coordinates: {latitude: 41, longitude: 20}
summary: A village.
data_as_of: 2026-06
sources: [gazette]
""",
            "cities/smallville/actions/bus-programme.yml": """id: bus-programme
title: The bus programme
summary: More buses come more often.
themes: [mobility]
basis: agreed
status: under-way
as_of: 2026-05
sources: [gazette]
""",
        },
        [
            (
                f"{BUSES}:31:1: part-in-same-city: `smallville/bus-programme` belongs to another city. "
                "Name an action of the same city."
            )
        ],
    ),
    (
        "an action that went over into another and is planned all the same",
        {OLD: ("status: dropped", "status: planned")},
        [f"{OLD}:6:1: ended-not-planned: it went over into `new-buses`, yet is `planned`. Write `status: dropped`."],
    ),
    (
        "a goal that there is not",
        {BUSES: ('"11.2"', '"18.2"')},
        [f'{BUSES}:30:15: codes-well-formed: "18.2" is not a target of the goals. Write for example "11.2".'],
    ),
    (
        "a goal without its target",
        {BUSES: ('"13.a"', '"13"')},
        [f'{BUSES}:30:23: codes-well-formed: "13" is not a target of the goals. Write for example "11.2".'],
    ),
    (
        "a source named twice",
        {
            BUSES: (
                "part_of: bus-programme\nsources: [gazette]",
                "part_of: bus-programme\nsources: [gazette, budget-2026, gazette]",
            )
        },
        [f"{BUSES}:32:33: named-once: the source `gazette` is named twice. Remove one of the two."],
    ),
    (
        "a finding named twice, once with its city",
        {BUSES: ("findings: [late-buses]", "findings: [late-buses, soundville/late-buses]")},
        [f"{BUSES}:26:24: named-once: the finding `late-buses` is named twice. Remove one of the two."],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_actions_that_cannot_hang_together_so_are_told(
    tmp_path: Path, changes: dict[str, Change], lines: list[str]
) -> None:
    assert said(tmp_path, changes) == lines
