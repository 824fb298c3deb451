"""What in a narrative looks like a citation and is none, and what only looks like a slip."""

from __future__ import annotations

import pytest

from cityhub.validate.citation import slips

SOURCES = {"gazette", "budget-2026", "city-plan-of-the-old-town"}
CITE = "Write `[@{}]` on one line, with nothing else between the brackets."

SLIPS = {
    # written: where it begins, what is told, what to write
    "Late [gazette].": (5, "[gazette]", "gazette"),
    "Late @gazette.": (5, "@gazette", "gazette"),
    "Late@gazette.": (4, "@gazette", "gazette"),
    "Late [@gazette and so on.": (5, "[@gazette", "gazette"),
    "Late @gazette] and so on.": (5, "@gazette", "gazette"),
    "Late (@gazette).": (5, "(@gazette)", "gazette"),
    "Late (@gazette].": (5, "(@gazette]", "gazette"),
    "Late [@gazette).": (5, "[@gazette)", "gazette"),
    "Late [ @gazette ].": (5, "[ @gazette ]", "gazette"),
    "Late [@ gazette].": (5, "[@ gazette]", "gazette"),
    "Late [[@gazette]].": (5, "[[@gazette]]", "gazette"),
    "Late [@@gazette].": (5, "[@@gazette]", "gazette"),
    "Late [@Gazette].": (5, "[@Gazette]", "gazette"),
    "Late [@gazette, p. 3].": (5, "[@gazette, p. 3]", "gazette"),
    "Late [see @gazette].": (5, "[see @gazette]", "gazette"),
    "Late [@gazette , @budget-2026].": (5, "[@gazette , @budget-2026]", "gazette; @budget-2026"),
    "Late [@gazette;\n@budget-2026].": (5, "[@gazette; @budget-2026]", "gazette; @budget-2026"),
    "Late [@gazette; budget-2026].": (5, "[@gazette; budget-2026]", "gazette"),
    "Late [gazette; budget-2026].": (5, "[gazette; budget-2026]", "gazette; @budget-2026"),
    "Late [budget-2025].": (5, "[budget-2025]", "budget-2026"),
    "Late (budget-2026).": (5, "(budget-2026)", "budget-2026"),
    "Late [a-source-of-another-town].": (5, "[a-source-of-another-town]", "a-source-of-another-town"),
    "Late [@gazette](https://gazette.example).": (5, "[@gazette](https://gazette.example)", "gazette"),
    "Late [^gazette].": (5, "[^gazette]", "gazette"),
    "Late [@].": (5, "[@]", "source-id"),
    "Late [@gazette]. Late @budget_2026.": (22, "@budget_2026", "budget-2026"),
}


@pytest.mark.parametrize(("text", "told"), SLIPS.items())
def test_a_mistyped_citation_is_found_with_its_place(text: str, told: tuple[int, str, str]) -> None:
    start, written, meant = told
    assert list(slips(text, SOURCES)) == [(start, written, CITE.format(meant))]


def test_a_letter_of_another_alphabet_is_named() -> None:
    (slip,) = slips("Late [@gаzette].", SOURCES)
    assert slip.hint == f"{CITE.format('gazette')} The `а` in it is a letter of another alphabet (Cyrillic)."


SOUND = [
    "Late [@gazette].",
    "Late [@gazette][@budget-2026].",
    "Late [@gazette; @budget-2026].",
    "Late [as the city said [@gazette]].",
    "Late [sic], [our translation], [so-called] and [2024-2026].",
    "Late [the gazette](https://gazette.example/a_b).",
    "Late [@CityHall](https://posts.example/@CityHall).",
    "Late, see https://posts.example/@gazette.",
    "Write to late@gazette.example or (24@gazette.example).",
    "The newspaper (gazette) and the plan (so-called).",
    "Three @ two.",
    "Say `@gazette` and `[gazette]`.",
    "```\n@gazette\n[gazette]\n```",
    "[gazette]: https://gazette.example",
    "",
]


@pytest.mark.parametrize("text", SOUND)
def test_what_is_no_slip_is_left_alone(text: str) -> None:
    assert list(slips(text, SOURCES)) == []
