"""Priority: a problem chosen for action, and the objectives it leads to."""

from __future__ import annotations

from typing import ClassVar

from cityhub.model.coded import Inference
from cityhub.model.record import Record
from cityhub.model.reference import FindingRef, ThemeRef
from cityhub.model.words import Words


class Objective(Record):
    kind: ClassVar[str] = "objective"
    needs_sources: ClassVar[bool] = False

    title: Words
    description: Words | None = None


class Priority(Record):
    kind: ClassVar[str] = "priority"
    needs_sources: ClassVar[bool] = False

    title: Words
    description: Words
    inference: Inference
    """"source": a cited document states the priority. "ours": this hub grouped the record by theme."""
    themes: tuple[ThemeRef, ...]
    findings: tuple[FindingRef, ...] = ()
    """The findings behind it."""
    objectives: tuple[Objective, ...]
    chosen_by: Words | None = None
    """Who chose it and how; absent where no source says."""
    not_chosen: Words | None = None
    """What was not chosen and why, where known."""
