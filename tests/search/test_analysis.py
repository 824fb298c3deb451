"""What is left of words: rules and a text go in, stems come out."""

from __future__ import annotations

import json

import pytest

from cityhub.model.search_rules import SearchRules
from cityhub.model.vocabulary import Cases, Place
from cityhub.pipeline import Site
from cityhub.search.analysis import Analysis
from tests.search.measure import analysis

RULES = SearchRules(
    id="xx",
    letters={"љ": "lj", "л": "l", "љу": "lyu"},
    fold={"lj": "l", "ije": "e"},
    endings=("a", "ama", "ima", "e"),
    shortest=3,
    stopwords=("në", "the"),
    synonyms=(("waste", "mbeturina"), ("electric power", "current"), ("bus",)),
)
OSLO = Place(
    id="oslo",
    category="city",
    names={
        "xx": Cases(name="Oslo", locative="Oslo", genitive="Oslos"),
        "yy": Cases(name="Осло", locative="Ослу", genitive="Ослом"),
        "zz": Cases(name="Christiania Town", locative="Christiania Town", genitive="Christiania Town"),
    },
)

STEMS = {
    "Straße, ŠUMA!": ["straß", "sum"],
    "ë e\u0308 é": ["e", "e", "e"],
    "лo љo љуo": ["lo", "lo", "lyuo"],
    "mlijeko mleko": ["mleko", "mleko"],
    "kamerama kamera kamere": ["kamer", "kamer", "kamer"],
    "oma rama rima drama": ["oma", "ram", "rim", "dram"],
    "5G, 2026 a_b": ["5g", "2026", "a", "b"],
    "mbeturina mbeturine wast": ["wast", "wast", "wast"],
    "electric power": ["electricpower", "electric", "power"],
    "current electric": ["electricpower", "electric"],
    "в Ослу, Oslos": ["в", "oslo", "oslo"],
    "Christiania Town Christiania": ["oslo", "christiani", "town", "christiani"],
    "": [],
}


@pytest.mark.parametrize(("text", "stems"), STEMS.items())
def test_of_a_text_these_stems_are_left(text: str, stems: list[str]) -> None:
    assert Analysis.of(RULES, [OSLO]).stems(text) == stems


QUERIES = {
    "Në Oslo": ["oslo"],
    "the": ["the"],
    "ne the": ["ne", "the"],
    "the electric power": ["electricpower"],
    "Christiania Town": ["oslo"],
}


@pytest.mark.parametrize(("query", "stems"), QUERIES.items())
def test_a_query_looks_for_these_stems(query: str, stems: list[str]) -> None:
    assert Analysis.of(RULES, [OSLO]).query(query) == stems


def test_an_index_holds_the_stems_of_a_text() -> None:
    assert Analysis.of(RULES, [OSLO]).index_text("Electric power in Осло.") == "electricpower electric power in oslo"


def test_without_rules_small_letters_without_marks_are_left() -> None:
    assert Analysis.of(SearchRules(id="xx"), []).stems("Ç'është kjo") == ["c", "eshte", "kjo"]


def test_the_browser_is_given_what_stems_need() -> None:
    told = json.loads(Analysis.of(RULES, [OSLO]).as_json())
    assert told["stopwords"] == ["ne", "the"]
    assert told["same"]["current"] == "electricpower"
    names = {"oslos", "осlо", "осlу", "осlом", "christiani town"}
    assert {key for key, stem in told["same"].items() if stem == "oslo"} == names


def test_all_names_of_a_place_meet_in_every_language(hub_site: Site) -> None:
    for language in hub_site.hub.languages:
        words = analysis(hub_site, language.id)
        for place in hub_site.hub.all(Place):
            names = {name for cases in place.names.values() for name in (cases.name, cases.locative, cases.genitive)}
            assert len({tuple(words.query(name)) for name in names}) == 1


def test_no_two_lists_of_synonyms_run_into_each_other(hub_site: Site) -> None:
    """The rule holds words apart; here their stems are."""
    for rules in hub_site.hub.all(SearchRules):
        bare = Analysis(rules, {})
        taken: dict[str, int] = {}
        for number, group in enumerate(rules.synonyms):
            for word in group:
                assert taken.setdefault(" ".join(bare.stems(word)), number) == number, (rules.id, word)
