"""A walk through a record comes by every leaf, with its place and what the model says of it."""

from __future__ import annotations

from typing import Any

import pytest

from cityhub.model.action import Action
from cityhub.model.coded import Coded
from cityhub.model.date import ImpreciseDate
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.indicator import Indicator
from cityhub.model.record import Origin, Record
from cityhub.model.reference import Reference
from cityhub.model.vocabulary import Place
from cityhub.model.walk import fields, leaves, records_within
from cityhub.model.words import Words


def drawn(value: Record) -> dict[str, Any]:
    """The leaves of a record: place -> mark and value, as `words`, `coded status` or `action`."""
    return {".".join(map(str, leaf.pointer)): (_mark(leaf.marker), leaf.value) for leaf in leaves(value)}


def _mark(marker: object) -> str:
    if isinstance(marker, Reference):
        return f"names {marker.kind}"
    if isinstance(marker, Coded):
        return f"coded {marker.family}"
    return "words" if marker is Words else "plain"


def test_every_leaf_of_an_action_is_met_in_its_place() -> None:
    action = Action.model_validate(
        {
            "id": "new-buses",
            "title": "New buses",
            "summary": "New buses come.",
            "themes": ["mobility", "energy"],
            "basis": "announced",
            "status": "planned",
            "as_of": "2024-05",
            "period": {"end": 2026, "revisions": [{"end": 2027, "sources": ["gazette"]}]},
            "cost": {"amount": 5, "currency": "eur"},
            "codes": {"sdg": ["11.2"]},
            "part_of": "bus-programme",
            "sources": ["gazette"],
            "origin": Origin("a.yml", "skopje"),
        },
        context={"city": "skopje"},
    )
    assert drawn(action) == {
        "id": ("plain", "new-buses"),
        "language": ("plain", "en"),
        "sources.0": ("names source", "gazette"),
        "title": ("words", "New buses"),
        "summary": ("words", "New buses come."),
        "themes.0": ("names theme", "mobility"),
        "themes.1": ("names theme", "energy"),
        "basis": ("coded basis", "announced"),
        "status": ("coded status", "planned"),
        "as_of": ("plain", ImpreciseDate(2024, 5)),
        "period.end": ("plain", ImpreciseDate(2026)),
        "period.revisions.0.end": ("plain", ImpreciseDate(2027)),
        "period.revisions.0.sources.0": ("names source", "gazette"),
        "cost.amount": ("plain", 5),
        "cost.currency": ("names currency", "eur"),
        "cost.qualifier": ("coded qualifier", "exact"),
        "cost.kind": ("coded cost", "not-stated"),
        "codes.sdg.0": ("plain", "11.2"),
        "part_of": ("names action", "skopje/bus-programme"),
    }


def test_names_by_language_are_met_under_their_language() -> None:
    case = {"name": "Skopje", "locative": "Skopje", "genitive": "Skopje"}
    place = Place.model_validate({"id": "skopje", "category": "city", "names": {"en": case}, "footnote": "A note."})
    assert drawn(place) == {
        "id": ("plain", "skopje"),
        "language": ("plain", "en"),
        "names.en.name": ("plain", "Skopje"),
        "names.en.locative": ("plain", "Skopje"),
        "names.en.genitive": ("plain", "Skopje"),
        "category": ("plain", "city"),
        "footnote": ("words", "A note."),
    }


def test_values_of_lists_in_lists_keep_their_family() -> None:
    indicator = Indicator.model_validate(
        {
            "id": "population",
            "name": "Population",
            "definition": "Residents.",
            "unit": "people",
            "direction": "neither",
            "theme": "mobility",
            "family": "urban",
            "comparability": {"scopes": [["city", "region"], ["country"]]},
        }
    )
    scopes = {place: leaf for place, leaf in drawn(indicator).items() if "scopes" in place}
    assert scopes == {
        "comparability.scopes.0.0": ("coded scope", "city"),
        "comparability.scopes.0.1": ("coded scope", "region"),
        "comparability.scopes.1.0": ("coded scope", "country"),
    }


@pytest.fixture
def diagnostic() -> Diagnostic:
    finding = {"theme": "mobility", "category": "weakness", "statement": "They are late."}
    return Diagnostic.model_validate(
        {
            "id": "urban",
            "as_of": 2024,
            "summary": "Late.",
            "findings": [{"id": "late-buses", **finding}, {"id": "old-buses", **finding}],
        }
    )


def test_the_records_within_a_record_are_met_with_their_places(diagnostic: Diagnostic) -> None:
    assert [(pointer, record.kind, record.id) for pointer, record in records_within(diagnostic)] == [
        (("findings", 0), "finding", "late-buses"),
        (("findings", 1), "finding", "old-buses"),
    ]


def test_a_walk_goes_through_the_records_within(diagnostic: Diagnostic) -> None:
    places = drawn(diagnostic)
    assert places["findings.1.theme"] == ("names theme", "mobility")
    assert places["findings.1.category"] == ("coded finding", "weakness")
    assert places["findings.0.inference"] == ("coded inference", "ours")


def test_what_is_not_stated_is_not_met(diagnostic: Diagnostic) -> None:
    assert not any(place.startswith(("caveat", "gaps", "disagreements")) for place in drawn(diagnostic))


def test_the_origin_is_the_loader_s_and_no_field() -> None:
    assert "origin" not in dict(fields(Action))
