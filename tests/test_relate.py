"""Relate: every relation is stored once and can be followed both ways."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from cityhub.load.content import load
from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.diagnostic import Finding
from cityhub.model.hub import Hub
from cityhub.model.record import Record
from cityhub.model.source import Source
from cityhub.present.relations import Relations
from cityhub.relate import relate
from tests.present.drawing import draw
from tests.present.small_hub import CONTENT, presenter, small_hub, small_site

MORE = {
    "cities/foton/actions/bus-lane.yml": CONTENT["cities/foton/actions/bus-lane.yml"]
    + """\
findings: [old-buses]
framework: [bus-law]
practices: [lamps]
initiatives: [small-grants]
depends_on: [new-buses]
part_of: new-buses
partners: [city-of-foton]
targets: [{what: More, indicator: bus-fleet, sources: [census]}]
""",
    "cities/foton/actions/new-buses.yml": CONTENT["cities/foton/actions/bus-lane.yml"].replace("bus-lane", "new-buses"),
    "cities/foton/framework/bus-law.yml": """\
        id: bus-law
        category: law
        level: national
        title: Law on buses
        force: {state: in-force}
        summary: It regulates buses.
        themes: [mobility]
        sources: [census]
        """,
    "cities/foton/observations.yml": """\
        - id: fleet-2026
          indicator: bus-fleet
          scope: city
          value: 40
          rivals: [{value: 38, sources: [census]}]
          choice: The news is later.
          sources: [news]
        """,
    "programme/initiatives/small-grants.yml": """\
        id: small-grants
        title: Small grants
        summary: Grants for towns.
        funders: [city-of-foton]
        themes: [mobility]
        benefits: [{city: foton, text: A grant., sources: [news]}]
        """,
    "study-tour/practices/lamps.yml": """\
        id: lamps
        title: Lamps
        host: A town
        place: A town
        country: fotonia
        themes: [mobility]
        visited: not-recorded
        summary: Lamps were changed.
        done: [{text: Lamps were changed., sources: [census]}]
        """,
    "study-tour/lessons/start-small.yml": """\
        id: start-small
        practice: lamps
        title: Start small
        lesson: Small works.
        conditions: [Money]
        bears_on: [{action: foton/bus-lane, how: supports, why: It is small.}]
        inference: ours
        themes: [mobility]
        """,
}

NAMED_BY = {
    "finding foton/old-buses": ["action foton/bus-lane", "priority foton/better-buses"],
    "objective foton/faster": ["action foton/bus-lane", "action foton/new-buses"],
    "framework-item foton/bus-law": ["action foton/bus-lane"],
    "action foton/new-buses": ["action foton/bus-lane"],
    "action foton/bus-lane": ["lesson start-small", "project foton/depot"],
    "practice lamps": ["action foton/bus-lane", "lesson start-small"],
    "initiative small-grants": ["action foton/bus-lane"],
    "observation foton/fleet-2026": ["diagnostic foton/urban", "finding foton/old-buses"],
    "city foton": ["initiative small-grants"],
    "organisation city-of-foton": ["action foton/bus-lane", "action foton/new-buses", "initiative small-grants"],
    "currency eur": ["city foton"],
    "place fotonia": ["city foton", "practice lamps"],
    "indicator bus-fleet": ["action foton/bus-lane", "observation foton/fleet-2026"],
    "source news": [
        "action foton/bus-lane",
        "action foton/new-buses",
        "diagnostic foton/urban",
        "initiative small-grants",
        "observation foton/fleet-2026",
        "project foton/depot",
    ],
    "source census": [
        "action foton/bus-lane",
        "city foton",
        "diagnostic foton/urban",
        "framework-item foton/bus-law",
        "observation foton/fleet-2026",
        "practice lamps",
    ],
}


def name(record: Record) -> str:
    return f"{record.kind} {record.key}"


def named_by(hub: Hub, target: str) -> list[str]:
    kind, key = target.split(" ")
    mentions = hub.mentions.get((kind, key), ())
    return sorted({name(record) for mention in mentions for record in (mention.by, mention.within) if record})


@pytest.mark.parametrize("target", NAMED_BY)
def test_a_record_knows_everything_that_names_it(tmp_path: Path, target: str) -> None:
    assert named_by(small_hub(tmp_path, MORE), target) == NAMED_BY[target]


def test_a_mention_tells_the_field_and_the_nested_record_that_holds_it(tmp_path: Path) -> None:
    hub = small_hub(tmp_path, MORE)
    (mention,) = hub.mentions["observation", "foton/fleet-2026"]
    assert mention.within is not None
    assert (name(mention.by), name(mention.within), mention.pointer) == (
        "diagnostic foton/urban",
        "finding foton/old-buses",
        ("findings", 0, "observations", 0),
    )


def test_a_source_knows_the_narratives_that_cite_it(tmp_path: Path) -> None:
    """The narrative of the small hub cites the news; its record does not."""
    hub = small_hub(tmp_path)
    fields = [(name(m.by), m.pointer) for m in hub.mentions["source", "news"] if m.by.kind == "diagnostic"]
    assert fields == [("diagnostic foton/urban", ("narrative",))]


def test_only_the_original_of_a_narrative_counts(tmp_path: Path) -> None:
    hub = small_hub(tmp_path, {"cities/foton/diagnostic/urban.sq.md": "Autobusët [@atlas].\n"})
    assert ("source", "atlas") not in hub.mentions


def test_nested_records_are_records_of_their_own(tmp_path: Path) -> None:
    hub = small_hub(tmp_path)
    assert list(hub.records["finding"]) == ["foton/old-buses"]
    assert list(hub.records["objective"]) == ["foton/faster"]


def test_a_name_with_its_city_leads_to_that_city(tmp_path: Path) -> None:
    text = CONTENT["cities/foton/actions/bus-lane.yml"].replace("objective: faster\n", "") + "depends_on: [{}]\n"
    files = {
        "content/hub.yml": "name: Hub",
        "content/cities/ardo/actions/lane.yml": text.format("belo/lane"),
        "content/cities/belo/actions/lane.yml": text.format("lane"),
    }
    files = {path: text.replace("id: bus-lane", "id: lane") for path, text in files.items()}
    hub = relate(load(draw(tmp_path, files) / "content"))
    assert named_by(hub, "action belo/lane") == ["action ardo/lane", "action belo/lane"]
    assert named_by(hub, "action ardo/lane") == []


def test_a_reader_follows_relations_against_their_direction(tmp_path: Path) -> None:
    site = small_site(tmp_path, MORE)
    hub = site.hub
    relations = Relations(hub, site.today)
    action, whole = hub.get(Action, "foton/bus-lane"), hub.get(Action, "foton/new-buses")
    finding, city = hub.get(Finding, "foton/old-buses"), hub.get(City, "foton")
    followed: dict[str, Sequence[Record | None]] = {
        "the priorities a finding led to": relations.naming(finding, "priority"),
        "the lessons that speak to an action": [lesson for lesson, _ in relations.bearings_on(action)],
        "the projects that carry it out": relations.naming(action, "project"),
        "its parts": relations.parts_of(whole),
        "the priority it serves": [relations.priority_of(action)],
        "the lessons for a city": relations.lessons_for(city),
        "what neighbouring programmes gave it": [initiative for initiative, _ in relations.benefits_for(city)],
    }
    assert {what: [name(record) for record in records if record] for what, records in followed.items()} == {
        "the priorities a finding led to": ["priority foton/better-buses"],
        "the lessons that speak to an action": ["lesson start-small"],
        "the projects that carry it out": ["project foton/depot"],
        "its parts": ["action foton/bus-lane"],
        "the priority it serves": ["priority foton/better-buses"],
        "the lessons for a city": ["lesson start-small"],
        "what neighbouring programmes gave it": ["initiative small-grants"],
    }


def test_a_source_is_cited_by_each_page_once_and_tells_where_it_is_disputed(tmp_path: Path) -> None:
    site = small_site(tmp_path, MORE)
    reader = presenter(site, "en").read("")
    cited = {name(citing.record): citing.disputed for citing in reader.cited_by(site.hub.get(Source, "census"))}
    assert cited == {
        "action foton/bus-lane": False,
        "city foton": False,
        "diagnostic foton/urban": False,
        "framework-item foton/bus-law": False,
        "observation foton/fleet-2026": True,
        "practice lamps": False,
    }
