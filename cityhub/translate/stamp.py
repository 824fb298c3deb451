"""Stamp: what binds a translation to the source text it was made from.

It is written by the tool into a translator's comment (`# machine 1a2b3c4d 5e6f7a8b`) or into the head of a document.
The first number stands for the source text, the second for the translation as the tool last saw it.
So a changed source shows as outdated by itself, and a translation mended by a person is noticed, whatever
editor saved the file. Dates play no part in that. Who reviewed a translation, and on which day, may stand at
the end: `# reviewed 1a2b3c4d 5e6f7a8b A. B. 2026-11-22`.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from hashlib import sha256

NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’-])*")
"""A name or initials, as a person agrees to have them shown: letters, spaces, points, hyphens, apostrophes."""
_WRITTEN = re.compile(
    r"^(?P<state>machine|reviewed) (?P<source>[0-9a-f]{8}) (?P<text>[0-9a-f]{8})"
    rf"(?: (?P<by>{NAME.pattern}) (?P<day>\d{{4}}-\d{{2}}-\d{{2}}))?$",
    re.MULTILINE,
)


def digest(text: str) -> str:
    """Eight hexadecimal digits that stand for a text; white space at line ends does not count."""
    lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
    return sha256(lines.encode()).hexdigest()[:8]


@dataclass(frozen=True)
class Stamp:
    state: str
    source: str
    text: str
    by: str = ""
    """Who reviewed it; nothing where the person left no name."""
    day: str = ""
    """When, as 2026-11-22."""

    @classmethod
    def of(cls, state: str, source: str, translation: str) -> Stamp:
        return cls(state, digest(source), digest(translation))

    @classmethod
    def find(cls, comment: str) -> Stamp | None:
        """The stamp in a comment, if there is one."""
        match = _WRITTEN.search(comment or "")
        return cls(**{name: found or "" for name, found in match.groupdict().items()}) if match else None

    def signed(self, by: str, day: dt.date) -> Stamp:
        """The stamp of a translation that a person has reviewed."""
        return replace(self, state="reviewed", by=by, day=day.isoformat())

    def bound_to(self, source: str) -> Stamp:
        """The same judgement, held against another source text."""
        return replace(self, source=digest(source))

    def state_for(self, source: str) -> str:
        """The state of the translation beside the source text as it reads today."""
        return self.state if self.source == digest(source) else "outdated"

    def replace_in(self, comment: str) -> str:
        """The comment with this stamp in place of an older one; a person's own lines stay."""
        others = [line for line in (comment or "").splitlines() if not _WRITTEN.match(line)]
        return "\n".join([*others, str(self)])

    def __str__(self) -> str:
        signature = f" {self.by} {self.day}" if self.by else ""
        return f"{self.state} {self.source} {self.text}{signature}"
