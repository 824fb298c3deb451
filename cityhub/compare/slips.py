"""Slip: dates that were moved, from what was first promised to what is said now; and what is behind its dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.time_span import end_holds
from cityhub.compare.timeliness import BEHIND, proof_of_delay, timeliness
from cityhub.compare.window import Shift, shift
from cityhub.model.action import Action, Period, Revision
from cityhub.model.coded import Timeliness
from cityhub.model.date import ImpreciseDate


@dataclass(frozen=True)
class Move:
    """What one revision did to the dates that held before it."""

    revision: Revision
    start: Shift | None
    """None where it says nothing of the start, or none was known before; so with the end."""
    end: Shift | None
    keeps_start: bool
    """Whether it leaves a known start as it was; so with the end. What was taken back before is not kept."""
    keeps_end: bool


@dataclass(frozen=True)
class Slip:
    """An action whose dates were revised, with every revision in its order."""

    action: Action
    moves: Sequence[Move]
    whole: Shift | None
    """From the first known end to the last; none where fewer than two are known."""


@dataclass(frozen=True)
class Behind:
    """An action that is late or overdue."""

    action: Action
    timeliness: Timeliness
    by: Shift | None
    """Overdue: from the last known end to the day of judging. Late: from the first known end to the last, or to the
    day that proves it. None where no source allows to say how far."""
    proof: ImpreciseDate | None = None
    """Of what is done: a day after the promised one on which it was still going on."""


@dataclass(frozen=True)
class Delays:
    """How many actions have not kept the dates they had first."""

    overdue: int
    late: int
    moved: int
    """Whose dates were revised, to whichever side."""


def slips(actions: Iterable[Action]) -> tuple[Slip, ...]:
    """The actions of which some date was revised, those moved furthest later first."""
    found = [_slip(action) for action in actions if action.period.revisions]
    return tuple(sorted(found, key=lambda slip: (*_furthest_first(slip.whole), slip.action.key)))


def behind(actions: Iterable[Action], today: dt.date) -> tuple[Behind, ...]:
    """What is overdue, then what is late, each with the furthest first."""
    found = [_behind(action, judged, today) for action in actions if (judged := timeliness(action, today)) in BEHIND]
    return tuple(sorted(found, key=lambda b: (BEHIND.index(b.timeliness), *_furthest_first(b.by), b.action.key)))


def delays(moved: Mapping[str, Sequence[Slip]], behind_by_city: Mapping[str, Sequence[Behind]]) -> Delays:
    """How many actions of all cities are overdue, late, or had a date revised."""
    judged = Counter(b.timeliness for held in behind_by_city.values() for b in held)
    return Delays(judged["overdue"], judged["late"], sum(len(held) for held in moved.values()))


def _furthest_first(by: Shift | None) -> tuple[int, int]:
    near, far = by.range if by else (-2, 0)
    return (-near, -far)


def _slip(action: Action) -> Slip:
    period = action.period
    moves, before = [], period.model_copy(update={"revisions": ()})
    for revision in period.revisions:
        moves.append(_move(revision, before))
        before = _after(revision, before)
    ends = period.ends
    return Slip(action, tuple(moves), shift(ends[0], ends[-1]) if len(ends) > 1 else None)


def _move(revision: Revision, before: Period) -> Move:
    start, end = before.current_start, before.current_end
    keeps_start = revision.end is not None and revision.start is None and start is not None
    stays = end is not None and not before.withdrawn
    keeps_end = stays and revision.end is None and revision.start is not None and end_holds(_after(revision, before))
    return Move(revision, _shift(start, revision.start), _shift(end, revision.end), keeps_start, keeps_end)


def _after(revision: Revision, before: Period) -> Period:
    return before.model_copy(update={"revisions": (*before.revisions, revision)})


def _shift(before: ImpreciseDate | None, after: ImpreciseDate | None) -> Shift | None:
    return shift(before, after) if before and after else None


def _behind(action: Action, judged: Timeliness, today: dt.date) -> Behind:
    first, last = action.period.ends[0], action.period.ends[-1]
    if judged == "overdue":
        return Behind(action, judged, shift(last, ImpreciseDate(today.year, today.month, today.day)))
    proof = proof_of_delay(action, first) if action.status == "done" else None
    by = _later(shift(first, proof or last)) or _at_least(_shift(first, action.period.current_start))
    return Behind(action, judged, by, proof)


def _later(by: Shift | None) -> Shift | None:
    return by if by and by.direction == "later" else None


def _at_least(by: Shift | None) -> Shift | None:
    """The delay of an end, from that of a start which was moved beyond it."""
    return Shift("later", by.near) if by and by.direction == "later" else None
