"""ByTheme: what each city has on record about one theme."""

from __future__ import annotations

from dataclasses import dataclass

from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.diagnostic import Finding
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.hub import Hub
from cityhub.model.project import Project
from cityhub.model.vocabulary import Theme


@dataclass(frozen=True)
class CityOnTheme:
    city: City
    findings: tuple[Finding, ...]
    actions: tuple[Action, ...]
    projects: tuple[Project, ...]
    framework: tuple[FrameworkItem, ...]

    @property
    def records(self) -> tuple[Finding | Action | Project | FrameworkItem, ...]:
        return (*self.findings, *self.actions, *self.projects, *self.framework)

    @property
    def empty(self) -> bool:
        return not self.records


def cities_on(theme: Theme, hub: Hub) -> tuple[CityOnTheme, ...]:
    """A column for each city, in the order of the cities; an empty one too."""
    return tuple(
        CityOnTheme(
            city,
            tuple(finding for finding in hub.of(Finding, city.id) if finding.theme == theme.id),
            tuple(action for action in hub.of(Action, city.id) if theme.id in action.themes),
            tuple(project for project in hub.of(Project, city.id) if theme.id in project.themes),
            tuple(measure for measure in hub.of(FrameworkItem, city.id) if theme.id in measure.themes),
        )
        for city in hub.cities
    )
