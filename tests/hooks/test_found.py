"""What the head of a page tells search engines and networks: `partials/found.html`, drawn without the engine."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cityhub.model.vocabulary import Language
from cityhub.model.words import Words
from publish import robots
from shell import Alternate, Found
from tests.present.small_hub import ROOT

ENGLISH, OTHER = (
    Language(id=code, endonym=code, name=Words(code), script="Latn", locale=locale, network_locale=network, site=True)
    for code, locale, network in (("en", "en_GB", ""), ("bbb", "bb_Latn_BB", "aa_AA"))
)
GRAPH = {"name": "</script><b>Tirana & 'Шкодра'"}
UNKNOWN = Found(GRAPH, "Action plan")
KNOWN = Found(
    GRAPH,
    "Action plan",
    canonical="https://hub.example/a/",
    versions=(("en", "https://hub.example/a/"), ("bb-BB", "https://hub.example/bbb/a/")),
    picture="https://hub.example/assets/cards/1.png",
)


def head(found: Found | None, *, is_home: bool = False) -> str:
    shell = SimpleNamespace(
        found=found,
        language=ENGLISH,
        alternates=(Alternate(ENGLISH, "./"), Alternate(OTHER, "./bbb/")),
        title='The "plan"',
        site_name="Hub",
        description="A & B",
        is_home=is_home,
    )
    environment = Environment(loader=FileSystemLoader(ROOT / "overrides"), undefined=StrictUndefined, autoescape=False)  # noqa: S701  # as the engine does
    return environment.get_template("partials/found.html").render(shell=shell)


def told(found: Found, *, is_home: bool = False) -> list[tuple[str, str]]:
    return re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', head(found, is_home=is_home))


ALWAYS = [
    ("og:type", "article"),
    ("og:site_name", "Hub"),
    ("og:title", "The &#34;plan&#34;"),
    ("og:description", "A &amp; B"),
]
LOCALES = [("og:locale", "en_GB"), ("og:locale:alternate", "aa_AA")]


def test_a_page_is_told_to_networks_with_its_picture() -> None:
    assert told(KNOWN) == [
        *ALWAYS,
        ("og:url", "https://hub.example/a/"),
        *LOCALES,
        ("og:image", "https://hub.example/assets/cards/1.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "Action plan"),
        ("twitter:card", "summary_large_image"),
    ]


def test_a_hub_that_does_not_know_its_address_leaves_out_what_needs_one() -> None:
    assert told(UNKNOWN) == [*ALWAYS, *LOCALES, ("twitter:card", "summary")]
    assert "<link" not in head(UNKNOWN)


def test_the_first_page_is_the_site_itself() -> None:
    assert told(KNOWN, is_home=True)[:3] == [("og:type", "website"), ("og:site_name", "Hub"), ("og:title", "Hub")]


def test_search_engines_are_told_the_address_and_that_of_each_language() -> None:
    assert re.findall(r'<link rel="(\w+)"(?: hreflang="([^"]+)")? href="([^"]+)">', head(KNOWN)) == [
        ("canonical", "", "https://hub.example/a/"),
        ("alternate", "en", "https://hub.example/a/"),
        ("alternate", "bb-BB", "https://hub.example/bbb/a/"),
    ]


def test_a_page_that_shall_not_be_found_says_so_and_no_more() -> None:
    assert head(None).split() == ["<meta", 'name="robots"', 'content="noindex">']


def test_no_word_of_the_content_can_end_the_script() -> None:
    written = re.search(r'<script type="application/ld\+json">(.*)</script>', head(KNOWN))
    assert written is not None
    assert not set("<>&") & set(written[1])
    assert json.loads(written[1]) == GRAPH


@pytest.mark.parametrize(
    ("language", "shared"),
    [
        (ENGLISH, "en_GB"),
        (OTHER, "aa_AA"),
        (OTHER.model_copy(update={"network_locale": ""}), "bb_BB"),
        (OTHER.model_copy(update={"network_locale": "", "locale": ""}), "bbb"),
    ],
)
def test_networks_are_told_language_and_territory_without_a_script(language: Language, shared: str) -> None:
    assert language.shared_as == shared


def test_robots_may_read_everything_and_are_told_the_sitemap_where_there_is_one() -> None:
    everything = "User-agent: *\nAllow: /\n"
    assert robots("") == everything
    assert robots("https://hub.example/sub/") == f"{everything}\nSitemap: https://hub.example/sub/sitemap.xml\n"
