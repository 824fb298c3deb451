"""The search as residents use it: on the built site, in a browser, with the queries they would type."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.search.measure import queries
from tests.site.kinds import path_in, site_languages

FOUND = 5
"""A page counts as found among so many results."""
FLOORS = {"open": 0.8, "held": 0.75}
"""Of ten queries so many find their page among the first five, in every language. To be raised, not lowered."""
FIRST_SEARCH = 300_000
"""Bytes: Pagefind's script and program, the words of one query, and what ten results tell."""
DONE = "() => document.querySelector('[role=status]').textContent"

ASK = """(words) => {
    const form = document.querySelector("[data-search]");
    form.querySelector("[role=status]").textContent = "";
    form.elements.q.value = words;
    form.requestSubmit();
}"""
RESULTS = "[...document.querySelectorAll('[data-results] h2 a')].map((link) => new URL(link.href).pathname)"


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_page(viewport={"width": 360, "height": 740})


def asked(page: Page, address: str, language: str, words: str) -> list[str]:
    """The addresses of the results of a query, best first."""
    page.goto(f"{address}{path_in(language, 'search/')}?q={words}")
    return results(page, language)


def asked_again(page: Page, language: str, words: str) -> list[str]:
    """The same on a page that is open, as a reader who changes the words."""
    page.evaluate(ASK, words)
    return results(page, language)


def results(page: Page, language: str) -> list[str]:
    page.wait_for_function(DONE)
    prefix = "/" + path_in(language, "")
    return [path.removeprefix(prefix) for path in page.evaluate(RESULTS)]


@pytest.mark.parametrize("part", FLOORS)
@pytest.mark.parametrize("language", site_languages())
def test_residents_find_what_they_ask_for(page: Page, address: str, language: str, part: str) -> None:
    held = [query for query in queries(language) if query.set == part]
    page.goto(address + path_in(language, "search/"))
    missed = [q.query for q in held if not {*q.finds} & {*asked_again(page, language, q.query)[:FOUND]}]
    assert 1 - len(missed) / len(held) >= FLOORS[part], missed


def test_nothing_of_the_search_is_loaded_before_it_is_used(page: Page, address: str) -> None:
    sizes: dict[str, int] = {}

    def note(response: Response) -> None:
        sizes[response.url] = len(response.body())

    page.on("response", note)
    page.goto(address)
    assert not [url for url in sizes if "/find/" in url or "search" in url]
    page.goto(f"{address}search/")
    assert not [url for url in sizes if "/find/" in url]
    page.fill("[name=q]", "bus")
    page.wait_for_function(DONE)
    assert 0 < sum(size for url, size in sizes.items() if "/find/" in url) < FIRST_SEARCH


def test_filters_have_counts_and_stand_in_the_address(page: Page, address: str) -> None:
    everything = asked(page, address, "en", "bus")
    page.click(".search__filters summary")
    option = page.locator("select[name=kind] option[value=action]")
    count = int(option.inner_text().rpartition("(")[2].rstrip(")"))
    page.select_option("select[name=kind]", "action")
    page.wait_for_function(f"document.querySelector('[role=status]').textContent.includes('{count}')")
    assert "kind=action" in page.url
    assert count > 0
    assert len(everything) > 0
    page.goto(page.url)
    page.wait_for_function(DONE)
    assert page.input_value("select[name=kind]") == "action"
    assert all("/actions/" in path for path in page.evaluate(RESULTS))


def test_a_result_says_what_it_is_and_shows_the_words(page: Page, address: str) -> None:
    asked(page, address, "en", "rapid transit")
    first = page.locator("[data-results] li").first
    assert " · " in first.locator(".quiet").inner_text()
    assert first.locator("mark").count() > 0


def test_who_finds_nothing_is_offered_the_other_languages(page: Page, address: str) -> None:
    assert asked(page, address, "en", "ŧŧŧŧ") == []
    offered = page.locator("[data-elsewhere] a[data-language]")
    assert offered.count() == len(site_languages()) - 1
    assert offered.first.get_attribute("href", timeout=1000)
    offered.first.click()
    assert page.url.endswith("search/?q=%C5%A7%C5%A7%C5%A7%C5%A7")


def test_more_results_come_when_asked_for(page: Page, address: str) -> None:
    shown = len(asked(page, address, "en", "city"))
    page.click("[data-more]")
    page.wait_for_function(f"document.querySelectorAll('[data-results] li').length > {shown}")


def test_ctrl_k_leads_to_the_search_and_into_it(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Control+k")
    page.wait_for_url("**/search/")
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.name") == "q"


def test_without_a_script_the_list_from_a_to_z_is_offered(chromium: Browser, address: str) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}search/")
    page.click("noscript a, .note a")
    assert page.url.endswith("/a-to-z/")
    assert page.locator(".statements a").count() > 100
