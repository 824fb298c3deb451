"""Soundville with a few words changed, and what is said about it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from cityhub.load.content import load
from cityhub.problem import Problem
from cityhub.validate.validate import validate

SOUNDVILLE = Path(__file__).parents[1] / "specimens" / "soundville"

Change = tuple[str, str] | str | bytes
"""Words of a file and those that take their place; or the whole file anew."""


def problems(folder: Path, changes: Mapping[str, Change]) -> list[Problem]:
    """What is wrong with Soundville after these changes, in order."""
    root = folder / "soundville"
    shutil.copytree(SOUNDVILLE, root)
    for name, change in changes.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_changed(path, change))
    return sorted(set(validate(load(root))))


def _changed(path: Path, change: Change) -> bytes:
    if isinstance(change, bytes):
        return change
    if isinstance(change, str):
        return change.encode()
    before, after = change
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{before!r} must stand once in {path.name}"
    return text.replace(before, after).encode()


def said(folder: Path, changes: Mapping[str, Change]) -> list[str]:
    """The same, as it is printed, without the name of the folder."""
    return [str(problem).removeprefix("soundville/") for problem in problems(folder, changes)]
