"""Kept in: the file behind a page that lists records, which an editor opens to add one."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from cityhub.model.record import Record


def kept_in(records: Iterable[Record], otherwise: str) -> str:
    """The file in which the records of a list stand, or the folder of the files; `otherwise` where there are none."""
    paths = sorted({record.origin.path for record in records})
    if len(paths) < 2:
        return paths[0] if paths else otherwise
    return posixpath.commonpath([posixpath.dirname(path) for path in paths])
