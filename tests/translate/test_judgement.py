"""Judgement: what a person says of translations, written into their stamps and nowhere else."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cityhub.load.content import load
from cityhub.model.vocabulary import Language
from cityhub.model.words import Words
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.judgement import holds, judge, named, reviewed
from cityhub.translate.message import messages_in
from cityhub.translate.passage import Passage, passages
from cityhub.translate.stamp import Stamp
from cityhub.translate.update import update_catalogues, update_documents, update_pages
from cityhub.translate.written_pages import WrittenPages
from tests.present.drawing import draw

URBAN = "content/cities/foton/diagnostic/urban"
PO = "translations/sq/cities-foton.en.po"
FILES = {
    f"{URBAN}.yml": "id: urban\nas_of: 2026\nsummary: A city.\nfindings: []\n",
    f"{URBAN}.en.md": "A quiet city.\n\n## Air\n\nIt is cold.\n",
    f"{URBAN}.sq.md": "Një qytet i qetë.\n\n## Ajri\n\nËshtë i ftohtë.\n",
    "docs/about.md": "---\ntitle: About\n---\nA hub.\n",
    "docs/about.sq.md": "---\ntitle: Rreth\n---\nNjë qendër.\n",
    PO: """\
        msgid ""
        msgstr ""

        msgctxt "cities/foton/diagnostic/urban:summary"
        msgid "A city."
        msgstr "Një qytet."
        """,
}
ALBANIAN = Language(id="sq", endonym="Shqip", name=Words("Albanian"), script="Latn", locale="sq_AL", site=True)
DAY = dt.date(2026, 11, 22)


def up_to_date(root: Path) -> Path:
    """The files with every stamp, as `cityhub translations update` leaves them."""
    content = load(root / "content")
    list(update_catalogues(root / "translations", messages_in(content), [ALBANIAN]))
    list(update_documents(content, root))
    list(update_pages(WrittenPages.read(root / "docs", "en"), root))
    return root


def held(root: Path) -> dict[str, Passage]:
    content = load(root / "content")
    pages = WrittenPages.read(root / "docs", "en")
    found = passages(content, Catalogues(root / "translations"), pages, messages_in(content), "sq")
    return {passage.name: passage for passage in found}


def states(root: Path) -> dict[str, str]:
    return {name: passage.state for name, passage in held(root).items()}


SUMMARY = "cities/foton/diagnostic/urban:summary"
OPENING, AIR = "cities/foton/diagnostic/urban#1", "cities/foton/diagnostic/urban#2"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return up_to_date(draw(tmp_path, FILES))


def test_every_text_has_its_place_its_kind_and_its_city(root: Path) -> None:
    found = {p.name: (p.path, p.line, p.kind, p.city, p.state) for p in held(root).values()}
    assert found == {
        SUMMARY: (PO, 10, "diagnostic", "foton", "machine"),
        OPENING: (f"{URBAN}.sq.md", 7, "narrative", "foton", "machine"),
        AIR: (f"{URBAN}.sq.md", 9, "narrative", "foton", "machine"),
        "about#1": ("docs/about.sq.md", 1, "page", "", "machine"),
        "about#2": ("docs/about.sq.md", 7, "page", "", "machine"),
    }


def test_a_text_that_waits_has_the_place_where_it_is_to_be_written(tmp_path: Path) -> None:
    root = draw(tmp_path, {name: text for name, text in FILES.items() if ".sq." not in name and name != PO})
    found = {p.name: (p.path, p.line, p.state) for p in held(root).values()}
    assert found[SUMMARY] == (PO, 1, "missing")
    assert found[AIR] == (f"{URBAN}.sq.md", 1, "missing")
    assert found["about#1"] == ("docs/about.sq.md", 1, "missing")


def test_a_review_has_a_name_and_a_day(root: Path) -> None:
    chosen = [held(root)[SUMMARY], held(root)[AIR]]
    assert sorted(path.name for path in judge(root, chosen, reviewed("A. B.", DAY))) == [
        "cities-foton.en.po",
        "urban.sq.md",
    ]
    assert {name: state for name, state in states(root).items() if state == "reviewed"}.keys() == {SUMMARY, AIR}
    signed = f"{Stamp.of('machine', 'A city.', 'Një qytet.').signed('A. B.', DAY)}"
    assert signed.endswith(" A. B. 2026-11-22")
    assert f"# {signed}\n" in (root / PO).read_text(encoding="utf-8")
    assert "- reviewed " in (root / f"{URBAN}.sq.md").read_text(encoding="utf-8")
    assert states(up_to_date(root))[SUMMARY] == "reviewed"


def change(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_what_still_holds_keeps_its_review(root: Path) -> None:
    list(judge(root, held(root).values(), reviewed("A. B.", DAY)))
    change(root, f"{URBAN}.yml", "A city.", "A town.")
    change(root, f"{URBAN}.en.md", "It is cold.", "It is very cold.")
    up_to_date(root)
    assert {name for name, state in states(root).items() if state == "outdated"} == {SUMMARY, AIR}
    assert held(root)[SUMMARY].previous == "A city."
    list(judge(root, [held(root)[SUMMARY]], holds))
    assert (states(root)[SUMMARY], states(root)[AIR]) == ("reviewed", "outdated")
    text = (root / PO).read_text(encoding="utf-8")
    assert ("fuzzy" in text, "#|" in text, " A. B. 2026-11-22" in text) == (False, False, True)


def test_a_mended_translation_loses_the_review_of_the_older_one(root: Path) -> None:
    list(judge(root, held(root).values(), reviewed("A. B.", DAY)))
    change(root, PO, "Një qytet.", "Një qytet i vogël.")
    assert states(up_to_date(root))[SUMMARY] == "machine"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (SUMMARY, [SUMMARY]),
        ("cities/foton", [SUMMARY, OPENING, AIR]),
        (f"{URBAN}.yml", [SUMMARY, OPENING, AIR]),
        (f"./{URBAN}.sq.md", [OPENING, AIR]),
        (f"{URBAN}.sq.md:9", [AIR]),
        (PO, [SUMMARY]),
        ("docs/about.sq.md", ["about#1", "about#2"]),
        ("cities/fot", []),
        ("nowhere", []),
    ],
)
def test_texts_are_named_by_record_by_file_or_by_line(root: Path, name: str, found: list[str]) -> None:
    assert [passage.name for passage in named(held(root).values(), name)] == found
