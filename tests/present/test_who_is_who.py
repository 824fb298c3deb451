"""WhoIsWho: what each organisation is named for."""

from __future__ import annotations

from pathlib import Path

from cityhub.model.reference import Reference
from cityhub.model.walk import leaves
from cityhub.pipeline import Site
from cityhub.present.who_is_who import PARTS, who_is_who
from tests.present.small_hub import small_hub

ORGANISATIONS = """\
- {id: city-of-foton, name: City of Foton, category: municipality}
- {id: foton-buses, name: Foton Buses, category: city-company}
- {id: unnamed, name: Unnamed, category: company}
"""
LAW = """\
id: bus-law
category: law
level: city
title: Law on buses
issuer: city-of-foton
force: {state: in-force}
summary: It regulates buses.
themes: [mobility]
"""
CONFERENCE = {"host", "host_city"}


def test_each_organisation_stands_once_with_all_its_parts(tmp_path: Path) -> None:
    hub = small_hub(
        tmp_path,
        {"vocabulary/organisations.yml": ORGANISATIONS, "cities/foton/framework/bus-law.yml": LAW},
    )
    found = who_is_who(hub)
    shown = {
        one.organisation.id: {part: [record.id for record in records] for part, records in one.parts.items()}
        for held in found.values()
        for one in held
    }
    assert shown["city-of-foton"]["issued"] == ["bus-law"]
    assert "unnamed" not in shown


def test_no_part_of_the_real_content_is_left_out(site: Site) -> None:
    """Every field in which a record names an organisation belongs to some part."""
    fields = {
        str(leaf.pointer[0])
        for records in site.hub.records.values()
        for record in records.values()
        for leaf in leaves(record)
        if isinstance(leaf.marker, Reference) and leaf.marker.kind == "organisation"
    }
    assert fields - {"replies"} <= {field for fields in PARTS.values() for field in fields}
