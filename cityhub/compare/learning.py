"""Learning: from which city the others can learn, on an indicator or a theme. Nobody is ranked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cityhub.compare.indicator_row import IndicatorRow
from cityhub.compare.verdict import Doubt, verdict
from cityhub.model.action import Action
from cityhub.model.diagnostic import Finding
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.study_tour import Lesson, Practice
from cityhub.model.vocabulary import Theme

FURTHEST = ("done", "under-way")
"""Statuses in which there is something to look at, the furthest first."""
SHOWN = 3
"""So many actions are named beside a figure."""


@dataclass(frozen=True)
class Example:
    """What a city does that others can look at, with what must hold before it is copied."""

    city: str
    actions: Sequence[Action]
    """Beside a figure: those that speak to its indicator."""
    lessons: Sequence[Lesson]
    """Lessons that speak to these actions or are drawn from these practices; their conditions are those of transfer."""
    others: Sequence[Action] = ()
    """Beside a figure: more actions on its theme."""
    practices: Sequence[Practice] = ()
    """Practices elsewhere that these actions name."""


@dataclass(frozen=True)
class Learning:
    """From whom to learn on one indicator, among all cities and between any two."""

    examples: Sequence[Example]
    """One for each city that reports the better value in some choice, in the order of the cities."""
    named_in: Mapping[str, Sequence[str]]
    """By city: the choices in which it does."""
    doubts: Mapping[Doubt, Sequence[str]]
    """Why nobody is named, with the choices in which it is so."""


def learning(row: IndicatorRow, hub: Hub) -> Learning:
    """What the cities with the better value do, for all cities and for every two."""
    found = {choice: verdict(own) for choice, own in row.choices.items()}
    named = {city: [choice for choice, judged in found.items() if city in judged.cities] for city in row.cells}
    doubts: dict[Doubt, list[str]] = {}
    for choice, judged in found.items():
        if judged.doubt:
            doubts.setdefault(judged.doubt, []).append(choice)
    better = tuple(_speaking(city, row.indicator, hub) for city, choices in named.items() if choices)
    return Learning(better, named, doubts)


def _speaking(city: str, indicator: Indicator, hub: Hub) -> Example:
    """The actions that speak to an indicator, then others on its theme; with practices, and lessons on both."""
    begun = _begun(hub.of(Action, city))
    about = _findings_about(indicator, city, hub)
    own = [a for a in begun if _aims_at(a, indicator) or not about.isdisjoint(a.findings)][:SHOWN]
    others = [a for a in begun if indicator.theme in a.themes and a not in own][: SHOWN - len(own)]
    practices = _practices((*own, *others), hub)
    lessons = _lessons_on((*own, *others), practices, hub)
    return Example(city, tuple(own), lessons, tuple(others), practices)


def _aims_at(action: Action, indicator: Indicator) -> bool:
    return any(target.indicator == indicator.id for target in action.targets)


def _findings_about(indicator: Indicator, city: str, hub: Hub) -> set[str]:
    """The findings of a city that rest on its figures for an indicator."""
    figures = {o.key for o in hub.of(Observation, city) if o.indicator == indicator.id}
    return {finding.key for finding in hub.of(Finding, city) if not figures.isdisjoint(finding.observations)}


def furthest(theme: Theme, hub: Hub) -> tuple[Example, ...]:
    """The cities that have carried an action on the theme furthest: to its end, or else to a start."""
    found = [_example(city.id, hub.of(Action, city.id), theme.id, hub) for city in hub.cities]
    for status in FURTHEST:
        reached = tuple(example for example in found if any(action.status == status for action in example.actions))
        if reached:
            return tuple(_only(example, status) for example in reached)
    return ()


def _example(city: str, actions: Iterable[Action], theme: str, hub: Hub) -> Example:
    shown = tuple(action for action in _begun(actions) if theme in action.themes)
    return Example(city, shown, _lessons_on(shown, (), hub))


def _begun(actions: Iterable[Action]) -> list[Action]:
    """What there is to look at, the furthest first."""
    begun = [action for action in actions if action.status in FURTHEST]
    return sorted(begun, key=lambda action: FURTHEST.index(action.status))


def _only(example: Example, status: str) -> Example:
    shown = tuple(action for action in example.actions if action.status == status)
    keys = {action.key for action in shown}
    lessons = tuple(lesson for lesson in example.lessons if any(b.action in keys for b in lesson.bears_on))
    return replace(example, actions=shown, lessons=lessons)


def _practices(actions: Iterable[Action], hub: Hub) -> tuple[Practice, ...]:
    named = {practice for action in actions for practice in action.practices}
    return tuple(practice for practice in hub.all(Practice) if practice.key in named)


def _lessons_on(actions: Iterable[Action], practices: Iterable[Practice], hub: Hub) -> tuple[Lesson, ...]:
    keys, of = {action.key for action in actions}, {practice.key for practice in practices}
    return tuple(
        lesson for lesson in hub.all(Lesson) if lesson.practice in of or any(b.action in keys for b in lesson.bears_on)
    )
