"""Comparisons: everything that is set side by side, worked out once for all languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.compare.by_theme import cities_on
from cityhub.compare.crosstab import Crosstab, crosstab
from cityhub.compare.donors import Donors, donors
from cityhub.compare.indicator_row import IndicatorRow, indicator_rows
from cityhub.compare.money_comparison import MoneyComparison, money_comparison
from cityhub.compare.plan import Plan, plan_of
from cityhub.compare.slips import Behind, Slip, behind, slips
from cityhub.compare.time_span import TimeSpan, time_spans
from cityhub.compare.timeliness import timeliness
from cityhub.model.action import Action
from cityhub.model.coded import Basis, Condition, FrameworkCategory, Stage, Status, Timeliness, values_of
from cityhub.model.diagnostic import Finding
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.hub import Hub
from cityhub.model.project import Project
from cityhub.model.study_tour import Lesson
from cityhub.model.vocabulary import ExchangeRate, Theme


@dataclass(frozen=True)
class Comparisons:
    today: dt.date
    """The day as of which lateness is judged."""
    plans: Mapping[str, Plan]
    """By city, like everything in the order of the cities."""
    indicators: Sequence[IndicatorRow]
    profile: Sequence[IndicatorRow]
    """The indicators of which at least three of four cities have a value."""
    findings: Crosstab
    """By theme."""
    framework: Mapping[str, Crosstab]
    """By `theme` and by `framework`, its category."""
    actions: Mapping[str, Crosstab]
    """By `theme`, `status`, `basis` and `timeliness`."""
    projects: Mapping[str, Crosstab]
    """By `theme`, `stage` and `condition`: those of which a source says something on that condition."""
    themes: Mapping[str, Crosstab]
    """For each theme a table by kind of record: findings, actions, projects, framework."""
    lessons: Crosstab
    """A row for each lesson, with the actions it speaks to."""
    donors: Donors
    money: MoneyComparison
    slips: Mapping[str, Sequence[Slip]]
    behind: Mapping[str, Sequence[Behind]]
    """What is overdue or late."""
    spans: Mapping[str, Sequence[TimeSpan]]

    def half(self, name: str) -> list[IndicatorRow]:
        """The indicators of one diagnostic, `urban` or `digital`."""
        return [row for row in self.indicators if row.indicator.half == name]


def compare(hub: Hub, today: dt.date) -> Comparisons:
    """Set the cities side by side as of a day."""
    actions = {city.id: hub.of(Action, city.id) for city in hub.cities}
    rates = hub.all(ExchangeRate)
    rows = indicator_rows(hub)
    return Comparisons(
        today=today,
        plans={city: plan_of(held, rates, today) for city, held in actions.items()},
        indicators=rows,
        profile=tuple(row for row in rows if _widely_known(row)),
        findings=_findings(hub),
        framework=_framework(hub),
        actions=_actions(hub, today),
        projects=_projects(hub),
        themes={theme.id: _on_theme(theme, hub) for theme in hub.themes},
        lessons=_lessons(hub),
        donors=donors(hub),
        money=money_comparison(hub, rows, today),
        slips={city: slips(held) for city, held in actions.items()},
        behind={city: behind(held, today) for city, held in actions.items()},
        spans={city: time_spans(held, today) for city, held in actions.items()},
    )


def _widely_known(row: IndicatorRow) -> bool:
    return row.known > 1 and row.known * 4 >= len(row.cells) * 3


def _cities(hub: Hub) -> list[str]:
    return [city.id for city in hub.cities]


def _themes(hub: Hub) -> list[str]:
    return [theme.id for theme in hub.themes]


def _on_themes(record: Action | FrameworkItem | Project) -> Iterable[str]:
    return record.themes


def _findings(hub: Hub) -> Crosstab:
    return crosstab(hub.all(Finding), lambda f: (f.theme,), _themes(hub), _cities(hub))


def _framework(hub: Hub) -> dict[str, Crosstab]:
    held = hub.all(FrameworkItem)
    categories = values_of(FrameworkCategory)
    return {
        "theme": crosstab(held, _on_themes, _themes(hub), _cities(hub)),
        "framework": crosstab(held, lambda m: (m.category,), categories, _cities(hub)),
    }


def _actions(hub: Hub, today: dt.date) -> dict[str, Crosstab]:
    held, cities = hub.all(Action), _cities(hub)
    return {
        "theme": crosstab(held, _on_themes, _themes(hub), cities),
        "status": crosstab(held, lambda a: (a.status,), values_of(Status), cities),
        "basis": crosstab(held, lambda a: (a.basis,), values_of(Basis), cities),
        "timeliness": crosstab(held, lambda a: (timeliness(a, today),), values_of(Timeliness), cities),
    }


def _projects(hub: Hub) -> dict[str, Crosstab]:
    held, cities = hub.all(Project), _cities(hub)
    return {
        "theme": crosstab(held, _on_themes, _themes(hub), cities),
        "stage": crosstab(held, lambda p: (p.stage,), values_of(Stage), cities),
        "condition": crosstab(held, lambda p: (r.condition for r in p.readiness), values_of(Condition), cities),
    }


def _lessons(hub: Hub) -> Crosstab:
    spoken_to: dict[str, list[str]] = {}
    for lesson in hub.all(Lesson):
        for bearing in lesson.bears_on:
            spoken_to.setdefault(bearing.action, []).append(lesson.key)
    lessons = [lesson.key for lesson in hub.all(Lesson)]
    return crosstab(hub.all(Action), lambda action: spoken_to.get(action.key, ()), lessons, _cities(hub))


def _on_theme(theme: Theme, hub: Hub) -> Crosstab:
    held = [record for city in cities_on(theme, hub) for record in city.records]
    kinds = (Finding.kind, Action.kind, Project.kind, FrameworkItem.kind)
    return crosstab(held, lambda record: (record.kind,), kinds, _cities(hub))
