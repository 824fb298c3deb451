"""Beside a record: what it carries with it when it stands on the page of another, and what its page says of sums."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest

from cityhub.load.content import load
from cityhub.validate.validate import validate
from tests.present.small_hub import CONTENT, render, small_content, small_site

OBSERVATIONS = "cities/foton/observations.yml"
DIAGNOSTIC = "cities/foton/diagnostic/urban.yml"
PRIORITIES = "cities/foton/priorities.yml"
ACTION = "cities/foton/actions/bus-lane.yml"
INDICATORS = "vocabulary/indicators.yml"

CARRIED = """\
caveat: Read with care.
disagreements:
  - about: How many
    claims:
      - {claim: Forty., sources: [news]}
      - {claim: Fifty., sources: [census]}
    choice: The news counted.
replies:
  - {organisation: city-of-foton, date: 2026-06, text: We answer., sources: [news]}
"""
TEXTS = ("Read with care.", "How many", "Forty.", "Fifty.", "The news counted.", "We answer.")


def carried(file: str, indented: int) -> dict[str, str]:
    """A file of the small hub whose last record carries a caveat, a disagreement and a reply."""
    return {file: CONTENT[file] + indent(CARRIED, " " * indented)}


FLEET = {
    OBSERVATIONS: "- id: fleet-2026\n  indicator: bus-fleet\n  scope: city\n  period: 2026\n"
    "  value: 40\n  sources: [news]\n" + indent(CARRIED, "  ")
}
FINDING = {
    DIAGNOSTIC: CONTENT[DIAGNOSTIC].replace(
        "    observations: [fleet-2026]\n", "    observations: [fleet-2026]\n" + indent(CARRIED, "    ")
    )
}


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        (FINDING, "cities/foton/urban/"),
        (FLEET, "cities/foton/urban/"),
        (carried(PRIORITIES, 2), "cities/foton/priorities/"),
        (carried(INDICATORS, 2), "compare/urban/"),
        (carried(ACTION, 0), "cities/foton/actions/bus-lane/"),
        (carried(DIAGNOSTIC, 0), "cities/foton/urban/"),
    ],
    ids=["finding", "observation", "priority", "indicator", "action", "diagnostic"],
)
def test_what_a_record_carries_is_shown_once(tmp_path: Path, changes: dict[str, str], address: str) -> None:
    html = render(small_site(tmp_path, changes), address).html
    assert {text: html.count(text) for text in TEXTS} == dict.fromkeys(TEXTS, 1)


def figure(tmp_path: Path, more: str) -> str:
    """The row of the fleet in the diagnostic, without tags."""
    changes = {OBSERVATIONS: CONTENT[OBSERVATIONS].replace("value: 40", f"value: 40, {more}")}
    html = render(small_site(tmp_path, changes), "cities/foton/urban/").html
    row = html[html.index('<tr id="observation-fleet-2026">') :]
    return " ".join(re.sub(r"<[^>]+>", "", row[: row.index("</tr>")]).split())


def test_a_figure_that_is_not_sure_says_so(tmp_path: Path) -> None:
    assert "confidence" not in figure(tmp_path, "confidence: high")
    assert "confidence: medium" in figure(tmp_path, "confidence: medium")


def test_a_rival_has_the_unit_of_the_figure(tmp_path: Path) -> None:
    assert "38 buses" in figure(tmp_path, "rivals: [{value: 38, sources: [census]}], choice: It counted")


def rival_sum(rival: str) -> dict[str, str]:
    """The fleet as a sum of money, beside which another source gives another."""
    return {
        INDICATORS: CONTENT[INDICATORS].replace("unit: buses", "unit: money"),
        OBSERVATIONS: f"""\
            - id: fleet-2026
              indicator: bus-fleet
              scope: city
              value: 40
              currency: eur
              rivals: [{{{rival}, sources: [census]}}]
              choice: It leads.
              sources: [news]
            """,
    }


def test_a_rival_sum_has_its_currency(tmp_path: Path) -> None:
    changes = rival_sum("value: 5000, currency: all")
    html = render(small_site(tmp_path, changes), "cities/foton/urban/").html
    assert '<span class="figure">ALL\N{NO-BREAK SPACE}5,000</span>' in html


def test_a_rival_sum_without_its_currency_is_a_problem(tmp_path: Path) -> None:
    content = load(small_content(tmp_path, rival_sum("value: 5000")))
    assert [found.rule for found in validate(content)] == ["money-with-currency"]


MILESTONE = "milestones: [{what: Signed, done: 2026-03, due: 2026-01, sources: [news]}]\n"
COST = "cost: {amount: 40, currency: eur, date: 2025, sources: [news]}\n"
SUM = "{amount: 4, currency: eur, note: Both parts.}"
FUNDING = f"funding: [{{instrument: loan, state: agreed, money: {SUM}, sources: [news]}}]\n"


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("merged_into: depot-lane\n", "Merged into"),
        ("superseded_by: depot-lane\n", "Replaced by"),
        (MILESTONE, "done March 2026, due January 2026"),
        (COST, "as of 2025"),
        (FUNDING, "Both parts."),
    ],
    ids=["merged", "replaced", "milestone", "cost", "funding"],
)
def test_an_action_tells(tmp_path: Path, more: str, shown: str) -> None:
    other = CONTENT[ACTION].replace("id: bus-lane", "id: depot-lane")
    alone = CONTENT[ACTION].replace("objective: faster\n", "")
    changes = {ACTION: alone + more, "cities/foton/actions/depot-lane.yml": other}
    assert shown in render(small_site(tmp_path, changes), "cities/foton/actions/bus-lane/").html


# The language of a title


@pytest.mark.parametrize(
    ("address", "language", "heading"),
    [
        ("sources/news/", "en", '<h1 id="top" lang="sq">Lajme</h1>'),
        ("sources/news/", "sq", '<h1 id="top">Lajme</h1>'),
        ("cities/foton/actions/bus-lane/", "en", '<h1 id="top">Bus lane</h1>'),
        ("cities/foton/actions/bus-lane/", "sq", '<h1 id="top" lang="en">Bus lane</h1>'),
        ("cities/foton/", "sq", '<h1 id="top">Fotoni</h1>'),
        ("compare/themes/mobility/", "sq", '<h1 id="top" lang="en">Mobility</h1>'),
        ("", "sq", '<h1 id="top" lang="en">Small hub</h1>'),
    ],
)
def test_a_heading_has_the_language_of_its_title(tmp_path: Path, address: str, language: str, heading: str) -> None:
    assert heading in render(small_site(tmp_path), address, language).html


def test_a_title_in_the_path_has_its_language(tmp_path: Path) -> None:
    files = {
        "study-tour/tour.yml": """\
            id: tour
            title: Study tour
            summary: Few went.
            facts: [{text: Some went., sources: [news]}]
            sources: [news]
            """,
    }
    html = render(small_site(tmp_path, files), "study-tour/practices/", "sq").html
    assert '<a href="../" lang="en">Study tour</a>' in html
