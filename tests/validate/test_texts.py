"""Rules about texts and addresses: what is changed in Soundville, and what is said then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validate.changed import Change, said

HUB = "hub.yml"
BUSES = "cities/soundville/actions/new-buses.yml"
LAW = "cities/soundville/framework/planning-law.yml"
URBAN = "cities/soundville/diagnostic/urban.yml"
NARRATIVE = "cities/soundville/diagnostic/urban.en.md"
MARKDOWN = "Write Markdown: *emphasis*, [words](address)."
IN_FULL = "Write it in full, from https:// on."
CITE = "Write `[@gazette]` on one line, with nothing else between the brackets."
CITE_TWO = "Write `[@gazette; @budget-2026]` on one line, with nothing else between the brackets."
SUMMARY = "summary: New buses replace old ones."

TOLD: list[tuple[str, dict[str, Change], list[str]]] = [
    (
        "HTML in a text",
        {BUSES: (SUMMARY, "summary: New <em>buses</em> replace old ones.")},
        [f"{BUSES}:3:14: no-html: the text holds HTML: `<em>`. {MARKDOWN}"],
    ),
    (
        "HTML in a folded text",
        {BUSES: (SUMMARY, "summary: >-\n  New buses\n  replace <em>old\n  ones</em>.")},
        [f"{BUSES}:5:11: no-html: the text holds HTML: `<em>`. {MARKDOWN}"],
    ),
    (
        "HTML in a literal text, and the same words in a field before it",
        {BUSES: (SUMMARY, "description: |\n  New <\n  a <i>bus</i>\nsummary: A <b> bus.")},
        [
            f"{BUSES}:5:5: no-html: the text holds HTML: `<i>`. {MARKDOWN}",
            f"{BUSES}:6:12: no-html: the text holds HTML: `<b>`. {MARKDOWN}",
        ],
    ),
    (
        "HTML in a heading",
        {NARRATIVE: ("## Buses", "## <b>Buses")},
        [f"{NARRATIVE}:3:4: no-html: the text holds HTML: `<b>`. {MARKDOWN}"],
    ),
    (
        "a picture in a text",
        {BUSES: (SUMMARY, "summary: New ![buses](https://buses.example/bus.png) come.")},
        [f"{BUSES}:3:14: no-picture: the text holds a picture. Link to it instead: [what it shows](https://…)."],
    ),
    (
        "a picture in a narrative",
        {NARRATIVE: ("See [the timetable]", "See ![the timetable]")},
        [f"{NARRATIVE}:5:50: no-picture: the text holds a picture. Link to it instead: [what it shows](https://…)."],
    ),
    (
        "HTML in the name of the hub",
        {HUB: ("name: The hub", "name: <script>The hub")},
        [f"{HUB}:1:7: no-html: the text holds HTML: `<script>`. {MARKDOWN}"],
    ),
    (
        "HTML in a narrative",
        {NARRATIVE: ("late [@gazette;", "late<br/> [@gazette;")},
        [f"{NARRATIVE}:5:19: no-html: the text holds HTML: `<br/>`. {MARKDOWN}"],
    ),
    (
        "HTML after three backticks that are closed on their line",
        {NARRATIVE: ("## Buses", "## Buses\n\n```x```\n<br/>")},
        [f"{NARRATIVE}:6:1: no-html: the text holds HTML: `<br/>`. {MARKDOWN}"],
    ),
    (
        "HTML after a fence that holds a shorter one and another",
        {NARRATIVE: ("## Buses", "## Buses\n\n````\n```\n~~~\n````\n<br/>")},
        [f"{NARRATIVE}:9:1: no-html: the text holds HTML: `<br/>`. {MARKDOWN}"],
    ),
    (
        "an address without its beginning",
        {LAW: ("text: https://gazette.example/law", "text: gazette.example/law")},
        [f'{LAW}:13:7: safe-address: "gazette.example/law" is not a web address. {IN_FULL}'],
    ),
    (
        "an address that would run a program",
        {HUB: ("site_url: https://soundville.example", "site_url: javascript:alert(1)")},
        [f'{HUB}:2:11: safe-address: "javascript:alert(1)" is not a web address. {IN_FULL}'],
    ),
    (
        "an address that is only a beginning",
        {"sources.yml": ("https://gazette.example/2026", "https://")},
        [f'sources.yml:4:8: safe-address: "https://" is not a web address. {IN_FULL}'],
    ),
    (
        "a link in a text that leads nowhere",
        {BUSES: (SUMMARY, "summary: New [buses](www.buses.example) replace old ones.")},
        [f'{BUSES}:3:22: safe-address: "www.buses.example" is not a web address. {IN_FULL}'],
    ),
    (
        "a link in a text to a page of the site, which is elsewhere on each page",
        {BUSES: (SUMMARY, "summary: New [buses](../../compare/) replace old ones.")},
        [f'{BUSES}:3:22: safe-address: "../../compare/" is not a web address. {IN_FULL}'],
    ),
    (
        "a link in a narrative whose address is defined below",
        {
            NARRATIVE: (
                "## Buses",
                "## Buses\n\nSee [here][1], or [here].\n\n[1]: ../no-such-page/\n> [here]:\n>   nowhere.html\n",
            )
        },
        [
            f'{NARRATIVE}:7:6: safe-address: "../no-such-page/" is not a web address. {IN_FULL}',
            f'{NARRATIVE}:9:5: safe-address: "nowhere.html" is not a web address. {IN_FULL}',
        ],
    ),
    (
        "a link in a narrative whose address stands on the next line",
        {NARRATIVE: ("## Buses", "## Buses\n\nSee [here](\n../no-such-page/).\n")},
        [f'{NARRATIVE}:6:1: safe-address: "../no-such-page/" is not a web address. {IN_FULL}'],
    ),
    (
        "a link in a narrative that leads nowhere",
        {NARRATIVE: ("https://soundville.example/times", "times.html")},
        [f'{NARRATIVE}:5:66: safe-address: "times.html" is not a web address. {IN_FULL}'],
    ),
    (
        "a contact that is a web address",
        {HUB: ("contact: hub@soundville.example", "contact: https://soundville.example")},
        [
            (
                f'{HUB}:3:1: contact-reachable: nobody can be reached at "https://soundville.example". '
                "Write an e-mail address: name@example.org."
            )
        ],
    ),
    (
        "corrections that go to nobody",
        {HUB: ("corrections: https://soundville.example/corrections", "corrections: the mayor")},
        [
            (
                f'{HUB}:4:1: contact-reachable: nobody can be reached at "the mayor". '
                "Write an e-mail address: name@example.org."
            )
        ],
    ),
    (
        "a summary that is too long",
        {BUSES: (SUMMARY, f"summary: {'word ' * 61}")},
        [f"{BUSES}:3:1: short-summary: the summary has 61 words. Shorten it to 60."],
    ),
    (
        "a diagnostic without a narrative",
        {
            "cities/soundville/diagnostic/digital.yml": (
                "id: digital\nas_of: 2026-05\nsummary: Nothing is known.\nfindings:\n"
                "  - {id: no-data, theme: mobility, category: weakness, statement: None., sources: [gazette]}\n"
            )
        },
        [
            (
                "cities/soundville/diagnostic/digital.yml:1:1: narrative-present: "
                "the narrative `digital.en.md` is missing. Write it beside this file."
            )
        ],
    ),
    (
        "a narrative with a slip in its name",
        {"cities/soundville/diagnostic/urbn.sq.md": "Soundvilla."},
        [
            (
                "cities/soundville/diagnostic/urbn.sq.md:0:0: narrative-belongs: "
                'no record `urbn.yml` stands beside this document. Did you mean "urban"?'
            )
        ],
    ),
    (
        "a document where there are no narratives",
        {"study-tour/notes.en.md": "Do not forget."},
        [
            (
                "study-tour/notes.en.md:0:0: narrative-belongs: no record `notes.yml` stands beside this document. "
                "Only diagnostics of cities have narratives."
            )
        ],
    ),
    (
        "a heading of the first level",
        {NARRATIVE: ("## Buses", "# Buses")},
        [
            (
                f'{NARRATIVE}:3:1: heading-form: "# Buses" is not a heading of a narrative. '
                "Write `## Heading`, with two # and a space, at the start of the line."
            )
        ],
    ),
    (
        "a heading without a space",
        {NARRATIVE: ("## Buses", "##Buses")},
        [
            (
                f'{NARRATIVE}:3:1: heading-form: "##Buses" is not a heading of a narrative. '
                "Write `## Heading`, with two # and a space, at the start of the line."
            )
        ],
    ),
    (
        "a heading that is not at the start of its line",
        {NARRATIVE: ("## Buses", "  ## Buses")},
        [
            (
                f'{NARRATIVE}:3:1: heading-form: "## Buses" is not a heading of a narrative. '
                "Write `## Heading`, with two # and a space, at the start of the line."
            )
        ],
    ),
    (
        "a heading without words",
        {NARRATIVE: ("## Buses", "## Buses\n\n## ")},
        [
            (
                f'{NARRATIVE}:5:1: heading-form: "##" is not a heading of a narrative. '
                "Write `## Heading`, with two # and a space, at the start of the line."
            )
        ],
    ),
    (
        "a heading that is underlined",
        {NARRATIVE: ("## Buses", "Buses\n-----")},
        [
            (
                f'{NARRATIVE}:3:1: heading-form: "Buses" is not a heading of a narrative. '
                "Write `## Heading` instead, or leave an empty line above the dashes."
            )
        ],
    ),
    (
        "a citation in a heading",
        {NARRATIVE: ("## Buses", "## Buses [@gazette]")},
        [(f"{NARRATIVE}:3:11: citation-form: a citation stands in a heading. Move it to the end of a sentence below.")],
    ),
    (
        "a citation in a record",
        {BUSES: (SUMMARY, "summary: >-\n  New buses replace\n  old ones [@gazette].")},
        [
            (
                f"{BUSES}:5:12: citation-form: a citation stands in a record. "
                "Remove it, and name the source in `sources:` of the record."
            )
        ],
    ),
    (
        "a citation with a page",
        {NARRATIVE: ("[@gazette].", "[@gazette, p. 3].")},
        [f"{NARRATIVE}:1:22: citation-form: `[@gazette, p. 3]` is not a citation. {CITE}"],
    ),
    (
        "a citation with capitals",
        {NARRATIVE: ("[@gazette].", "[@Gazette].")},
        [f"{NARRATIVE}:1:22: citation-form: `[@Gazette]` is not a citation. {CITE}"],
    ),
    (
        "a citation in round brackets",
        {NARRATIVE: ("[@gazette].", "(@gazette).")},
        [f"{NARRATIVE}:1:22: citation-form: `(@gazette)` is not a citation. {CITE}"],
    ),
    (
        "a citation on two lines",
        {NARRATIVE: ("[@gazette; @budget-2026]", "[@gazette;\n@budget-2026]")},
        [f"{NARRATIVE}:5:20: citation-form: `[@gazette; @budget-2026]` is not a citation. {CITE_TWO}"],
    ),
    (
        "a citation of a source with a slip",
        {NARRATIVE: ("@budget-2026]", "@budget-2025]")},
        [f'{NARRATIVE}:5:32: cited-source-exists: there is no source `budget-2025`. Did you mean "budget-2026"?'],
    ),
    (
        "a citation of a source that is not there",
        {NARRATIVE: ("[@gazette].", "[@world-bank].")},
        [
            (
                f"{NARRATIVE}:1:24: cited-source-exists: there is no source `world-bank`. "
                "Mend the name, or add the source in soundville/sources.yml."
            )
        ],
    ),
]


@pytest.mark.parametrize(("changes", "lines"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_a_text_that_would_break_a_page_is_told(tmp_path: Path, changes: dict[str, Change], lines: list[str]) -> None:
    assert said(tmp_path, changes) == lines


SILENT: list[tuple[str, dict[str, Change]]] = [
    ("a comparison", {BUSES: (SUMMARY, "summary: Fewer than 5 < 10 and more than 3 > 2.")}),
    ("a summary of sixty words", {BUSES: (SUMMARY, f"summary: {'word ' * 60}")}),
    (
        "corrections by e-mail",
        {HUB: ("corrections: https://soundville.example/corrections", "corrections: a@b.example")},
    ),
    ("a hub that only has a name", {HUB: "name: The hub"}),
    ("a heading of the third level", {NARRATIVE: ("## Buses", "## Buses\n\n### Late buses")}),
    ("a mark of a heading in code", {NARRATIVE: ("## Buses", "## Buses\n\n```\n# a comment\n```")}),
    (
        "an e-mail address in round brackets",
        {NARRATIVE: ("city [@gazette].", "city (name@soundville.example) [@gazette].")},
    ),
    ("a link in a text", {BUSES: (SUMMARY, "summary: New [buses](https://buses.example/a_(b)) come.")}),
    (
        "a diagnostic written in Albanian, with its English translation",
        {URBAN: ("id: urban", "id: urban\nlanguage: sq")},
    ),
]


@pytest.mark.parametrize("changes", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_a_text_that_reads_well_is_left_alone(tmp_path: Path, changes: dict[str, Change]) -> None:
    assert said(tmp_path, changes) == []
