"""Whereabouts: in which file or folder of this content a record of a kind is written."""

from __future__ import annotations

from pathlib import PurePosixPath

from cityhub.load.content import Content
from cityhub.load.layout import NESTED, SHELVES


def where_kept(content: Content, kind: str, city: str, name: str) -> str:
    """The file, or the folder of files, into which a record of `kind` with the id `name` would be written."""
    holder = next((outer for outer, (_, inner) in NESTED.items() if inner == kind), kind)
    shelf = next(shelf for shelf in SHELVES if shelf.kind.kind == holder)
    pattern = shelf.pattern.replace("cities/*", f"cities/{city or '…'}")
    if shelf.many:
        folder = pattern.removesuffix(".yml")
        split = any(_inside(content, path).startswith(f"{folder}/") for path in content.lines)
        pattern = f"{folder}/" if split else pattern
    elif pattern.endswith("*.yml"):
        pattern = pattern.removesuffix("*.yml") + (f"{name}.yml" if holder == kind else "")
    return f"{content.root.name}/{pattern}"


def _inside(content: Content, path: str) -> str:
    """A path in a problem, from the folder of the content on."""
    return PurePosixPath(path).relative_to(content.root.name).as_posix()
