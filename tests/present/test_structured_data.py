"""Structured data: what a program is told of each kind of page, word for word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cityhub.pipeline import Site
from tests.present.small_hub import CONTENT, render, small_site

HUB = {
    "hub.yml": "{name: Small hub, site_url: 'https://hub.example', publisher: Society, content_licence: CC-BY-4.0}",
    "vocabulary/organisations.yml": """
- {id: city-of-foton, name: City of Foton, category: municipality, website: 'https://foton.example/'}
- {id: bank, name: Bank, category: development-bank}
""",
}
CITY = "cities/foton/city.yml"
ACTION = "cities/foton/actions/bus-lane.yml"
RESPONSIBLE = """responsible:
  - {organisation: city-of-foton, role: Leads., sources: [census]}
  - {organisation: bank, role: Lends., sources: [census]}
"""
FUNDED = """funding:
  - {organisation: bank, instrument: loan, state: agreed, sources: [news]}
  - {organisation: bank, instrument: grant, state: disbursed, sources: [news]}
  - {organisation: city-of-foton, instrument: own-budget, state: sought, sources: [news]}
"""
CONFERENCE = """id: meeting
title: Meeting
summary: People met.
start: 2022-05-12
end: around 2022-05
host_city: foton
host: city-of-foton
funder: bank
sources: [news]
facts: []
"""
PLACE = {"@type": "City", "name": "Foton", "url": "https://hub.example/cities/foton/"}
OFFICE = {"@type": "GovernmentOrganization", "name": "City of Foton", "url": "https://foton.example/"}
BANK = {"@type": "Organization", "name": "Bank"}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    changes = {
        **HUB,
        CITY: CONTENT[CITY] + RESPONSIBLE,
        ACTION: CONTENT[ACTION] + FUNDED,
        "conference/conference.yml": CONFERENCE,
    }
    return small_site(tmp_path, changes)


def told(site: Site, address: str, language: str = "en") -> dict[str, Any]:
    """The things that a page is about, by their types; several of one type as a list."""
    graph = render(site, address, language).structured_data
    assert graph["@context"] == "https://schema.org"
    by_type: dict[str, Any] = {}
    for node in graph["@graph"]:
        by_type.setdefault(node["@type"], []).append({name: node[name] for name in node if name != "@type"})
    return {kind: nodes[0] if len(nodes) == 1 else nodes for kind, nodes in by_type.items()}


def test_the_home_page_is_a_site_that_can_be_searched(site: Site) -> None:
    assert told(site, "", "sq") == {
        "WebSite": {
            "name": "Small hub",
            "description": told(site, "", "sq")["WebSite"]["description"],
            "url": "https://hub.example/sq/",
            "inLanguage": "sq",
            "license": "https://spdx.org/licenses/CC-BY-4.0.html",
            "publisher": {"@type": "Organization", "name": "Society"},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": "https://hub.example/sq/search/?q={search_term_string}",
                },
                "query-input": "required name=search_term_string",
            },
        }
    }


def test_every_other_page_tells_the_way_down_to_it(site: Site) -> None:
    steps = told(site, "cities/foton/actions/bus-lane/")["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Home", "https://hub.example/"),
        (2, "Cities", "https://hub.example/cities/"),
        (3, "Foton", "https://hub.example/cities/foton/"),
        (4, "Action plan of Foton", "https://hub.example/cities/foton/actions/"),
        (5, "Bus lane", "https://hub.example/cities/foton/actions/bus-lane/"),
    ]
    assert {step["@type"] for step in steps} == {"ListItem"}


def test_a_city_is_a_city_with_the_municipal_bodies_that_answer_for_it(site: Site) -> None:
    found = told(site, "cities/foton/")
    assert found["City"] == {
        "@id": "https://hub.example/cities/foton/#city",
        "name": "Foton",
        "description": "A small city.",
        "url": "https://hub.example/cities/foton/",
        "geo": {"@type": "GeoCoordinates", "latitude": 41.5, "longitude": 20.5},
    }
    assert found["GovernmentOrganization"] == {
        "name": "City of Foton",
        "url": "https://foton.example/",
        "areaServed": {"@id": "https://hub.example/cities/foton/#city"},
    }
    assert "Organization" not in found


def test_an_action_is_an_undertaking_paid_by_those_who_have_agreed_to(site: Site) -> None:
    assert told(site, "cities/foton/actions/bus-lane/")["Project"] == {
        "name": "Bus lane",
        "description": "Buses will be faster.",
        "url": "https://hub.example/cities/foton/actions/bus-lane/",
        "areaServed": [PLACE],
        "member": [OFFICE],
        "funder": [BANK],
    }


def test_a_project_says_nothing_of_what_is_not_known(site: Site) -> None:
    assert told(site, "cities/foton/projects/depot/")["Project"].keys() == {"name", "description", "url", "areaServed"}


def test_a_conference_is_an_event_with_the_dates_that_are_certain(site: Site) -> None:
    assert told(site, "conference/")["Event"] == {
        "name": "Meeting",
        "description": "People met.",
        "url": "https://hub.example/conference/",
        "startDate": "2022-05-12",
        "location": PLACE,
        "funder": BANK,
    }


def test_a_comparison_is_a_table_to_be_downloaded(site: Site) -> None:
    dataset = told(site, "compare/actions/", "sq")["Dataset"]
    assert {name: dataset[name] for name in dataset if name not in {"name", "description", "version"}} == {
        "url": "https://hub.example/sq/compare/actions/",
        "inLanguage": "sq",
        "license": "https://spdx.org/licenses/CC-BY-4.0.html",
        "creator": {"@type": "Organization", "name": "Society"},
        "dateModified": "2026-11-21",
        "isAccessibleForFree": True,
        "spatialCoverage": [{"@type": "City", "name": "Fotoni", "url": "https://hub.example/sq/cities/foton/"}],
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "name": "Small hub",
            "url": "https://hub.example/sq/",
        },
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": "text/csv",
                "contentUrl": "https://hub.example/data/compare/actions.csv",
            }
        ],
    }
    assert told(site, "compare/themes/mobility/")["Dataset"]["url"] == "https://hub.example/compare/themes/mobility/"


def test_a_page_to_embed_is_no_table_of_its_own(site: Site) -> None:
    assert "Dataset" not in told(site, "embed/actions/table/")


def test_a_hub_that_does_not_know_its_address_names_others_from_the_page(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    found = told(site, "compare/actions/", "sq")
    assert [step["item"] for step in found["BreadcrumbList"]["itemListElement"]] == ["../../", "../", "./"]
    assert found["Dataset"]["distribution"][0]["contentUrl"] == "../../../data/compare/actions.csv"
    assert not {"license", "creator"} & found["Dataset"].keys()


def test_no_page_is_said_to_be_questions_and_answers(site: Site) -> None:
    kinds = {kind for page in site.pages if not page.part for kind in told(site, page.address)}
    assert kinds == {
        *("BreadcrumbList", "City", "Dataset", "DefinedTermSet"),
        *("Event", "GovernmentOrganization", "Project", "WebSite"),
    }
