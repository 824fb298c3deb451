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
JUDGED = {"phone light", "desk dark"}
"""The views in which axe-core reads the page; the others differ from them in width or colours only."""
CASES = [(language, kind) for language in site_languages() for kind in site_kinds()]


@contextmanager
def opened(chromium: Browser, url: str, view: str) -> Iterator[tuple[Page, list[str]]]:
    """A page with everything the browser complained about, or asked another host for."""
    viewport, scheme = VIEWS[view]
    context = chromium.new_context(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]
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


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("language", "kind"), CASES)
def test_page_is_whole_quiet_and_accessible(
    chromium: Browser, address: str, language: str, kind: str, view: str
) -> None:
    with opened(chromium, address + path_in(language, site_kinds()[kind]), view) as (page, complaints):
        assert [text for text in complaints if not (kind == "missing" and "404" in text)] == []
        assert page.get_attribute("html", "lang") == language
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
        if view not in JUDGED:
            return
        violations = Axe().run(page).response["violations"]
        assert [(v["id"], [node["html"][:160] for node in v["nodes"][:3]]) for v in violations] == []
