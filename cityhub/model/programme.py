"""Programme: the technical assistance itself; Initiative and GrantCall: its neighbours."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import Support
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.money import Money
from cityhub.model.record import Record
from cityhub.model.reference import (
    CityRef,
    OrganisationRef,
    PlaceRef,
    SourceRef,
    ThemeRef,
)
from cityhub.model.statement import Statement
from cityhub.model.words import Words


class Phase(Frozen):
    """A step of the programme: what was set out, and what is on the record about it."""

    title: Words
    set_out: Words
    on_record: tuple[Statement, ...] = ()
    """What became of it; left out where nothing public was found."""
    sources: tuple[SourceRef, ...]


class NotPublic(Frozen):
    """What of its own papers cannot be read in public, in the words in which the pages of its cities say so."""

    diagnostics: Words | None = None
    """Stands on the diagnostics of each city."""
    actions: Words | None = None
    """Stands on the action plan of each city."""
    projects: Words | None = None
    """Stands on the projects of each city."""


class Programme(Record):
    kind: ClassVar[str] = "programme"

    title: Words
    summary: Words
    funder: tuple[OrganisationRef, ...]
    technical_partners: tuple[OrganisationRef, ...] = ()
    amount: Money | None = None
    duration: Words | None = None
    cities: tuple[CityRef, ...]
    objectives: tuple[Statement, ...]
    phases: tuple[Phase, ...]
    facts: tuple[Statement, ...] = ()
    """What else is on the record."""
    not_recorded: tuple[Words, ...] = ()
    not_public: NotPublic = NotPublic()


class GrantCall(Record):
    kind: ClassVar[str] = "grant-call"
    needs_sources: ClassVar[bool] = False

    title: Words
    category: Support = "grant"
    eligible: Words | None = None
    """Who can apply; absent where no source says."""
    smallest: Money | None = None
    largest: Money | None = None
    topics: tuple[Words, ...] = ()
    opens: ImpreciseDate | None = None
    closes: ImpreciseDate | None = None
    outcome: tuple[Statement, ...] = ()
    """How many applied and were chosen, where reported."""


class Benefit(Frozen):
    """What an initiative gave to a city."""

    city: CityRef
    text: Words
    money: Money | None = None
    date: ImpreciseDate | None = None
    sources: tuple[SourceRef, ...]


class Initiative(Record):
    kind: ClassVar[str] = "initiative"

    title: Words
    abbreviation: str | None = None
    summary: Words
    """Who supports whom with what, in at most sixty plain words."""
    funders: tuple[OrganisationRef, ...]
    operators: tuple[OrganisationRef, ...] = ()
    amount: Money | None = None
    start: ImpreciseDate | None = None
    end: ImpreciseDate | None = None
    countries: tuple[PlaceRef, ...] = ()
    themes: tuple[ThemeRef, ...]
    eligible: Words | None = None
    website: str | None = None
    facts: tuple[Statement, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    calls: tuple[GrantCall, ...] = ()
    not_recorded: tuple[Words, ...] = ()
