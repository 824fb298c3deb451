"""Ages: since when texts wait for a translation, as the history of their files tells."""

from __future__ import annotations

import datetime as dt
import subprocess
from dataclasses import replace
from pathlib import Path

from cityhub.commands.ages import ages
from cityhub.translate.passage import Passage
from tests.present.drawing import draw

PO = "translations/sq/hub.en.po"
MESSAGE = Passage(
    language="sq",
    path=PO,
    line=1,
    name="hub:name",
    kind="hub",
    city="",
    source="Hub",
    source_language="en",
    origin="content/hub.yml",
    state="missing",
    key=("hub:name", "Hub"),
)
SECTION = Passage(
    language="sq",
    path="docs/a.sq.md",
    line=1,
    name="a#2",
    kind="page",
    city="",
    source="## A\nText.",
    source_language="en",
    origin="docs/a.md",
    state="missing",
    section=1,
    origin_line=3,
)


def commit(root: Path, day: str, files: dict[str, str]) -> None:
    draw(root, files)
    own = {"GIT_AUTHOR_DATE": f"{day}T12:00:00+0000", "GIT_COMMITTER_DATE": f"{day}T12:00:00+0000"}
    who = ("-c", "user.name=A", "-c", "user.email=a@b.example")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", day)):
        subprocess.run(["git", "-C", str(root), *words], check=True, env={"PATH": "/usr/bin:/bin", **own})


def test_a_text_waits_since_its_original_came_or_changed(tmp_path: Path) -> None:
    commit(tmp_path, "2026-01-01", {PO: '#: x\nmsgctxt "hub:name"\nmsgid "Hub"\n', "docs/a.md": "B.\n\n## A\nOld.\n"})
    commit(tmp_path, "2026-02-02", {PO: '#: y\nmsgctxt "hub:name"\nmsgid "Hub"\n', "docs/a.md": "B.\n\n## A\nText.\n"})
    assert ages(tmp_path, [MESSAGE, SECTION]) == {
        MESSAGE.anchor: dt.date(2026, 1, 1),
        SECTION.anchor: dt.date(2026, 2, 2),
    }


def test_what_no_history_tells_is_left_out(tmp_path: Path) -> None:
    commit(tmp_path, "2026-01-01", {PO: 'msgctxt "hub:name"\nmsgid "Hub"\n'})
    draw(tmp_path, {PO: 'msgctxt "hub:name"\nmsgid "The hub"\n'})
    nowhere = replace(MESSAGE, path="translations/mk/hub.en.po")
    assert ages(tmp_path, [MESSAGE, SECTION, nowhere]) == {}


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    draw(tmp_path, {PO: 'msgctxt "hub:name"\nmsgid "Hub"\n'})
    assert ages(tmp_path, [MESSAGE]) == {}
