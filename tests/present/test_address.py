"""Address: where each kind of record is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.load.layout import SHELVES
from cityhub.model.record import Record
from cityhub.present.address import Address, address_of
from tests.present.small_hub import small_hub

MORE = {
    "vocabulary/search.yml": "- {id: sq, endings: [at]}",
    "vocabulary/exchange-rates.yml": ("- {id: all-2026, currency: all, date: 2026, rate: 96.5, sources: [news]}"),
    "vocabulary/indicators/digital.yml": """\
        - id: kiosks
          name: Kiosks
          definition: Kiosks in service.
          unit: buses
          direction: neither
          theme: mobility
          family: digital
        """,
    "cities/foton/observations/digital.yml": (
        "- {id: kiosks-2026, indicator: kiosks, scope: city, value: 3, sources: [news]}"
    ),
    "cities/foton/diagnostic/digital.yml": """\
        id: digital
        as_of: 2026
        summary: Kiosks work.
        findings:
          - {id: kiosks-work, theme: mobility, category: strength, statement: Kiosks work., sources: [news]}
        """,
    "cities/foton/diagnostic/digital.en.md": "Kiosks work.\n",
    "cities/foton/framework/bus-law.yml": """\
        id: bus-law
        category: law
        level: national
        title: Law on buses
        force: {state: in-force}
        summary: It regulates buses.
        themes: [mobility]
        """,
    "programme/programme.yml": """\
        id: assistance
        title: Assistance
        summary: Help from experts.
        funder: [city-of-foton]
        cities: [foton]
        objectives: [{text: To help., sources: [news]}]
        phases: [{title: First, set_out: To look., sources: [news]}]
        """,
    "programme/initiatives/small-grants.yml": """\
        id: small-grants
        title: Small grants
        summary: Grants for towns.
        funders: [city-of-foton]
        themes: [mobility]
        calls: [{id: call-2026, title: Call of 2026}]
        """,
    "study-tour/tour.yml": "{id: tour, title: Tour, summary: A week., facts: [{text: It was., sources: [news]}]}",
    "study-tour/practices/lamps.yml": """\
        id: lamps
        title: Lamps
        host: A town
        place: A town
        country: fotonia
        themes: [mobility]
        visited: not-recorded
        summary: Lamps were changed.
        done: [{text: Lamps were changed., sources: [news]}]
        """,
    "study-tour/lessons/start-small.yml": """\
        id: start-small
        practice: lamps
        title: Start small
        lesson: Small works.
        conditions: [Money]
        inference: ours
        themes: [mobility]
        """,
    "conference/conference.yml": """\
        id: conference
        title: Conference
        summary: Two days.
        start: 2026-05-26
        end: 2026-05-27
        host_city: foton
        host: city-of-foton
        funder: city-of-foton
        facts: [{text: It took place., sources: [news]}]
        """,
    "conference/sessions/opening.yml": "{id: opening, topic: Opening, summary: Words., order: 1}",
    "conference/commitments/more-buses.yml": "{id: more-buses, who: [city-of-foton], what: More buses}",
}

ADDRESSES = {
    "city foton": "cities/foton/",
    "diagnostic foton/urban": "cities/foton/urban/",
    "diagnostic foton/digital": "cities/foton/digital/",
    "finding foton/old-buses": "cities/foton/urban/#finding-old-buses",
    "finding foton/kiosks-work": "cities/foton/digital/#finding-kiosks-work",
    "observation foton/fleet-2026": "cities/foton/urban/#observation-fleet-2026",
    "observation foton/kiosks-2026": "cities/foton/digital/#observation-kiosks-2026",
    "framework-item foton/bus-law": "cities/foton/framework/#framework-item-bus-law",
    "priority foton/better-buses": "cities/foton/priorities/#priority-better-buses",
    "objective foton/faster": "cities/foton/priorities/#objective-faster",
    "action foton/bus-lane": "cities/foton/actions/bus-lane/",
    "project foton/depot": "cities/foton/projects/depot/",
    "indicator bus-fleet": "compare/urban/#indicator-bus-fleet",
    "programme assistance": "programme/",
    "initiative small-grants": "grants/small-grants/",
    "study-tour tour": "study-tour/",
    "practice lamps": "study-tour/practices/lamps/",
    "lesson start-small": "study-tour/lessons/start-small/",
    "conference conference": "conference/",
    "session opening": "conference/#session-opening",
    "commitment more-buses": "conference/#commitment-more-buses",
    "source news": "sources/news/",
    "organisation city-of-foton": "organisations/#organisation-city-of-foton",
    "term status-done": "words/#term-status-done",
    "theme mobility": "compare/themes/mobility/",
}
WITHOUT_A_PAGE = {
    "currency",
    "exchange-rate",
    "grant-call",
    "language",
    "place",
    "search-rules",
    "unit",
}


def everything(tmp_path: Path) -> dict[str, tuple[Record, Address | None]]:
    hub = small_hub(tmp_path, MORE)
    return {
        f"{kind} {key}": (record, address_of(record, hub))
        for kind, records in hub.records.items()
        for key, record in records.items()
    }


def test_every_kind_of_record_is_in_this_test(tmp_path: Path) -> None:
    kinds = {shelf.kind.kind for shelf in SHELVES} | {"finding", "objective", "grant-call"}
    assert {name.split()[0] for name in everything(tmp_path)} == kinds


@pytest.mark.parametrize(("name", "address"), ADDRESSES.items())
def test_a_record_has_its_address(tmp_path: Path, name: str, address: str) -> None:
    assert str(everything(tmp_path)[name][1]) == address


def test_words_of_the_vocabulary_have_none(tmp_path: Path) -> None:
    without = {name.split()[0] for name, (_, address) in everything(tmp_path).items() if address is None}
    assert without == WITHOUT_A_PAGE


def test_a_figure_of_a_city_without_that_diagnostic_is_read_in_the_comparison(tmp_path: Path) -> None:
    hub = small_hub(tmp_path, {name: text for name, text in MORE.items() if "diagnostic/" not in name})
    assert str(address_of(hub.records["observation"]["foton/kiosks-2026"], hub)) == "compare/digital/#indicator-kiosks"


def test_an_address_is_written_with_its_anchor() -> None:
    assert [str(Address("a/")), str(Address("a/", "b")), str(Address("", "b"))] == ["a/", "a/#b", "#b"]
