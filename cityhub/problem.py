"""Problem: one thing that is wrong in the content, said so that an editor can mend it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, where, and what to write instead.

    `line` and `column` count from 1; 0 means that the whole file is meant.
    `rule` is a permanent name, described in docs/rules.md.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.rule}: {self.message}{hint}"

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def as_annotation(self) -> str:
        """The problem as a GitHub workflow command, which marks the line in a pull request."""
        text = f"{self.message} {self.hint}".replace("%", "%25").replace("\n", "%0A")
        path = self.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
        place = f"file={path},line={max(self.line, 1)},col={max(self.column, 1)}"
        return f"::error {place},title={self.rule}::{text}"


class ContentRefusedError(Exception):
    """The content has problems, so nothing is published. Carries all of them, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(f"{len(self.problems)} problem(s) in the content")

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def nearest(value: object, valid: Iterable[str]) -> str:
    """A hint that proposes the valid value closest to what was written.

    >>> nearest("anounced", ["adopted", "announced"])
    'Did you mean "announced"?'
    >>> nearest("xyz", ["adopted", "announced"])
    'Write one of: adopted, announced.'
    """
    choices = sorted(set(valid))
    close = get_close_matches(str(value), choices, n=1, cutoff=0.6)
    if close:
        return f'Did you mean "{close[0]}"?'
    if not choices:
        return "There is nothing yet that it could name."
    shown = ", ".join(choices[:12])
    return f"Write one of: {shown}{', …' if len(choices) > 12 else ''}."
