"""What changed: two versions of a text, word by word."""

from __future__ import annotations

import pytest

from cityhub.present.what_changed import what_changed


@pytest.mark.parametrize(
    ("before", "after", "stretches"),
    [
        ("Two buses.", "Two buses.", [("same", "Two buses.")]),
        ("Two new buses.", "Two buses.", [("same", "Two "), ("gone", "new "), ("same", "buses.")]),
        ("Two buses.", "Ten buses.", [("gone", "Two"), ("new", "Ten"), ("same", " buses.")]),
        ("", "Ten.", [("new", "Ten.")]),
        ("Ten.", "", [("gone", "Ten.")]),
    ],
)
def test_the_words_that_have_gone_stand_before_those_that_came(
    before: str, after: str, stretches: list[tuple[str, str]]
) -> None:
    assert what_changed(before, after) == stretches


def test_nothing_of_either_version_is_lost() -> None:
    before, after = "One two  three\nfour.", "One 2 three\nfour, five."
    found = what_changed(before, after)
    assert "".join(text for kind, text in found if kind != "gone") == after
    assert "".join(text for kind, text in found if kind != "new") == before
