"""Stamped file: a translated document, with a stamp for each of its sections in its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from cityhub.load.markdown_reader import split_head
from cityhub.load.plain_text import plain_text

_STAMPS = re.compile(r"^sections:\n((?:- .*\n)*)", re.MULTILINE)
_FRESH_HEAD = "# Written by `cityhub translations update`; what a person reviewed stays.\n"


def text_of(path: Path) -> str:
    """The text of a file, whatever ends its lines."""
    return "\n".join(plain_text(path.read_bytes()).replace("\r\n", "\n").split("\r"))


def read_stamps(path: Path) -> list[str]:
    """The stamps in the head of a file."""
    found = _STAMPS.search(split_head(text_of(path))[0])
    return [line.removeprefix("- ") for line in found[1].splitlines()] if found else []


def write_stamps(path: Path, stamps: Sequence[str]) -> None:
    """Put stamps into the head of a file; everything else in it stays."""
    head, body, _ = split_head(text_of(path))
    block = "sections:\n" + "".join(f"- {stamp}\n" for stamp in stamps)
    path.write_text(f"---\n{_STAMPS.sub('', head) or _FRESH_HEAD}{block}---\n{body}", encoding="utf-8")
