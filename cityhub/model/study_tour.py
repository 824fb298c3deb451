"""StudyTour, its reference practices and the lessons drawn from them."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import Inference, Influence, Visited
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.money import Money
from cityhub.model.record import Record
from cityhub.model.reference import ActionRef, PlaceRef, PracticeRef, ThemeRef
from cityhub.model.statement import Statement
from cityhub.model.words import Words


class StudyTour(Record):
    kind: ClassVar[str] = "study-tour"

    title: Words
    summary: Words
    facts: tuple[Statement, ...]
    not_recorded: tuple[Words, ...] = ()
    """What no public source says."""


class Practice(Record):
    kind: ClassVar[str] = "practice"

    title: Words
    host: Words
    """Who did it: the city or body."""
    place: Words
    country: PlaceRef
    start: ImpreciseDate | None = None
    end: ImpreciseDate | None = None
    themes: tuple[ThemeRef, ...]
    visited: Visited
    """Whether the study tour went there."""
    summary: Words
    """What was done and what came of it, in at most sixty plain words."""
    done: tuple[Statement, ...]
    """What was done."""
    results: tuple[Statement, ...] = ()
    went_wrong: tuple[Statement, ...] = ()
    budget: Money | None = None
    contract_form: Words | None = None


class Bearing(Frozen):
    """How a lesson bears on an action of a city. Our inference unless a source says so."""

    action: ActionRef
    how: Influence
    why: Words


class Lesson(Record):
    kind: ClassVar[str] = "lesson"

    practice: PracticeRef
    title: Words
    lesson: Words
    conditions: tuple[Words, ...]
    """What must hold at home before it can work."""
    bears_on: tuple[Bearing, ...] = ()
    inference: Inference
    themes: tuple[ThemeRef, ...]
