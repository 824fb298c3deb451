"""Organisation: who plans, carries out, pays, publishes or takes part."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import OrganisationCategory
from cityhub.model.record import Record
from cityhub.model.reference import PlaceRef
from cityhub.model.words import Words


class Organisation(Record):
    kind: ClassVar[str] = "organisation"
    needs_sources: ClassVar[bool] = False

    name: Words
    abbreviation: Words | None = None
    category: OrganisationCategory
    place: PlaceRef | None = None
    website: str | None = None
