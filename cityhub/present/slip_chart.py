"""SlipChart: how ends were moved, step by step, and how long what is overdue has been so, on one axis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.slips import Behind, Slip
from cityhub.compare.time_span import end_holds
from cityhub.compare.window import window
from cityhub.model.action import Action
from cityhub.model.date import ImpreciseDate
from cityhub.present.time_axis import TimeAxis
from cityhub.present.time_chart import Stretch, fading, frame, place_of

TRACK = 18
"""Pixels from one promise to the next, which stands below it."""


@dataclass(frozen=True)
class Step:
    """An end that was promised. Places are percent of the width, `y` is pixels."""

    end: ImpreciseDate
    x: float
    width: float
    """Of the days it leaves possible; 0 for a mark."""
    y: int
    current: bool
    """Whether it is the end that holds now."""
    rough: bool
    """Whether even these days are only about right."""
    limit: bool
    """Whether it only says by when ("by 2027"): open to the left."""
    fades: Sequence[Stretch]
    """What fades away where it has no last possible day ("from 2027")."""

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True)
class SlipLine:
    action: Action
    steps: Sequence[Step]
    past: float
    """The last possible day of the current end."""
    until: float | None
    """How far the line goes on from there: to today where it is overdue, to the proof where it was done too late."""
    proof: ImpreciseDate | None
    height: int


def slip_charts(
    moved: Mapping[str, Sequence[Slip]], behind: Mapping[str, Sequence[Behind]], today: dt.date
) -> tuple[TimeAxis, dict[str, tuple[SlipLine, ...]]]:
    """The axis that all cities share, and for each the lines of what was moved, is late or overdue."""
    actions = {city: _shown(slips, behind[city]) for city, slips in moved.items()}
    known = {b.action.key: b for held in behind.values() for b in held}
    ends = [end for held in actions.values() for action in held for end in action.period.ends]
    proofs = [b.proof for b in known.values() if b.proof]
    windows = [window(date) for date in (*ends, *proofs)]
    axis = TimeAxis.over((day for held in windows for day in (held.first, held.last) if day), today)
    return axis, {
        city: tuple(_line(action, known.get(action.key), axis) for action in held) for city, held in actions.items()
    }


def _shown(slips: Sequence[Slip], behind: Sequence[Behind]) -> list[Action]:
    """Each action once, what is overdue or late before what is neither; only those of which an end is known."""
    found = {a.key: a for a in (*(b.action for b in behind), *(slip.action for slip in slips)) if a.period.ends}
    return list(found.values())


def _line(action: Action, behind: Behind | None, axis: TimeAxis) -> SlipLine:
    ends = action.period.ends
    current = len(ends) - 1 if end_holds(action.period) else None
    steps = tuple(_step(end, place, axis, current=place == current) for place, end in enumerate(ends))
    proof = behind.proof if behind else None
    until = place_of(window(proof), axis) if proof else None
    if behind and behind.timeliness == "overdue":
        until = axis.now
    return SlipLine(action, steps, place_of(window(ends[-1]), axis), until, proof, TRACK * len(steps))


def _step(end: ImpreciseDate, place: int, axis: TimeAxis, *, current: bool) -> Step:
    held = window(end)
    x, width = frame(held, axis)
    fades = tuple(fading(x, 1)) if held.last is None else ()
    return Step(end, x, width, TRACK * place + TRACK // 2, current, held.rough, end.bound == "by", fades)
