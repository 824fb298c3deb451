"""ComparisonPages: a page for each comparison, and for its table and its picture a page to embed elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cityhub.compare.by_theme import cities_on
from cityhub.compare.comparisons import Comparisons
from cityhub.compare.crosstab import Crosstab
from cityhub.compare.indicator_row import IndicatorRow
from cityhub.compare.learning import furthest, learning
from cityhub.compare.money_comparison import MoneyComparison
from cityhub.compare.slips import delays
from cityhub.model.coded import FindingCategory, ForceState, Status, values_of
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.programme import Initiative
from cityhub.model.study_tour import Lesson, Practice
from cityhub.model.vocabulary import Theme
from cityhub.present.address import address_of
from cityhub.present.flow_chart import flow_charts
from cityhub.present.page import Page
from cityhub.present.region_map import RegionMap
from cityhub.present.slip_chart import slip_charts
from cityhub.present.time_chart import time_charts
from cityhub.present.unit_chart import unit_chart, unit_charts
from cityhub.present.year_chart import year_charts

PARTS = ("table", "picture")
"""What of a comparison can be embedded: the block of its template."""
BASE = "compare/"


def comparison_pages(hub: Hub, found: Comparisons, region: RegionMap) -> Iterator[Page]:
    """The way in, a page for each comparison with its parts to embed, and a page for each theme."""
    comparisons = tuple(_comparisons(hub, found, region)) if hub.cities else ()
    yield Page(BASE, "compare", "content/cities", values={"comparisons": comparisons})
    for comparison in comparisons:
        yield comparison
        yield from (_embedded(comparison, part) for part in PARTS)
    for theme in hub.themes:
        page = _theme(theme, hub, found)
        yield page
        yield from (_embedded(page, part) for part in PARTS)


def _comparisons(hub: Hub, found: Comparisons, region: RegionMap) -> Iterator[Page]:
    yield _page("profiles", "profiles", {"map": region, "rows": found.profile})
    where = "content/vocabulary/indicators"
    yield _page("urban", "indicators", {**_indicators("urban", found, hub), "digital": False}, where)
    yield _page("digital", "indicators", {**_indicators("digital", found, hub), "digital": True}, where)
    yield _page("findings", "findings", _marked(found.findings, values_of(FindingCategory)))
    tables: Mapping[str, Any] = found.framework
    yield _page("framework", "framework", {"tables": tables, **_marked(tables["theme"], values_of(ForceState))})
    tables = found.actions
    yield _page("actions", "actions", {"tables": tables, "charts": unit_charts(tables["theme"])})
    yield from _times(found)
    tables = found.projects
    charts = {"charts": unit_charts(tables["stage"]), "map": region, "projects_on_map": True}
    yield _page("projects", "projects", {"tables": tables, **charts})
    yield _page("money", "money", _money(hub, found.money))
    donors = found.donors
    charts = {category: unit_chart(donors.gifts(category)) for category in donors.by_category}
    yield _page("donors", "donors", {"donors": donors, "charts": charts})
    yield _page("lessons", "lessons", _lessons(hub, found.lessons))


def _marked(table: Crosstab, signs: Sequence[str]) -> dict[str, Any]:
    """A table, the picture of its records, and the signs of the legend to that picture."""
    return {"table": table, "charts": unit_charts(table), "signs": signs}


def _lessons(hub: Hub, table: Crosstab) -> dict[str, Any]:
    bearings = [bearing for lesson in table.rows for bearing in hub.get(Lesson, lesson).bears_on]
    changed = sum(bearing.how == "changed" for bearing in bearings)
    return {**_marked(table, values_of(Status)), "changed": changed}


def _times(found: Comparisons) -> Iterator[Page]:
    """The plans on one axis of time, and what was moved on it."""
    axis, charts = time_charts(found.spans, found.today)
    dated = [span.dated for held in found.spans.values() for span in held]
    counts = {"all": len(dated), "dated": sum(dated), "undated": len(dated) - sum(dated)}
    values = {"spans": found.spans, "axis": axis, "charts": charts, "signs": values_of(Status)}
    yield _page("timeline", "timeline", {**values, "counts": counts})
    axis, lines = slip_charts(found.slips, found.behind, found.today)
    values = {"slips": found.slips, "behind": found.behind, "axis": axis, "lines": lines}
    yield _page("dates", "dates", {**values, "delays": delays(found.slips, found.behind)})


def _page(slug: str, template: str, values: Mapping[str, Any], path: str = "content/cities") -> Page:
    return Page(f"{BASE}{slug}/", f"compare/{template}", path, values={"slug": slug, **values}, parents=(BASE,))


def _embedded(comparison: Page, part: str) -> Page:
    return replace(comparison, address=f"embed/{comparison.values['slug']}/{part}/", part=part)


def _indicators(half: str, found: Comparisons, hub: Hub) -> dict[str, Any]:
    """The rows that compare most first, of these the ones that differ most; and apart from them what nobody reports."""
    rows = {row.indicator.id: row for row in found.half(half)}
    ordered = sorted(rows.values(), key=lambda row: (-row.compared, -row.spread))
    lessons = {row.indicator.id: learning(row, hub) for row in ordered}
    silent = [
        (indicator, _absences(rows.get(indicator.id)))
        for indicator in hub.all(Indicator)
        if indicator.half == half and (indicator.id not in rows or not rows[indicator.id].known)
    ]
    return {"rows": ordered, "charts": year_charts(ordered), "learning": lessons, "silent": silent}


def _absences(row: IndicatorRow | None) -> list[Observation]:
    """What sources say of why a figure is missing."""
    return [cell.observation for cell in row.cells.values() if cell.observation] if row else []


def _money(hub: Hub, money: MoneyComparison) -> dict[str, Any]:
    cities = [city.id for city in hub.cities]
    return {"money": money, "charts": flow_charts(money.flows, money.instruments.rows, cities)}


def _theme(theme: Theme, hub: Hub, found: Comparisons) -> Page:
    values = {
        "slug": f"themes/{theme.id}",
        "by_city": cities_on(theme, hub),
        "charts": unit_charts(found.themes[theme.id]),
        "indicators": tuple(row.indicator for row in found.indicators if row.indicator.theme == theme.id),
        "furthest": furthest(theme, hub),
        "lessons": tuple(lesson for lesson in hub.all(Lesson) if theme.id in lesson.themes),
        "practices": tuple(practice for practice in hub.all(Practice) if theme.id in practice.themes),
        "initiatives": tuple(i for i in hub.all(Initiative) if theme.id in i.themes),
    }
    address = address_of(theme, hub)
    assert address is not None
    return Page(address.page, "theme", theme.origin.path, theme, values, (BASE,))
