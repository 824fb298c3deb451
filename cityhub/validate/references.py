"""Rules about references: what a record names exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.load.content import Content
from cityhub.model.reference import CITY_KINDS, Reference
from cityhub.model.walk import leaves
from cityhub.problem import Problem, closest, look_alike
from cityhub.validate.rule import problem
from cityhub.validate.whereabouts import where_kept


def dangling_reference(content: Content) -> Iterator[Problem]:
    """A field that names another record names one that exists."""
    keys: dict[str, list[str]] = {}
    for kind, key in sorted(content.declared):
        keys.setdefault(kind, []).append(key)
    for record in content.records:
        for leaf in leaves(record):
            if not isinstance(leaf.marker, Reference) or leaf.marker.kind in content.unread:
                continue
            kind = leaf.marker.kind
            if (kind, leaf.value) not in content.declared:
                written = str(leaf.value).removeprefix(f"{record.city}/")
                hint = _whom_it_means(written, keys.get(kind, []), record.city if kind in CITY_KINDS else "")
                hint = hint or _how_to_add(content, kind, keys.get(kind, []), record.city, written)
                yield problem(record, leaf.pointer, "dangling-reference", f"there is no {kind} `{written}`.", hint)


def _whom_it_means(written: str, keys: list[str], city: str) -> str:
    """The records that a reference to nothing probably means: those of the same id, else the one most like it.

    A record of a `city` names records of its own city by their id alone, and no others.
    """
    if "://" in written:
        return ""
    own = [name for name in _own(keys, city) if name.isascii()]
    parts = re.split(r"[;,\s]+", written)
    if len(parts) > 1 and set(parts) <= set(own):
        return f"Write `{', '.join(parts)}`: a comma stands between two ids."
    bare = _last(written)
    same = [name for name in own if _last(name) == bare]
    if same:
        return f"Did you mean {_either(same)}?"
    near = closest(written, own) or closest(bare, own)
    proposal = f"Did you mean {_either([near])}?{look_alike(written)}" if near else ""
    elsewhere = [key.partition("/")[0] for key in keys if _last(key) == bare]
    if elsewhere:
        there = f"It belongs to {' and to '.join(elsewhere)}; a record of {city} names one of {city}."
        return f"{there} {proposal}".rstrip()
    return proposal


def _own(keys: list[str], city: str) -> list[str]:
    """The names by which the records of a city are called at home; without a city, the full keys."""
    return [key.removeprefix(f"{city}/") for key in keys if not city or key.startswith(f"{city}/")]


def _last(key: str) -> str:
    """The id in a key, in small letters."""
    return key.rpartition("/")[2].casefold()


def _either(names: list[str]) -> str:
    """Names one after the other: "one", "two" or "three"."""
    quoted = [f'"{name}"' for name in names]
    return " or ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))


def _how_to_add(content: Content, kind: str, keys: list[str], city: str, written: str) -> str:
    """Where the record that is missing would be written, and which there are."""
    if "://" in written:
        place = where_kept(content, kind, city, "…")
        return f"An address is no id: add the {kind} with its address in {place}, and name its id here."
    names = _own(keys, city if kind in CITY_KINDS else "")
    choices = f" Those there are: {', '.join(names)}." if 0 < len(names) <= 12 else ""
    return f"Mend the name, or add the {kind} in {where_kept(content, kind, city, written)}.{choices}"


RULES = (dangling_reference,)
