"""The search index as part of the built site: one bundle a language, searched in a browser."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from cityhub.model.search_rules import SearchRules
from cityhub.model.vocabulary import Language, Place
from cityhub.pipeline import Site
from cityhub.search.analysis import Analysis
from tests.site.kinds import site_languages

FIRST_SEARCH = 100_000
"""Bytes, compressed, that a browser fetches before the first search, with the counts of all filters."""
ONE_WORD = 40_000
"""Bytes that one word of a query can ask for."""
SEARCH = """async ([bundle, query]) => {
    const pagefind = await import(`/find/${bundle}/pagefind.js`);
    await pagefind.options({ranking: {pageLength: 0.3, termFrequency: 0.5}});
    const found = await pagefind.search(query);
    return Promise.all(found.results.slice(0, 5).map((result) => result.data()));
}"""


@pytest.fixture
def page(chromium: Browser, address: str) -> Page:
    page = chromium.new_page()
    page.goto(address)
    return page


def search(page: Page, language: str, query: str) -> Any:
    return page.evaluate(SEARCH, [language, query])


@pytest.mark.parametrize("language", site_languages())
def test_every_page_is_in_the_index_of_its_language(built: Path, hub_site: Site, language: str) -> None:
    entry = json.loads((built / "find" / language / "pagefind-entry.json").read_text(encoding="utf-8"))
    left_out = {page.address for page in hub_site.pages if page.part or page.template in {"a_to_z", "search"}}
    root = built if language == site_languages()[0] else built / language
    others = [built / other for other in site_languages()] if root == built else []
    pages = [path for path in root.rglob("index.html") if not any(path.is_relative_to(other) for other in others)]
    addresses = {path.parent.relative_to(root).as_posix() + "/" for path in pages} - {"./"} | {""}
    redirected = {a for a in addresses if 'http-equiv="refresh"' in (root / a / "index.html").read_text("utf-8")}
    count = sum(counted["page_count"] for counted in entry["languages"].values())
    assert count == len(addresses - left_out - redirected)


@pytest.mark.parametrize("language", site_languages())
def test_a_city_is_found_by_its_name_in_every_language(page: Page, hub_site: Site, language: str) -> None:
    rules = hub_site.hub.get(SearchRules, language)
    analysis = Analysis.of(rules, hub_site.hub.all(Place))
    for city in hub_site.hub.cities:
        for spoken in (record.id for record in hub_site.hub.all(Language) if record.site):
            name = hub_site.hub.get(Place, city.place).names[spoken].name
            found = search(page, language, " ".join(analysis.query(name)))
            assert f"cities/{city.id}/" in [result["meta"].get("address") for result in found], name


def test_a_hand_written_page_is_found(page: Page) -> None:
    found = search(page, site_languages()[0], "method")
    assert found[0]["meta"]["address"] == "method/"
    assert found[0]["meta"]["kind"] == "document"


@pytest.mark.parametrize("language", site_languages())
def test_a_search_is_light(built: Path, language: str) -> None:
    bundle = built / "find" / language
    scripts = sum(len(gzip.compress(path.read_bytes())) for path in bundle.glob("*.js*"))
    packed = sum(path.stat().st_size for name in ("*.pf_meta", "wasm.*", "filter/*") for path in bundle.glob(name))
    assert scripts + packed <= FIRST_SEARCH
    assert max(path.stat().st_size for path in bundle.glob("index/*")) <= ONE_WORD
