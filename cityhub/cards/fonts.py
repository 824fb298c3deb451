"""Fonts: those of the site, in the form that Typst reads."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

_FAMILY, _FULL_NAME = 1, 4
"""Numbers of names in a font."""


def truetype_fonts(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Family and TrueType of each upright web font in a folder.

    Each file gets a family of its own: of two files of one family, which share their weights, Typst takes one only.
    """
    for path in sorted(folder.glob("*.woff2")):
        if "italic" not in path.stem:
            yield path.stem, _truetype(path)


def _truetype(path: Path) -> bytes:
    font = TTFont(path, recalcTimestamp=False)
    font.flavor = None
    for name in font["name"].names:
        if name.nameID in {_FAMILY, _FULL_NAME}:
            name.string = path.stem
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()
