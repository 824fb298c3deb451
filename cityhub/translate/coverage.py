"""Coverage: how far the translations into a language have come, and what waits longest."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.model.vocabulary import Language
from cityhub.translate.passage import OPEN, Passage

Ages = Callable[[Sequence[Passage]], Mapping[str, dt.date]]
"""Since when each of these passages waits, by its anchor; a passage of which nobody knows is left out."""


@dataclass(frozen=True)
class Gap:
    """A text whose translation is outdated or missing."""

    passage: Passage
    since: dt.date | None
    """The day on which its original came or changed; none where no history tells."""


@dataclass(frozen=True)
class Coverage:
    language: Language
    areas: Mapping[str, Counter[str]]
    """By area (`Passage.area`): how many texts are in which state."""
    gaps: Sequence[Gap]
    """What waits longest comes first."""

    @property
    def states(self) -> Counter[str]:
        return sum(self.areas.values(), Counter())


def coverage(language: Language, held: Iterable[Passage], ages: Ages) -> Coverage:
    areas: dict[str, Counter[str]] = {}
    waiting = []
    for passage in held:
        areas.setdefault(passage.area, Counter())[passage.state] += 1
        if passage.state in OPEN:
            waiting.append(passage)
    since = ages(waiting) if waiting else {}
    gaps = [Gap(passage, since.get(passage.anchor)) for passage in waiting]
    gaps.sort(key=lambda gap: (gap.since or dt.date.max, gap.passage.path, gap.passage.line))
    return Coverage(language, areas, tuple(gaps))
