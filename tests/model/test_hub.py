"""Hub: what it gathers by kind and by city is what its records say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cityhub.model.action import Action
from cityhub.model.indicator import Indicator
from cityhub.model.project import Project
from tests.present.small_hub import CONTENT, small_hub

ACTION = CONTENT["cities/foton/actions/bus-lane.yml"]
CHANGES = {"cities/foton/actions/tram.yml": ACTION.replace("bus-lane", "tram")}


def test_records_are_gathered_by_kind_and_by_city(tmp_path: Path) -> None:
    hub = small_hub(tmp_path, CHANGES)
    assert [action.id for action in hub.all(Action)] == ["bus-lane", "tram"]
    assert hub.of(Action, "foton") == hub.all(Action)
    assert [project.id for project in hub.of(Project, "foton")] == ["depot"]
    assert (hub.of(Action, "elsewhere"), hub.of(Action, "")) == ((), ())


def test_they_are_gathered_once(tmp_path: Path) -> None:
    hub = small_hub(tmp_path)
    assert hub.all(Action) is hub.all(Action)
    assert hub.of(Action, "foton") is hub.of(Action, "foton")


def test_another_hub_gathers_its_own(tmp_path: Path) -> None:
    hub = small_hub(tmp_path)
    assert hub.all(Action)
    assert replace(hub, records={}).all(Action) == ()


@pytest.mark.parametrize(
    ("family", "half"),
    [("digital", "digital"), ("urban", "urban"), ("finance", "urban"), ("participation", "urban")],
)
def test_an_indicator_belongs_to_one_half(tmp_path: Path, family: str, half: str) -> None:
    text = CONTENT["vocabulary/indicators.yml"].replace("family: urban", f"family: {family}")
    indicator = small_hub(tmp_path, {"vocabulary/indicators.yml": text}).all(Indicator)[0]
    assert indicator.half == half
