"""The day as of which a site judges lateness, where nobody names one: that of the content's last commit."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from pathlib import Path


def content_day(content: Path) -> dt.date | None:
    """The day of the last commit that changed a file below `content`, as its committer's clock had it.

    None where there is no git, no repository or no such commit, or where a shallow clone lacks the history to tell.
    Changes that are not committed yet do not count.
    """
    log = ("log", "-1", "--no-show-signature", "--format=%cs %p", "--", ".")
    day, _, parents = _git(content, *log).strip().partition(" ")
    if not day or (not parents and _git(content, "rev-parse", "--is-shallow-repository").strip() == "true"):
        return None
    return dt.date.fromisoformat(day)


def _git(folder: Path, *words: str) -> str:
    """What git says in a folder; nothing where it fails. The repository is the one around the folder, whoever asks."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        ran = subprocess.run(
            ["git", "-C", str(folder), *words], env=environment, capture_output=True, text=True, check=False
        )
    except OSError:
        return ""
    return ran.stdout if ran.returncode == 0 and ran.stdout else ""
