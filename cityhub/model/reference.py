"""Reference: a field that names another record.

Records of a city are named by their id inside the city (`bus-rapid-transit`)
and by `city/id` from elsewhere (`skopje/bus-rapid-transit`).
Everything else is named by its id.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

CITY_KINDS = frozenset(
    {"action", "diagnostic", "finding", "framework-item", "objective", "observation", "priority", "project"}
)
"""Kinds whose records live in the folder of a city."""


@dataclass(frozen=True)
class Reference:
    """Marks a text field as the name of a record of `kind`; reading completes it to the full key."""

    kind: str

    def complete(self, written: str, city: str) -> str:
        """The full key of what was written inside the folder of `city`.

        >>> Reference("action").complete("bus-rapid-transit", "skopje")
        'skopje/bus-rapid-transit'
        """
        return f"{city}/{written}" if city and self.kind in CITY_KINDS and "/" not in written else written

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(
            lambda written, info: self.complete(str(written), (info.context or {}).get("city", "")), handler(source)
        )


ActionRef = Annotated[str, Reference("action")]
CityRef = Annotated[str, Reference("city")]
CurrencyRef = Annotated[str, Reference("currency")]
FindingRef = Annotated[str, Reference("finding")]
FrameworkRef = Annotated[str, Reference("framework-item")]
IndicatorRef = Annotated[str, Reference("indicator")]
InitiativeRef = Annotated[str, Reference("initiative")]
LanguageRef = Annotated[str, Reference("language")]
ObjectiveRef = Annotated[str, Reference("objective")]
ObservationRef = Annotated[str, Reference("observation")]
OrganisationRef = Annotated[str, Reference("organisation")]
PlaceRef = Annotated[str, Reference("place")]
PracticeRef = Annotated[str, Reference("practice")]
ProjectRef = Annotated[str, Reference("project")]
SourceRef = Annotated[str, Reference("source")]
ThemeRef = Annotated[str, Reference("theme")]
UnitRef = Annotated[str, Reference("unit")]
