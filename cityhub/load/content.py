"""Content: everything an editor wrote, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cityhub.load.layout import OUTLINES, SETTINGS, Shelf, city_of, nearest_place, places_beside, shelf_of
from cityhub.load.markdown_reader import read_document
from cityhub.load.outline_reader import read_outlines
from cityhub.load.record_reader import Reading, held_kinds, read_record, read_settings
from cityhub.load.yaml_reader import Tree, read_yaml
from cityhub.model.document import Document
from cityhub.model.hub_settings import HubSettings
from cityhub.model.record import NOWHERE, Origin, Record
from cityhub.problem import Problem

IGNORED = {"README.md", "LICENSE.md"}
SHAPES = ((list, "a list"), (dict, "a single record"), (type(None), "nothing"))


@dataclass
class Content:
    """What was read, what is wrong with it, and every id that was declared, even by a record that is wrong."""

    root: Path
    settings: HubSettings | None = None
    settings_origin: Origin = NOWHERE
    records: list[Record] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    outlines: Mapping[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    declared: set[tuple[str, str]] = field(default_factory=set)
    """Kind and key of every record that a file tries to give."""
    lines: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The lines of each file of records, so that a problem can name the very words in a long text."""
    unread: set[str] = field(default_factory=set)
    """Kinds of which a file could not be read, so that nobody can tell which records are missing."""


def load(root: Path) -> Content:
    """Read the content folder `root`."""
    content = Content(root)
    if not root.is_dir():
        message = "there is no such folder."
        content.problems.append(Problem(str(root), 0, 0, "no-content", message, "Name the folder of the content."))
        return content
    for path in files_of(root):
        _read_file(content, path)
    return content


def files_of(root: Path) -> Iterator[Path]:
    """The files of the content, in their order: neither hidden ones nor guides and licences."""
    for path in sorted(root.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if path.is_file() and path.name not in IGNORED and not hidden:
            yield path


def _read_file(content: Content, path: Path) -> None:
    name = path.relative_to(content.root).as_posix()
    shown = f"{content.root.name}/{name}"
    if path.suffix == ".md":
        document, problems = read_document(shown, name, path.read_bytes())
        content.documents.extend([document] if document else [])
        content.problems.extend(problems)
    elif name == OUTLINES:
        content.outlines, problems = read_outlines(shown, path.read_bytes())
        content.problems.extend(problems)
    elif path.suffix in {".yml", ".yaml"}:
        _read_records(content, name, read_yaml(shown, path.read_bytes()))
    else:
        _pass_over(content, shown, name)


def _read_records(content: Content, name: str, tree: Tree) -> None:
    shelf = shelf_of(name)
    if shelf is None and name != SETTINGS:
        _pass_over(content, tree.path, name)
        return
    content.problems.extend(tree.problems)
    content.lines[tree.path] = tree.lines
    if shelf is None:
        _read_settings(content, tree)
        return
    misshapen = [] if tree.refused else list(_misshapen(tree, shelf))
    content.problems.extend(misshapen)
    if tree.refused or misshapen:
        content.unread |= {shelf.kind.kind, *held_kinds(shelf.kind)}
    for data, place in () if tree.refused else _entries(tree, shelf):
        reading = read_record(shelf.kind, data, tree, place, shelf.context_of(name), city_of(name))
        _take(content, reading, shelf, name)


def _take(content: Content, reading: Reading, shelf: Shelf, name: str) -> None:
    """Keep what was read of a record. One that is wrong may also be meant by the name of its file."""
    content.declared.update(reading.declared)
    content.problems.extend(reading.problems)
    if reading.record:
        content.records.append(reading.record)
    elif (named := shelf.name_in(name)) and named[0] == "file":
        city = city_of(name)
        content.declared.add((shelf.kind.kind, f"{city}/{named[1]}" if city else named[1]))


def _pass_over(content: Content, path: str, name: str) -> None:
    """Tell of a file that is not read; what it holds may be missing elsewhere, if its place can be guessed."""
    near = nearest_place(name)
    shelf = shelf_of(near)
    content.unread |= {shelf.kind.kind, *held_kinds(shelf.kind)} if shelf else set()
    content.problems.append(_unknown_file(path, name, near))


def _read_settings(content: Content, tree: Tree) -> None:
    if tree.refused:
        return
    if isinstance(tree.data, dict):
        content.settings, problems = read_settings(tree)
        content.settings_origin = Origin(tree.path, "", tree.positions)
        content.problems.extend(problems)
    else:
        content.problems.append(_wrong_shape(tree, "the settings of the hub", FIELDS.replace("id", "name")))


def _entries(tree: Tree, shelf: Shelf) -> Iterator[tuple[dict[str, Any], int | None]]:
    """The records of a file as plain data: with their place in the list, where the file is a list."""
    if shelf.many and isinstance(tree.data, list):
        yield from ((entry, place) for place, entry in enumerate(tree.data) if isinstance(entry, dict))
    elif not shelf.many and isinstance(tree.data, dict):
        yield tree.data, None


def _misshapen(tree: Tree, shelf: Shelf) -> Iterator[Problem]:
    """The places at which the file holds something other than a record."""
    if not isinstance(tree.data, list if shelf.many else dict):
        yield _wrong_shape(tree, *(("a list of records", LIST) if shelf.many else ("one record", FIELDS)))
    elif shelf.many:
        for place, entry in enumerate(tree.data):
            if not isinstance(entry, dict):
                line, column = tree.positions[(place,)]
                yield Problem(tree.path, line, column, "file-shape", "this entry of the list has no fields.", LIST)


LIST = "Begin each record with `- id:`."
FIELDS = "Write fields, one a line, starting with `id:`."


def _wrong_shape(tree: Tree, wanted: str, hint: str) -> Problem:
    held = next((what for kind, what in SHAPES if isinstance(tree.data, kind)), "a text")
    line, column = tree.positions.get((), (1, 1))
    return Problem(tree.path, line, column, "file-shape", f"there is {held} where {wanted} should be.", hint)


def _unknown_file(path: str, name: str, near: str) -> Problem:
    folder, beside = places_beside(name)
    where = f"In `{folder}` stand" if folder else "On top stand"
    hint = f'Did you mean "{near}"?' if near else f"{where}: {', '.join(beside)}; see content/README.md."
    return Problem(path, 0, 0, "unknown-file", "no kind of record lives in a file of this name and place.", hint)
