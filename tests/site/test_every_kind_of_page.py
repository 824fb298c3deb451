"""Every kind of page, in every language, on a phone and on a desk, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

from tests.site.kinds import path_in, site_kinds, site_languages

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=900)
VIEWS = {
    "phone light": (PHONE, "light"),
    "phone dark": (PHONE, "dark"),
    "desk light": (DESK, "light"),
    "desk dark": (DESK, "dark"),
}
JUDGED = ("phone light", "desk dark")
"""The views in which axe-core reads a page; the others differ from them in width or colours only."""


def judged_in(language: str, kind: str) -> tuple[str, ...]:
    """Both views in the first language; in the others, which differ from it in words only, one view by turns."""
    place = site_languages().index(language)
    return JUDGED if place == 0 else (JUDGED[(place + sorted(site_kinds()).index(kind)) % 2],)


CASES = [(language, kind) for language in site_languages() for kind in site_kinds()]


@contextmanager
def opened(chromium: Browser, url: str) -> Iterator[tuple[Page, list[str]]]:
    """A page with everything the browser complained about, or asked another host for."""
    context = chromium.new_context(viewport=PHONE, color_scheme="light")
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.append(request.url) if "//127.0.0.1:" not in request.url else None)
    page.goto(url)
    yield page, complaints
    context.close()


def look(page: Page, view: str) -> None:
    """Turn an open page to a width and a colour scheme."""
    viewport, scheme = VIEWS[view]
    page.set_viewport_size(viewport)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """What axe-core finds: its rule, and the first parts that break it."""
    found = Axe().run(page).response["violations"]
    return [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found]


@pytest.mark.parametrize(("language", "kind"), CASES)
def test_page_is_whole_quiet_and_accessible(chromium: Browser, address: str, language: str, kind: str) -> None:
    with opened(chromium, address + path_in(language, site_kinds()[kind])) as (page, complaints):
        assert page.get_attribute("html", "lang") == language
        assert page.locator("h1").count() == 1
        for view, (viewport, _) in VIEWS.items():
            look(page, view)
            assert (view, page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]) == (view, True)
            assert (view, violations(page) if view in judged_in(language, kind) else []) == (view, [])
        assert [text for text in complaints if not (kind == "missing" and "404" in text)] == []
