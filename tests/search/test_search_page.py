"""What can be found of a page, and by what it can be filtered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cityhub.pipeline import Site
from cityhub.present.card import Card
from cityhub.present.page import Page, Rendered
from cityhub.search.search_page import SearchPage, search_page_of, search_page_of_document
from tests.present.small_hub import CONTENT, render, small_site

ACTION = "cities/foton/actions/bus-lane.yml"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return small_site(tmp_path_factory.mktemp("small"))


def found(site: Site, address: str, language: str = "en") -> SearchPage:
    page = search_page_of(render(site, address, language), site.hub)
    assert page is not None
    return page


def test_an_action_is_found_with_everything_it_can_be_filtered_by(site: Site) -> None:
    page = found(site, "cities/foton/actions/bus-lane/")
    assert replace(page, body="") == SearchPage(
        address="cities/foton/actions/bus-lane/",
        title="Bus lane",
        summary="Foton: Buses will be faster.",
        body="",
        kind="action",
        city="foton",
        place="Foton",
        themes=("mobility",),
        status="planned",
        basis="announced",
        year="2026",
    )


def test_its_text_is_that_of_its_body_and_of_nothing_around_it(site: Site) -> None:
    rendered = render(site, "cities/foton/actions/bus-lane/")
    lines = found(site, "cities/foton/actions/bus-lane/").body.split("\n")
    assert lines[0] == "Buses will be faster."
    assert "Sources of this page" in rendered.html
    assert [line for line in lines if line in {"Home", "Sources of this page", "Report an error", "Bus lane"}] == []


def test_a_page_names_its_city_in_the_language_of_the_reader(site: Site) -> None:
    assert found(site, "cities/foton/projects/depot/", "sq").place == "Fotoni"
    assert found(site, "sources/news/").place == ""


@pytest.mark.parametrize(
    ("address", "kind", "city", "themes", "year"),
    [
        ("", "overview", "", (), ""),
        ("cities/foton/", "city", "foton", (), "2026"),
        ("cities/foton/urban/", "diagnostic", "foton", ("mobility",), "2026"),
        ("cities/foton/framework/", "framework-item", "foton", (), ""),
        ("cities/foton/priorities/", "priority", "foton", (), ""),
        ("cities/foton/actions/", "overview", "foton", (), ""),
        ("cities/foton/projects/depot/", "project", "foton", ("mobility",), ""),
        ("compare/actions/", "comparison", "", (), ""),
        ("compare/themes/mobility/", "theme", "", ("mobility",), ""),
        ("sources/news/", "source", "", (), "2026"),
        ("words/", "term", "", (), ""),
    ],
)
def test_a_page_has_the_kind_of_its_record_or_of_what_it_holds(
    site: Site, address: str, kind: str, city: str, themes: tuple[str, ...], year: str
) -> None:
    page = found(site, address)
    assert (page.kind, page.city, page.themes, page.year) == (kind, city, themes, year)


def test_the_year_is_that_of_the_latest_day_a_page_speaks_for(tmp_path: Path) -> None:
    update = "updates: [{text: It was built., sources: [news], date: 2027-02}]\n"
    site = small_site(tmp_path, {ACTION: CONTENT[ACTION] + update})
    assert found(site, "cities/foton/actions/bus-lane/").year == "2027"


@pytest.mark.parametrize(
    "page", [Page("x/", "home", "", part="picture"), Page("x/", "search", ""), Page("x/", "a_to_z", "")]
)
def test_pages_to_embed_and_pages_that_only_lead_to_others_are_not_found(site: Site, page: Page) -> None:
    assert search_page_of(Rendered(page, "en", "X", "X", "", "", Card("en", "Hub", "X"), {}), site.hub) is None


def test_a_hand_written_page_is_found(site: Site) -> None:
    page = search_page_of_document("method/", "Method", "How facts get here.", "<h2>Sources</h2><p>Each fact.</p>")
    assert page == SearchPage("method/", "Method", "How facts get here.", "Sources\nEach fact.", "document")
