"""Rules of truth: nothing without a source, no status without its date, no absence turned into a figure."""

from __future__ import annotations

from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.action import Action
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.frozen import Frozen
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.priority import Priority
from cityhub.model.project import Project
from cityhub.model.record import Pointer, Record
from cityhub.model.vocabulary import Unit
from cityhub.model.walk import fields
from cityhub.problem import Problem
from cityhub.validate.rule import problem

NEED_SOURCES = {
    "action",
    "city",
    "commitment",
    "conference",
    "exchange-rate",
    "finding",
    "framework-item",
    "initiative",
    "lesson",
    "observation",
    "practice",
    "programme",
    "project",
    "session",
    "study-tour",
}
"""Kinds of records that state something about the world."""


def sourced(content: Content) -> Iterator[Problem]:
    """Whatever states something about the world names its sources."""
    hint = "Add `sources: [id]` with an id from content/sources/."
    for record in content.records:
        if record.kind in NEED_SOURCES and not record.sources and not _is_absence(record):
            yield problem(record, (), "sourced", f"the {record.kind} `{record.id}` names no source.", hint)
        for pointer, _value in _sourced_values(record, ()):
            yield problem(record, pointer, "sourced", "this statement names no source.", hint)


def _is_absence(record: Record) -> bool:
    return isinstance(record, Observation) and record.absence is not None


def _sourced_values(value: Frozen, pointer: Pointer) -> Iterator[tuple[Pointer, Frozen]]:
    """Nested values whose model asks for sources and that have none; a nested finding too."""
    for name, _ in fields(type(value)):
        held = getattr(value, name)
        for place, part in enumerate(held) if isinstance(held, tuple) else [(-1, held)]:
            if not isinstance(part, Frozen):
                continue
            below = (*pointer, name) if place < 0 else (*pointer, name, place)
            model = type(part).model_fields.get("sources")
            needs = model is not None and (model.is_required() or _needs_sources(part))
            if needs and not getattr(part, "sources", ()):
                yield below, part
            yield from _sourced_values(part, below)


def _needs_sources(value: Frozen) -> bool:
    """A nested record must name sources, unless observations or its parent carry it."""
    return isinstance(value, Record) and value.kind == "finding" and not getattr(value, "observations", ())


def priority_by_source(content: Content) -> Iterator[Problem]:
    """A priority that is said to be stated by a source names that source."""
    for record in content.records:
        if isinstance(record, Priority) and record.inference == "source" and not record.sources:
            hint = "Add `sources:`, or write `inference: ours`."
            yield problem(record, ("inference",), "priority-by-source", "no source is named for this priority.", hint)


def candidacy_by_source(content: Content) -> Iterator[Problem]:
    """A project whose reason is said to be stated by a source names that source."""
    for record in content.records:
        if isinstance(record, Project) and record.candidacy.inference == "source" and not record.candidacy.sources:
            hint = "Add `sources:` below `candidacy:`, or write `inference: ours`."
            yield problem(record, ("candidacy",), "candidacy-by-source", "no source is named for the reason.", hint)


def caveat_for_low_confidence(content: Content) -> Iterator[Problem]:
    """An observation of low confidence carries a caveat that readers see."""
    for record in content.records:
        if isinstance(record, Observation) and record.confidence == "low" and record.caveat is None:
            message = f"the observation `{record.id}` is of low confidence and has no caveat."
            yield problem(record, ("confidence",), "caveat-for-low-confidence", message, "Add `caveat:`.")


def value_or_absence(content: Content) -> Iterator[Problem]:
    """An observation gives a value or says why there is none, and never both."""
    for record in content.records:
        if isinstance(record, Observation) and (record.value is None) == (record.absence is None):
            both = record.value is not None
            message = "a value and an absence are both given." if both else "there is neither a value nor an absence."
            yield problem(
                record, ("absence",), "value-or-absence", message, "Write `value:` or `absence: not-reported`."
            )


def choice_among_rivals(content: Content) -> Iterator[Problem]:
    """Where sources give other values, the observation says why its own leads."""
    for record in content.records:
        if isinstance(record, Observation) and record.rivals and record.choice is None:
            message = f"the observation `{record.id}` does not say why its value leads."
            yield problem(record, ("rivals",), "choice-among-rivals", message, "Add `choice:`.")


def two_claims(content: Content) -> Iterator[Problem]:
    """A disagreement lists at least two claims."""
    for record in content.records:
        for place, disagreement in enumerate(record.disagreements):
            if len(disagreement.claims) < 2:
                message = "a disagreement needs two claims."
                yield problem(record, ("disagreements", place), "two-claims", message, "Add the other claim.")


def done_with_evidence(content: Content) -> Iterator[Problem]:
    """An action that is done names the date and the source that say so."""
    for record in content.records:
        if isinstance(record, Action) and record.status == "done" and record.as_of is None:
            hint = "Add `as_of:` with the date of the source, or write `status: unknown`."
            yield problem(record, ("status",), "done-with-evidence", "it is said to be done without a date.", hint)


def status_with_date(content: Content) -> Iterator[Problem]:
    """A known status carries the date of its source, or a note saying that the source shows none."""
    for record in content.records:
        if not isinstance(record, Action) or record.status in {"unknown", "done"}:
            continue
        if record.as_of is None and record.status_note is None:
            message = f"the status `{record.status}` has no date."
            hint = "Add `as_of:`, or a `status_note:` that says the source shows no date."
            yield problem(record, ("status",), "status-with-date", message, hint)


def finding_with_evidence(content: Content) -> Iterator[Problem]:
    """A finding rests on observations or on sources."""
    for record in content.records:
        if not isinstance(record, Diagnostic):
            continue
        for place, finding in enumerate(record.findings):
            if not finding.observations and not finding.sources:
                message = f"the finding `{finding.id}` rests on nothing."
                hint = "Add `observations:` or `sources:`."
                yield problem(record, ("findings", place), "finding-with-evidence", message, hint)


def share_in_range(content: Content) -> Iterator[Problem]:
    """A share out of a hundred lies between 0 and 100."""
    units = {record.id: record for record in content.records if isinstance(record, Unit)}
    indicators = {record.id: record for record in content.records if isinstance(record, Indicator)}
    for record in content.records:
        if not isinstance(record, Observation) or record.value is None:
            continue
        indicator = indicators.get(record.indicator)
        unit = units.get(indicator.unit) if indicator else None
        if unit and unit.percent and not 0 <= record.value <= 100:
            message = f"{record.value} is not a share out of a hundred."
            yield problem(record, ("value",), "share-in-range", message, "Check the unit.")


def money_with_currency(content: Content) -> Iterator[Problem]:
    """A sum of money names its currency; nothing else does."""
    units = {record.id: record for record in content.records if isinstance(record, Unit)}
    indicators = {record.id: record for record in content.records if isinstance(record, Indicator)}
    for record in content.records:
        if not isinstance(record, Observation) or record.value is None or record.indicator not in indicators:
            continue
        unit = units.get(indicators[record.indicator].unit)
        if unit and unit.money != (record.currency is not None):
            message = "a sum of money needs its currency." if unit.money else "only sums of money have a currency."
            hint = "Add `currency: eur`." if unit.money else "Remove `currency:`."
            yield problem(record, ("value",), "money-with-currency", message, hint)


RULES = (
    sourced,
    priority_by_source,
    candidacy_by_source,
    caveat_for_low_confidence,
    value_or_absence,
    choice_among_rivals,
    two_claims,
    done_with_evidence,
    status_with_date,
    finding_with_evidence,
    share_in_range,
    money_with_currency,
)
