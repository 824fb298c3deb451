"""The editors' guide: it names every file, every field and every value, and its examples can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from cityhub.load.layout import SHELVES, city_of, shelf_of
from cityhub.load.record_reader import read_record
from cityhub.load.yaml_reader import read_yaml
from cityhub.model import coded
from cityhub.model.coded import Coded
from cityhub.model.frozen import Frozen
from cityhub.model.hub_settings import HubSettings

GUIDE = (Path(__file__).resolve().parents[2] / "content" / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n# content/(\S+)\n(.*?)```", GUIDE, re.DOTALL)
COMPUTED = {"timeliness"}
"""Families of values that nobody writes."""


def _kinds(kind: Any) -> Iterator[type[Frozen]]:
    """A kind of value and every kind below it."""
    if isinstance(kind, type) and issubclass(kind, Frozen):
        yield kind
        for field in kind.model_fields.values():
            yield from _kinds(field.annotation)
    for part in get_args(kind):
        yield from _kinds(part)


def _fields() -> list[str]:
    kinds = {kind for shelf in SHELVES for kind in _kinds(shelf.kind)} | {HubSettings}
    return sorted({name for kind in kinds for name in kind.model_fields if name != "origin"})


def _values() -> list[str]:
    lists = [value for value in vars(coded).values() if isinstance(getattr(value, "__metadata__", (None,))[0], Coded)]
    written = [value for value in lists if value.__metadata__[0].family not in COMPUTED]
    return sorted({value for one in written for value in get_args(get_args(one)[0])})


@pytest.mark.parametrize("field", _fields())
def test_every_field_stands_in_a_table(field: str) -> None:
    assert re.search(rf"^\| (?:\*\*)?`{field}`(?:\*\*)? \|", GUIDE, re.MULTILINE)


@pytest.mark.parametrize("value", _values())
def test_every_value_of_a_list_is_named(value: str) -> None:
    assert f"`{value}`" in GUIDE


@pytest.mark.parametrize("pattern", [shelf.pattern for shelf in SHELVES])
def test_every_file_is_named(pattern: str) -> None:
    written = pattern.replace("cities/*", "cities/<city>").replace("*", "<id>")
    assert f"`{written}`" in GUIDE


@pytest.mark.parametrize(("path", "text"), [pytest.param(*example, id=example[0]) for example in EXAMPLES])
def test_an_example_can_be_read(path: str, text: str) -> None:
    tree = read_yaml(path, text.encode())
    assert not tree.problems
    shelf = shelf_of(path)
    if shelf is None:
        HubSettings.model_validate(tree.data)
        return
    for place, data in enumerate(tree.data) if shelf.many else [(None, tree.data)]:
        assert read_record(shelf.kind, data, tree, place, shelf.context_of(path), city_of(path)).problems == ()


def test_there_is_an_example_of_every_kind() -> None:
    assert {shelf.kind for shelf in SHELVES} == {shelf.kind for path, _ in EXAMPLES if (shelf := shelf_of(path))}
