"""Money: an amount in the currency of its source."""

from __future__ import annotations

from pydantic import StrictFloat, StrictInt

from cityhub.model.coded import CostKind, FundingState, Instrument, Qualifier
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.reference import CurrencyRef, OrganisationRef, SourceRef
from cityhub.model.words import Words

Number = StrictInt | StrictFloat


class Money(Frozen):
    amount: Number
    """Whole units of the currency: 70000000, never "70 million"."""
    currency: CurrencyRef
    qualifier: Qualifier = "exact"
    """How the source says it: exact, about, at-least ("over"), at-most ("up to")."""
    date: ImpreciseDate | None = None
    """When the sum was stated; a conversion uses the rate nearest to it."""
    note: Words | None = None
    sources: tuple[SourceRef, ...] = ()


class Cost(Money):
    """What something costs altogether."""

    kind: CostKind = "not-stated"
    price_year: StrictInt | None = None
    """The year whose prices the sum is in, where the source says so."""


class FundingLine(Frozen):
    """One way in which something is paid for."""

    organisation: OrganisationRef | None = None
    instrument: Instrument
    state: FundingState
    money: Money | None = None
    """Absent where the source names no sum."""
    note: Words | None = None
    sources: tuple[SourceRef, ...]
