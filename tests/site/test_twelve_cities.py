"""The site of twelve invented cities: readable on a phone and on a desk, with names of sixty letters."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser

from cityhub.pipeline import Folders, build
from tests.site.test_every_kind_of_page import JUDGED, look, opened, violations
from tests.site.test_ways_through import open_page
from tests.twelve import ROOT, twelve_content

TOO_WIDE = """() => [...document.querySelectorAll("main *")]
    .filter((one) => !one.closest(".table-frame, .unseen, .sections"))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))"""
SLIDES = """(frame) => {
    frame.scrollLeft = 300;
    const edge = frame.getBoundingClientRect().left;
    const cells = [...frame.querySelectorAll("tr > :first-child")];
    return [frame.scrollLeft > 0, cells.every((cell) => Math.abs(cell.getBoundingClientRect().left - edge) < 2)];
}"""


@cache
def compared() -> tuple[str, ...]:
    """Every page on which cities stand side by side."""
    with TemporaryDirectory() as folder:
        site = build(Folders.of(ROOT, twelve_content(Path(folder))))
    templates = ("compare/", "compare", "theme", "home", "cities")
    return tuple(page.address for page in site.pages if page.template.startswith(templates))


@pytest.mark.parametrize("page_address", compared())
def test_twelve_cities_are_readable(chromium: Browser, twelve_address: str, page_address: str) -> None:
    with opened(chromium, twelve_address + page_address) as (page, complaints):
        for view in JUDGED:
            look(page, view)
            width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert (view, width <= 0, page.evaluate(TOO_WIDE), violations(page)) == (view, True, [], [])
        assert complaints == []


@pytest.mark.parametrize("language", ["sq/", "mk/", "cnr/"])
def test_long_names_wrap_in_every_language(chromium: Browser, twelve_address: str, language: str) -> None:
    page = open_page(chromium, "about:blank")
    for page_address in compared():
        page.goto(twelve_address + language + page_address)
        assert (page_address, page.evaluate("document.documentElement.scrollWidth")) == (page_address, 360)


@pytest.mark.parametrize("slug", ["profiles", "actions", "framework"])
def test_a_wide_table_slides_under_its_first_column(chromium: Browser, twelve_address: str, slug: str) -> None:
    page = open_page(chromium, f"{twelve_address}compare/{slug}/")
    page.set_viewport_size({"width": 900, "height": 900})
    frames = page.locator(".table-frame").all()
    assert frames
    assert [frame.evaluate(SLIDES) for frame in frames] == [[True, True]] * len(frames)


def test_two_of_twelve_can_be_chosen(chromium: Browser, twelve_address: str) -> None:
    page = open_page(chromium, f"{twelve_address}compare/actions/?a=nilo&b=longest")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.locator("section[aria-labelledby=table] thead th[data-city]:visible").count() == 4 * 2
    assert page.locator(".lines > li:visible").count() == 2 * page.locator("figure[data-row]:visible").count() > 0


def test_every_city_is_on_the_map_by_its_name_or_by_a_number_of_the_key(chromium: Browser, twelve_address: str) -> None:
    page = open_page(chromium, f"{twelve_address}compare/profiles/")
    names = page.locator(".map__city text").all_text_contents()
    numbers = [name for name in names if name.isdigit()]
    assert len(names) == 12
    assert page.locator(".map-key strong").all_inner_texts() == numbers == ["1", "2"]


def test_a_figure_is_folded_where_two_cities_report_the_same(chromium: Browser, twelve_address: str) -> None:
    """Of the digital figures Ardo and Belo share the households with internet: 80 percent in both."""
    page = open_page(chromium, f"{twelve_address}compare/digital/?a=ardo&b=belo&order=difference")
    assert page.locator("article[data-row]:visible h3").all_inner_texts() == [
        "Services online",
        "Place among countries",
    ]
    assert " 1. " in page.locator(".filters__result").inner_text()


def test_what_is_not_reported_equals_nothing(chromium: Browser, twelve_address: str) -> None:
    """Ardo reports no service online; Nilo reports nothing."""
    page = open_page(chromium, f"{twelve_address}compare/digital/?a=ardo&b=nilo")
    assert page.locator("article[data-row]:visible").count() == page.locator("article[data-row]").count()
    assert page.locator(".filters__result").inner_text() == "Sentences in the text still speak of all cities."
