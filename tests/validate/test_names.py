"""Rules about names: what is changed in Soundville, and what is said then."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.validate.changed import SOUNDVILLE, Change, said

BUSES = "cities/soundville/actions/new-buses.yml"
CITY = "cities/soundville/city.yml"
PLACES = "vocabulary/places.yml"

PROGRAMME, TRAM_TEXT, URBAN_TEXT, CITY_TEXT = (
    (SOUNDVILLE / "cities" / "soundville" / name).read_text(encoding="utf-8")
    for name in ("actions/bus-programme.yml", "projects/tram.yml", "diagnostic/urban.yml", "city.yml")
)
CITY_TEXT = CITY_TEXT.replace("headline: [population-2021]\n", "")
OTHERS = ("echoville", "quietville")

NAMED_IN_Q = re.sub(
    r"^    sq: (.*)$", r"    sq: \1\n    qq: \1", (SOUNDVILLE / PLACES).read_text(encoding="utf-8"), flags=re.MULTILINE
)

TOLD: list[tuple[str, dict[str, Change], list[str]]] = [
    (
        "an id that is not the name of its file",
        {"cities/soundville/projects/tram.yml": ("id: tram", "id: tramway")},
        [
            (
                "cities/soundville/projects/tram.yml:1:1: id-matches-file: "
                "the id is `tramway`, but the file is named `tram`. Write `id: tram`, or rename the file."
            )
        ],
    ),
    (
        "a file that is not named like an id",
        {
            "cities/soundville/projects/New Tram.yml": TRAM_TEXT.replace("id: tram", "id: new-tram").replace(
                "light-", "old-"
            )
        },
        [
            (
                "cities/soundville/projects/New Tram.yml:1:1: id-matches-file: "
                "the id is `new-tram`, but the file is named `New Tram`. Rename the file to `new-tram.yml`."
            )
        ],
    ),
    (
        "a copy that kept the id, before its original",
        {"cities/soundville/projects/a-tram.yml": TRAM_TEXT},
        [
            (
                "cities/soundville/projects/a-tram.yml:1:1: unique-id: the project `tram` exists already: "
                "soundville/cities/soundville/projects/tram.yml:1. If this is to be a new record, write `id: a-tram`, "
                "the name of this file; else remove the file."
            )
        ],
    ),
    (
        "a copy that kept the id, behind its original",
        {"cities/soundville/projects/tram (1).yml": TRAM_TEXT},
        [
            (
                "cities/soundville/projects/tram (1).yml:1:1: unique-id: the project `tram` exists already: "
                "soundville/cities/soundville/projects/tram.yml:1. If this is to be a new record, "
                "give it an id of its own, and name the file so; else remove the file."
            )
        ],
    ),
    (
        "a diagnostic that was copied with what it holds",
        {
            "cities/soundville/diagnostic/digital.yml": URBAN_TEXT,
            "cities/soundville/diagnostic/digital.en.md": "Nothing is known.",
        },
        [
            (
                "cities/soundville/diagnostic/digital.en.md:0:0: narrative-belongs: "
                "no record `digital.yml` stands beside this document. Write one of: urban."
            ),
            (
                "cities/soundville/diagnostic/digital.yml:1:1: unique-id: the diagnostic `urban` exists already: "
                "soundville/cities/soundville/diagnostic/urban.yml:1. If this is to be a new record, "
                "write `id: digital`, the name of this file; else remove the file."
            ),
        ],
    ),
    (
        "two former ids of one name",
        {
            "cities/soundville/projects/a-tram.yml": TRAM_TEXT.replace("id: tram", "id: a-tram"),
        },
        [
            (
                "cities/soundville/projects/tram.yml:15:14: former-id-free: "
                "`light-rail` is a former id of the project `a-tram` already. Remove it from one of the two."
            )
        ],
    ),
    (
        "two findings of one name",
        {
            "cities/soundville/diagnostic/urban.yml": (
                "gaps:",
                "  - {id: late-buses, theme: mobility, category: weakness, statement: L., sources: [gazette]}\ngaps:",
            )
        },
        [
            (
                "cities/soundville/diagnostic/urban.yml:16:6: unique-id: the finding `late-buses` exists already: "
                "soundville/cities/soundville/diagnostic/urban.yml:5. Choose another id."
            )
        ],
    ),
    (
        "two records of one name on one line",
        {"vocabulary/themes.yml": "[" + "{id: mobility, name: Mobility, description: Buses.}, " * 2 + "]"},
        [
            (
                "vocabulary/themes.yml:1:56: unique-id: the theme `mobility` exists already: "
                "soundville/vocabulary/themes.yml:1. Choose another id."
            )
        ],
    ),
    (
        "a theme with a slip",
        {BUSES: ("themes: [mobility]", "themes: [mobilty]")},
        [f'{BUSES}:4:10: dangling-reference: there is no theme `mobilty`. Did you mean "mobility"?'],
    ),
    (
        "an unknown theme",
        {BUSES: ("themes: [mobility]", "themes: [culture]")},
        [
            (
                f"{BUSES}:4:10: dangling-reference: there is no theme `culture`. "
                "Mend the name, or add the theme in soundville/vocabulary/themes.yml. Those there are: mobility."
            )
        ],
    ),
    (
        "an objective that no city has",
        {BUSES: ("objective: faster-buses", "objective: cleaner-air")},
        [
            (
                f"{BUSES}:5:1: dangling-reference: there is no objective `cleaner-air`. "
                "Mend the name, or add the objective in soundville/cities/soundville/priorities.yml. "
                "Those there are: faster-buses."
            )
        ],
    ),
    (
        "a finding that no city has",
        {BUSES: ("findings: [late-buses]", "findings: [bad-air]")},
        [
            (
                f"{BUSES}:26:12: dangling-reference: there is no finding `bad-air`. "
                "Mend the name, or add the finding in soundville/cities/soundville/diagnostic/. "
                "Those there are: late-buses."
            )
        ],
    ),
    (
        "a source that is not in the bibliography",
        {CITY: ("sources: [gazette]}", "sources: [gazete]}")},
        [f'{CITY}:9:66: dangling-reference: there is no source `gazete`. Did you mean "gazette"?'],
    ),
    (
        "a city that is not in the hub",
        {"programme/programme.yml": ("cities: [soundville]", "cities: [soundvile]")},
        ['programme/programme.yml:6:10: dangling-reference: there is no city `soundvile`. Did you mean "soundville"?'],
    ),
    (
        "an action of a city, named from elsewhere without its city",
        {"study-tour/lessons/light-first.yml": ("action: soundville/new-buses", "action: new-buses")},
        [
            (
                "study-tour/lessons/light-first.yml:7:6: dangling-reference: there is no action `new-buses`. "
                'Did you mean "soundville/new-buses"?'
            )
        ],
    ),
    (
        "an action that two other cities have",
        {
            BUSES: ("part_of: bus-programme", "part_of: trolleys"),
            **{
                f"cities/{city}/actions/trolleys.yml": PROGRAMME.replace("bus-programme", "trolleys") for city in OTHERS
            },
            **{f"cities/{city}/city.yml": CITY_TEXT.replace("id: soundville", f"id: {city}") for city in OTHERS},
        },
        [
            (
                f"{BUSES}:31:1: dangling-reference: there is no action `trolleys`. "
                "It belongs to echoville and to quietville; a record of soundville names one of soundville."
            )
        ],
    ),
    (
        "an action that two cities have, named from elsewhere without its city",
        {
            "study-tour/lessons/light-first.yml": ("action: soundville/new-buses", "action: bus-programme"),
            "cities/echoville/actions/bus-programme.yml": PROGRAMME,
            "cities/echoville/city.yml": CITY_TEXT.replace("id: soundville", "id: echoville"),
        },
        [
            (
                "study-tour/lessons/light-first.yml:7:6: dangling-reference: there is no action `bus-programme`. "
                'Did you mean "echoville/bus-programme" or "soundville/bus-programme"?'
            )
        ],
    ),
    (
        "the same id with a city that has none of it, and one of nearly the same name",
        {BUSES: ("findings: [late-buses]", "findings: [echoville/late-buses]")},
        [f'{BUSES}:26:12: dangling-reference: there is no finding `echoville/late-buses`. Did you mean "late-buses"?'],
    ),
    (
        "a currency in capitals",
        {BUSES: ("currency: all", "currency: ALL")},
        [f'{BUSES}:16:26: dangling-reference: there is no currency `ALL`. Did you mean "all"?'],
    ),
    (
        "a theme with a letter of another alphabet",
        {BUSES: ("themes: [mobility]", "themes: [mоbility]")},
        [
            (
                f'{BUSES}:4:10: dangling-reference: there is no theme `mоbility`. Did you mean "mobility"? '
                "The `о` in it is a letter of another alphabet (Cyrillic)."
            )
        ],
    ),
    (
        "a theme with a hard space",
        {BUSES: ("themes: [mobility]", "themes: [mobility\u00a0]")},
        [
            (
                f'{BUSES}:4:10: dangling-reference: there is no theme `mobility\u00a0`. Did you mean "mobility"? '
                "An invisible character stands in it (U+00A0); type it anew."
            )
        ],
    ),
    (
        "sources without a comma between them",
        {CITY: ("sources: [gazette]}", "sources: [gazette; budget-2026]}")},
        [
            (
                f"{CITY}:9:66: dangling-reference: there is no source `gazette; budget-2026`. "
                "Write `gazette, budget-2026`: a comma stands between two ids."
            )
        ],
    ),
    (
        "an address for a source",
        {CITY: ("sources: [gazette]}", "sources: [https://gazette.example]}")},
        [
            (
                f"{CITY}:9:66: dangling-reference: there is no source `https://gazette.example`. An address is no id: "
                "add the source with its address in soundville/sources.yml, and name its id here."
            )
        ],
    ),
    (
        "a law that no city has",
        {BUSES: ("framework: [planning-law]", "framework: [noise]")},
        [
            (
                f"{BUSES}:27:13: dangling-reference: there is no framework-item `noise`. Mend the name, or add the "
                "framework-item in soundville/cities/soundville/framework/noise.yml. Those there are: planning-law."
            )
        ],
    ),
    (
        "an organisation, where the list is split",
        {
            BUSES: ("lead: [city-hall]", "lead: [bus-company]"),
            "vocabulary/organisations/more.yml": "- {id: mint, name: The mint, category: municipality}",
        },
        [
            (
                f"{BUSES}:6:8: dangling-reference: there is no organisation `bus-company`. Mend the name, or add the "
                "organisation in soundville/vocabulary/organisations/. Those there are: city-hall, mint."
            )
        ],
    ),
    (
        "a former id that is in use",
        {"cities/soundville/projects/tram.yml": ("former_ids: [light-rail]", "former_ids: [tram]")},
        [
            (
                "cities/soundville/projects/tram.yml:15:14: former-id-free: "
                "the project `tram` bears this id now. Remove it from `former_ids`."
            )
        ],
    ),
    (
        "a folder without a city",
        {"cities/ghost-town/observations.yml": "- {id: a, indicator: population, scope: city, absence: not-reported}"},
        [
            (
                "cities/ghost-town/city.yml:0:0: city-declared: the file is missing. "
                "Add it, or mend the name of the folder."
            )
        ],
    ),
    (
        "a record in a language that is only one of sources",
        {"cities/soundville/projects/tram.yml": ("id: tram", "id: tram\nlanguage: fr")},
        [
            (
                "cities/soundville/projects/tram.yml:2:1: known-language: `fr` is not a language of the site. "
                "Write one of: en, sq."
            )
        ],
    ),
    (
        "a finding in a language that is none",
        {"cities/soundville/diagnostic/urban.yml": ("    category:", "    language: eng\n    category:")},
        [
            (
                "cities/soundville/diagnostic/urban.yml:7:5: known-language: `eng` is not a language of the site. "
                'Did you mean "en"?'
            )
        ],
    ),
    (
        "a place named in a language that is none",
        {PLACES: ("genitive: Soundvillës}", "genitive: Soundvillës}\n    de: {name: S, locative: S, genitive: S}")},
        [f"{PLACES}:6:5: known-language: `de` is not a language. Write one of: en, fr, sq."],
    ),
    (
        "a place without a name in a language of the site",
        {PLACES: ("    sq: {name: Soundvilla, locative: Soundvillë, genitive: Soundvillës}\n", "")},
        [
            (
                f"{PLACES}:3:3: names-complete: `soundville` has no name in `sq`. "
                "Add `sq: {name: …, locative: …, genitive: …}`."
            )
        ],
    ),
    (
        "a shape that is not drawn",
        {PLACES: ("outline: soundland", "outline: soundlnd")},
        [
            (
                f"{PLACES}:8:3: outline-exists: there is no shape `soundlnd` in vocabulary/outlines.geojson. "
                'Did you mean "soundland"?'
            )
        ],
    ),
    (
        "a status without a word for readers",
        {
            BUSES: ("status: planned", "status: suspended"),
            "vocabulary/terms.yml": ("- {id: status-suspended, label: suspended}\n", ""),
        },
        [
            (
                f"{BUSES}:8:1: term-for-code: no term says what `suspended` means to a reader. "
                "Add `- id: status-suspended` with a label to vocabulary/terms.yml."
            )
        ],
    ),
    (
        "a value without a word for readers that no record uses, for it is computed",
        {"vocabulary/terms.yml": ("- {id: timeliness-overdue, label: overdue}\n", "")},
        [
            (
                "vocabulary/terms.yml:0:0: term-for-code: no term says what `overdue` of the family `timeliness` "
                "means to a reader. Add `- id: timeliness-overdue` with a label."
            )
        ],
    ),
    (
        "two values of a legend without a word for readers",
        {
            "vocabulary/terms.yml": (
                "- {id: condition-permits, label: permits}\n- {id: condition-studies, label: studies}\n",
                "",
            )
        },
        [
            (
                "vocabulary/terms.yml:0:0: term-for-code: no term says what `permits`, `studies` of the family "
                "`condition` means to a reader. Add `- id: condition-permits`, `- id: condition-studies` with a label."
            )
        ],
    ),
    (
        "a locale of which no date is known",
        {
            "vocabulary/languages.yml": (
                "name: Albanian, script: Latn,",
                "name: Albanian, script: Latn, locale: sq_XY9,",
            )
        },
        [
            (
                "vocabulary/languages.yml:2:58: known-locale: `sq_XY9` is no locale whose dates and numbers are known. "
                'Did you mean "sq_XK"?'
            )
        ],
    ),
    (
        "a language of the site whose id is no locale either",
        {
            "vocabulary/languages.yml": (
                "Français, name: French, script: Latn}",
                "Français, name: French, script: Latn}\n- {id: qq, endonym: Q, name: Q, script: Latn, site: true}",
            ),
            PLACES: NAMED_IN_Q,
        },
        [
            (
                "vocabulary/languages.yml:4:3: known-locale: `qq` is no locale whose dates and numbers are known. "
                "Write that of the language whose dates and numbers it shares."
            )
        ],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_a_name_that_is_wrong_is_told(tmp_path: Path, changes: dict[str, Change], lines: list[str]) -> None:
    assert said(tmp_path, changes) == lines


TRAM = "cities/soundville/projects/tram.yml"
ALBANIAN = "    sq: {name: Soundvilla,"
FRENCH = "    fr: {name: Soundville, locative: Soundville, genitive: Soundville}\n"

SILENT: list[tuple[str, dict[str, Change]]] = [
    ("a city that was called otherwise", {CITY: ("id: soundville", "id: soundville\nformer_ids: [quietville]")}),
    ("a place named in a language of sources", {PLACES: (ALBANIAN, FRENCH + ALBANIAN)}),
    ("an action named with its city", {BUSES: ("part_of: bus-programme", "part_of: soundville/bus-programme")}),
    ("a record in another language of the site", {TRAM: ("id: tram", "id: tram\nlanguage: sq")}),
]


@pytest.mark.parametrize("changes", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_a_name_that_is_right_is_left_alone(tmp_path: Path, changes: dict[str, Change]) -> None:
    assert said(tmp_path, changes) == []


def test_a_word_that_is_missing_for_many_records_is_told_once(tmp_path: Path) -> None:
    lines = said(tmp_path, {"vocabulary/terms.yml": ("- {id: scope-city, label: city}\n", "")})
    assert lines == [
        (
            "cities/soundville/observations.yml:3:3: term-for-code: no term says what `city` means to a reader. "
            "Add `- id: scope-city` with a label to vocabulary/terms.yml."
        )
    ]


@pytest.mark.parametrize(
    ("name", "text", "rules"),
    [
        ("trolleys.yaml", PROGRAMME.replace("bus-programme", "trolleys"), {"unknown-file"}),
        ("trolleys.yml", PROGRAMME.replace("bus-programme", "Trolleys"), {"text-form"}),
        ("trolleys.yml", PROGRAMME.replace("id: bus-programme\n", ""), {"missing-field"}),
        ("trolleys.yml", "", {"file-shape"}),
    ],
    ids=["wrong ending", "wrong id", "no id", "empty"],
)
def test_who_names_a_record_of_a_wrong_file_is_not_accused(
    tmp_path: Path, name: str, text: str, rules: set[str]
) -> None:
    part = (BUSES, ("part_of: bus-programme", "part_of: trolleys"))
    lines = said(tmp_path, dict([part, (f"cities/soundville/actions/{name}", text)]))
    assert {line.split(": ")[1] for line in lines} == rules
