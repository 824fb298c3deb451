"""City: a partner city of the hub."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StrictInt

from cityhub.model.coordinates import Coordinates
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.record import Record
from cityhub.model.reference import (
    CurrencyRef,
    ObservationRef,
    OrganisationRef,
    PlaceRef,
    SourceRef,
)
from cityhub.model.words import Words


class ResponsibleBody(Frozen):
    """Who answers for what."""

    organisation: OrganisationRef
    role: Words
    sources: tuple[SourceRef, ...]


class City(Record):
    kind: ClassVar[str] = "city"

    place: PlaceRef
    """Its names and grammatical cases: an id from vocabulary/places.yml."""
    country: PlaceRef
    currency: CurrencyRef
    coordinates: Coordinates
    colour: Annotated[StrictInt, Field(ge=1, le=8)] | None = None
    """Which of the eight colours tells the city apart; one that is free where none is named."""
    website: str | None = None
    status_note: Words | None = None
    """What kind of administrative unit it is, where that matters to the figures."""
    summary: Words
    """One paragraph: what this city plans, in plain words."""
    responsible: tuple[ResponsibleBody, ...] = ()
    headline: tuple[ObservationRef, ...] = Field(default=(), max_length=4)
    """Up to four observations shown first."""
    data_as_of: ImpreciseDate
    """The day up to which public sources were read."""
