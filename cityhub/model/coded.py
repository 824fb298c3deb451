"""Coded: a value from a short list, whose word for readers stands in vocabulary/terms.yml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args, get_origin


@dataclass(frozen=True)
class Coded:
    """Marks a field whose values are read as the terms `<family>-<value>`."""

    family: str


def values_of(coded: Any) -> tuple[str, ...]:
    """The values of a coded field, in their order."""
    return tuple(get_args(get_args(coded)[0]))


Basis = Annotated[Literal["adopted", "budgeted", "agreed", "announced", "recommended"], Coded("basis")]
Status = Annotated[Literal["planned", "under-way", "done", "suspended", "dropped", "unknown"], Coded("status")]
Timeliness = Annotated[Literal["on-time", "late", "overdue", "no-date", "not-judged"], Coded("timeliness")]
Inference = Annotated[Literal["source", "ours"], Coded("inference")]
Confidence = Annotated[Literal["high", "medium", "low"], Coded("confidence")]
Qualifier = Annotated[Literal["exact", "about", "at-least", "at-most"], Coded("qualifier")]
Scope = Annotated[
    Literal["city", "urban-area", "functional-area", "city-district", "region", "country", "operator", "not-stated"],
    Coded("scope"),
]
Method = Annotated[Literal["measured", "estimated", "derived", "announced"], Coded("method")]
Absence = Annotated[Literal["not-reported", "not-applicable", "withheld"], Coded("absence")]
Direction = Annotated[Literal["higher-is-better", "lower-is-better", "neither"], Coded("direction")]
Family = Annotated[Literal["urban", "digital", "finance", "climate", "participation"], Coded("family")]
CostKind = Annotated[Literal["capital", "running", "total", "not-stated"], Coded("cost")]
Instrument = Annotated[
    Literal["own-budget", "grant", "loan", "technical-assistance", "private", "not-stated"], Coded("instrument")
]
FundingState = Annotated[Literal["sought", "announced", "agreed", "disbursed", "not-stated"], Coded("funding")]
FrameworkCategory = Annotated[
    Literal["law", "strategy", "plan", "institution", "financing", "standard", "agreement"], Coded("framework")
]
Level = Annotated[Literal["eu", "international", "national", "city"], Coded("level")]
ForceState = Annotated[Literal["in-force", "not-yet", "expired", "repealed", "draft", "not-stated"], Coded("force")]
FindingCategory = Annotated[Literal["strength", "weakness", "opportunity", "threat"], Coded("finding")]
Stage = Annotated[
    Literal["idea", "concept", "pre-feasibility", "feasibility", "tender", "works", "done", "not-stated"],
    Coded("stage"),
]
Condition = Annotated[
    Literal["land", "permits", "studies", "budget-line", "procurement", "environmental-and-social"], Coded("condition")
]
ReadinessState = Annotated[Literal["yes", "partly", "no"], Coded("readiness")]
Visited = Annotated[Literal["yes", "no", "not-recorded"], Coded("visited")]
Influence = Annotated[Literal["changed", "supports", "warns"], Coded("influence")]
Role = Annotated[Literal["host", "funder", "technical-partner", "speaker", "participant", "not-stated"], Coded("role")]
Support = Annotated[Literal["grant", "loan", "technical-assistance", "award", "not-stated"], Coded("support")]
OrganisationCategory = Annotated[
    Literal[
        "municipality",
        "city-company",
        "national",
        "international",
        "development-bank",
        "company",
        "civil-society",
        "academic",
    ],
    Coded("organisation"),
]
SourceCategory = Annotated[
    Literal["official", "press", "academic", "donor", "company", "civil-society", "wiki"], Coded("publication")
]


def _families() -> dict[str, tuple[str, ...]]:
    """The values of each family above."""
    found: dict[str, tuple[str, ...]] = {}
    for coded in (alias for alias in globals().values() if get_origin(alias) is Annotated):
        family = next(marker.family for marker in coded.__metadata__ if isinstance(marker, Coded))
        found[family] = tuple(dict.fromkeys((*found.get(family, ()), *values_of(coded))))
    return found


FAMILIES = _families()
"""Every family of coded values, with its values in their order."""
