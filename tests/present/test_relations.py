"""Relations: what a page asks about who names whom, and when. The relations themselves: tests/test_relate.py."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cityhub.model.action import Action
from cityhub.model.programme import Initiative
from cityhub.present.relations import Relations
from tests.present.small_hub import CONTENT, TODAY, small_hub

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


def test_actions_can_be_picked_by_a_judgement(tmp_path: Path) -> None:
    text = CONTENT["cities/foton/actions/bus-lane.yml"]
    hub = small_hub(tmp_path, {"cities/foton/actions/tram.yml": text.replace("bus-lane", "tram")})
    relations = Relations(hub, dt.date(2026, 1, 1))
    actions = hub.of(Action, "foton")
    assert relations.keys_where(actions, lambda action: action.id, ("tram", "metro")) == {"foton/tram"}
    assert [record.id for record in relations.of_city("project", hub.cities[0])] == ["depot"]
