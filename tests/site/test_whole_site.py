"""The built site as files: its links, its sitemap, its weight, and what it must not hold."""

from __future__ import annotations

import gzip
import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag, urlsplit
from xml.etree import ElementTree

import pytest

from cityhub.pipeline import Site
from tests.site.kinds import site_languages

_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]+)"')
FIRST_VIEW = 100_000
"""Bytes, compressed, of all that a first visit transfers."""


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, str]:
    return files_of(built)


def files_of(site: Path) -> dict[str, str]:
    """Every file of HTML of a site, by its path."""
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def own_pages(files: dict[str, str]) -> dict[str, str]:
    """Those that are pages of the site: neither what answers for a missing one nor what leads on to another."""
    return {
        path: html
        for path, html in files.items()
        if not path.endswith("404.html") and '<meta http-equiv="refresh"' not in html
    }


def internal_links(path: str, html: str) -> Iterator[tuple[str, str]]:
    """The file and the anchor that each internal link of a page leads to."""
    for link in _LINK.findall(html):
        if link.startswith(("http:", "https:", "mailto:", "data:")):
            continue
        address, anchor = urldefrag(link)
        target = posixpath.normpath(
            posixpath.join("/", posixpath.dirname(path), urlsplit(address).path or posixpath.basename(path))
        )
        target = target.lstrip("/")
        directory = address.endswith("/") or target in {"", "."}
        yield (posixpath.join(target, "index.html") if directory and address else target).lstrip("/"), anchor


def test_every_internal_link_and_anchor_leads_somewhere(built: Path, pages: dict[str, str]) -> None:
    anchors = {path: set(_ID.findall(html)) for path, html in pages.items()}
    dead = []
    for path, html in pages.items():
        if path.endswith("404.html"):
            continue
        for target, anchor in internal_links(path, html):
            if not (built / target).is_file() or (anchor and anchor not in anchors.get(target, ())):
                dead.append(f"{path} -> {target}#{anchor}")
    assert dead == []


def test_no_page_asks_another_host_for_anything(pages: dict[str, str]) -> None:
    named = r'(?! rel="(?:canonical|alternate)")'
    asked = re.compile(rf'<(?:script|img|link{named}|iframe|source)[^>]+(?:src|href)="https?://')
    assert [path for path, html in pages.items() if asked.search(html)] == []


def repeated_titles(files: dict[str, str]) -> list[str]:
    """The titles that several pages have in the same language."""
    own = (
        re.search(r'<html lang="([^"]+)".*?<title>(.*?)</title>', html, re.DOTALL) for html in own_pages(files).values()
    )
    counts = Counter(found.groups() for found in own if found)
    return sorted(f"{language}: {title}" for (language, title), count in counts.items() if count > 1)


def addresses_in_the_sitemap(site: Path, codes: set[str]) -> list[str]:
    """The addresses of the sitemap, each of which exists and names the page under all codes of languages."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ElementTree.parse(site / "sitemap.xml").getroot().findall("s:url", space)  # noqa: S314  # our own file
    for url in urls:
        links = url.findall("x:link", space)
        assert {link.get("hreflang") for link in links} == codes
        for address in [url.findtext("s:loc", "", space), *(link.get("href", "") for link in links)]:
            assert (site / urlsplit(address).path.lstrip("/") / "index.html").is_file(), address
    return [urlsplit(url.findtext("s:loc", "", space)).path.lstrip("/") for url in urls]


def addresses_of_pages(files: dict[str, str]) -> list[str]:
    return [path.removesuffix("index.html") for path in own_pages(files) if "embed/" not in path]


def test_titles_are_unique_in_a_language(pages: dict[str, str]) -> None:
    assert repeated_titles(pages) == []


def test_the_sitemap_names_every_page_in_every_language_absolutely(
    built: Path, hub_site: Site, pages: dict[str, str]
) -> None:
    codes = {code for language in hub_site.hub.languages for code in language.hreflang} | {"x-default"}
    assert sorted(addresses_in_the_sitemap(built, codes)) == sorted(addresses_of_pages(pages))


def test_a_first_view_is_light(built: Path, pages: dict[str, str]) -> None:
    """The page, its stylesheet, its script and the fonts its language needs."""
    heavy = {}
    for language in site_languages():
        path = "index.html" if language == site_languages()[0] else f"{language}/index.html"
        files = [
            path,
            *(target for target, _ in internal_links(path, pages[path]) if target.endswith((".css", ".js", ".svg"))),
        ]
        weight = sum(len(gzip.compress((built / name).read_bytes())) for name in dict.fromkeys(files))
        fonts = ["latin", "cyrillic", "italic-latin", "italic-cyrillic"]
        weight += sum((built / f"assets/fonts/hub-sans-{font}.woff2").stat().st_size for font in fonts)
        heavy[language] = weight
    assert {language: weight for language, weight in heavy.items() if weight > FIRST_VIEW} == {}


def test_material_leaves_nothing_behind(built: Path) -> None:
    assert [path.name for path in built.rglob("*.min.*")] == []
    assert not (built / "search" / "search_index.json").exists()


def test_no_page_gives_away_where_it_was_built(pages: dict[str, str]) -> None:
    here = str(Path(__file__).resolve().parents[2])
    assert [path for path, html in pages.items() if here in html] == []
