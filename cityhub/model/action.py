"""Action: something a city, or someone in it, has undertaken to do."""

from __future__ import annotations

import itertools
from typing import ClassVar

from cityhub.model.coded import Basis, Status
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.money import Cost, FundingLine
from cityhub.model.record import Record
from cityhub.model.reference import (
    ActionRef,
    FindingRef,
    FrameworkRef,
    IndicatorRef,
    InitiativeRef,
    ObjectiveRef,
    OrganisationRef,
    PracticeRef,
    SourceRef,
    ThemeRef,
)
from cityhub.model.statement import Statement
from cityhub.model.words import Words


class Revision(Frozen):
    """A moved date: what the period became, when that was said, and why."""

    start: ImpreciseDate | None = None
    end: ImpreciseDate | None = None
    announced: ImpreciseDate | None = None
    reason: Words | None = None
    """Absent where no source gives one."""
    sources: tuple[SourceRef, ...]


class Period(Frozen):
    """When it should happen: the dates first promised, and every change since."""

    start: ImpreciseDate | None = None
    end: ImpreciseDate | None = None
    revisions: tuple[Revision, ...] = ()

    @property
    def current_start(self) -> ImpreciseDate | None:
        return next((r.start for r in reversed(self.revisions) if r.start), self.start)

    @property
    def current_end(self) -> ImpreciseDate | None:
        return next((r.end for r in reversed(self.revisions) if r.end), self.end)

    @property
    def ends(self) -> tuple[ImpreciseDate, ...]:
        """Every end that a source gave, the first promised one first."""
        return tuple(end for end in (self.end, *(r.end for r in self.revisions)) if end)

    @property
    def withdrawn(self) -> bool:
        """Whether the last known end was taken back, by a revision without any date, and none was given since."""
        since = tuple(itertools.takewhile(lambda r: r.end is None, reversed(self.revisions)))
        return bool(self.ends) and any(r.start is None for r in since)

    @property
    def last_explained(self) -> Revision | None:
        """The newest revision of which a source gives the reason."""
        return next((r for r in reversed(self.revisions) if r.reason), None)


class Target(Frozen):
    """What should be reached, by when."""

    what: Words
    """The target in words, with its unit: "30 electric buses in service"."""
    indicator: IndicatorRef | None = None
    baseline: Words | None = None
    due: ImpreciseDate | None = None
    sources: tuple[SourceRef, ...]


class Milestone(Frozen):
    what: Words
    due: ImpreciseDate | None = None
    done: ImpreciseDate | None = None
    sources: tuple[SourceRef, ...]


class Codes(Frozen):
    """Where the action stands in other frameworks."""

    sdg: tuple[str, ...] = ()
    """Targets of the Sustainable Development Goals, for example "11.2"."""
    gcap: tuple[str, ...] = ()
    """Actions of the EBRD Green City Action Plan."""
    covenant: tuple[str, ...] = ()
    """Actions of the Covenant of Mayors plan."""
    ogp: tuple[str, ...] = ()
    """Commitments of the Open Government Partnership plan."""


class Action(Record):
    kind: ClassVar[str] = "action"

    title: Words
    """What is undertaken, in a few plain words."""
    summary: Words
    """What changes for a resident, in at most sixty plain words."""
    description: Words | None = None
    themes: tuple[ThemeRef, ...]
    """What it is about: one or more ids from vocabulary/themes.yml."""
    objective: ObjectiveRef | None = None
    lead: tuple[OrganisationRef, ...] = ()
    """Who answers for it; left out where no source says."""
    partners: tuple[OrganisationRef, ...] = ()
    basis: Basis
    """What stands behind it: a plan that was adopted, a budget, an agreement, an announcement, a recommendation."""
    status: Status
    """How far it has come, as the source says; `unknown` where none says so."""
    as_of: ImpreciseDate | None = None
    """The date of the source for the status; absent only where that source shows none."""
    status_note: Words | None = None
    """What exactly is known of the status."""
    period: Period = Period()
    cost: Cost | None = None
    """Absent where no source names a cost."""
    funding: tuple[FundingLine, ...] = ()
    targets: tuple[Target, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    updates: tuple[Statement, ...] = ()
    """What happened, dated, newest last."""
    risks: tuple[Statement, ...] = ()
    depends_on: tuple[ActionRef, ...] = ()
    findings: tuple[FindingRef, ...] = ()
    """Findings it answers."""
    framework: tuple[FrameworkRef, ...] = ()
    """Laws, strategies and plans it comes from or must obey."""
    practices: tuple[PracticeRef, ...] = ()
    """Practice elsewhere on the same theme; our inference."""
    initiatives: tuple[InitiativeRef, ...] = ()
    """Neighbouring programmes that support it."""
    codes: Codes = Codes()
    part_of: ActionRef | None = None
    """The programme this is a part of; its cost is inside the programme's cost."""
    merged_into: ActionRef | None = None
    superseded_by: ActionRef | None = None
