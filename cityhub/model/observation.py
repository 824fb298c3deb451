"""Observation: the value of an indicator for a city, or its stated absence."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import Absence, Confidence, Method, Qualifier, Scope
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.money import Number
from cityhub.model.record import Record
from cityhub.model.reference import CurrencyRef, IndicatorRef, SourceRef
from cityhub.model.words import Words


class RivalValue(Frozen):
    """A value that another source gives for the same thing."""

    value: Number
    qualifier: Qualifier = "exact"
    currency: CurrencyRef | None = None
    """For sums of money only, like that of the value that leads."""
    scope: Scope = "not-stated"
    period: ImpreciseDate | None = None
    note: Words | None = None
    sources: tuple[SourceRef, ...]


class Observation(Record):
    kind: ClassVar[str] = "observation"

    indicator: IndicatorRef
    """What is measured: an id from vocabulary/indicators.yml."""
    scope: Scope
    """The territory that was measured. "not-stated" is a value too."""
    period: ImpreciseDate | None = None
    """The year, month or day the value is about; absent where the source gives none."""
    value: Number | None = None
    qualifier: Qualifier = "exact"
    currency: CurrencyRef | None = None
    """For sums of money only: the currency of the value."""
    absence: Absence | None = None
    """Stated instead of a value."""
    method: Method = "measured"
    """How the value came about. "derived" is our own arithmetic: the note says which."""
    confidence: Confidence = "high"
    """How plainly the source states it; "low" needs a caveat."""
    definition: Words | None = None
    """How the source's definition differs from that of the indicator; the value then stands apart from the others."""
    note: Words | None = None
    rivals: tuple[RivalValue, ...] = ()
    """What other sources say. This value leads; `choice` says why."""
    choice: Words | None = None
