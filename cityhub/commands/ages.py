"""Ages: since when texts wait for a translation, as the history of their files tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cityhub.commands.git import git
from cityhub.translate.passage import Passage

_COMMIT = re.compile(r"(?P<hash>[0-9a-f]{40,64}) \d+ (?P<line>\d+)")
_ENTRY = 12
"""Lines of a catalogue in which, from the first one of an entry, its original is found."""


def ages(root: Path, waiting: Iterable[Passage]) -> Mapping[str, dt.date]:
    """By anchor: the day of the commit that brought the original of each passage, or changed it last.

    Of a message that is the line `msgid` of its catalogue, of a section the newest line of its original.
    Without git, without history, or where that line is not committed yet, a passage is left out.
    """
    found: dict[str, dt.date] = {}
    by_file: dict[str, list[Passage]] = {}
    for passage in waiting:
        by_file.setdefault(passage.origin if passage.section >= 0 else passage.path, []).append(passage)
    for path, held in by_file.items():
        days, lines = _days(root, path), _lines(root / path)
        for passage in held:
            asked = _section(passage) if passage.section >= 0 else _message(passage, lines)
            known = [days[line] for line in asked if line in days]
            if known:
                found[passage.anchor] = max(known)
    return found


def _lines(path: Path) -> Sequence[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else ()


def _message(passage: Passage, lines: Sequence[str]) -> Sequence[int]:
    near = range(passage.line, min(passage.line + _ENTRY, len(lines) + 1))
    return [line for line in near if lines[line - 1].startswith("msgid ")][:1]


def _section(passage: Passage) -> Sequence[int]:
    return range(passage.origin_line, passage.origin_line + passage.source.count("\n") + 1)


def _days(root: Path, path: str) -> Mapping[int, dt.date]:
    """By number of the line: the day of the commit that wrote it last."""
    days: dict[int, dt.date] = {}
    written: dict[str, dt.date] = {}
    commit, line = "", 0
    for told in git(root, "blame", "--porcelain", "--", path).splitlines():
        if start := _COMMIT.match(told):
            commit, line = start["hash"], int(start["line"])
        elif told.startswith("committer-time ") and commit.strip("0"):
            written[commit] = dt.datetime.fromtimestamp(int(told.split()[1]), dt.UTC).date()
        elif told.startswith("\t") and commit in written:
            days[line] = written[commit]
    return days
