"""Commands for those who work on the code: the tests, and the checks of style and types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cityhub import setup
from cityhub.commands import spell
from cityhub.load.content import load

STEPS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("cityhub", "schemas", "--check"),
)


def test(root: Path, extra: list[str]) -> int:
    """Run all tests; Chromium, the program that makes the search index and dictionaries are installed first."""
    try:
        setup.browser()
        setup.indexer()
        spell.install(load(root / "content"))
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    return subprocess.run([sys.executable, "-m", "pytest", *extra], cwd=root, check=False).returncode


def lint(root: Path) -> int:
    """Run every check of style, types and schemas; all of them, even when one fails."""
    codes = [subprocess.run([sys.executable, "-m", *step], cwd=root, check=False).returncode for step in STEPS]
    return 1 if any(codes) else 0
