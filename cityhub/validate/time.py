"""Rules about time: nothing ends before it begins, and no source is read before it is published."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.date import ImpreciseDate
from cityhub.model.programme import Initiative
from cityhub.model.project import Project
from cityhub.model.source import Source
from cityhub.problem import Problem
from cityhub.validate.rule import problem


def _backwards(start: ImpreciseDate | None, end: ImpreciseDate | None) -> bool:
    """Whether the end is certainly before the start, however imprecise both are."""
    return start is not None and end is not None and end.latest < start.earliest


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
                yield problem(
                    record, ("period", "revisions", place), "period-forwards", message, "Mend one of the two."
                )


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
    read = {record.id: record.data_as_of for record in content.records if isinstance(record, City)}
    for record in content.records:
        if not isinstance(record, Action) or record.as_of is None or record.city not in read:
            continue
        if record.as_of.earliest > read[record.city].latest:
            message = f"the status is dated {record.as_of}, but sources were read up to {read[record.city]}."
            hint = "Mend the date, or `data_as_of` in city.yml."
            yield problem(record, ("as_of",), "status-not-in-future", message, hint)


def call_forwards(content: Content) -> Iterator[Problem]:
    """A call for grants does not close before it opens, nor an initiative end before it starts."""
    for record in content.records:
        if not isinstance(record, Initiative):
            continue
        if _backwards(record.start, record.end):
            yield problem(record, ("end",), "call-forwards", f"it ends {record.end} but starts {record.start}.")
        for place, call in enumerate(record.calls):
            if _backwards(call.opens, call.closes):
                message = f"the call closes {call.closes} but opens {call.opens}."
                yield problem(record, ("calls", place, "closes"), "call-forwards", message)


def read_after_published(content: Content) -> Iterator[Problem]:
    """A source was read on or after the day it was published."""
    for record in content.records:
        if isinstance(record, Source) and _backwards(record.published, record.accessed):
            message = f"it was read {record.accessed} but published {record.published}."
            yield problem(record, ("accessed",), "read-after-published", message, "Mend one of the two.")


RULES = (
    period_forwards,
    revisions_in_order,
    updates_in_order,
    status_not_in_future,
    call_forwards,
    read_after_published,
)
