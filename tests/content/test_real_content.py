"""The real content, city by city: nothing is wrong with it, and no city of the launch lacks a part of its record.

A city that comes later may begin with its city.yml alone; only what holds of any city is asked of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.load.content import Content, load
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.diagnostic import Diagnostic
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.hub import Hub
from cityhub.model.observation import Observation
from cityhub.model.priority import Priority
from cityhub.model.project import Project
from cityhub.model.record import Record
from cityhub.model.reference import Reference
from cityhub.model.walk import leaves
from cityhub.pipeline import Folders, build, check
from cityhub.relate import relate
from cityhub.validate.rule import all_records

ROOT = Path(__file__).resolve().parents[2]
CITIES = sorted(path.name for path in (ROOT / "content" / "cities").iterdir() if path.is_dir())
LAUNCH = ("podgorica", "pristina", "skopje", "tirana")
"""The cities whose record was complete when the hub was first published."""
DIAGNOSTICS = ("urban", "digital")
KINDS: tuple[type[Record], ...] = (FrameworkItem, Observation, Priority, Action, Project)


@pytest.fixture(scope="module")
def content() -> Content:
    return load(ROOT / "content")


@pytest.fixture(scope="module")
def hub(content: Content) -> Hub:
    return relate(content)


def test_nothing_is_wrong_with_the_content_and_its_translations() -> None:
    assert [str(problem) for problem in check(Folders.of(ROOT))] == []


def test_the_cities_of_the_launch_are_there() -> None:
    assert set(LAUNCH) <= set(CITIES)


@pytest.mark.parametrize("city", LAUNCH)
def test_a_city_of_the_launch_has_a_profile(hub: Hub, city: str) -> None:
    profile = hub.get(City, city)
    assert profile.summary
    assert profile.responsible
    assert profile.headline
    assert profile.sources


@pytest.mark.parametrize("name", DIAGNOSTICS)
@pytest.mark.parametrize("city", LAUNCH)
def test_a_city_of_the_launch_has_a_diagnostic_with_findings_and_a_narrative(hub: Hub, city: str, name: str) -> None:
    diagnostic = hub.get(Diagnostic, f"{city}/{name}")
    narrative = hub.documents[f"cities/{city}/diagnostic/{name}", diagnostic.language]
    assert diagnostic.findings
    assert any(section.heading for section in narrative.sections)
    assert any(list(section.citations()) for section in narrative.sections)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
@pytest.mark.parametrize("city", LAUNCH)
def test_a_city_of_the_launch_has_records_of_each_kind(hub: Hub, city: str, kind: type[Record]) -> None:
    assert hub.of(kind, city)


@pytest.mark.parametrize("city", CITIES)
def test_every_priority_of_a_city_leads_to_an_objective(hub: Hub, city: str) -> None:
    assert [priority.id for priority in hub.of(Priority, city) if not priority.objectives] == []


@pytest.mark.parametrize("city", CITIES)
def test_every_source_that_a_city_cites_exists(content: Content, hub: Hub, city: str) -> None:
    cited = {
        leaf.value
        for record in content.records
        if record.city == city
        for leaf in leaves(record)
        if isinstance(leaf.marker, Reference) and leaf.marker.kind == "source"
    }
    narratives = [document for document in content.documents if document.key.startswith(f"cities/{city}/")]
    cited |= {source for document in narratives for section in document.sections for _, source in section.citations()}
    assert cited - set(hub.records["source"]) == set()
    assert cited


@pytest.mark.parametrize("city", CITIES)
def test_nothing_of_low_confidence_stands_without_a_caveat(hub: Hub, city: str) -> None:
    weak = [observation for observation in hub.of(Observation, city) if observation.confidence == "low"]
    assert [observation.id for observation in weak if not observation.caveat] == []


@pytest.mark.parametrize("city", CITIES)
def test_every_figure_of_a_city_has_a_value_or_says_why_there_is_none(hub: Hub, city: str) -> None:
    figures = hub.of(Observation, city)
    assert [figure.id for figure in figures if (figure.value is None) == (figure.absence is None)] == []


@pytest.mark.parametrize("city", CITIES)
def test_every_finding_of_a_city_rests_on_something(content: Content, city: str) -> None:
    diagnostics = [record for record in content.records if isinstance(record, Diagnostic) and record.city == city]
    findings = [finding for diagnostic in diagnostics for finding in diagnostic.findings]
    assert [finding.id for finding in findings if not finding.observations and not finding.sources] == []


@pytest.mark.parametrize("city", CITIES)
def test_every_record_of_a_city_stands_in_its_folder_and_knows_its_line(content: Content, city: str) -> None:
    for record in all_records(content):
        if record.city == city:
            assert record.origin.path.startswith(f"content/cities/{city}/")
            assert record.origin.at("id")[0] > 0


def test_every_written_page_has_its_title_in_every_language() -> None:
    site = build(Folders.of(ROOT))
    names = {name for name, _ in site.written.pages}
    titles = {(name, lang.id): site.written.title(name, lang.id) for name in names for lang in site.hub.languages}
    assert [page for page, title in titles.items() if not title] == []
