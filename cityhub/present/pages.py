"""Pages: which pages a hub has. One function a part of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cityhub.compare.comparisons import Comparisons
from cityhub.compare.plan import Plan
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.coded import Condition, values_of
from cityhub.model.conference import Commitment, Session
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.priority import Priority
from cityhub.model.programme import Initiative
from cityhub.model.project import Project
from cityhub.model.record import Record
from cityhub.model.source import Source
from cityhub.model.study_tour import Lesson, Practice
from cityhub.model.vocabulary import Term
from cityhub.present.address import address_of
from cityhub.present.comparison_pages import comparison_pages
from cityhub.present.page import Page
from cityhub.present.region_map import region_map
from cityhub.present.updates import latest_updates
from cityhub.present.who_is_who import who_is_who


def pages_of(hub: Hub, found: Comparisons, today: dt.date) -> tuple[Page, ...]:
    """Every page of the hub, the home page first."""
    return (
        *_home(hub, found.plans, today),
        *_cities(hub, found.plans, today),
        *comparison_pages(hub, found),
        *_study_tour(hub),
        *_conference(hub),
        *_grants(hub),
        *_programme(hub),
        *_sources(hub),
        *_vocabulary(hub),
    )


def _home(hub: Hub, plans: Mapping[str, Plan], today: dt.date) -> Iterator[Page]:
    values = {"map": region_map(hub), "plans": plans, "updates": latest_updates(hub, today)}
    yield Page("", "home", "content/hub.yml", values=values)


def _cities(hub: Hub, plans: Mapping[str, Plan], today: dt.date) -> Iterator[Page]:
    yield Page("cities/", "cities", "content/cities", values={"plans": plans})
    for city in hub.cities:
        for page in _city(hub, city, today):
            yield replace(page, values={"plan": plans[city.id], "city": city, **page.values})


def _city(hub: Hub, city: City, today: dt.date) -> Iterator[Page]:
    base = f"cities/{city.id}/"
    above = ("cities/", base)
    folder = f"content/cities/{city.id}"
    yield Page(base, "city", city.origin.path, city, {"updates": latest_updates(hub, today, city.id)}, ("cities/",))
    for diagnostic in hub.of(Diagnostic, city.id):
        values = {"observations": _observations(hub, city, digital=diagnostic.id == "digital")}
        yield Page(f"{base}{diagnostic.id}/", "diagnostic", diagnostic.origin.path, diagnostic, values, above)

    def path(name: str, held: Sequence[Record]) -> str:
        """The folder of the records; the city's own file where there are none to open."""
        return f"{folder}/{name}" if held else city.origin.path

    framework = {"framework": (laws := hub.of(FrameworkItem, city.id))}
    yield Page(f"{base}framework/", "framework", path("framework", laws), values=framework, parents=above)
    priorities = {"priorities": (chosen := hub.of(Priority, city.id))}
    yield Page(f"{base}priorities/", "priorities", path("priorities.yml", chosen), values=priorities, parents=above)
    yield Page(f"{base}actions/", "actions", path("actions", hub.of(Action, city.id)), values=priorities, parents=above)
    for action in hub.of(Action, city.id):
        yield _record_page(hub, action, "action", (*above, f"{base}actions/"))
    projects = {"projects": hub.of(Project, city.id)}
    yield Page(
        f"{base}projects/", "projects", path("projects", hub.of(Project, city.id)), values=projects, parents=above
    )
    for project in hub.of(Project, city.id):
        page = _record_page(hub, project, "project", (*above, f"{base}projects/"))
        yield replace(page, values={"conditions": values_of(Condition)})


def _observations(hub: Hub, city: City, *, digital: bool) -> tuple[Observation, ...]:
    """The observations shown on a diagnostic: the digital family on one, all others on the other."""
    found = hub.of(Observation, city.id)
    return tuple(o for o in found if (hub.get(Indicator, o.indicator).family == "digital") == digital)


def _record_page(hub: Hub, record: Record, template: str, parents: tuple[str, ...]) -> Page:
    address = address_of(record, hub)
    assert address is not None
    return Page(address.page, template, record.origin.path, record, parents=parents)


def _study_tour(hub: Hub) -> Iterator[Page]:
    if hub.study_tour is None:
        return
    base = "study-tour/"
    values = {"practices": hub.all(Practice), "lessons": hub.all(Lesson)}
    yield Page(base, "study_tour", hub.study_tour.origin.path, hub.study_tour, values)
    yield Page(f"{base}practices/", "practices", "content/study-tour/practices", values=values, parents=(base,))
    yield Page(f"{base}lessons/", "lessons", "content/study-tour/lessons", values=values, parents=(base,))
    for practice in hub.all(Practice):
        yield _record_page(hub, practice, "practice", (base, f"{base}practices/"))
    for lesson in hub.all(Lesson):
        yield _record_page(hub, lesson, "lesson", (base, f"{base}lessons/"))


def _conference(hub: Hub) -> Iterator[Page]:
    if hub.conference is not None:
        sessions = sorted(hub.all(Session), key=lambda session: session.order)
        values = {"sessions": sessions, "commitments": hub.all(Commitment)}
        yield Page("conference/", "conference", hub.conference.origin.path, hub.conference, values)


def _grants(hub: Hub) -> Iterator[Page]:
    initiatives = hub.all(Initiative)
    yield Page("grants/", "grants", "content/programme/initiatives", values={"initiatives": initiatives})
    for initiative in initiatives:
        yield _record_page(hub, initiative, "initiative", ("grants/",))


def _programme(hub: Hub) -> Iterator[Page]:
    if hub.programme is not None:
        yield Page("programme/", "programme", hub.programme.origin.path, hub.programme)


def _sources(hub: Hub) -> Iterator[Page]:
    cited = tuple(source for source in hub.all(Source) if ("source", source.id) in hub.mentions)
    yield Page("sources/", "sources", "content/sources", values={"sources": cited})
    for source in cited:
        yield _record_page(hub, source, "source", ("sources/",))


def _vocabulary(hub: Hub) -> Iterator[Page]:
    families: dict[str, list[Term]] = {}
    for term in hub.all(Term):
        families.setdefault(term.id.partition("-")[0], []).append(term)
    yield Page("words/", "words", "content/vocabulary/terms.yml", values={"families": families})
    yield Page("a-to-z/", "a_to_z", "content/vocabulary/languages.yml")
    values = {"by_category": who_is_who(hub)}
    yield Page("organisations/", "organisations", "content/vocabulary/organisations", values=values)
