"""WhoIsWho: each organisation that a record names, with the parts it plays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cityhub.model.coded import OrganisationCategory, values_of
from cityhub.model.hub import Hub
from cityhub.model.organisation import Organisation
from cityhub.model.record import Record
from cityhub.present.in_order import in_order

PARTS = {
    "answers": ("lead", "promoter", "responsible", "who"),
    "runs": ("operators", "host"),
    "partner": ("partners", "technical_partners", "organisations"),
    "pays": ("funding", "funder", "funders", "funder_records"),
    "issued": ("issuer",),
}
"""A part, and the fields of records in which an organisation that plays it is named."""


@dataclass(frozen=True)
class NamedOrganisation:
    organisation: Organisation
    parts: Mapping[str, Sequence[Record]]
    """For each part it plays, the records that name it so, each once."""


def who_is_who(hub: Hub) -> Mapping[str, Sequence[NamedOrganisation]]:
    """The organisations that some record names, by category, in each by id."""
    named = sorted(_named(hub), key=lambda one: one.organisation.id)
    return in_order(named, lambda one: one.organisation.category, values_of(OrganisationCategory))


def _named(hub: Hub) -> Iterator[NamedOrganisation]:
    for organisation in hub.all(Organisation):
        parts = {part: _naming(hub, organisation, fields) for part, fields in PARTS.items()}
        if any(parts.values()):
            yield NamedOrganisation(organisation, {part: records for part, records in parts.items() if records})


def _naming(hub: Hub, organisation: Organisation, fields: Sequence[str]) -> list[Record]:
    mentions = hub.mentions.get((organisation.kind, organisation.key), ())
    found = {(m.by.kind, m.by.key): m.within or m.by for m in mentions if m.pointer[0] in fields}
    return list(found.values())
