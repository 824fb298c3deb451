"""Stamp: a translation is bound to the text it was made from."""

from __future__ import annotations

import pytest

from cityhub.translate.stamp import Stamp, digest

SOURCE, TRANSLATION = "A bus lane.", "Një korsi autobusi."


def test_the_digits_that_stand_for_a_text_never_change() -> None:
    assert str(Stamp.of("machine", SOURCE, TRANSLATION)) == "machine f90c5401 504e8c87"


@pytest.mark.parametrize(
    "text",
    ["A bus lane.\n", "  A bus lane.", "A bus lane.   \n\n", "A bus lane.\t"],
)
def test_white_space_around_a_text_does_not_count(text: str) -> None:
    assert digest(text) == digest(SOURCE)


def test_white_space_at_line_ends_does_not_count() -> None:
    assert digest("One  \ntwo \r\nthree") == digest("One\ntwo\nthree")


@pytest.mark.parametrize("text", ["a bus lane.", "A bus  lane.", "A bus\nlane.", "A bus lane"])
def test_everything_else_counts(text: str) -> None:
    assert digest(text) != digest(SOURCE)


@pytest.mark.parametrize(
    ("written", "today", "state"),
    [
        ("machine", SOURCE, "machine"),
        ("reviewed", SOURCE, "reviewed"),
        ("machine", "Two bus lanes.", "outdated"),
        ("reviewed", "Two bus lanes.", "outdated"),
        ("reviewed", "A bus lane. \n", "reviewed"),
    ],
)
def test_a_changed_source_makes_a_translation_outdated(written: str, today: str, state: str) -> None:
    assert Stamp.of(written, SOURCE, TRANSLATION).state_for(today) == state


def test_a_source_that_returns_to_its_older_text_makes_the_translation_good_again() -> None:
    stamp = Stamp.of("reviewed", SOURCE, TRANSLATION)
    assert [stamp.state_for(text) for text in ("Two bus lanes.", SOURCE)] == ["outdated", "reviewed"]


@pytest.mark.parametrize(
    "comment",
    [
        "machine f90c5401 504e8c87",
        "Shkurto: vend i ngushtë.\nmachine f90c5401 504e8c87",
        "machine f90c5401 504e8c87\nShih edhe faqen e qytetit.",
    ],
)
def test_a_stamp_is_found_among_the_lines_of_a_person(comment: str) -> None:
    assert Stamp.find(comment) == Stamp.of("machine", SOURCE, TRANSLATION)


@pytest.mark.parametrize(
    "comment", ["", "machine", "machine f90c5401", "guessed f90c5401 504e8c87", "machine F90C5401 x"]
)
def test_anything_else_is_no_stamp(comment: str) -> None:
    assert Stamp.find(comment) is None


def test_a_new_stamp_replaces_the_older_and_keeps_what_a_person_wrote() -> None:
    comment = "Keep it short.\nreviewed 00000000 11111111\nSee the glossary."
    fresh = Stamp.of("machine", SOURCE, TRANSLATION)
    assert fresh.replace_in(comment) == "Keep it short.\nSee the glossary.\nmachine f90c5401 504e8c87"
