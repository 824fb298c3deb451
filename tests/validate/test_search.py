"""Rules about search: what is changed in Soundville, and what is said then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validate.changed import Change, said

SEARCH = "vocabulary/search.yml"

TOLD: list[tuple[str, Change, list[str]]] = [
    (
        "rules for a language that the site is not in",
        ("id: sq", "id: fr"),
        ["1:3: known-language: `fr` is not a language of the site. Write one of: en, sq."],
    ),
    (
        "a letter in capitals",
        ("{đ: dj}", "{Đ: dj}"),
        ["2:13: search-letters: `Đ` is never met: what is done to words before makes it `đ`. Write `đ`, or remove it."],
    ),
    (
        "a letter that becomes no base letter",
        ("{đ: dj}", "{ж: ž}"),
        ["2:13: search-letters: `ж` becomes `ž`, which is not of the letters a to z. Write its base letters."],
    ),
    (
        "a spelling with a mark",
        ("{xh: gj}", "{çh: gj}"),
        [
            (
                "3:10: search-folded: `çh` is never met: what is done to words before makes it `ch`. "
                "Write `ch`, or remove it."
            )
        ],
    ),
    (
        "an ending that folding changes",
        ("[eve, et,", "[xhes, ët,"),
        [
            (
                "4:13: search-folded: `xhes` is never met: what is done to words before makes it `gjes`. "
                "Write `gjes`, or remove it."
            ),
            (
                "4:19: search-folded: `ët` is never met: what is done to words before makes it `et`. "
                "Write `et`, or remove it."
            ),
        ],
    ),
    (
        "a word in two lists of synonyms, in another spelling",
        ("- [autobus, linjë urbane]", "- [autobus, linjë urbane]\n    - [tren, Linje Urbane]"),
        [
            (
                "9:14: synonyms-apart: `Linje Urbane` stands in another list of synonyms too, with `autobus`. "
                "Join the two lists, or remove it from one."
            )
        ],
    ),
    (
        "a synonym of nothing",
        ("[autobus, linjë urbane]", "[autobus]"),
        [
            "8:7: synonyms-apart: there is nothing that it means the same as. Add a synonym, or remove the list.",
        ],
    ),
    ("two spellings of a synonym in one list", ("[autobus, linjë urbane]", "[linjë, linje]"), []),
    ("a letter of another alphabet, and one with a mark", ("{đ: dj}", "{ж: zh, ë: a}"), []),
    ("an ending that is a stopword, with one that is longer", ("[eve, et,", "[ne, eve, et,"), []),
    ("no rules at all but the id", "- id: sq\n", []),
]


@pytest.mark.parametrize(("change", "told"), [pytest.param(change, told, id=name) for name, change, told in TOLD])
def test_it_is_told(tmp_path: Path, change: Change, told: list[str]) -> None:
    assert said(tmp_path, {SEARCH: change}) == [f"{SEARCH}:{line}" for line in told]
