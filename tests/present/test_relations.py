"""Relations: what a page asks about who names whom, and when. The relations themselves: tests/test_relate.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.model.programme import Initiative, NotPublic
from cityhub.present.relations import Relations
from tests.present.small_hub import TODAY, small_hub

INITIATIVE = """\
id: small-grants
title: Small grants
summary: Grants for towns.
funders: [city-of-foton]
themes: [mobility]
calls:
  - {{id: call, title: A call, {}}}
"""


@pytest.mark.parametrize(
    ("dates", "open_today"),
    [
        ("opens: 2026-11-01, closes: 2026-12-01", True),
        ("opens: 2026-11-21, closes: 2026-11-21", True),
        ("opens: 2026-11-22, closes: 2026-12-01", False),
        ("opens: 2026-01, closes: 2026-11-20", False),
        ("closes: 2026", True),
        ("closes: 2025", False),
        ("opens: 2026-01", False),
        ("category: grant", False),
    ],
)
def test_a_call_is_open_only_by_dates_that_are_stated(tmp_path: Path, dates: str, open_today: bool) -> None:
    hub = small_hub(tmp_path, {"programme/initiatives/small-grants.yml": INITIATIVE.format(dates)})
    assert bool(Relations(hub, TODAY).open_calls(hub.all(Initiative))) is open_today


PROGRAMME = """\
    id: help
    title: Help for cities
    summary: Somebody helps.
    funder: [city-of-foton]
    cities: [{}]
    objectives: [{{text: Better cities., sources: [news]}}]
    phases: [{{title: Begin, set_out: A plan., sources: [news]}}]
    not_public:
      actions: No text of the plan was found.
    sources: [news]
    """


@pytest.mark.parametrize(("cities", "said"), [("foton", "No text of the plan was found."), ("", None)])
def test_what_is_not_public_is_said_of_the_cities_of_the_programme(
    tmp_path: Path, cities: str, said: str | None
) -> None:
    hub = small_hub(tmp_path, {"programme/programme.yml": PROGRAMME.format(cities)})
    found = Relations(hub, TODAY).not_public(hub.cities[0])
    assert (found.actions, found.projects) == (said, None)


def test_without_a_programme_nothing_is_said_of_it(tmp_path: Path) -> None:
    hub = small_hub(tmp_path)
    assert Relations(hub, TODAY).not_public(hub.cities[0]) == NotPublic()
    assert [record.id for record in Relations(hub, TODAY).of_city("project", hub.cities[0])] == ["depot"]
