"""Judgement: what a person says of translations, written into their stamps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import polib

from cityhub.translate.passage import Passage
from cityhub.translate.stamp import Stamp
from cityhub.translate.stamped_file import read_stamps, write_stamps

Judgement = Callable[[Stamp, Passage], Stamp]
"""From the stamp that a translation has to the one it shall have."""


def holds(stamp: Stamp, passage: Passage) -> Stamp:
    """A translation still says what its source says since that was changed; whoever reviewed it stays."""
    return stamp.bound_to(passage.source)


def reviewed(by: str, day: dt.date) -> Judgement:
    """A person has read a translation beside its source, and stands for it with a name."""
    return lambda stamp, _: stamp.signed(by, day)


def named(passages: Iterable[Passage], name: str) -> Iterator[Passage]:
    """The passages of a record, of one of its fields, of a file, or of one line of a file.

    A record goes by its file (`content/cities/skopje/city.yml`) or by its name in the catalogues
    (`cities/skopje/actions/bus-rapid-transit`, with `:title` for one field); so does a folder of records.
    """
    bare = name.removeprefix("./").rstrip("/")
    record = bare.removeprefix("content/").removesuffix(".yml")
    for passage in passages:
        below = passage.name.startswith(tuple(f"{record}{sign}" for sign in "/:#"))
        if below or bare in {passage.name, passage.path, f"{passage.path}:{passage.line}"}:
            yield passage


def judge(root: Path, chosen: Iterable[Passage], judgement: Judgement) -> Iterator[Path]:
    """Write a judgement into the stamps of these passages. Gives each file, below `root`, that was written."""
    by_file = groupby(sorted(chosen, key=attrgetter("path")), key=attrgetter("path"))
    for path, held in by_file:
        write = _judge_catalogue if path.endswith(".po") else _judge_document
        write(root / path, list(held), judgement)
        yield root / path


def _judge_catalogue(path: Path, held: list[Passage], judgement: Judgement) -> None:
    by_key = {passage.key: passage for passage in held}
    catalogue = polib.pofile(path.read_text(encoding="utf-8"), wrapwidth=0)
    for entry in catalogue:
        passage = by_key.get((entry.msgctxt or "", entry.msgid))
        if passage is not None and not entry.obsolete:
            entry.tcomment = judgement(_stamp(entry.tcomment, passage), passage).replace_in(entry.tcomment)
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
            entry.previous_msgid = None
    path.write_text(str(catalogue), encoding="utf-8")


def _judge_document(path: Path, held: list[Passage], judgement: Judgement) -> None:
    stamps = read_stamps(path)
    for passage in held:
        stamps[passage.section] = str(judgement(_stamp(stamps[passage.section], passage), passage))
    write_stamps(path, stamps)


def _stamp(written: str, passage: Passage) -> Stamp:
    return Stamp.find(written) or Stamp.of("machine", passage.source, passage.translation)
