"""Learning: from which city the others can learn, on an indicator or a theme. Nobody is ranked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cityhub.compare.indicator_row import IndicatorRow
from cityhub.model.action import Action
from cityhub.model.hub import Hub
from cityhub.model.study_tour import Lesson
from cityhub.model.vocabulary import Theme

FURTHEST = ("done", "under-way")
"""Statuses in which there is something to look at, the furthest first."""


@dataclass(frozen=True)
class Example:
    """Actions of a city that others can look at, with what must hold before they are copied."""

    city: str
    actions: Sequence[Action]
    lessons: Sequence[Lesson]
    """Lessons that speak to these actions; their conditions are those of the transfer."""


def better(row: IndicatorRow) -> tuple[str, ...]:
    """The cities that report the better comparable value; none where no direction is better, or all are equal."""
    direction = row.indicator.direction
    measures = {city: cell.measure for city, cell in row.cells.items() if cell.comparable}
    if direction == "neither" or len(measures) < 2 or len(set(measures.values())) == 1:
        return ()
    best = max(measures.values()) if direction == "higher-is-better" else min(measures.values())
    return tuple(city for city, measure in measures.items() if measure == best)


def examples(row: IndicatorRow, hub: Hub) -> tuple[Example, ...]:
    """What the cities with the better value do on the theme of the indicator."""
    return tuple(_example(city, hub.of(Action, city), row.indicator.theme, hub) for city in better(row))


def furthest(theme: Theme, hub: Hub) -> tuple[Example, ...]:
    """The cities that have carried an action on the theme furthest: to its end, or else to a start."""
    found = [_example(city.id, hub.of(Action, city.id), theme.id, hub) for city in hub.cities]
    for status in FURTHEST:
        reached = tuple(example for example in found if any(action.status == status for action in example.actions))
        if reached:
            return tuple(_only(example, status) for example in reached)
    return ()


def _example(city: str, actions: Iterable[Action], theme: str, hub: Hub) -> Example:
    begun = [action for action in actions if theme in action.themes and action.status in FURTHEST]
    shown = sorted(begun, key=lambda action: FURTHEST.index(action.status))
    return Example(city, tuple(shown), _lessons_on(shown, hub))


def _only(example: Example, status: str) -> Example:
    shown = tuple(action for action in example.actions if action.status == status)
    keys = {action.key for action in shown}
    lessons = tuple(lesson for lesson in example.lessons if any(b.action in keys for b in lesson.bears_on))
    return Example(example.city, shown, lessons)


def _lessons_on(actions: Iterable[Action], hub: Hub) -> tuple[Lesson, ...]:
    keys = {action.key for action in actions}
    return tuple(lesson for lesson in hub.all(Lesson) if any(b.action in keys for b in lesson.bears_on))
