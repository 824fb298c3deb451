"""git, asked about the history of a folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> str:
    """What git says in a folder; nothing where it fails. The repository is the one around the folder, whoever asks."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        ran = subprocess.run(
            ["git", "-C", str(folder), *words], env=environment, capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return ran.stdout if ran.returncode == 0 and ran.stdout else ""
