"""Rules of truth: nothing without a source, no status without its date, no absence turned into a figure."""

from __future__ import annotations

from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.action import Action
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.frozen import Frozen
from cityhub.model.indicator import Indicator
from cityhub.model.money import Money, Number
from cityhub.model.observation import Observation, RivalValue
from cityhub.model.priority import Priority
from cityhub.model.project import Project
from cityhub.model.record import Pointer, Record
from cityhub.model.vocabulary import ExchangeRate, Unit
from cityhub.model.walk import fields
from cityhub.problem import Problem
from cityhub.validate.rule import all_records, problem


def sourced(content: Content) -> Iterator[Problem]:
    """Whatever states something about the world names its sources."""
    hint = "Add `sources: [id]` with the id of a source."
    for record in content.records:
        if record.needs_sources and not record.sources and not _is_absence(record):
            yield problem(record, (), "sourced", f"the {record.kind} `{record.id}` names no source.", hint)
        for pointer, value in _values_within(record):
            asked = type(value).model_fields.get("sources")
            if asked and asked.is_required() and not getattr(value, "sources", ()):
                yield problem(record, pointer, "sourced", "this statement names no source.", hint)


def _is_absence(record: Record) -> bool:
    return isinstance(record, Observation) and record.absence is not None


def _values_within(value: Frozen, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Frozen]]:
    """Every value with fields of its own below `value`, at any depth."""
    for name, _ in fields(type(value)):
        held = getattr(value, name)
        for place, part in enumerate(held) if isinstance(held, tuple) else [(-1, held)]:
            if isinstance(part, Frozen):
                below = (*pointer, name) if place < 0 else (*pointer, name, place)
                yield below, part
                yield from _values_within(part, below)


NEED_ENTRIES = {"themes", "findings", "objectives", "cities", "phases", "facts", "done", "conditions", "who"}
"""Required lists of which an empty one says nothing."""


def not_empty(content: Content) -> Iterator[Problem]:
    """A list that a kind of record asks for has at least one entry."""
    for record in content.records:
        for name, field in type(record).model_fields.items():
            if name in NEED_ENTRIES and field.is_required() and getattr(record, name) == ():
                yield problem(record, (name,), "not-empty", f"`{name}` is an empty list.", "Name at least one.")


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
            hint = "Keep one of the two." if both else "Add `value:`, or `absence: not-reported`."
            yield problem(record, ("absence",), "value-or-absence", message, hint)


def choice_among_rivals(content: Content) -> Iterator[Problem]:
    """Where sources give other values, the observation says why its own leads."""
    for record in content.records:
        if isinstance(record, Observation) and record.rivals and record.choice is None:
            message = f"the observation `{record.id}` does not say why its value leads."
            yield problem(record, ("rivals",), "choice-among-rivals", message, "Add `choice:`.")


def two_claims(content: Content) -> Iterator[Problem]:
    """A disagreement lists at least two claims."""
    for record in all_records(content):
        for place, disagreement in enumerate(record.disagreements):
            if len(disagreement.claims) < 2:
                message = "a disagreement needs two claims."
                yield problem(record, ("disagreements", place), "two-claims", message, "Add the other claim.")


def done_with_evidence(content: Content) -> Iterator[Problem]:
    """An action or a project that is done names the date and the source that say so."""
    for record in content.records:
        field, value = ("stage", record.stage) if isinstance(record, Project) else ("status", _status(record))
        if value == "done" and isinstance(record, Action | Project) and record.as_of is None:
            hint = f"Add `as_of:` with the date of the source, or write `{field}: {UNKNOWN[field]}`."
            yield problem(record, (field,), "done-with-evidence", "it is said to be done without a date.", hint)


UNKNOWN = {"status": "unknown", "stage": "not-stated"}


def _status(record: Record) -> str:
    return record.status if isinstance(record, Action) else ""


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
    """A share out of a hundred lies between 0 and 100; so do the values that other sources give."""
    for record, _, unit in _measured(content):
        for pointer, value in _figures(record):
            if unit.percent and not 0 <= value <= 100:
                message = f"{value} is not a share out of a hundred."
                hint = "Mend the number, or the indicator: its unit is a percentage."
                yield problem(record, pointer, "share-in-range", message, hint)


def money_with_currency(content: Content) -> Iterator[Problem]:
    """A sum of money names its currency; nothing else does."""
    for record, _, unit in _measured(content):
        held: list[tuple[Pointer, Observation | RivalValue]] = [((), record)] if record.value is not None else []
        held += [(("rivals", place), rival) for place, rival in enumerate(record.rivals)]
        for pointer, value in held:
            if unit.money == (value.currency is not None):
                continue
            message = "a sum of money needs its currency." if unit.money else "only sums of money have a currency."
            hint = "Add `currency:`, for example `currency: eur`." if unit.money else "Remove `currency:`."
            field = "value" if unit.money else "currency"
            yield problem(record, (*pointer, field), "money-with-currency", message, hint)


def whole_number(content: Content) -> Iterator[Problem]:
    """A sum of money, and the value of an indicator shown without decimals, is a whole number."""
    for record in content.records:
        for pointer, value in _values_within(record):
            if isinstance(value, Money) and value.amount != int(value.amount):
                message = f"{value.amount} is not a whole number."
                yield problem(record, (*pointer, "amount"), "whole-number", message, _whole(value.amount))
    for observation, indicator, _ in _measured(content):
        for pointer, number in _figures(observation):
            if indicator.decimals == 0 and number != int(number):
                message = f"{number} is not a whole number, and `{indicator.id}` is shown without decimals."
                yield problem(observation, pointer, "whole-number", message, _whole(number))


def _whole(number: Number) -> str:
    """What to write instead: a point before three digits probably divides thousands."""
    thousands = f"{number * 1000:.15g}"
    divides = len(str(number).partition(".")[2]) == 3
    return f"If the point divides thousands, write {thousands}; else round it." if divides else "Round it."


def above_zero(content: Content) -> Iterator[Problem]:
    """A sum of money and an exchange rate are above zero."""
    for record in content.records:
        numbers = [
            ((*pointer, "amount"), value.amount)
            for pointer, value in _values_within(record)
            if isinstance(value, Money)
        ]
        if isinstance(record, ExchangeRate):
            numbers.append((("rate",), record.rate))
        for where, number in numbers:
            if number <= 0:
                hint = "Mend it; what no source says is left out."
                yield problem(record, where, "above-zero", f"{number} is not above zero.", hint)


def _measured(content: Content) -> Iterator[tuple[Observation, Indicator, Unit]]:
    """The observations whose indicator and unit are known."""
    units = {record.id: record for record in content.records if isinstance(record, Unit)}
    indicators = {record.id: record for record in content.records if isinstance(record, Indicator)}
    for record in content.records:
        indicator = indicators.get(record.indicator) if isinstance(record, Observation) else None
        if isinstance(record, Observation) and indicator and indicator.unit in units:
            yield record, indicator, units[indicator.unit]


def _figures(record: Observation) -> Iterator[tuple[Pointer, Number]]:
    """The value of an observation, and those that other sources give."""
    if record.value is not None:
        yield ("value",), record.value
    for place, rival in enumerate(record.rivals):
        yield ("rivals", place, "value"), rival.value


RULES = (
    sourced,
    not_empty,
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
    whole_number,
    above_zero,
)
