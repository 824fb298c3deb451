"""SearchPage: what can be found of a page in one language, and by what it can be filtered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.date import ImpreciseDate
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.hub import Hub
from cityhub.model.record import Record
from cityhub.model.vocabulary import Place, Theme
from cityhub.present.page import Page, Rendered
from cityhub.search.body_text import body_text

NOT_FOUND = frozenset({"search", "a_to_z"})
"""Templates of pages that only lead to others."""
_HOLDING = {"framework": "framework-item", "organisations": "organisation", "priorities": "priority", "words": "term"}
"""Templates of pages on which all records of a kind stand that have no page of their own."""


@dataclass(frozen=True)
class SearchPage:
    address: str
    title: str
    summary: str
    body: str
    """Its own text, without what frames it: a line a paragraph."""
    kind: str
    """The kind of its record, or of those it holds; else `comparison`, `overview` or `document` (hand-written)."""
    city: str = ""
    place: str = ""
    """The name of its city, which its text may take for granted."""
    themes: tuple[str, ...] = ()
    status: str = ""
    basis: str = ""
    year: str = ""
    """Of the latest day for which it speaks; where it names none, of its publication or its beginning."""


def search_page_of(rendered: Rendered, hub: Hub) -> SearchPage | None:
    """What can be found of a generated page; nothing of pages to embed, and of those that only lead to others."""
    page = rendered.page
    if page.part or page.template in NOT_FOUND:
        return None
    record, city = page.record, _city(page)
    action = record if isinstance(record, Action) else None
    return SearchPage(
        address=page.address,
        title=rendered.title,
        summary=rendered.description,
        body=body_text(rendered.body),
        kind=_kind(page),
        city=city,
        place=hub.get(Place, hub.get(City, city).place).names[rendered.language].name if city else "",
        themes=_themes(record),
        status=action.status if action else "",
        basis=action.basis if action else "",
        year=_year(record),
    )


def search_page_of_document(address: str, title: str, summary: str, html: str) -> SearchPage:
    """What can be found of a hand-written page."""
    return SearchPage(address, title, summary, body_text(html), "document")


def _kind(page: Page) -> str:
    if page.record is not None:
        return page.record.kind
    if page.template.partition("/")[0] == "compare":
        return "comparison"
    return _HOLDING.get(page.template, "overview")


def _city(page: Page) -> str:
    """The id of the city in whose part of the site a page stands, or nothing."""
    if isinstance(page.record, City):
        return page.record.id
    city = page.values.get("city")
    return city.id if isinstance(city, City) else page.record.city if page.record else ""


def _themes(record: Record | None) -> tuple[str, ...]:
    if isinstance(record, Theme):
        return (record.id,)
    if isinstance(record, Diagnostic):
        return tuple(sorted({finding.theme for finding in record.findings}))
    return tuple(getattr(record, "themes", ()))


def _year(record: Record | None) -> str:
    known = [*_spoken_for(record)] or [*_dated(record)]
    return str(max(date.year for date in known)) if known else ""


def _spoken_for(record: Record | None) -> Iterator[ImpreciseDate]:
    """The days for which a record tells how things stand."""
    dates = (getattr(record, name, None) for name in ("as_of", "data_as_of"))
    updates = (update.date for update in getattr(record, "updates", ()))
    yield from (date for date in (*dates, *updates) if date)


def _dated(record: Record | None) -> Iterator[ImpreciseDate]:
    dates = (getattr(record, name, None) for name in ("published", "start"))
    yield from (date for date in dates if date)
