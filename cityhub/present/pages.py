"""Pages: which pages a hub has. One function a part of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cityhub.compare.comparisons import Comparisons
from cityhub.compare.plan import Plan, by_objective
from cityhub.model.city import City
from cityhub.model.coded import Condition, Level, SourceCategory, values_of
from cityhub.model.conference import Commitment, Session
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.hub import Hub
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.organisation import Organisation
from cityhub.model.priority import Priority
from cityhub.model.programme import Initiative
from cityhub.model.project import Project
from cityhub.model.record import Record
from cityhub.model.search_rules import SearchRules
from cityhub.model.source import Source
from cityhub.model.study_tour import Lesson, Practice
from cityhub.model.vocabulary import Term
from cityhub.present.address import address_of
from cityhub.present.comparison_pages import comparison_pages
from cityhub.present.in_order import in_order
from cityhub.present.kept_in import kept_in
from cityhub.present.page import Page
from cityhub.present.region_map import RegionMap, region_map
from cityhub.present.updates import latest_updates
from cityhub.present.who_is_who import who_is_who
from cityhub.translate.coverage import Coverage


def pages_of(hub: Hub, found: Comparisons, progress: Sequence[Coverage], today: dt.date) -> tuple[Page, ...]:
    """Every page of the hub, the home page first."""
    region = region_map(hub)
    return (
        *_home(hub, found.plans, region, today),
        *_cities(hub, found.plans, today),
        *comparison_pages(hub, found, region),
        *_study_tour(hub),
        *_conference(hub),
        *_grants(hub),
        *_programme(hub),
        *_sources(hub),
        *_vocabulary(hub),
        *_translations(progress),
    )


def _home(hub: Hub, plans: Mapping[str, Plan], region: RegionMap, today: dt.date) -> Iterator[Page]:
    values = {"map": region, "plans": plans, "updates": latest_updates(hub, today)}
    yield Page("", "home", "content/hub.yml", values=values)


def _cities(hub: Hub, plans: Mapping[str, Plan], today: dt.date) -> Iterator[Page]:
    yield Page("cities/", "cities", "content/cities", values={"plans": plans})
    for city in hub.cities:
        for page in _city(hub, city, plans[city.id], today):
            yield replace(page, values={"plan": plans[city.id], "city": city, **page.values})


def _city(hub: Hub, city: City, plan: Plan, today: dt.date) -> Iterator[Page]:
    base = f"cities/{city.id}/"
    above = ("cities/", base)
    yield Page(base, "city", city.origin.path, city, {"updates": latest_updates(hub, today, city.id)}, ("cities/",))
    for diagnostic in hub.of(Diagnostic, city.id):
        values = {"observations": _observations(hub, city, diagnostic)}
        yield Page(f"{base}{diagnostic.id}/", "diagnostic", diagnostic.origin.path, diagnostic, values, above)
    laws = hub.of(FrameworkItem, city.id)
    framework = {"by_level": in_order(laws, lambda law: law.level, values_of(Level))}
    yield Page(f"{base}framework/", "framework", _folder(city, "framework", laws), values=framework, parents=above)
    chosen = hub.of(Priority, city.id)
    priorities = {"priorities": chosen}
    path = kept_in(chosen, city.origin.path)
    yield Page(f"{base}priorities/", "priorities", path, values=priorities, parents=above)
    groups = {"groups": by_objective(plan.actions, chosen)}
    yield Page(f"{base}actions/", "actions", _folder(city, "actions", plan.actions), values=groups, parents=above)
    for action in plan.actions:
        yield _record_page(hub, action, "action", (*above, f"{base}actions/"))
    yield from _projects(hub, city)


def _projects(hub: Hub, city: City) -> Iterator[Page]:
    base = f"cities/{city.id}/"
    projects = hub.of(Project, city.id)
    path = _folder(city, "projects", projects)
    values = {"projects": projects}
    yield Page(f"{base}projects/", "projects", path, values=values, parents=("cities/", base))
    for project in projects:
        page = _record_page(hub, project, "project", ("cities/", base, f"{base}projects/"))
        yield replace(page, values={"conditions": values_of(Condition)})


def _folder(city: City, name: str, held: Sequence[Record]) -> str:
    """Where the records of a city are written; the city's own file where there are none to open."""
    return f"content/cities/{city.id}/{name}" if held else city.origin.path


def _observations(hub: Hub, city: City, diagnostic: Diagnostic) -> tuple[Observation, ...]:
    """The observations shown on a diagnostic."""
    found = hub.of(Observation, city.id)
    return tuple(o for o in found if hub.get(Indicator, o.indicator).half == diagnostic.id)


def _record_page(hub: Hub, record: Record, template: str, parents: tuple[str, ...]) -> Page:
    address = address_of(record, hub)
    assert address is not None
    return Page(address.page, template, record.origin.path, record, parents=parents)


def _study_tour(hub: Hub) -> Iterator[Page]:
    if hub.study_tour is None:
        return
    base = "study-tour/"
    practices = hub.all(Practice)
    unrecorded = all(practice.visited == "not-recorded" for practice in practices)
    values = {"practices": practices, "lessons": hub.all(Lesson), "unrecorded": unrecorded}
    yield Page(base, "study_tour", hub.study_tour.origin.path, hub.study_tour, values)
    yield Page(f"{base}practices/", "practices", "content/study-tour/practices", values=values, parents=(base,))
    yield Page(f"{base}lessons/", "lessons", "content/study-tour/lessons", values=values, parents=(base,))
    for practice in practices:
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
    by_publisher = sorted(cited, key=lambda source: source.publisher.casefold())
    by_category = in_order(by_publisher, lambda source: source.category, values_of(SourceCategory))
    path = kept_in(hub.all(Source), "content/sources")
    yield Page("sources/", "sources", path, values={"sources": cited, "by_category": by_category})
    for source in cited:
        yield _record_page(hub, source, "source", ("sources/",))


def _vocabulary(hub: Hub) -> Iterator[Page]:
    families: dict[str, list[Term]] = {}
    for term in hub.all(Term):
        families.setdefault(term.id.partition("-")[0], []).append(term)
    path = kept_in(hub.all(Term), "content/vocabulary/terms.yml")
    yield Page("words/", "words", path, values={"families": families})
    yield Page("a-to-z/", "a_to_z", kept_in(hub.languages, "content/vocabulary/languages.yml"))
    yield Page("search/", "search", kept_in(hub.all(SearchRules), "content/vocabulary/search.yml"))
    values = {"by_category": who_is_who(hub)}
    path = kept_in(hub.all(Organisation), "content/vocabulary/organisations.yml")
    yield Page("organisations/", "organisations", path, values=values)


def _translations(progress: Sequence[Coverage]) -> Iterator[Page]:
    """How far each language has come; languages in which everything is original have nothing to tell."""
    told = [coverage for coverage in progress if coverage.areas]
    if told:
        yield Page("translations/", "translations", "translations/README.md", values={"progress": told})
