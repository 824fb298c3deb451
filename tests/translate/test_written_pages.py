"""WrittenPages: the hand-written pages, and how their translations stand to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.translate.stamp import Stamp
from cityhub.translate.written_pages import WrittenPages, write_stamps
from tests.present.drawing import draw

ENGLISH = "---\ntitle: About\ndescription: What it is.\n---\n\n# About\n\nA hub.\n\n## Who\n\nFor all.\n"
ALBANIAN = (
    "---\ntitle: Rreth\ndescription: Çfarë është.\ntranslation: {}\n{}---\n\n"
    "# Rreth\n\nNjë qendër.\n\n## Kush\n\nPër të gjithë.\n"
)
SECTIONS = [
    ("About\nWhat it is.", "Rreth\nÇfarë është."),
    ("# About\n\nA hub.", "# Rreth\n\nNjë qendër."),
    ("## Who\n\nFor all.", "## Kush\n\nPër të gjithë."),
]
STAMPS = "sections:\n" + "".join(f"- {Stamp.of('machine', *pair)}\n" for pair in SECTIONS)


def pages(tmp_path: Path, english: str = ENGLISH, albanian: str | None = None) -> WrittenPages:
    files = {"about.md": english} | ({"about.sq.md": albanian} if albanian else {})
    return WrittenPages.read(draw(tmp_path, files), "en")


@pytest.mark.parametrize(
    ("english", "albanian", "state"),
    [
        (ENGLISH, None, "missing"),
        (ENGLISH, ALBANIAN.format("machine", ""), "machine"),
        (ENGLISH, ALBANIAN.format("machine", STAMPS), "machine"),
        (ENGLISH, ALBANIAN.format("reviewed", STAMPS), "reviewed"),
        (ENGLISH.replace("For all.", "For everybody."), ALBANIAN.format("reviewed", STAMPS), "outdated"),
        (ENGLISH.replace("What it is.", "What it is for."), ALBANIAN.format("reviewed", STAMPS), "outdated"),
        (ENGLISH + "\n## When\n\nNow.\n", ALBANIAN.format("reviewed", STAMPS), "outdated"),
        (ENGLISH.replace("For all.", "For all.  "), ALBANIAN.format("reviewed", STAMPS), "reviewed"),
    ],
    ids=["missing", "never stamped", "machine", "reviewed", "changed", "new description", "new section", "spaces"],
)
def test_a_translated_page_has_a_state(tmp_path: Path, english: str, albanian: str | None, state: str) -> None:
    held = pages(tmp_path, english, albanian)
    assert (held.state("about", "sq"), held.state("about", "en")) == (state, "original")


def test_a_page_that_was_never_stamped_is_stamped_and_then_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "about.sq.md"
    ((document, stamps),) = pages(tmp_path, albanian=ALBANIAN.format("reviewed", "")).stale_stamps()
    assert Path(document.path) == path
    write_stamps(path, stamps)
    assert path.read_text(encoding="utf-8") == ALBANIAN.format("reviewed", STAMPS)
    assert list(WrittenPages.read(tmp_path, "en").stale_stamps()) == []


def test_a_changed_original_does_not_touch_the_stamps_of_its_translation(tmp_path: Path) -> None:
    held = pages(tmp_path, ENGLISH.replace("A hub.", "A new hub."), ALBANIAN.format("reviewed", STAMPS))
    assert list(held.stale_stamps()) == []


def test_a_section_that_a_person_mended_is_stamped_anew(tmp_path: Path) -> None:
    english, mended = ENGLISH.replace("A hub.", "A new hub."), ALBANIAN.replace("Një qendër.", "Një qendër e re.")
    ((_, stamps),) = pages(tmp_path, english, mended.format("reviewed", STAMPS)).stale_stamps()
    write_stamps(tmp_path / "about.sq.md", stamps)
    assert WrittenPages.read(tmp_path, "en").state("about", "sq") == "reviewed"


def test_a_folder_without_pages_has_none(tmp_path: Path) -> None:
    assert WrittenPages.read(tmp_path / "nowhere", "en").state("about", "sq") == "missing"
