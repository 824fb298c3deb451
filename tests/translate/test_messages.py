"""Messages: every text that readers see finds its way into a catalogue, and nothing else does."""

from __future__ import annotations

import re
import types
from itertools import count
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from pydantic import StringConstraints

from cityhub.load.content import load
from cityhub.load.layout import SHELVES, Shelf
from cityhub.model.date import ImpreciseDate
from cityhub.model.frozen import Frozen
from cityhub.model.words import Words
from cityhub.translate.message import domain_of, messages_in
from tests.present.drawing import draw


class Filling:
    """Plain data that fills every field of a kind of record, as the annotations of the model ask for it."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.texts: list[str] = []

    def record(self, kind: type[Frozen]) -> dict[str, Any]:
        hints = get_type_hints(kind, include_extras=True)
        return {name: self.value(hints[name]) for name in kind.model_fields if name not in {"origin", "language"}}

    def value(self, annotation: Any, metadata: tuple[Any, ...] = ()) -> Any:
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.value(inner[0], inner[1:])
        if origin in (Union, types.UnionType):
            return self.value(next(part for part in inner if part is not type(None)), metadata)
        if origin is Literal:
            return inner[0]
        if origin is tuple:
            return [self.value(inner[0], metadata)]
        if origin is dict:
            return {"en": self.value(inner[1], metadata)}
        if annotation is Words:
            self.texts.append(f"Text number {next(self.numbers)}.")
            return self.texts[-1]
        if isinstance(annotation, type) and issubclass(annotation, Frozen):
            return self.record(annotation)
        plain = {bool: True, int: 1, float: 1.5, ImpreciseDate: "2024-05"}
        return plain.get(annotation) or _text_of_form(metadata)


def _text_of_form(metadata: tuple[Any, ...]) -> str:
    patterns = [part.pattern or "" for part in metadata if isinstance(part, StringConstraints)]
    return next(text for text in ("an-id", "Latn", "EUR") if all(re.search(str(pattern), text) for pattern in patterns))


def path_of(shelf: Shelf) -> str:
    return shelf.pattern.replace("cities/*", "cities/foton").replace("*", "an-id")


@pytest.mark.parametrize("shelf", SHELVES, ids=[shelf.kind.kind for shelf in SHELVES])
def test_every_text_of_every_kind_of_record_is_a_message(tmp_path: Path, shelf: Shelf) -> None:
    filling = Filling()
    data = filling.record(shelf.kind)
    text = yaml.safe_dump([data] if shelf.many else data, allow_unicode=True)
    draw(tmp_path, {f"content/{path_of(shelf)}": text})
    content = load(tmp_path / "content")
    assert content.problems == []
    messages = list(messages_in(content))
    assert {message.source for message in messages} == set(filling.texts)
    assert {message.place for message in messages} <= {f"content/{path_of(shelf)}"}
    assert all(re.fullmatch(r"[a-z0-9/-]+:[a-z_.\[\]0-9-]+", message.context) for message in messages)


def test_a_message_is_named_after_its_record_and_field(tmp_path: Path) -> None:
    draw(
        tmp_path,
        {
            "content/hub.yml": "name: The hub\n",
            "content/vocabulary/themes.yml": "- id: air\n  name: Air\n  description: Clean air.\n",
            "content/cities/foton/priorities.yml": """\
                - id: clean-air
                  title: Clean air
                  description: Breathe.
                  inference: ours
                  themes: [air]
                  objectives:
                    - id: less-dust
                      title: Less dust
                    - id: more-trees
                      title: More trees
                """,
        },
    )
    assert [(m.domain, m.context, m.source) for m in messages_in(load(tmp_path / "content"))] == [
        ("hub", "hub:name", "The hub"),
        ("cities-foton", "cities/foton/priorities/clean-air:title", "Clean air"),
        ("cities-foton", "cities/foton/priorities/clean-air:description", "Breathe."),
        ("cities-foton", "cities/foton/priorities/clean-air:objectives[less-dust].title", "Less dust"),
        ("cities-foton", "cities/foton/priorities/clean-air:objectives[more-trees].title", "More trees"),
        ("vocabulary", "vocabulary/themes/air:name", "Air"),
        ("vocabulary", "vocabulary/themes/air:description", "Clean air."),
    ]


def test_equal_texts_of_one_field_are_one_message_and_those_of_two_fields_are_two(tmp_path: Path) -> None:
    draw(tmp_path, {"content/vocabulary/themes.yml": "- id: air\n  name: Air\n  description: Air\n"})
    assert [m.context for m in messages_in(load(tmp_path / "content"))] == [
        "vocabulary/themes/air:name",
        "vocabulary/themes/air:description",
    ]


def test_a_message_is_in_the_language_of_its_record(tmp_path: Path) -> None:
    draw(
        tmp_path,
        {"content/vocabulary/themes.yml": "- id: air\n  language: sq\n  name: Ajri\n  description: I pastër.\n"},
    )
    assert {m.language for m in messages_in(load(tmp_path / "content"))} == {"sq"}


@pytest.mark.parametrize(
    ("context", "domain"),
    [
        ("hub:name", "hub"),
        ("cities/foton/city:summary", "cities-foton"),
        ("cities/foton/actions/lane:title", "cities-foton"),
        ("vocabulary/themes/air:name", "vocabulary"),
        ("study-tour/practices/lamps:title", "study-tour"),
        ("sources/foton-news:note", "sources"),
    ],
)
def test_each_city_and_each_folder_has_a_catalogue(context: str, domain: str) -> None:
    assert domain_of(context) == domain
