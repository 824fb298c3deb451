"""The day as of which a site judges lateness, where nobody names one: that of the content's last commit."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from cityhub.commands.git import git


def content_day(content: Path) -> dt.date | None:
    """The day of the last commit that changed a file below `content`, as its committer's clock had it.

    None where there is no git, no repository or no such commit, or where a shallow clone lacks the history to tell.
    Changes that are not committed yet do not count.
    """
    log = ("log", "-1", "--no-show-signature", "--format=%cs %p", "--", ".")
    day, _, parents = git(content, *log).strip().partition(" ")
    if not day or (not parents and git(content, "rev-parse", "--is-shallow-repository").strip() == "true"):
        return None
    return dt.date.fromisoformat(day)
