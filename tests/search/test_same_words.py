"""The browser takes the same off a word as Python does, or a query would look for words that no index holds."""

from __future__ import annotations

import base64
import json
from typing import Any

from playwright.sync_api import Browser

from cityhub.model.search_rules import SearchRules
from cityhub.pipeline import Site
from cityhub.search.analysis import Analysis
from tests.search.measure import ROOT, Text, analysis, queries

SCRIPT = (ROOT / "overrides" / "assets" / "search-words.js").read_bytes()
RUN = """async ([script, rules, text, queries]) => {
  const words = await import(`data:text/javascript;base64,${script}`);
  return [words.stems(JSON.parse(rules), text), queries.map((query) => words.query(JSON.parse(rules), query))];
}"""
ODD = (
    "",
    "?! _",
    "İstanbul STRASSE ﬁn ½ ² ① x\u0301y é e\u0301 ǅ ΣΑΣ 𝒜𝓑 ٣ e-mail can't a_b n\u0303\u0323",
    "constructor toString __proto__",
)
"""Texts in which two programs could differ."""


def in_browser(chromium: Browser, words: Analysis, text: str, asked: list[str]) -> Any:
    page = chromium.new_page()
    found = page.evaluate(RUN, [base64.b64encode(SCRIPT).decode(), words.as_json(), text, asked])
    page.close()
    return found


def test_the_browser_finds_the_same_stems(chromium: Browser, hub_site: Site, pages: dict[str, dict[str, Text]]) -> None:
    """Of every word of every language, by the rules of each, and of every query."""
    every = "\n".join(
        f"{page.title} {page.description} {page.body}" for by_address in pages.values() for page in by_address.values()
    )
    text = " ".join([*dict.fromkeys(every.split()), *ODD])
    for language in hub_site.hub.languages:
        words = analysis(hub_site, language.id)
        asked = [query.query for query in queries(language.id)] + list(ODD)
        stems, looked_for = in_browser(chromium, words, text, asked)
        assert stems == words.stems(text)
        assert looked_for == [words.query(query) for query in asked]


def test_a_language_without_rules_is_the_same_too(chromium: Browser) -> None:
    words = Analysis.of(SearchRules(id="xx"), [])
    assert in_browser(chromium, words, " ".join(ODD), list(ODD)) == [
        words.stems(" ".join(ODD)),
        [words.query(text) for text in ODD],
    ]


def test_the_script_is_told_all_it_reads() -> None:
    told = json.loads(Analysis.of(SearchRules(id="xx"), []).as_json())
    assert {name for name in told if f"rules.{name}" not in SCRIPT.decode()} == set()
