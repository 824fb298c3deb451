"""Comparisons in a browser: two cities side by side, differences first, and everything without a script."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from cityhub.compare.crosstab import Crosstab
from cityhub.pipeline import Site
from tests.site.test_ways_through import open_page

ACTIONS = "compare/actions/"


@pytest.fixture
def pair(hub_site: Site) -> tuple[str, str]:
    """The first two cities."""
    one, other = (city.id for city in hub_site.hub.cities[:2])
    return one, other


def choose(page: Page, pair: tuple[str, str]) -> None:
    for name, city in zip("ab", pair, strict=True):
        page.select_option(f"select[name={name}]", city)


def cities_shown(page: Page, within: str) -> set[str]:
    """The cities of which something is to be seen."""
    found = page.locator(f"{within} [data-city]:visible").evaluate_all("all => all.map((one) => one.dataset.city)")
    return set(found)


def message(page: Page) -> str:
    return page.locator(".filters__result").inner_text()


def counts(table: Crosstab) -> list[list[int]]:
    return [[len(records) for records in cells.values()] for cells in table.rows.values()]


@pytest.mark.parametrize("slug", ["profiles", "urban", "digital", "findings", "framework", "actions", "projects"])
def test_choosing_two_cities_hides_the_others_in_tables_and_pictures(
    chromium: Browser, address: str, pair: tuple[str, str], hub_site: Site, slug: str
) -> None:
    page = open_page(chromium, f"{address}compare/{slug}/")
    assert cities_shown(page, "main") == {city.id for city in hub_site.hub.cities}
    choose(page, pair)
    for section in ("table", "picture"):
        shown = cities_shown(page, f"section[aria-labelledby={section}]")
        assert shown <= set(pair)
        assert shown or slug in {"urban", "digital"}, "of years there may be nothing to show"
    page.context.close()


def test_equal_rows_are_folded_away_and_counted(
    chromium: Browser, address: str, pair: tuple[str, str], hub_site: Site
) -> None:
    page = open_page(chromium, address + ACTIONS)
    assert message(page) == ""
    choose(page, pair)
    rows = [row for table in hub_site.comparisons.actions.values() for row in counts(table)]
    equal = sum(row[0] == row[1] > 0 for row in rows)
    assert equal > 0
    assert re.findall(r"\d+", message(page)) == [str(equal)]
    assert page.locator("tbody tr[data-row]:visible").count() == len(rows) - equal


def test_one_city_chosen_twice_folds_nothing(chromium: Browser, address: str, pair: tuple[str, str]) -> None:
    page = open_page(chromium, address + ACTIONS)
    choose(page, (pair[0], pair[0]))
    assert cities_shown(page, "main") == {pair[0]}
    assert re.findall(r"\d+", message(page)) == []


def test_a_table_of_which_nothing_is_left_is_put_away(chromium: Browser, twelve_address: str) -> None:
    page = open_page(chromium, f"{twelve_address}compare/dates/")
    tables = page.locator("section[aria-labelledby=table] table:visible")
    before, listed = tables.count(), cities_shown(page, "section[aria-labelledby=table]")
    all_cities = page.locator("select[name=a] option").evaluate_all("all => all.map((one) => one.value)")
    page.select_option("select[name=a]", next(city for city in all_cities if city and city not in listed))
    assert tables.count() < before


def row_of(page: Page, indicator: str) -> str:
    """What a reader sees of an indicator."""
    found = page.locator(f"#indicator-{indicator}, [data-row]:has(> th a[href$='#indicator-{indicator}'])")
    return " ".join(found.first.inner_text().split())


@pytest.mark.parametrize(
    ("slug", "indicator", "pair", "told", "untold"),
    [
        ("urban", "fine-dust", ("cado", "fildo"), "To learn from: Cado", "not comparable"),
        ("urban", "fine-dust", ("ardo", "cado"), "not comparable: another year", "To learn from"),
        ("digital", "internet", ("dodo", "edo"), "To learn from: Edo", "not comparable"),
        ("digital", "online-services", ("belo", "dodo"), "only a limit", "To learn from"),
        ("profiles", "population", ("belo", "cado"), "300,000", "not comparable"),
    ],
)
def test_two_cities_are_judged_by_themselves(
    chromium: Browser, twelve_address: str, slug: str, indicator: str, pair: tuple[str, str], told: str, untold: str
) -> None:
    page = open_page(chromium, f"{twelve_address}compare/{slug}/")
    before = row_of(page, indicator)
    choose(page, pair)
    shown = row_of(page, indicator)
    assert (told in shown, untold in shown) == (True, False)
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("!location.search")
    assert row_of(page, indicator) == before
    page.context.close()


def test_rows_are_put_in_order_by_what_two_cities_show_by_themselves(chromium: Browser, twelve_address: str) -> None:
    """Five in Dodo and 44 in Fildo, though among all twelve cities Dodo is of another territory and Fildo has 22."""
    page = open_page(chromium, f"{twelve_address}compare/urban/?a=dodo&b=fildo&order=difference")
    first = page.locator("article[data-row]:visible").first
    assert first.get_attribute("id") == "indicator-fine-dust"
    assert "44" in first.inner_text()


def difference(known: list[int]) -> float:
    """How far known counts differ, as a share of the largest; one alone differs from nothing."""
    return (max(known) - min(known)) / max(known) if len(known) > 1 else -1


def test_largest_differences_come_first_and_go_back(chromium: Browser, address: str, hub_site: Site) -> None:
    page = open_page(chromium, address + ACTIONS)
    names = page.locator("table.crosstab").first.locator("tbody th")
    before = names.all_inner_texts()
    page.check("input[name=order]")
    rows = counts(hub_site.comparisons.actions["theme"])
    spread = {name: difference([count for count in row if count]) for name, row in zip(before, rows, strict=True)}
    assert names.all_inner_texts() == sorted(before, key=lambda name: -spread[name])
    page.uncheck("input[name=order]")
    assert names.all_inner_texts() == before


def test_the_choice_stands_in_the_address_and_is_restored_from_it(
    chromium: Browser, address: str, pair: tuple[str, str]
) -> None:
    page = open_page(chromium, address + ACTIONS)
    choose(page, pair)
    page.check("input[name=order]")
    page.wait_for_url(f"{address}{ACTIONS}?a={pair[0]}&b={pair[1]}&order=difference")
    again = open_page(chromium, page.url)
    assert cities_shown(again, "main") == set(pair)
    assert message(again) == message(page)
    assert again.locator("tbody th").all_inner_texts() == page.locator("tbody th").all_inner_texts()


def test_an_address_with_an_unknown_city_shows_all(chromium: Browser, address: str, hub_site: Site) -> None:
    page = open_page(chromium, f"{address}{ACTIONS}?a=atlantis&order=nonsense")
    assert cities_shown(page, "main") == {city.id for city in hub_site.hub.cities}


def test_show_all_resets_by_keyboard(chromium: Browser, address: str, pair: tuple[str, str], hub_site: Site) -> None:
    page = open_page(chromium, address + ACTIONS)
    before = page.locator("tbody th").all_inner_texts()
    page.focus("select[name=a]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url(f"{address}{ACTIONS}?a={pair[0]}&b={pair[1]}&order=difference")
    assert cities_shown(page, "main") == set(pair)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("!location.search")
    assert cities_shown(page, "main") == {city.id for city in hub_site.hub.cities}
    assert page.locator("tbody th").all_inner_texts() == before
    assert message(page) == ""


def test_a_wide_table_is_scrolled_by_keyboard_in_its_own_frame(chromium: Browser, twelve_address: str) -> None:
    page = open_page(chromium, f"{twelve_address}compare/framework/")
    page.set_viewport_size({"width": 1280, "height": 900})
    frame = page.locator(".table-frame").first
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.table-frame').scrollLeft > 0")
    assert page.evaluate("scrollX") == 0


def test_everything_is_there_without_a_script(chromium: Browser, address: str, hub_site: Site) -> None:
    for found in comparisons(hub_site):
        page = open_page(chromium, address + found, java_script_enabled=False)
        assert not page.locator("form.filters").is_visible()
        assert page.locator("[data-city][hidden], [data-row][hidden]").count() == 0
        assert page.locator("main table tbody tr").count() > 0
        page.context.close()


def comparisons(site: Site) -> Iterator[str]:
    """The addresses of the comparisons."""
    yield from (page.address for page in site.pages if page.template.startswith("compare/") and not page.part)


def requests_of(page: Page) -> list[str]:
    """The addresses that a page will ask for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def test_a_part_to_embed_stands_alone_and_leads_back(chromium: Browser, address: str, hub_site: Site) -> None:
    parts = [page for page in hub_site.pages if page.part]
    assert len(parts) == 2 * (len(list(comparisons(hub_site))) + len(hub_site.hub.themes))
    page = open_page(chromium, "about:blank")
    asked = requests_of(page)
    for part in parts:
        page.goto(address + part.address)
        assert [url for url in asked if not url.startswith((address, "data:"))] == []
        assert page.locator("nav, form, .site, .site-foot").count() == 0
        back = page.locator(".page-foot a").first
        whole = f"{address}compare/{part.values['slug']}/"
        assert back.evaluate("link => [link.href, link.target]") == [whole, "_blank"]


def figures_in(table: Locator) -> list[list[int]]:
    """The counts as a reader sees them; "none on record" counts nothing."""
    rows = [row.locator("td").all_inner_texts() for row in table.locator("tbody tr").all()]
    return [[int("".join(re.findall(r"\d", text)) or 0) for text in row] for row in rows]


def records_in(text: str) -> dict[str, dict[str, list[int]]]:
    """The counts in a download: by what is counted, row by row, city by city."""
    found: dict[str, dict[str, list[int]]] = {}
    for line in csv.DictReader(io.StringIO(text)):
        found.setdefault(line["by"], {}).setdefault(line["value"], []).append(int(line["records_on_record"] or 0))
        assert int(line["records_on_record"] or 0) == len(line["records"].split())
        assert line["state"] == ("on-record" if line["records"] else "none-on-record")
    return found


@pytest.mark.parametrize("slug", ["findings", "actions", "projects"])
def test_the_download_says_what_the_table_says(chromium: Browser, address: str, slug: str) -> None:
    page = open_page(chromium, f"{address}compare/{slug}/")
    link = page.locator("a[download]").first.evaluate("link => link.href")
    assert link == f"{address}data/compare/{slug}.csv"
    downloaded = [list(rows.values()) for rows in records_in(page.request.get(link).text()).values()]
    tables = page.locator("table.crosstab").all()
    assert [figures_in(table) for table in tables] == downloaded[: len(tables)]


def test_every_comparison_can_be_taken_away_and_cited(chromium: Browser, address: str, hub_site: Site) -> None:
    page = open_page(chromium, "about:blank")
    for found in comparisons(hub_site):
        page.goto(address + found)
        link = page.locator("a[download]").first.evaluate("link => link.href")
        answer = page.request.get(link)
        assert (answer.status, len(answer.text().splitlines()) > 1) == (200, True)
        assert hub_site.version in page.locator(".take-away > ul > li > .cite-this").inner_text()


@pytest.mark.parametrize(
    ("part", "piece"), [("money/table/", "states"), ("projects/picture/", "map"), ("timeline/table/", "dates-skopje")]
)
def test_one_piece_of_a_part_stands_alone_at_an_address_of_its_own(
    chromium: Browser, address: str, part: str, piece: str
) -> None:
    page = open_page(chromium, f"{address}embed/{part}#{piece}")
    assert page.locator(".piece").count() > 1
    assert page.locator(".piece:visible").evaluate_all("all => all.map((one) => one.id)") == [piece]
    assert page.locator(".cite-this:visible").count() == 1
    page.goto(f"{address}embed/{part}")
    assert page.locator(".piece:visible").count() == page.locator(".piece").count()
    assert page.locator(".cite-this:visible").count() == 1


def test_each_of_several_tables_can_be_embedded_and_cited(chromium: Browser, address: str) -> None:
    page = open_page(chromium, f"{address}compare/money/")
    states = page.locator("#states")
    states.get_by_text("Embed or cite").click()
    assert states.locator(".cite-this").inner_text().startswith("How firm the money is. Money compared. ")
    assert states.locator(".cite-this").inner_text().endswith("compare/money/#states")
    states.get_by_text("This table alone").click()
    assert page.locator(".piece:visible h3").all_inner_texts() == ["How firm the money is"]


def test_the_picture_of_money_follows_the_choice_of_two_cities(
    chromium: Browser, address: str, pair: tuple[str, str]
) -> None:
    page = open_page(chromium, f"{address}compare/money/?a={pair[0]}&b={pair[1]}")
    assert cities_shown(page, ".flows") == {*pair}
    payers = page.locator(".flows [data-cities]:visible").evaluate_all("all => all.map((one) => one.dataset.cities)")
    assert payers
    assert all({*pair} & {*cities.split()} for cities in payers)
