"""Conference: the regional event, its sessions and what was promised there."""

from __future__ import annotations

from typing import ClassVar

from pydantic import StrictInt

from cityhub.model.coded import Role
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.record import Record
from cityhub.model.reference import CityRef, OrganisationRef
from cityhub.model.statement import Statement
from cityhub.model.words import Words


class Conference(Record):
    kind: ClassVar[str] = "conference"

    title: Words
    summary: Words
    start: ImpreciseDate
    end: ImpreciseDate
    host_city: CityRef
    host: OrganisationRef
    funder: OrganisationRef
    technical_partners: tuple[OrganisationRef, ...] = ()
    facts: tuple[Statement, ...]
    not_recorded: tuple[Words, ...] = ()


class Participation(Frozen):
    organisation: OrganisationRef
    role: Role


class Session(Record):
    """A topic of the event. Where no agenda is public, a stated topic and no more."""

    kind: ClassVar[str] = "session"

    topic: Words
    summary: Words
    order: StrictInt
    """Its place among the topics: 1 for the first."""
    organisations: tuple[Participation, ...] = ()


class Commitment(Record):
    """Something somebody undertook in public; where no follow-up stands, none is recorded."""

    kind: ClassVar[str] = "commitment"

    who: tuple[OrganisationRef, ...]
    what: Words
    due: ImpreciseDate | None = None
    follow_up: tuple[Statement, ...] = ()
