"""Indicator: what is measured, in which unit, and what may stand beside what."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StrictBool, StrictInt

from cityhub.model.coded import Direction, Family, Scope
from cityhub.model.frozen import Frozen
from cityhub.model.record import Record
from cityhub.model.reference import ThemeRef, UnitRef
from cityhub.model.words import Words


class Comparability(Frozen):
    """Which values may stand side by side as equals."""

    scopes: tuple[tuple[Scope, ...], ...] = (("city",),)
    """Groups of scopes that may be compared with each other."""
    years_apart: Annotated[StrictInt, Field(ge=0)] = 0
    """How many years two values may lie apart: 0 unless the definition says otherwise."""


class Indicator(Record):
    kind: ClassVar[str] = "indicator"
    needs_sources: ClassVar[bool] = False

    name: Words
    definition: Words
    unit: UnitRef
    decimals: Annotated[StrictInt, Field(ge=0, le=4)] = 0
    direction: Direction
    theme: ThemeRef
    family: Family
    inhabitants: StrictBool = False
    """It counts the inhabitants of a city, by which sums of money are divided."""
    codes: dict[str, str] = Field(default_factory=dict)
    """Its code in other frameworks, for example {iso37120: "8.1", u4ssc: "EN: EN: AQ: 1C"}."""
    comparability: Comparability = Comparability()

    @property
    def half(self) -> Literal["urban", "digital"]:
        """The diagnostic and the comparison that show it: digital for the digital family, urban for all others."""
        return "digital" if self.family == "digital" else "urban"
