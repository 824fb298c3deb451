"""What changed: two versions of a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Kind = Literal["same", "gone", "new"]


class Stretch(NamedTuple):
    kind: Kind
    text: str


def what_changed(before: str, after: str) -> list[Stretch]:
    """The text of today in its order, with the words that have gone before those that took their place."""
    old, new = _words(before), _words(after)
    found = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Stretch("same", "".join(new[start:end])))
            continue
        parts: Sequence[tuple[Kind, list[str]]] = (("gone", old[first:last]), ("new", new[start:end]))
        found += [Stretch(kind, "".join(words)) for kind, words in parts if words]
    return found


def _words(text: str) -> list[str]:
    """Words and what stands between them; nothing is lost."""
    return re.findall(r"\s+|[^\s]+", text)
