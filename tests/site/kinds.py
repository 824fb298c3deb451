"""One address for each kind of page: the one with the most to show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cityhub.pipeline import Folders, build

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = ("about/", "method/", "contributing/")


@cache
def site_kinds() -> dict[str, str]:
    """Kind of page (its template) to address."""
    site = build(Folders.of(ROOT))
    presenter = site.presenter(site.hub.languages[0], dict.fromkeys(WRITTEN, ""))
    longest: dict[str, tuple[int, str]] = {}
    for page in site.pages:
        size = len(presenter.render(page).html)
        if size > longest.get(page.template, (0, ""))[0]:
            longest[page.template] = (size, page.address)
    return {
        **{kind: address for kind, (_, address) in longest.items()},
        "written": "method/",
        "missing": "no-such-page/",
    }


@cache
def site_languages() -> tuple[str, ...]:
    return tuple(language.id for language in build(Folders.of(ROOT)).hub.languages)


def path_in(language: str, address: str) -> str:
    """The path of a page in a language."""
    return address if language == site_languages()[0] else f"{language}/{address}"
