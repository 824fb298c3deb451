"""Twelve invented cities: their content as a folder, and what is compared of it.

The words of the site, its languages and terms, are those of the real content.
"""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from cityhub.load.content import load
from cityhub.model.hub import Hub
from cityhub.relate import relate
from tests.present.drawing import draw

ROOT = Path(__file__).resolve().parents[1]
SPECIMEN = ROOT / "tests" / "specimens" / "twelve"
SHARED = ("vocabulary/languages.yml", "vocabulary/terms.yml")
TODAY = dt.date(2026, 11, 21)


def twelve_content(folder: Path, changes: Mapping[str, str] | None = None) -> Path:
    """Write the content into `folder`, with files of `changes` in it."""
    shutil.copytree(SPECIMEN, folder, dirs_exist_ok=True)
    for name in SHARED:
        shutil.copy(ROOT / "content" / name, folder / name)
    return draw(folder, changes or {})


def twelve_hub(folder: Path, changes: Mapping[str, str] | None = None) -> Hub:
    content = load(twelve_content(folder / "content", changes))
    assert content.problems == []
    return relate(content)


if __name__ == "__main__":
    twelve_content(Path(sys.argv[1]))
