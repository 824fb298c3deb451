"""Address: where a record is read on the site. The same in every language, after the language's prefix.

A record without a page of its own has an anchor that begins with its kind, so that no two kinds meet on a page.
"""

from __future__ import annotations

from dataclasses import dataclass

from cityhub.model.diagnostic import Diagnostic
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.record import Record


@dataclass(frozen=True)
class Address:
    """`page` ends in a slash, or is empty for the home page; `anchor` is an id on that page."""

    page: str
    anchor: str = ""

    def __str__(self) -> str:
        return self.page + (f"#{self.anchor}" if self.anchor else "")


_IN_CITY = {"action": "actions/{id}/", "project": "projects/{id}/", "diagnostic": "{id}/", "city": ""}
_ON_CITY_PAGE = {"framework-item": "framework/", "priority": "priorities/", "objective": "priorities/"}
_OWN = {
    "initiative": "grants/{id}/",
    "lesson": "study-tour/lessons/{id}/",
    "practice": "study-tour/practices/{id}/",
    "source": "sources/{id}/",
    "theme": "compare/themes/{id}/",
}
_ON_PAGE = {
    "commitment": "conference/",
    "organisation": "organisations/",
    "session": "conference/",
    "term": "words/",
}
_SINGLE = {"programme": "programme/", "study-tour": "study-tour/", "conference": "conference/"}


def address_of(record: Record, hub: Hub) -> Address | None:
    """The address of a record; none for words of the vocabulary, which have no page."""
    kind = record.kind
    if kind == "finding":
        return Address(f"cities/{record.city}/{_diagnostic_of(record, hub)}/", anchor_of(record))
    if isinstance(record, Observation):
        return _of_observation(record, hub)
    if isinstance(record, Indicator):
        return Address(f"compare/{record.half}/", anchor_of(record))
    if kind in _IN_CITY:
        return Address(f"cities/{record.city}/" + _IN_CITY[kind].format(id=record.id))
    if kind in _ON_CITY_PAGE:
        return Address(f"cities/{record.city}/" + _ON_CITY_PAGE[kind], anchor_of(record))
    if kind in _OWN:
        return Address(_OWN[kind].format(id=record.id))
    if kind in _ON_PAGE:
        return Address(_ON_PAGE[kind], anchor_of(record))
    return Address(_SINGLE[kind]) if kind in _SINGLE else None


def anchor_of(record: Record) -> str:
    """The id of the place on a page where a record stands."""
    return f"{record.kind}-{record.id}"


def _of_observation(observation: Observation, hub: Hub) -> Address | None:
    """On the diagnostic of its family; a city that has none yet shows it in the comparison only."""
    indicator = hub.get(Indicator, observation.indicator)
    if hub.find(Diagnostic, f"{observation.city}/{indicator.half}") is None:
        return address_of(indicator, hub)
    return Address(f"cities/{observation.city}/{indicator.half}/", anchor_of(observation))


def _diagnostic_of(finding: Record, hub: Hub) -> str:
    for record in hub.records.get("diagnostic", {}).values():
        if record.city == finding.city and any(f.id == finding.id for f in getattr(record, "findings", ())):
            return record.id
    raise KeyError(finding.key)
