"""Hand-written pages: their translations carry stamps, and age with their originals."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.translate.written_pages import WrittenPages, write_stamps

ORIGINAL = """---
title: About
description: What this is.
---

# About

An opening.

## Who {#who}

Everybody.
"""
SIBLING = """---
title: Për portalin
description: Çfarë është.
translation: machine
---

# Për portalin

Një hyrje.

## Kush {#who}

Të gjithë.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "about.md").write_text(ORIGINAL, encoding="utf-8")
    (tmp_path / "about.sq.md").write_text(SIBLING, encoding="utf-8")
    return tmp_path


def stamp(folder: Path) -> None:
    for document, stamps in WrittenPages.read(folder, "en").stale_stamps():
        write_stamps(Path(document.path), stamps)


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def state(folder: Path, language: str = "sq") -> str:
    return WrittenPages.read(folder, "en").state("about", language)


def test_a_page_without_a_sibling_is_missing(folder: Path) -> None:
    assert (state(folder, "en"), state(folder, "sq"), state(folder, "mk")) == ("original", "machine", "missing")


def test_stamping_leaves_everything_but_the_stamps_as_it_was(folder: Path) -> None:
    stamp(folder)
    stamped = (folder / "about.sq.md").read_text(encoding="utf-8")
    assert [line for line in stamped.splitlines() if not line.startswith(("sections:", "- "))] == SIBLING.splitlines()
    assert stamped.count("\n- machine ") == 3


def test_a_second_stamping_writes_nothing(folder: Path) -> None:
    stamp(folder)
    assert list(WrittenPages.read(folder, "en").stale_stamps()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("Everybody.", "Nobody."), ("title: About", "title: About us"), ("## Who", "## Whom")],
)
def test_a_changed_original_makes_the_sibling_outdated(folder: Path, old: str, new: str) -> None:
    stamp(folder)
    change(folder, "about.md", old, new)
    stamp(folder)
    assert state(folder) == "outdated"


def test_mending_the_translation_makes_it_whole_again(folder: Path) -> None:
    stamp(folder)
    change(folder, "about.md", "Everybody.", "Nobody.")
    change(folder, "about.sq.md", "Të gjithë.", "Askush.")
    stamp(folder)
    assert state(folder) == "machine"


def test_a_review_is_what_the_head_says(folder: Path) -> None:
    change(folder, "about.sq.md", "translation: machine", "translation: reviewed")
    stamp(folder)
    assert state(folder) == "reviewed"
    change(folder, "about.md", "Everybody.", "Nobody.")
    assert state(folder) == "outdated"


def test_a_new_section_of_the_original_makes_the_sibling_outdated(folder: Path) -> None:
    stamp(folder)
    change(folder, "about.md", "Everybody.\n", "Everybody.\n\n## Why {#why}\n\nBecause.\n")
    assert state(folder) == "outdated"
