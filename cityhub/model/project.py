"""Project: something that needs financing, and that a financier such as AFD could support."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import Condition, Inference, Instrument, ReadinessState, Stage
from cityhub.model.coordinates import Location
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.money import Cost, FundingLine
from cityhub.model.record import Record
from cityhub.model.reference import (
    ActionRef,
    FindingRef,
    OrganisationRef,
    SourceRef,
    ThemeRef,
)
from cityhub.model.statement import Statement
from cityhub.model.words import Words


class Candidacy(Frozen):
    """Why it is listed as a candidate, and who says so."""

    reason: Words
    inference: Inference
    sources: tuple[SourceRef, ...] = ()


class Readiness(Frozen):
    """One condition that must hold before a project can be financed."""

    condition: Condition
    state: ReadinessState
    note: Words
    sources: tuple[SourceRef, ...]


class Consultation(Frozen):
    """What came of talking to the municipality about the project."""

    date: ImpreciseDate | None = None
    outcome: Words
    sources: tuple[SourceRef, ...]


class FunderRecord(Frozen):
    """The funder's own record of the project."""

    organisation: OrganisationRef
    identifier: str | None = None
    """For example an IATI identifier."""
    url: str | None = None
    sources: tuple[SourceRef, ...] = ()


class Project(Record):
    kind: ClassVar[str] = "project"

    title: Words
    """What is to be financed, in a few plain words."""
    summary: Words
    """What is needed and whom it serves, in at most sixty plain words."""
    description: Words | None = None
    themes: tuple[ThemeRef, ...]
    """What it is about: one or more ids from vocabulary/themes.yml."""
    stage: Stage
    """How far its preparation has come, as the source says; `not-stated` where none says so."""
    as_of: ImpreciseDate | None = None
    """The date of the source for the stage."""
    candidacy: Candidacy
    """Why it is listed here, and who says so."""
    need: Cost | None = None
    """The investment needed; absent where no source names it."""
    funding: tuple[FundingLine, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    """Instruments that sources name for it."""
    readiness: tuple[Readiness, ...] = ()
    """Only what sources say; every other condition is shown as "not reported"."""
    consultation: tuple[Consultation, ...] = ()
    """What came of talking to the municipality; left out where nothing is recorded."""
    location: Location | None = None
    """Where it stands; absent where no source gives coordinates."""
    promoter: tuple[OrganisationRef, ...] = ()
    actions: tuple[ActionRef, ...] = ()
    """The actions it carries out."""
    findings: tuple[FindingRef, ...] = ()
    funder_records: tuple[FunderRecord, ...] = ()
    updates: tuple[Statement, ...] = ()
