"""Relations: who names whom, asked the way a page asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.hub import Hub
from cityhub.model.observation import Observation
from cityhub.model.priority import Priority
from cityhub.model.programme import Benefit, GrantCall, Initiative, NotPublic
from cityhub.model.record import Record
from cityhub.model.study_tour import Bearing, Lesson


@dataclass(frozen=True)
class Relations:
    hub: Hub
    today: dt.date

    def naming(self, record: Record, kind: str) -> list[Record]:
        """The records of a kind that name this one, each once."""
        found: dict[str, Record] = {}
        for mention in self.hub.mentions.get((record.kind, record.key), ()):
            for candidate in (mention.within, mention.by):
                if candidate is not None and candidate.kind == kind:
                    found.setdefault(candidate.key, candidate)
        return list(found.values())

    def of_city(self, kind: str, city: City) -> list[Record]:
        return [record for record in self.hub.records.get(kind, {}).values() if record.city == city.id]

    def priority_of(self, action: Action) -> Priority | None:
        """The priority whose objective an action serves."""
        for priority in self.hub.of(Priority, action.city):
            if any(objective.key == action.objective for objective in priority.objectives):
                return priority
        return None

    def parts_of(self, action: Action) -> list[Action]:
        return [other for other in self.hub.of(Action, action.city) if other.part_of == action.key]

    def bearings_on(self, action: Action) -> list[tuple[Lesson, Bearing]]:
        """The lessons that speak to an action, and how."""
        return [(lesson, b) for lesson in self.hub.all(Lesson) for b in lesson.bears_on if b.action == action.key]

    def lessons_for(self, city: City) -> list[Lesson]:
        """The lessons that speak to some action of a city."""
        own = f"{city.id}/"
        return [lesson for lesson in self.hub.all(Lesson) if any(b.action.startswith(own) for b in lesson.bears_on)]

    def benefits_for(self, city: City) -> list[tuple[Initiative, list[Benefit]]]:
        """What each neighbouring programme gave to a city."""
        received = ((i, [b for b in i.benefits if b.city == city.id]) for i in self.hub.all(Initiative))
        return [(initiative, benefits) for initiative, benefits in received if benefits]

    def not_public(self, city: City) -> NotPublic:
        """What the programme says of its own papers on the pages of a city; nothing where it has no part in it."""
        programme = self.hub.programme
        return programme.not_public if programme and city.id in programme.cities else NotPublic()

    def once_an_indicator(self, observations: Iterable[str]) -> list[str]:
        """The first of the observations of each indicator, so that a list names no indicator twice."""
        first: dict[str, str] = {}
        for key in observations:
            first.setdefault(self.hub.get(Observation, key).indicator, key)
        return list(first.values())

    def open_calls(self, initiatives: Iterable[Initiative]) -> list[GrantCall]:
        """Calls whose stated dates leave them open today."""
        calls = (call for initiative in initiatives for call in initiative.calls)
        return [call for call in calls if self._is_open(call)]

    def _is_open(self, call: GrantCall) -> bool:
        begun = call.opens is None or call.opens.earliest <= self.today
        return begun and call.closes is not None and call.closes.latest >= self.today
