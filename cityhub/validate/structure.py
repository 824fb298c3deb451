"""Rules about how actions hang together, so that no sum counts a thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.action import Action
from cityhub.problem import Problem
from cityhub.validate.rule import problem


def no_circle(content: Content) -> Iterator[Problem]:
    """An action is not, over any number of steps, a part of itself."""
    parents = {record.key: record.part_of for record in content.records if isinstance(record, Action)}
    for record in content.records:
        if not isinstance(record, Action):
            continue
        seen, above = {record.key}, record.part_of
        while above and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if above == record.key:
            message = f"`{record.id}` is a part of itself."
            yield problem(record, ("part_of",), "no-circle", message, "Name the larger programme, or remove the line.")


def part_in_same_city(content: Content) -> Iterator[Problem]:
    """An action is a part of an action of the same city."""
    for record in content.records:
        if isinstance(record, Action) and record.part_of and not record.part_of.startswith(f"{record.city}/"):
            message = f"`{record.part_of}` belongs to another city."
            yield problem(record, ("part_of",), "part-in-same-city", message, "Name an action of the same city.")


def ended_not_planned(content: Content) -> Iterator[Problem]:
    """An action that was merged into another or superseded is no longer planned or under way."""
    for record in content.records:
        ended = isinstance(record, Action) and (record.merged_into or record.superseded_by)
        if isinstance(record, Action) and ended and record.status in {"planned", "under-way"}:
            message = f"it went over into `{ended}`, yet its status is `{record.status}`."
            yield problem(record, ("status",), "ended-not-planned", message, "Write `status: dropped`.")


def codes_well_formed(content: Content) -> Iterator[Problem]:
    """A target of the Sustainable Development Goals is written as its number, for example 11.2."""
    for record in content.records:
        for place, code in enumerate(record.codes.sdg if isinstance(record, Action) else ()):
            if not re.fullmatch(r"(?:1[0-7]|[1-9])\.(?:\d+|[a-d])", code):
                message = f'"{code}" is not a target of the goals.'
                yield problem(
                    record, ("codes", "sdg", place), "codes-well-formed", message, 'Write for example "11.2".'
                )


RULES = (no_circle, part_in_same_city, ended_not_planned, codes_well_formed)
