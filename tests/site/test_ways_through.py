"""What a reader does: switch language, filter, go by keyboard, read without a script, follow an old address."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from cityhub.pipeline import Site
from tests.site.kinds import path_in, site_kinds, site_languages


def open_page(chromium: Browser, url: str, **options: object) -> Page:
    page = chromium.new_context(viewport={"width": 360, "height": 740}, **options).new_page()  # type: ignore[arg-type]
    page.goto(url)
    return page


def test_switching_the_language_keeps_the_page(chromium: Browser, address: str) -> None:
    action = site_kinds()["action"]
    page = open_page(chromium, address + action)
    for language in (*site_languages()[1:], site_languages()[0]):
        page.locator(".languages summary").click()
        page.locator(f".languages a[hreflang='{language}']").click()
        assert page.url == address + path_in(language, action)
        assert page.get_attribute("html", "lang") == language


def test_the_menu_of_languages_closes_on_escape(chromium: Browser, address: str) -> None:
    page = open_page(chromium, address)
    page.locator(".languages summary").click()
    page.keyboard.press("Escape")
    assert page.locator(".languages details").get_attribute("open") is None


def test_the_first_tab_stop_skips_to_the_content(chromium: Browser, address: str) -> None:
    page = open_page(chromium, address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_the_shell_speaks_the_language_of_its_page(chromium: Browser, address: str) -> None:
    said = []
    for language in site_languages():
        page = open_page(chromium, address + path_in(language, ""))
        said.append(page.locator("a.skip").text_content())
        page.context.close()
    assert len(set(said)) == len(said)


def test_the_chosen_scheme_stays(chromium: Browser, address: str) -> None:
    page = open_page(chromium, address, color_scheme="light")
    page.locator("[data-scheme-toggle]").click()
    page.goto(address + "cities/")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"


def some_of_a_plan(site: Site) -> tuple[str, str, int]:
    """A city, a status that some but not all of its actions have, and how many these are."""
    return next(
        (city, status, count)
        for city, plan in site.comparisons.plans.items()
        for status, count in plan.by_status.items()
        if count < len(plan.actions)
    )


def test_filters_leave_what_matches_and_stand_in_the_address(chromium: Browser, address: str, hub_site: Site) -> None:
    plan, status, count = some_of_a_plan(hub_site)
    page = open_page(chromium, f"{address}cities/{plan}/actions/")
    everything = page.locator(".card[data-status]").count()
    page.select_option("select[name=status]", status)
    assert page.locator(".card[data-status]:visible").count() == count < everything
    assert page.locator(f".card[data-status={status}]:visible").count() == count
    assert page.url.endswith(f"?status={status}")
    assert str(count) in page.locator(".filters__result").inner_text()

    again = open_page(chromium, page.url)
    assert again.locator(".card[data-status]:visible").count() == count
    again.locator(".filters button[type=reset]").click()
    again.wait_for_function("!location.search")
    assert again.locator(".card[data-status]:visible").count() == everything


def test_everything_can_be_read_without_a_script(chromium: Browser, address: str) -> None:
    page = open_page(chromium, address + site_kinds()["actions"], java_script_enabled=False)
    cards = page.locator(".card[data-status]")
    assert cards.count() == page.locator(".card[data-status]:visible").count() > 0
    assert not page.locator("form.filters").is_visible()
    assert not page.locator("[data-scheme-toggle]").is_visible()


def test_a_missing_page_answers_in_the_language_of_its_address(chromium: Browser, address: str) -> None:
    for language in site_languages():
        page = open_page(chromium, address + path_in(language, "cities/no-such-city/"))
        assert page.get_attribute("html", "lang") == language
        page.locator("main a").first.click()
        assert page.url == address + path_in(language, "")


def test_a_citation_leads_to_its_source(chromium: Browser, address: str) -> None:
    page = open_page(chromium, address + site_kinds()["action"])
    page.locator("a.cite").first.click()
    page.locator("li:target cite a").click()
    assert "/sources/" in page.url
    assert page.locator(".statements a").count() > 0


def test_cities_are_named_in_the_case_of_the_sentence(chromium: Browser, address: str, hub_site: Site) -> None:
    for language in site_languages():
        for city in hub_site.hub.cities:
            page = open_page(chromium, address + path_in(language, f"cities/{city.id}/actions/"))
            names = next(place for place in hub_site.hub.records["place"].values() if place.id == city.place)
            assert names.names[language].genitive in page.locator("h1").inner_text()  # type: ignore[attr-defined]
            page.context.close()
