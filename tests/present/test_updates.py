"""Updates: what was last reported, across the cities."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cityhub.present.updates import SHOWN, latest_updates
from tests.present.small_hub import CONTENT, TODAY, small_hub

ACTION, PROJECT = "cities/foton/actions/bus-lane.yml", "cities/foton/projects/depot.yml"


def updates(*dated: tuple[str, str]) -> str:
    lines = "".join(
        f"  - {{text: {text}, sources: [news]{f', date: {date}' if date else ''}}}\n" for text, date in dated
    )
    return f"updates:\n{lines}"


def told(tmp_path: Path, *dated: tuple[str, str], city: str = "", today: dt.date = TODAY) -> list[str]:
    hub = small_hub(tmp_path, {ACTION: CONTENT[ACTION] + updates(*dated)})
    return [str(update.statement.text) for update in latest_updates(hub, today, city)]


def test_the_newest_stand_first(tmp_path: Path) -> None:
    assert told(tmp_path, ("Planned.", "2025"), ("Tendered.", "2026-03"), ("Built.", "2026-05-02")) == [
        "Built.",
        "Tendered.",
        "Planned.",
    ]


def test_those_without_a_date_and_those_of_days_to_come_are_left_out(tmp_path: Path) -> None:
    assert told(tmp_path, ("Once.", ""), ("Now.", "2026-11-21"), ("Soon.", "2026-11-22")) == ["Now."]


def test_only_the_last_ones_are_shown(tmp_path: Path) -> None:
    dated = [(f"Step {month}.", f"2026-{month:02d}") for month in range(1, 11)]
    assert told(tmp_path, *dated) == [f"Step {month}." for month in range(10, 10 - SHOWN, -1)]


@pytest.mark.parametrize(("city", "texts"), [("", ["Built."]), ("foton", ["Built."]), ("elsewhere", [])])
def test_they_may_be_those_of_one_city(tmp_path: Path, city: str, texts: list[str]) -> None:
    assert told(tmp_path, ("Built.", "2026"), city=city) == texts


def test_the_same_news_of_an_action_and_its_project_is_told_once(tmp_path: Path) -> None:
    same = updates(("A tender was opened.", "2026-05"))
    hub = small_hub(tmp_path, {ACTION: CONTENT[ACTION] + same, PROJECT: CONTENT[PROJECT] + same})
    assert len(latest_updates(hub, TODAY)) == 1
