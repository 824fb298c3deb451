"""Structured data: what a page is about, in the words of schema.org, for search engines and other programs.

It says nothing that the page itself does not say. Countries are left out: a name may need its footnote beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.conference import Conference
from cityhub.model.date import ImpreciseDate
from cityhub.model.money import FundingLine
from cityhub.model.organisation import Organisation
from cityhub.model.programme import Initiative, Programme
from cityhub.model.project import Project
from cityhub.present.page import Page
from cityhub.present.reader import Reader

Node = dict[str, Any]
"""A thing of schema.org, or a page's whole graph of them: plain values, ready to be written as JSON."""

SEARCH = "search/"
LICENCES = "https://spdx.org/licenses/{}.html"
FIRM = {"agreed", "disbursed"}
"""States of money in which somebody pays, and has not only been asked to or said so."""


def structured_data(page: Page, title: str, description: str, reader: Reader) -> Node:
    """The things that a page is about, as JSON-LD with `@context` and `@graph`.

    Addresses are whole where the hub knows its own; else they are relative to the page.
    """
    said = {"name": title, "description": description, "url": reader.whole(page.address)}
    nodes = (*_path(page, title, reader), *_about(page, said, reader), *_dataset(page, said, reader))
    return {"@context": "https://schema.org", "@graph": [_stated(node) for node in nodes]}


def _stated(values: Mapping[str, Any]) -> Node:
    """Only what has a value."""
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}


def _path(page: Page, title: str, reader: Reader) -> Iterator[Node]:
    """The way from the home page down to the page."""
    if not page.address:
        return
    steps = [
        ("", reader.desk.interface.gettext("Home")),
        *((parent, reader.title_of(parent)) for parent in page.parents),
    ]
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": reader.whole(address)}
            for position, (address, name) in enumerate([*steps, (page.address, title)], start=1)
        ],
    }


def _about(page: Page, said: Node, reader: Reader) -> Iterator[Node]:
    match page.record:
        case City() as city:
            yield from _city(city, said, reader)
        case Conference() as conference:
            yield _event(conference, said, reader)
        case Action() | Project() | Programme() | Initiative() as record:
            yield {
                "@type": "Project",
                **said,
                "description": reader.plain(record.summary),
                **_undertaken(record, reader),
            }
        case _ if not page.address:
            yield _website(said, reader)
        case _ if page.template == "words":
            yield {"@type": "DefinedTermSet", **said, "inLanguage": reader.language}


def _website(said: Node, reader: Reader) -> Node:
    """The hub itself, and how it is searched."""
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": reader.whole(SEARCH) + "?q={search_term_string}"},
        "query-input": "required name=search_term_string",
    }
    return {
        "@type": "WebSite",
        **said,
        "inLanguage": reader.language,
        "license": _licence(reader),
        "publisher": _publisher(reader),
        "potentialAction": search if reader.exists(SEARCH) else None,
    }


def _city(city: City, said: Node, reader: Reader) -> Iterator[Node]:
    """The city, and the bodies of its municipality that the page says are responsible."""
    where = city.coordinates
    yield {
        "@type": "City",
        "@id": said["url"] + "#city",
        **said,
        "sameAs": city.website,
        "geo": {"@type": "GeoCoordinates", "latitude": where.latitude, "longitude": where.longitude},
    }
    for body in city.responsible:
        organisation = reader.organisation(body.organisation)
        if organisation.category == "municipality":
            yield {**_organisation(organisation, reader), "areaServed": {"@id": said["url"] + "#city"}}


def _event(conference: Conference, said: Node, reader: Reader) -> Node:
    return {
        "@type": "Event",
        **said,
        "description": reader.plain(conference.summary),
        "startDate": _date(conference.start),
        "endDate": _date(conference.end),
        "location": _place(conference.host_city, reader),
        "funder": _organisation(reader.organisation(conference.funder), reader),
        "contributor": _organisations(conference.technical_partners, reader),
    }


def _date(date: ImpreciseDate) -> str:
    """A date as precise as it is known; nothing where it is only a bound or a guess."""
    return date.iso if date.bound == "exact" else ""


def _undertaken(record: Action | Project | Programme | Initiative, reader: Reader) -> Node:
    """Who takes part in an undertaking, who pays for it, and where it happens."""
    match record:
        case Action():
            members, funders = record.lead, _paying(record.funding)
        case Project():
            members, funders = record.promoter, _paying(record.funding)
        case Programme():
            members, funders = record.technical_partners, record.funder
        case Initiative():
            members, funders = record.operators, record.funders
    cities = record.cities if isinstance(record, Programme) else filter(None, [record.city])
    return {
        "sameAs": record.website if isinstance(record, Initiative) else None,
        "areaServed": [_place(city, reader) for city in cities],
        "member": _organisations(members, reader),
        "funder": _organisations(funders, reader),
    }


def _paying(lines: Iterable[FundingLine]) -> tuple[str, ...]:
    """Who has agreed to pay, each once."""
    return tuple(dict.fromkeys(line.organisation for line in lines if line.organisation and line.state in FIRM))


def _organisations(identifiers: Iterable[str], reader: Reader) -> list[Node]:
    return [_organisation(reader.organisation(identifier), reader) for identifier in identifiers]


def _organisation(organisation: Organisation, reader: Reader) -> Node:
    kind = "GovernmentOrganization" if organisation.category == "municipality" else "Organization"
    return _stated({"@type": kind, "name": reader.plain(organisation.name), "url": organisation.website})


def _place(city: str, reader: Reader) -> Node:
    return {"@type": "City", "name": reader.city_name(city), "url": reader.whole(f"cities/{city}/")}


def _dataset(page: Page, said: Node, reader: Reader) -> Iterator[Node]:
    """The table behind a comparison, which can be downloaded from its page."""
    table = f"compare/{page.values.get('slug', '')}.csv"
    if page.part or table not in reader.desk.downloads:
        return
    yield {
        "@type": "Dataset",
        **said,
        "inLanguage": reader.language,
        "license": _licence(reader),
        "creator": _publisher(reader),
        "dateModified": reader.desk.today.isoformat(),
        "version": reader.desk.version,
        "isAccessibleForFree": True,
        "spatialCoverage": [_place(city.id, reader) for city in reader.hub.cities],
        "includedInDataCatalog": {"@type": "DataCatalog", "name": reader.title_of(""), "url": reader.whole("")},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": reader.whole_file(table)}
        ],
    }


def _licence(reader: Reader) -> str:
    """Where the licence of the content can be read; nothing where the hub names none."""
    named = reader.hub.settings.content_licence
    return LICENCES.format(named) if named else ""


def _publisher(reader: Reader) -> Node | None:
    named = reader.hub.settings.publisher
    return {"@type": "Organization", "name": named} if named else None
