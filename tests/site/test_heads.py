"""The heads of all pages of the built site: what search engines and networks are told."""

from __future__ import annotations

import json
import re
import struct
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cityhub.cards.painter import HEIGHT, WIDTH
from cityhub.pipeline import Site
from tests.site.conftest import ADDRESS
from tests.site.test_whole_site import files_of, own_pages

_META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
_LINK = re.compile(r'<link rel="(?:canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)">')
_GRAPH = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
THING = {"@id", "@type", "name", "description", "url", "sameAs"}
ORGANISATION = THING | {"areaServed", "member", "funder"}
WORK = THING | {"inLanguage", "license", "publisher", "creator", "dateModified", "version"}
PROPERTIES = {
    "BreadcrumbList": THING | {"itemListElement"},
    "City": THING | {"geo"},
    "DataCatalog": WORK,
    "DataDownload": WORK | {"encodingFormat", "contentUrl"},
    "Dataset": WORK | {"isAccessibleForFree", "spatialCoverage", "includedInDataCatalog", "distribution"},
    "DefinedTermSet": WORK,
    "EntryPoint": THING | {"urlTemplate"},
    "Event": THING | {"startDate", "endDate", "location", "funder", "contributor"},
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "GovernmentOrganization": ORGANISATION,
    "ListItem": THING | {"position", "item"},
    "Organization": ORGANISATION,
    "Project": ORGANISATION,
    "SearchAction": THING | {"target", "query-input"},
    "WebSite": WORK | {"potentialAction"},
}
"""Of schema.org: the types that the hub uses, with those of their properties that it may use."""


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, str]:
    """The pages that may be found, by their whole address."""
    own = own_pages(files_of(built))
    return {ADDRESS + path.removesuffix("index.html"): html for path, html in own.items() if "embed/" not in path}


def language_of(html: str) -> str:
    found = re.search(r'<html lang="([^"]+)"', html)
    assert found is not None
    return found[1]


def metas(html: str) -> dict[str, str]:
    return {name: unescape(text) for name, text in _META.findall(html)}


def versions(html: str) -> dict[str, str]:
    """Address by code of a language; the canonical one under no code."""
    return dict(_LINK.findall(html))


def things(node: object) -> Iterator[dict[str, Any]]:
    """Everything in a graph that has a type."""
    if isinstance(node, dict):
        yield from [node] if "@type" in node else []
        yield from (thing for value in node.values() for thing in things(value))
    elif isinstance(node, list):
        yield from (thing for value in node for thing in things(value))


def test_descriptions_and_titles_for_networks_are_there_and_unique_in_a_language(pages: dict[str, str]) -> None:
    for name in ("description", "og:title"):
        told = [(language_of(html), metas(html).get(name, "")) for html in pages.values()]
        assert [key for key, count in Counter(told).items() if count > 1 or not key[1]] == [], name


def test_a_page_names_itself_and_its_other_languages_as_the_sitemap_does(
    built: Path, hub_site: Site, pages: dict[str, str]
) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.parse(built / "sitemap.xml").getroot()  # noqa: S314  # our own file
    mapped = {}
    for url in root.findall("s:url", space):
        address = url.findtext("s:loc", "", space)
        links = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", space)}
        mapped[address] = {"": address, **links}
    assert {address: versions(html) for address, html in pages.items()} == mapped
    codes = {code: language for language in hub_site.hub.languages for code in language.hreflang}
    for html in pages.values():
        told = {code: pages[address] for code, address in versions(html).items() if code in codes}
        assert {code: language_of(other) for code, other in told.items()} == {c: held.id for c, held in codes.items()}


def test_what_shall_not_be_found_says_so_and_nothing_else_does(built: Path, pages: dict[str, str]) -> None:
    hidden = {ADDRESS + path.removesuffix("index.html"): html for path, html in files_of(built).items()}
    assert {address for address, html in hidden.items() if metas(html).get("robots") == "noindex"} == {
        *(hidden.keys() - pages.keys())
    }
    assert [address for address in hidden.keys() - pages.keys() if _GRAPH.search(hidden[address])] == []


def test_robots_are_told_the_sitemap(built: Path) -> None:
    assert (built / "robots.txt").read_text(encoding="utf-8").endswith(f"\nSitemap: {ADDRESS}sitemap.xml\n")


def test_every_page_has_a_picture_in_its_language(built: Path, pages: dict[str, str]) -> None:
    languages: dict[str, set[str]] = {}
    for address, html in pages.items():
        told = metas(html)
        assert told["og:url"] == address
        assert told["og:image:alt"]
        languages.setdefault(told["og:image"].removeprefix(ADDRESS), set()).add(language_of(html))
    assert [path for path, spoken in languages.items() if len(spoken) > 1] == []
    for path in languages:
        assert struct.unpack(">II", (built / path).read_bytes()[16:24]) == (WIDTH, HEIGHT)
    assert {path.relative_to(built).as_posix() for path in built.glob("assets/cards/*")} == languages.keys()
    assert not (built / "assets" / "card.typ").exists()


def test_every_page_tells_programs_what_it_is_about_in_words_of_schema_org(built: Path, pages: dict[str, str]) -> None:
    for address, html in pages.items():
        (written,) = _GRAPH.findall(html)
        for thing in things(json.loads(written)):
            assert thing.keys() <= PROPERTIES[thing["@type"]], (address, thing)
            for name in {"url", "item"} & thing.keys():
                assert re.match(r"https?://", thing[name]), (address, thing)
                assert not thing[name].startswith(ADDRESS) or thing[name] in pages, (address, thing)
            if "contentUrl" in thing:
                assert (built / thing["contentUrl"].removeprefix(ADDRESS)).is_file()
