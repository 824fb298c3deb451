"""Drawing: small files written into a folder, so that a test shows what goes in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent


def draw(root: Path, files: Mapping[str, str]) -> Path:
    """Write each file below `root`, with its text unindented."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return root
