"""Rules about how actions hang together, so that no sum counts a thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.action import Action
from cityhub.model.record import Pointer
from cityhub.model.reference import CITY_KINDS, Reference
from cityhub.model.walk import leaves
from cityhub.problem import Problem
from cityhub.validate.rule import problem


def no_circle(content: Content) -> Iterator[Problem]:
    """An action is not, over any number of steps, a part of itself, merged into itself or superseded by itself."""
    actions = [record for record in content.records if isinstance(record, Action)]
    for field, what in CHAINS.items():
        next_of = {action.key: getattr(action, field) for action in actions}
        for action in actions:
            seen, above = {action.key}, next_of[action.key]
            while above and above not in seen:
                seen.add(above)
                above = next_of.get(above)
            if above == action.key:
                message = f"`{action.id}` {what} itself."
                yield problem(action, (field,), "no-circle", message, "Name another action, or remove the line.")


CHAINS = {"part_of": "is a part of", "merged_into": "is merged into", "superseded_by": "is superseded by"}
"""Fields that lead from an action to another, and what they say."""


def part_in_same_city(content: Content) -> Iterator[Problem]:
    """An action is a part of an action of the same city."""
    for record in content.records:
        if isinstance(record, Action) and record.part_of and not record.part_of.startswith(f"{record.city}/"):
            message = f"`{record.part_of}` belongs to another city."
            yield problem(record, ("part_of",), "part-in-same-city", message, "Name an action of the same city.")


def own_city(content: Content) -> Iterator[Problem]:
    """A record of a city names findings, objectives, laws and figures of its own city."""
    for record in content.records:
        for leaf in leaves(record) if record.city else ():
            if not isinstance(leaf.marker, Reference) or leaf.marker.kind not in CITY_KINDS:
                continue
            exists = (leaf.marker.kind, leaf.value) in content.declared
            if exists and leaf.pointer[0] != "part_of" and not str(leaf.value).startswith(f"{record.city}/"):
                city = str(leaf.value).split("/", maxsplit=1)[0]
                message = f"`{leaf.value}` is of {city}, this record of {record.city}."
                hint = f"Name one of {record.city}, or move the file back to {city}."
                yield problem(record, leaf.pointer, "own-city", message, hint)


def ended_not_planned(content: Content) -> Iterator[Problem]:
    """An action that was merged into another or superseded is no longer planned or under way."""
    for record in content.records:
        ended = isinstance(record, Action) and (record.merged_into or record.superseded_by)
        if isinstance(record, Action) and ended and record.status in {"planned", "under-way"}:
            message = f"it went over into `{str(ended).removeprefix(f'{record.city}/')}`, yet is `{record.status}`."
            yield problem(record, ("status",), "ended-not-planned", message, "Write `status: dropped`.")


def codes_well_formed(content: Content) -> Iterator[Problem]:
    """A target of the Sustainable Development Goals is written as its number, for example `11.2`."""
    for record in content.records:
        for place, code in enumerate(record.codes.sdg if isinstance(record, Action) else ()):
            if not re.fullmatch(r"(?:1[0-7]|[1-9])\.(?:\d+|[a-d])", code):
                message = f'"{code}" is not a target of the goals.'
                yield problem(
                    record, ("codes", "sdg", place), "codes-well-formed", message, 'Write for example "11.2".'
                )


def named_once(content: Content) -> Iterator[Problem]:
    """A list names a record once."""
    for record in content.records:
        seen: set[tuple[Pointer, str, str]] = set()
        for leaf in leaves(record):
            if isinstance(leaf.marker, Reference) and isinstance(leaf.pointer[-1], int):
                here = (leaf.pointer[:-1], leaf.marker.kind, str(leaf.value))
                if here in seen:
                    message = f"the {leaf.marker.kind} `{here[2].removeprefix(f'{record.city}/')}` is named twice."
                    yield problem(record, leaf.pointer, "named-once", message, "Remove one of the two.")
                seen.add(here)


RULES = (no_circle, part_in_same_city, own_city, ended_not_planned, codes_well_formed, named_once)
