"""InOrder: things sorted into groups, which stand in the order of a coded list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def in_order(things: Iterable[T], value_of: Callable[[T], str], order: Sequence[str]) -> dict[str, tuple[T, ...]]:
    """For each value of `order` the things that have it, as they came; values that nothing has are left out."""
    groups: dict[str, list[T]] = {value: [] for value in order}
    for thing in things:
        groups[value_of(thing)].append(thing)
    return {value: tuple(held) for value, held in groups.items() if held}
