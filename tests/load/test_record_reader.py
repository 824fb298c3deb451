"""Every way in which the form of a record can be wrong, and what an editor is told of it."""

from __future__ import annotations

import pytest

from cityhub.load.record_reader import Reading, read_record, read_settings
from cityhub.load.yaml_reader import read_yaml
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.conference import Session
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.priority import Priority
from cityhub.model.record import Record
from cityhub.model.vocabulary import Currency, Language, Place, Unit
from tests.load.draw import draw

ACTION = """
id: new-buses
title: New buses
summary: What changes for a resident.
themes: [mobility]
basis: announced
status: planned
"""


def read(kind: type[Record], picture: str, city: str = "skopje") -> Reading:
    """The record in the picture of a file."""
    tree = read_yaml("a.yml", draw(picture))
    assert not tree.refused
    return read_record(kind, tree.data, tree, None, "cities/skopje/actions/a", city)


def told(reading: Reading) -> list[str]:
    return [str(problem).removeprefix("a.yml:") for problem in reading.problems]


def test_a_record_without_a_fault_is_read() -> None:
    reading = read(Action, ACTION)
    assert told(reading) == []
    assert reading.record is not None
    assert (reading.record.key, reading.declared) == ("skopje/new-buses", (("action", "skopje/new-buses"),))


SLIPS: list[tuple[str, type[Record], str, list[str]]] = [
    (
        "a field is missing",
        Unit,
        "id: people",
        ['1:1: missing-field: `label` is missing. Add `label:`. What stands after a number: "µg/m³", "buses".'],
    ),
    (
        "a field is missing further down",
        Place,
        """
        id: skopje
        category: city
        names:
          en: {name: Skopje, locative: Skopje}
        """,
        [
            (
                '4:3: missing-field: `genitive` is missing. Add `genitive:`. As it follows "of", without article '
                "or preposition: Podgorica, (i) Podgoricës, (на) Подгорица, Podgorice."
            )
        ],
    ),
    (
        "a field with a list of values is missing",
        Action,
        ACTION.replace("status: planned\n", ""),
        [
            (
                "1:1: missing-field: `status` is missing. "
                "Add `status:` with one of: planned, under-way, done, suspended, dropped, unknown. "
                "How far it has come, as the source says; `unknown` where none says so."
            )
        ],
    ),
    (
        "a field is not missing that stands under a mistyped name",
        Unit,
        "{id: people, lable: people}",
        ['1:14: unknown-field: there is no field `lable` here. Did you mean "label"?'],
    ),
    (
        "a letter of another alphabet stands in the name of a field",
        Unit,
        "{id: people, lаbel: people}",
        [
            (
                '1:14: unknown-field: there is no field `lаbel` here. Did you mean "label"? '
                "The `а` in it is a letter of another alphabet (Cyrillic)."
            )
        ],
    ),
    (
        "a text is cut off by a comment",
        Action,
        ACTION.replace("New buses", "Bus line # 5"),
        [
            (
                "2:17: hidden-text: `# 5` is taken for a comment, and lost to readers. "
                "Put the whole text in quotes: 'Bus line # 5'; or move the comment to a line of its own."
            )
        ],
    ),
    (
        "a text of one word is cut off by a comment",
        Action,
        f"{ACTION}updates:\n  - text: Line # 5's first run\n    sources: [gazette]",
        [
            (
                "8:16: hidden-text: `# 5's first run` is taken for a comment, and lost to readers. "
                "Put the whole text in quotes: 'Line # 5''s first run'; or move the comment to a line of its own."
            )
        ],
    ),
    (
        "a long text is cut off by a comment",
        Action,
        ACTION.replace("What changes", f"{'What changes ' * 6}# and what not"),
        [
            (
                "3:88: hidden-text: `# and what not for a resident.` is taken for a comment, and lost to readers. "
                "Put the whole text in quotes; or move the comment to a line of its own."
            )
        ],
    ),
    (
        "a name is cut off by a comment",
        Place,
        """
        id: skopje
        category: city
        names:
          en:
            name: Skopje # the capital
            locative: Skopje
            genitive: Skopje
        """,
        [
            (
                "5:18: hidden-text: `# the capital` is taken for a comment, and lost to readers. "
                "Put the whole text in quotes: 'Skopje # the capital'; or move the comment to a line of its own."
            )
        ],
    ),
    (
        "two fields are missing",
        Currency,
        "id: eur",
        ["1:1: missing-field: `code` is missing. Add `code:`.", "1:1: missing-field: `name` is missing. Add `name:`."],
    ),
    (
        "a field has a slip in its name",
        Action,
        f"{ACTION}parnters: [city-hall]",
        ['7:1: unknown-field: there is no field `parnters` here. Did you mean "partners"?'],
    ),
    (
        "a field is not known at all",
        City,
        """
        id: skopje
        place: skopje
        country: north-macedonia
        currency: mkd
        coordinates: {latitude: 41.99, longitude: 21.4, height: 240}
        summary: A city.
        data_as_of: 2026
        """,
        ["5:49: unknown-field: there is no field `height` here. Write one of: latitude, longitude."],
    ),
    (
        "a field is indented too little",
        Action,
        f"{ACTION}end: 2027",
        ["7:1: unknown-field: there is no field `end` here. It belongs below `period:`, indented by two spaces more."],
    ),
    (
        "a field is indented too far",
        Action,
        f"{ACTION}period:\n  start: 2026\n  lead: [city-hall]",
        [
            "9:3: unknown-field: there is no field `lead` here. It belongs to the record itself: indent it less.",
        ],
    ),
    (
        "a field has a slip in its name, below a name of a language",
        Place,
        """
        id: skopje
        category: city
        names:
          en: {name: Skopje, locative: Skopje, genitive: Skopje, lokative: Skopje}
        """,
        ['4:58: unknown-field: there is no field `lokative` here. Did you mean "locative"?'],
    ),
    (
        "a field of the reader's own is written",
        Unit,
        "{id: people, label: people, origin: here}",
        ["1:29: unknown-field: there is no field `origin` here. Remove the line."],
    ),
    (
        "a value has a slip",
        Action,
        ACTION.replace("announced", "anounced"),
        ['5:1: unknown-value: "anounced" is not a value of `basis`. Did you mean "announced"?'],
    ),
    (
        "a value is not known at all",
        Action,
        ACTION.replace("planned", "yes"),
        [
            (
                '6:1: unknown-value: "yes" is not a value of `status`. '
                "Write one of: done, dropped, planned, suspended, under-way, unknown."
            )
        ],
    ),
    (
        "a truth stands for a value",
        Action,
        ACTION.replace("planned", "true"),
        [
            (
                "6:1: unknown-value: `true` is not a value of `status`. "
                "Write one of: done, dropped, planned, suspended, under-way, unknown."
            )
        ],
    ),
    (
        "a list stands for a value",
        Action,
        ACTION.replace("planned", "[planned, done]"),
        [
            (
                "6:1: unknown-value: a list is not a value of `status`. "
                "Write one of: done, dropped, planned, suspended, under-way, unknown."
            )
        ],
    ),
    (
        "a field has no value",
        Action,
        f"{ACTION}cost:",
        ["7:1: empty-value: `cost` has no value. Write one, or remove the line."],
    ),
    (
        "a field has an empty text",
        Action,
        ACTION.replace("New buses", '""'),
        ["2:1: empty-value: `title` has no value. Write one, or remove the line."],
    ),
    (
        "an entry of a list is empty",
        Action,
        f"{ACTION}lead:\n  - city-hall\n  -\n",
        ["9:4: empty-value: an entry of `lead` is empty. Write one, or remove the line."],
    ),
    (
        "a decimal comma stands between brackets",
        Observation,
        """
        id: pm25-2024
        indicator: pm25
        scope: city
        value: 21
        rivals:
          - {value: 21,6, sources: [gazette]}
        """,
        [
            (
                "6:16: empty-value: the comma before it makes `6` a field of its own. "
                "Write decimals with a point, thousands without a mark: 21.6, 526502."
            )
        ],
    ),
    (
        "a colon without a space stands between brackets",
        Action,
        f"{ACTION}cost: {{amount:70000000, currency: eur}}",
        ["7:8: empty-value: `amount:70000000` has no space after its colon. Write `amount: 70000000`."],
    ),
    (
        "a text is only spaces",
        Action,
        ACTION.replace("New buses", '"  "'),
        ['2:1: needs-text: `title` needs a text, not "  ". Write a text, or remove the line.'],
    ),
    (
        "a number stands for a text",
        Action,
        ACTION.replace("New buses", "2024"),
        ['2:1: needs-text: `title` needs a text, not 2024. If it is meant as text, put it in quotes: "2024".'],
    ),
    (
        "a number stands for an id",
        Unit,
        "{id: 2024, label: people}",
        ['1:2: needs-text: `id` needs a text, not 2024. If it is meant as text, put it in quotes: "2024".'],
    ),
    (
        "a bracket begins a text",
        Action,
        ACTION.replace("New buses", "[Draft] buses".replace(" buses", "")),
        [
            (
                "2:1: needs-text: `title` needs a text, not a list. "
                "If it is a text that begins with a bracket, put it in quotes."
            )
        ],
    ),
    (
        "a number of a goal is not in quotes",
        Action,
        f"{ACTION}codes: {{sdg: [11.2]}}",
        ['7:15: needs-text: `sdg` needs a text, not 11.2. If it is meant as text, put it in quotes: "11.2".'],
    ),
    (
        "a sum is written in words",
        Action,
        f"{ACTION}cost: {{amount: 70 million, currency: eur}}",
        ['7:8: needs-number: `amount` needs a number, not "70 million". Write 70000000.'],
    ),
    (
        "a sum is written with a comma",
        Action,
        f'{ACTION}cost: {{amount: "526,502", currency: eur}}',
        [
            (
                '7:8: needs-number: `amount` needs a number, not "526,502". '
                "Write 526502; or 526.502, if the comma divides decimals."
            )
        ],
    ),
    (
        "a decimal comma",
        Observation,
        """
        id: pm25-2024
        indicator: pm25
        scope: city
        value: 21,6
        """,
        ['4:1: needs-number: `value` needs a number, not "21,6". Write 21.6.'],
    ),
    (
        "a truth stands for a number",
        Observation,
        """
        id: pm25-2024
        indicator: pm25
        scope: city
        value: true
        """,
        [
            (
                "4:1: needs-number: `value` needs a number, not `true`. "
                "Write digits only, with a point before decimals: 70000000, 21.6."
            )
        ],
    ),
    (
        "a word stands for a whole number",
        Session,
        "{id: opening, topic: Opening, summary: A speech., order: first}",
        [
            (
                '1:51: needs-number: `order` needs a number, not "first". '
                "Write digits only, with a point before decimals: 70000000, 21.6."
            )
        ],
    ),
    (
        "a text stands for coordinates",
        City,
        """
        id: skopje
        place: skopje
        country: north-macedonia
        currency: mkd
        coordinates: {latitude: "41,99", longitude: 21.4}
        summary: A city.
        data_as_of: 2026
        """,
        ['5:15: needs-number: `latitude` needs a number, not "41,99". Write 41.99.'],
    ),
    (
        "a word stands for yes or no",
        Unit,
        "{id: people, label: people, money: perhaps}",
        [('1:29: needs-boolean: `money` is `true` or `false`, not "perhaps". Write `money: true` or `money: false`.')],
    ),
    (
        "yes stands for true",
        Unit,
        "{id: people, label: people, money: yes}",
        ['1:29: needs-boolean: `money` is `true` or `false`, not "yes". Write `money: true`, without quotes.'],
    ),
    (
        "false stands in quotes",
        Unit,
        '{id: people, label: people, money: "false"}',
        ['1:29: needs-boolean: `money` is `true` or `false`, not "false". Write `money: false`, without quotes.'],
    ),
    (
        "one name stands for a list",
        Action,
        ACTION.replace("[mobility]", "mobility"),
        [
            (
                '4:1: needs-list: `themes` needs a list, not "mobility". '
                "Write `[mobility]`, or each entry on a line of its own after `- `."
            )
        ],
    ),
    (
        "dashes without a space are no list",
        Action,
        ACTION.replace("[mobility]", "\n  -mobility\n  -energy"),
        [
            (
                '4:1: needs-list: `themes` needs a list, not "-mobility -energy". '
                "Write `[mobility, energy]`, or each entry on a line of its own after `- `."
            )
        ],
    ),
    (
        "other brackets stand around a list",
        Action,
        ACTION.replace("[mobility]", "(mobility; energy)"),
        [
            (
                '4:1: needs-list: `themes` needs a list, not "(mobility; energy)". '
                "Write `[mobility, energy]`, or each entry on a line of its own after `- `."
            )
        ],
    ),
    (
        "curly brackets stand around a list",
        Action,
        ACTION.replace("[mobility]", "{mobility, energy}"),
        [
            "4:10: empty-value: `mobility` has no value. Write one, or remove the line.",
            "4:20: empty-value: `energy` has no value. Write one, or remove the line.",
            (
                "4:1: needs-list: `themes` needs a list, not fields. "
                "Write `[mobility, energy]`, or each entry on a line of its own after `- `."
            ),
        ],
    ),
    (
        "dots stand before the entries of a list",
        Action,
        ACTION.replace("[mobility]", "\n  • mobility\n  • energy"),
        [
            (
                '4:1: needs-list: `themes` needs a list, not "• mobility • energy". '
                "Write `[mobility, energy]`, or each entry on a line of its own after `- `."
            )
        ],
    ),
    (
        "fields stand for a list",
        Action,
        f"{ACTION}updates:\n  text: They came.",
        [
            (
                "7:1: needs-list: `updates` needs a list, not fields. "
                "Put `- ` before `text:`, and indent what stands below it by two spaces more."
            )
        ],
    ),
    (
        "a text stands for a list of statements",
        Action,
        f"{ACTION}risks: The money may not come.",
        [
            (
                '7:1: needs-list: `risks` needs a list, not "The money may not come.". '
                "Write it on a line of its own as `- text: The money may not come.`, and below it `sources:`."
            )
        ],
    ),
    (
        "a text with a colon stands for a list of statements",
        Action,
        f"{ACTION}risks: 'Money: it may not come.'",
        [
            (
                '7:1: needs-list: `risks` needs a list, not "Money: it may not come.". '
                "Write it on a line of its own as `- text: …`, and below it `sources:`."
            )
        ],
    ),
    (
        "a name stands for a list of ways of paying",
        Action,
        f"{ACTION}funding: city-hall",
        ['7:1: needs-list: `funding` needs a list, not "city-hall". Begin each entry with `- organisation:`.'],
    ),
    (
        "a list stands in quotes",
        Action,
        ACTION.replace("[mobility]", '"[mobility, energy]"'),
        [
            (
                '4:1: needs-list: `themes` needs a list, not "[mobility, energy]". '
                "Write `[mobility, energy]`, or each entry on a line of its own after `- `."
            )
        ],
    ),
    (
        "a year stands for a period",
        Action,
        f"{ACTION}period: 2024",
        ["7:1: needs-fields: `period` needs fields of its own, not 2024. Its fields: start, end, revisions."],
    ),
    (
        "a text stands for an update",
        Action,
        f"{ACTION}updates:\n  - They came.",
        [
            (
                '8:5: needs-fields: an entry of `updates` needs fields of its own, not "They came.". '
                "Write it on a line of its own as `- text: They came.`, and below it `sources:`."
            )
        ],
    ),
    (
        "a name stands for names",
        Place,
        "{id: skopje, category: city, names: Skopje}",
        [
            (
                '1:30: needs-fields: `names` needs fields of its own, not "Skopje". '
                "Write `name: value` below it, one a line."
            )
        ],
    ),
    (
        "a month that is none",
        Action,
        f"{ACTION}as_of: 2024-13",
        ['7:1: date-form: "2024-13" is not a date. A month is 01 to 12.'],
    ),
    (
        "a date as it is spoken",
        Action,
        f"{ACTION}as_of: 13 May 2024",
        ['7:1: date-form: "13 May 2024" is not a date. Write 2024-05-13.'],
    ),
    (
        "an id with capitals",
        Unit,
        "{id: Bus Lane, label: people}",
        [
            (
                '1:2: text-form: "Bus Lane" does not have the form of `id`. '
                "Write `bus-lane`: small letters a to z, digits, single hyphens."
            )
        ],
    ),
    (
        "a former id with letters of another script",
        Unit,
        "{id: people, label: people, former_ids: [луѓе]}",
        [
            (
                '1:42: text-form: "луѓе" does not have the form of `former_ids`. '
                "Write for example `bus-rapid-transit`: small letters a to z, digits, single hyphens."
            )
        ],
    ),
    (
        "a code of a currency in words",
        Currency,
        "{id: eur, code: euro, name: euro}",
        ['1:11: text-form: "euro" does not have the form of `code`. Write three capital letters: `EUR`.'],
    ),
    (
        "a script in words",
        Language,
        "{id: sr, endonym: Српски, name: Serbian, script: cyrillic}",
        [
            (
                '1:42: text-form: "cyrillic" does not have the form of `script`. '
                "Write four letters, the first a capital: `Latn`, `Cyrl`."
            )
        ],
    ),
    (
        "a latitude beyond the pole",
        City,
        """
        id: skopje
        place: skopje
        country: north-macedonia
        currency: mkd
        coordinates: {latitude: 141.99, longitude: -200}
        summary: A city.
        data_as_of: 2026
        """,
        [
            "5:15: out-of-range: `latitude` 141.99 is too large. Write at most 90.",
            "5:33: out-of-range: `longitude` -200 is too small. Write at least -180.",
        ],
    ),
    (
        "five figures where four may stand",
        City,
        """
        id: skopje
        place: skopje
        country: north-macedonia
        currency: mkd
        coordinates: {latitude: 41.99, longitude: 21.4}
        summary: A city.
        headline: [one, two, three, four, five]
        data_as_of: 2026
        """,
        ["7:1: out-of-range: `headline` has too many entries. Keep at most 4."],
    ),
    (
        "an id that is longer than an address may be",
        Unit,
        f"{{id: {'long-' * 16}id, label: people}}",
        [
            (
                '1:2: out-of-range: `id` "long-long-long-long-long-long-long-long-long-long-long-long…" is too long. '
                "Keep to 80 characters."
            )
        ],
    ),
]


@pytest.mark.parametrize(("kind", "picture", "lines"), [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS])
def test_a_slip_is_told_with_its_place_and_its_remedy(kind: type[Record], picture: str, lines: list[str]) -> None:
    reading = read(kind, picture)
    assert told(reading) == lines
    assert reading.record is None


def test_all_slips_of_a_record_are_told_at_once() -> None:
    reading = read(
        Action,
        """
        id: new-buses
        titel: New buses
        summary:
        themes: mobility
        basis: anounced
        status: planned
        as_of: soon
        """,
    )
    assert [(problem.line, problem.rule) for problem in reading.problems] == [
        (3, "empty-value"),
        (4, "needs-list"),
        (5, "unknown-value"),
        (7, "date-form"),
        (2, "unknown-field"),
    ]


COMMENTED = [
    ACTION.replace("planned", "planned  # see the minutes"),
    ACTION.replace("new-buses", "new-buses # not the old ones"),
    f"{ACTION}as_of: by 2024-05 # the source says May",
    f"{ACTION}objective: faster-buses # of the city",
    f"{ACTION}cost:\n  amount: 70000000 # of the council\n  currency: eur",
    f"{ACTION}language: en # as the source",
    f"{ACTION}updates:\n  - text: 'Line 5' # in quotes\n    sources: [gazette] # read in May",
    f"# what is new\n{ACTION}",
]


@pytest.mark.parametrize("picture", COMMENTED)
def test_a_comment_that_cuts_off_no_text_is_left_alone(picture: str) -> None:
    assert told(read(Action, picture)) == []


def test_of_a_field_given_twice_the_first_is_read() -> None:
    reading = read(Action, f"{ACTION}title: 5\n")
    assert reading.record is not None
    assert (told(reading), getattr(reading.record, "title", "")) == ([], "New buses")


def test_a_record_that_is_wrong_still_declares_its_id_and_those_of_the_records_it_holds() -> None:
    reading = read(
        Diagnostic,
        """
        id: urban
        findings:
          - {id: late-buses}
          - {statement: Without an id.}
          - not even fields
        """,
    )
    assert reading.record is None
    assert reading.declared == (("diagnostic", "skopje/urban"), ("finding", "skopje/late-buses"))


def test_a_record_outside_a_city_is_declared_by_its_id_alone() -> None:
    assert read(Unit, "{id: people, label: people}", city="").declared == (("unit", "people"),)


def test_a_city_is_declared_by_its_id_alone() -> None:
    assert read(City, "id: skopje").declared == (("city", "skopje"),)


def test_a_record_held_by_another_knows_its_own_lines_and_its_city() -> None:
    reading = read(
        Priority,
        """
        id: mobility
        title: Getting around
        description: The buses are late.
        inference: ours
        themes: [mobility]
        objectives:
          - id: faster-buses
            title: Faster buses
        """,
    )
    assert isinstance(reading.record, Priority)
    objective = reading.record.objectives[0]
    assert (objective.key, objective.origin.at("title")) == ("skopje/faster-buses", (8, 5))


def test_the_reader_s_own_field_is_refused_in_records_held_by_others_too() -> None:
    reading = read(Diagnostic, "id: urban\nas_of: 2024\nsummary: Good.\nfindings:\n  - {id: buses, origin: here}\n")
    assert "5:17: unknown-field: there is no field `origin` here. Remove the line." in told(reading)


def test_texts_know_the_place_under_which_their_translation_is_kept() -> None:
    reading = read(
        Action,
        f"""{ACTION}language: sq
updates:
  - text: They came.
    sources: [gazette]
""",
    )
    assert isinstance(reading.record, Action)
    title, text = reading.record.title, reading.record.updates[0].text
    assert (title.context, title.language) == ("cities/skopje/actions/a.yml:title".replace(".yml", ""), "sq")
    assert text.context == "cities/skopje/actions/a:updates.text"


def test_references_inside_a_city_are_completed() -> None:
    reading = read(Action, f"{ACTION}depends_on: [bus-lane, tirana/bus-lane]\nlead: [city-hall]")
    assert isinstance(reading.record, Action)
    assert reading.record.depends_on == ("skopje/bus-lane", "tirana/bus-lane")
    assert reading.record.lead == ("city-hall",)


@pytest.mark.parametrize(("picture", "value"), [("decimals: 0", 0), ("decimals: 4", 4), ("codes: {u4ssc: 'EN: 1'}", 0)])
def test_an_indicator_takes_its_optional_fields(picture: str, value: int) -> None:
    reading = read(
        Indicator,
        f"id: i\nname: I\ndefinition: D\nunit: u\ndirection: neither\ntheme: t\nfamily: urban\n{picture}",
    )
    assert isinstance(reading.record, Indicator)
    assert reading.record.decimals == value


SETTINGS: list[tuple[str, list[str]]] = [
    ("name: The hub", []),
    ("publisher: City Hall", ["1:1: missing-field: `name` is missing. Add `name:`."]),
    ("name:", ["1:1: empty-value: `name` has no value. Write one, or remove the line."]),
    (
        "name: Hub # 1",
        [
            (
                "1:11: hidden-text: `# 1` is taken for a comment, and lost to readers. "
                "Put the whole text in quotes: 'Hub # 1'; or move the comment to a line of its own."
            )
        ],
    ),
    ("name: 5", ['1:1: needs-text: `name` needs a text, not 5. If it is meant as text, put it in quotes: "5".']),
    (
        "name: The hub\npublsher: City Hall",
        ['2:1: unknown-field: there is no field `publsher` here. Did you mean "publisher"?'],
    ),
]


@pytest.mark.parametrize(("picture", "lines"), SETTINGS)
def test_the_settings_of_the_hub_are_read_like_a_record(picture: str, lines: list[str]) -> None:
    settings, problems = read_settings(read_yaml("hub.yml", draw(picture)))
    assert [str(problem).removeprefix("hub.yml:") for problem in problems] == lines
    assert (settings is None) == bool(lines)
