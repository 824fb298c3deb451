"""Validate: hold the content against every rule."""

from __future__ import annotations

from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.load.layout import SETTINGS
from cityhub.problem import Problem
from cityhub.validate import names, narratives, references, search, structure, texts, time, truth
from cityhub.validate.rule import Rule

RULES: tuple[Rule, ...] = (
    *names.RULES,
    *references.RULES,
    *truth.RULES,
    *time.RULES,
    *structure.RULES,
    *texts.RULES,
    *narratives.RULES,
    *search.RULES,
)


def validate(content: Content) -> Iterator[Problem]:
    """Everything that is wrong: what the reader of the files found, then what each rule finds."""
    yield from content.problems
    settings = f"{content.root.name}/{SETTINGS}"
    if content.settings is None and not any(p.path == settings or p.rule == "no-content" for p in content.problems):
        yield Problem(settings, 0, 0, "settings-present", "the file is missing.", "Add it with at least `name:`.")
    for rule in RULES:
        yield from rule(content)
