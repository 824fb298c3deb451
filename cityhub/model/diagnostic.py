"""Diagnostic: the state of a city, urban or digital, as a narrative and findings."""

from __future__ import annotations

from typing import ClassVar, Literal

from cityhub.model.coded import FindingCategory, Inference
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.record import Record
from cityhub.model.reference import IndicatorRef, ObservationRef, ThemeRef
from cityhub.model.words import Words


class Finding(Record):
    kind: ClassVar[str] = "finding"
    needs_sources: ClassVar[bool] = False

    theme: ThemeRef
    """What it is about: one id from vocabulary/themes.yml."""
    category: FindingCategory
    """Whether it helps or harms the city, now or later: one of the four of a SWOT analysis."""
    statement: Words
    """One plain sentence with its figure."""
    observations: tuple[ObservationRef, ...] = ()
    """The observations it rests on; `sources` names what else does."""
    consequence: Words | None = None
    """What it means for a resident."""
    inference: Inference = "ours"
    """Who draws the conclusion: the source, or this hub."""


class Gap(Frozen):
    """Something nobody reports."""

    text: Words
    indicator: IndicatorRef | None = None


class Diagnostic(Record):
    """`urban.yml` or `digital.yml`; the narrative stands beside it, one Markdown file a language."""

    kind: ClassVar[str] = "diagnostic"
    needs_sources: ClassVar[bool] = False

    id: Literal["urban", "digital"]
    as_of: ImpreciseDate
    summary: Words
    """What state the city is in, in at most sixty words."""
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...] = ()

    @property
    def narrative(self) -> str:
        """The key of the document that stands beside the record."""
        return f"cities/{self.city}/diagnostic/{self.id}"
