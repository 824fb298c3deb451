"""Rules about time: nothing ends before it begins, and no source is read before it is published."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.conference import Conference
from cityhub.model.date import ImpreciseDate
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.observation import Observation
from cityhub.model.programme import Initiative
from cityhub.model.project import Project
from cityhub.model.record import Pointer, Record
from cityhub.model.source import Source
from cityhub.model.study_tour import Practice
from cityhub.problem import Problem
from cityhub.validate.rule import problem

MEND = "Mend one of the two."
MEND_OR_READ_ON = "Mend the date, or `data_as_of` in city.yml."

Dated = tuple[Pointer, ImpreciseDate]


def _backwards(start: ImpreciseDate | None, end: ImpreciseDate | None) -> bool:
    """Whether the end is certainly before the start, however imprecise both are."""
    if start is None or end is None or start.bound in {"by", "around"} or end.bound in {"from", "around"}:
        return False
    return end.latest < start.earliest


def period_forwards(content: Content) -> Iterator[Problem]:
    """A period does not end before it begins, in its first form or in a revised one."""
    for record in content.records:
        if not isinstance(record, Action):
            continue
        start = record.period.start
        if _backwards(start, record.period.end):
            message = f"it ends {record.period.end} but begins {start}."
            yield problem(record, ("period", "end"), "period-forwards", message, "Swap the two or mend one.")
        for place, revision in enumerate(record.period.revisions):
            start = revision.start or start
            if _backwards(start, revision.end):
                message = f"it now ends {revision.end} but begins {start}."
                yield problem(record, ("period", "revisions", place), "period-forwards", message, MEND)


def revisions_in_order(content: Content) -> Iterator[Problem]:
    """The revisions of a period stand in the order in which they were announced."""
    for record in content.records:
        if not isinstance(record, Action):
            continue
        dates = [(place, r.announced) for place, r in enumerate(record.period.revisions) if r.announced]
        for (_, before), (place, after) in itertools.pairwise(dates):
            if after.latest < before.earliest:
                message = f"a revision announced {after} stands after one announced {before}."
                yield problem(
                    record, ("period", "revisions", place), "revisions-in-order", message, "Put the oldest first."
                )


def updates_in_order(content: Content) -> Iterator[Problem]:
    """Dated updates stand oldest first."""
    for record in content.records:
        if not isinstance(record, Action | Project):
            continue
        dated = [(place, u.date) for place, u in enumerate(record.updates) if u.date]
        for (_, before), (place, after) in itertools.pairwise(dated):
            if after.latest < before.earliest:
                message = f"the update of {after} stands after the one of {before}."
                yield problem(record, ("updates", place), "updates-in-order", message, "Put the oldest first.")


def status_not_in_future(content: Content) -> Iterator[Problem]:
    """A status is not dated later than the day up to which the city's sources were read."""
    read = _read_up_to(content)
    for record in content.records:
        for pointer, date in _statuses(record):
            if record.city in read and date.earliest > read[record.city].latest:
                message = f"the status is dated {date}, but sources were read up to {read[record.city]}."
                yield problem(record, pointer, "status-not-in-future", message, MEND_OR_READ_ON)


def _read_up_to(content: Content) -> dict[str, ImpreciseDate]:
    return {record.id: record.data_as_of for record in content.records if isinstance(record, City)}


def _statuses(record: Record) -> Iterator[Dated]:
    """The dates as of which a record says how things stand."""
    if isinstance(record, Action | Project | Diagnostic) and record.as_of:
        yield ("as_of",), record.as_of
    if isinstance(record, FrameworkItem) and record.force.as_of:
        yield ("force", "as_of"), record.force.as_of


def happened_not_in_future(content: Content) -> Iterator[Problem]:
    """What is told as having happened is not dated later than the day up to which the city's sources were read."""
    read = _read_up_to(content)
    for record in content.records:
        for pointer, date in _happenings(record):
            if record.city in read and date.earliest > read[record.city].latest:
                message = f"{date} lies ahead: sources were read up to {read[record.city]}."
                yield problem(record, pointer, "happened-not-in-future", message, MEND_OR_READ_ON)


def _happenings(record: Record) -> Iterator[Dated]:
    """The dates of updates, milestones reached, revisions announced, talks held and measurements."""
    dated: list[tuple[Pointer, ImpreciseDate | None]] = []
    if isinstance(record, Action | Project):
        dated += [(("updates", place, "date"), update.date) for place, update in enumerate(record.updates)]
    if isinstance(record, Action):
        dated += [(("milestones", place, "done"), held.done) for place, held in enumerate(record.milestones)]
        revisions = enumerate(record.period.revisions)
        dated += [(("period", "revisions", place, "announced"), held.announced) for place, held in revisions]
    if isinstance(record, Project):
        dated += [(("consultation", place, "date"), held.date) for place, held in enumerate(record.consultation)]
    if isinstance(record, Observation) and record.method == "measured":
        dated += [(("period",), record.period)]
    yield from ((pointer, date) for pointer, date in dated if date)


def read_to_the_day(content: Content) -> Iterator[Problem]:
    """No city says that sources were read up to a day on which, by the bibliography, none had been read yet."""
    accessed = [record.accessed for record in content.records if isinstance(record, Source) and record.accessed]
    last = max(accessed, key=lambda date: date.latest, default=None)
    for record in content.records:
        if isinstance(record, City) and last and record.data_as_of.earliest > last.latest:
            message = f"sources are said to be read up to {record.data_as_of}, but the last was read {last}."
            yield problem(record, ("data_as_of",), "read-to-the-day", message, MEND)


def dates_forwards(content: Content) -> Iterator[Problem]:
    """A practice, the conference or the validity of a law does not end before it begins."""
    for record in content.records:
        if isinstance(record, Practice | Conference) and _backwards(record.start, record.end):
            message = f"it ends {record.end} but starts {record.start}."
            yield problem(record, ("end",), "dates-forwards", message, MEND)
        if isinstance(record, FrameworkItem) and _backwards(record.issued, record.valid_until):
            message = f"it is valid until {record.valid_until} but was issued {record.issued}."
            yield problem(record, ("valid_until",), "dates-forwards", message, MEND)


def call_forwards(content: Content) -> Iterator[Problem]:
    """A call for grants does not close before it opens, nor an initiative end before it starts."""
    for record in content.records:
        if not isinstance(record, Initiative):
            continue
        if _backwards(record.start, record.end):
            message = f"it ends {record.end} but starts {record.start}."
            yield problem(record, ("end",), "call-forwards", message, MEND)
        for place, call in enumerate(record.calls):
            if _backwards(call.opens, call.closes):
                message = f"the call closes {call.closes} but opens {call.opens}."
                yield problem(record, ("calls", place, "closes"), "call-forwards", message, MEND)


def read_after_published(content: Content) -> Iterator[Problem]:
    """A source was read on or after the day it was published."""
    for record in content.records:
        if isinstance(record, Source) and _backwards(record.published, record.accessed):
            message = f"it was read {record.accessed} but published {record.published}."
            yield problem(record, ("accessed",), "read-after-published", message, MEND)


RULES = (
    period_forwards,
    revisions_in_order,
    updates_in_order,
    status_not_in_future,
    happened_not_in_future,
    read_to_the_day,
    dates_forwards,
    call_forwards,
    read_after_published,
)
