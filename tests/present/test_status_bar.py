"""StatusBar: its parts fill the bar, each can be seen, and none lies over another."""

from __future__ import annotations

import itertools

import pytest

from cityhub.present.status_bar import GAP, THINNEST, WIDTH, BarPart, status_bar

COUNTS = [
    {"done": 1},
    {"planned": 2, "done": 1},
    {"planned": 999, "done": 1},
    {"planned": 1, "under-way": 1, "done": 1, "suspended": 1, "dropped": 1, "unknown": 100_000},
    {"planned": 300, "under-way": 1, "done": 5},
]


@pytest.mark.parametrize("counts", COUNTS)
def test_parts_fill_the_bar_without_touching(counts: dict[str, int]) -> None:
    parts = status_bar(counts)
    assert [part.status for part in parts] == list(counts)
    assert parts[0].x == 0
    assert parts[-1].x + parts[-1].width == pytest.approx(WIDTH, abs=0.02)
    for left, right in itertools.pairwise(parts):
        assert left.x + left.width + GAP == pytest.approx(right.x, abs=0.02)


@pytest.mark.parametrize("counts", COUNTS)
def test_every_part_can_be_seen(counts: dict[str, int]) -> None:
    assert all(part.width >= THINNEST * 0.9 for part in status_bar(counts))


def test_widths_are_shares() -> None:
    assert status_bar({"planned": 3, "done": 1}) == (BarPart("planned", 0, 74.55), BarPart("done", 75.15, 24.85))


def test_nothing_has_no_bar() -> None:
    assert status_bar({}) == status_bar({"done": 0}) == ()
