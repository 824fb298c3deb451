"""The page of rules: what each rule asks for, so that an editor can look up the name in a problem."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from cityhub.load.rules import RULES as FORM
from cityhub.spell.check import RULES as SPELLING
from cityhub.translate import check as translations
from cityhub.translate import pair_check
from cityhub.validate import validate
from cityhub.validate.rule import name_of

_HEAD = """\
---
# Written by `cityhub schemas` from the rules themselves; edit them there.
title: Rules
description: What every record and every translation must keep, rule by rule, under the names that problems carry.
---

# Rules

Every file is held against these rules before anything is published.
A problem names its rule after the file, the line and the column:

`` content/cities/your-city/actions/new-buses.yml:11:1: unknown-value: \
"anounced" is not a value of `basis`. Did you mean "announced"? ``

The name of a rule never changes.
"""


def page() -> str:
    """The whole page, in Markdown."""
    of_the_content = groupby(validate.RULES, key=attrgetter("__module__"))
    of_translations: tuple[Callable[..., Any], ...] = (
        *translations.RULES,
        *pair_check.RULES,
        translations.same_sections,
    )
    sections = [
        _section("Form", "Rules about files and about the form of a record.", FORM.items()),
        *(_section(_title(module), _purpose(module), _entries(rules)) for module, rules in of_the_content),
        _section(
            "Words",
            "Rules about the words of every text; `make spell` holds the site against them.",
            _entries(SPELLING),
        ),
        _section("Translations", "Rules about what a text must keep in every language.", _entries(of_translations)),
    ]
    return "\n".join([_HEAD, *sections])


def _section(title: str, purpose: str, entries: Iterable[tuple[str, str]]) -> str:
    return "\n".join([f"## {title} {{#{title.lower()}}}", "", purpose, "", *_lines(entries)])


def _lines(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, meaning in entries:
        yield from (f"### `{name}` {{#{name}}}", "", meaning, "")


def _entries(rules: Iterable[Callable[..., Any]]) -> Iterator[tuple[str, str]]:
    """The permanent name of each rule, and its docstring."""
    for rule in rules:
        yield name_of(rule), inspect.getdoc(rule) or ""


def _title(module: str) -> str:
    return module.rsplit(".", 1)[-1].capitalize()


def _purpose(module: str) -> str:
    """The first line of the docstring of a module of rules."""
    return (inspect.getdoc(sys.modules[module]) or "").split("\n", 1)[0]
