"""Draw a file in a test: as an editor sees it, with → for a tab and ⏎ for the line end of Windows."""

from __future__ import annotations

from textwrap import dedent


def draw(picture: str) -> bytes:
    """The bytes of the file in the picture."""
    text = dedent(picture).removeprefix("\n")
    return text.replace("→", "\t").replace("⏎", "\r").encode()
