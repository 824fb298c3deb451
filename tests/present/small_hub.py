"""A small hub: one city with a diagnostic, a priority, an action and a project, in two languages.

It is written out as files, so that a test can change one of them and see what becomes of the pages.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

from cityhub.compare.comparisons import compare
from cityhub.export.comparison_tables import comparison_tables
from cityhub.load.content import load
from cityhub.model.hub import Hub
from cityhub.pipeline import Folders, Site
from cityhub.present.page import Rendered
from cityhub.present.pages import pages_of
from cityhub.present.presenter import Presenter
from cityhub.relate import relate
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.written_pages import WrittenPages
from tests.present.drawing import draw

ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 11, 21)
WRITTEN = {f"{name}/": name for name in ("about", "method", "corrections", "contributing", "accessibility", "privacy")}
"""Addresses of the hand-written pages that templates link to."""

_DRAWN = {
    "hub.yml": "name: Small hub",
    "vocabulary/languages.yml": """\
        - {id: en, endonym: English, name: English, script: Latn, locale: en_GB, site: true}
        - {id: sq, endonym: Shqip, name: Albanian, script: Latn, locale: sq_AL, site: true}
        """,
    "vocabulary/themes.yml": "- {id: mobility, name: Mobility, description: How people move.}",
    "vocabulary/units.yml": """\
        - {id: buses, label: buses}
        - {id: money, label: money, money: true}
        """,
    "vocabulary/currencies.yml": """\
        - {id: eur, code: EUR, name: euro}
        - {id: all, code: ALL, name: Albanian lek}
        """,
    "vocabulary/places.yml": """\
        - id: foton
          category: city
          names:
            en: {name: Foton, locative: Foton, genitive: Foton}
            sq: {name: Fotoni, locative: Foton, genitive: Fotonit}
        - id: fotonia
          category: country
          outline: fotonia
          names:
            en: {name: Fotonia, locative: Fotonia, genitive: Fotonia}
            sq: {name: Fotonia, locative: Fotoni, genitive: Fotonisë}
          footnote: A note on the name.
        """,
    "vocabulary/outlines.geojson": """\
        {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "fotonia", "properties": {},
        "geometry": {"type": "Polygon", "coordinates": [[[20, 41], [21, 41], [21, 42], [20, 42], [20, 41]]]}}]}
        """,
    "vocabulary/organisations.yml": "- {id: city-of-foton, name: City of Foton, category: municipality}",
    "vocabulary/indicators.yml": """\
        - id: bus-fleet
          name: Buses in service
          definition: Buses that can run.
          unit: buses
          direction: higher-is-better
          theme: mobility
          family: urban
        """,
    "sources.yml": """\
        - {id: news, title: Lajme, publisher: Foton News, title_language: sq, category: press, published: 2026-05}
        - {id: census, title: Census, publisher: Office, title_language: en, category: official}
        """,
    "cities/foton/city.yml": """\
        id: foton
        place: foton
        country: fotonia
        currency: eur
        coordinates: {latitude: 41.5, longitude: 20.5}
        summary: A small city.
        data_as_of: 2026-11
        sources: [census]
        """,
    "cities/foton/diagnostic/urban.yml": """\
        id: urban
        as_of: 2026
        summary: Buses are old.
        findings:
          - id: old-buses
            theme: mobility
            category: weakness
            statement: Few buses run.
            observations: [fleet-2026]
        sources: [census]
        """,
    "cities/foton/diagnostic/urban.en.md": "Buses are old [@news].\n\n## Lanes\n\nThere are none.\n",
    "cities/foton/observations.yml": """\
        - {id: fleet-2026, indicator: bus-fleet, scope: city, period: 2026, value: 40, sources: [news]}
        """,
    "cities/foton/priorities.yml": """\
        - id: better-buses
          title: Better buses
          description: Buses come first.
          inference: ours
          themes: [mobility]
          findings: [old-buses]
          objectives:
            - {id: faster, title: Faster buses}
        """,
    "cities/foton/actions/bus-lane.yml": """\
        id: bus-lane
        title: Bus lane
        summary: Buses will be faster.
        themes: [mobility]
        objective: faster
        lead: [city-of-foton]
        basis: announced
        status: planned
        as_of: 2026-05
        sources: [news]
        """,
    "cities/foton/projects/depot.yml": """\
        id: depot
        title: Bus depot
        summary: A depot is needed.
        themes: [mobility]
        stage: idea
        candidacy: {reason: The news says so., inference: ours}
        actions: [bus-lane]
        sources: [news]
        """,
}

CONTENT = {name: dedent(text) for name, text in _DRAWN.items()}


def small_content(root: Path, changes: Mapping[str, str] | None = None) -> Path:
    """The folder of the small content, with files of `changes` in it."""
    draw(root / "content", {**CONTENT, **(changes or {})})
    shutil.copy(ROOT / "content" / "vocabulary" / "terms.yml", root / "content" / "vocabulary" / "terms.yml")
    return root / "content"


def small_hub(root: Path, changes: Mapping[str, str] | None = None) -> Hub:
    """The small hub, read without asking the rules, so that a test can break them."""
    content = load(small_content(root, changes))
    assert content.problems == []
    return relate(content)


def small_site(
    root: Path, changes: Mapping[str, str] | None = None, translations: Mapping[str, str] | None = None
) -> Site:
    """The small hub with catalogues in `translations`, by their path, ready to be rendered."""
    hub = small_hub(root, changes)
    draw(root / "translations", translations or {})
    found = compare(hub, TODAY)
    folders = replace(Folders.of(root), templates=ROOT / "overrides")
    return Site(
        hub=hub,
        catalogues=Catalogues(folders.translations),
        written=WrittenPages.read(folders.written, hub.languages[0].id),
        pages=pages_of(hub, found, (), TODAY),
        today=TODAY,
        folders=folders,
        comparisons=found,
        downloads=comparison_tables(found),
    )


def presenter(site: Site, language: str) -> Presenter:
    record = next(known for known in site.hub.languages if known.id == language)
    return site.presenter(record, WRITTEN)


def render(site: Site, address: str, language: str = "en") -> Rendered:
    """One page in one language."""
    page = next(page for page in site.pages if page.address == address)
    return presenter(site, language).render(page)
