"""Message: a text that needs a translation, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cityhub.load.content import Content
from cityhub.model.city import City
from cityhub.model.frozen import Frozen
from cityhub.model.record import Record
from cityhub.model.walk import leaves
from cityhub.model.words import Words

INTERFACE = "interface"
"""The domain of the words of templates; their source language is English."""


@dataclass(frozen=True)
class Message:
    context: str
    """gettext's msgctxt: the record and the field. Empty for words of the interface without a context."""
    source: str
    language: str
    domain: str
    place: str
    """The file it stands in."""
    plural: str = ""
    former: tuple[str, ...] = ()
    """Contexts it had under former ids of its record; a translation found there is still its own."""
    note: str = ""
    """What a translator should know."""
    kind: str = INTERFACE
    """The kind of record it stands in."""
    city: str = ""
    """The city it speaks of; nothing where it speaks of none."""

    @property
    def key(self) -> tuple[str, str]:
        return (self.context, self.source)


def domain_of(context: str) -> str:
    """The catalogue in which a message of a record is kept: one a city, one a folder of the content.

    >>> domain_of("cities/skopje/actions/bus-rapid-transit:title")
    'cities-skopje'
    """
    parts = context.split(":", maxsplit=1)[0].split("/")
    return "-".join(parts[:2]) if parts[0] == "cities" else parts[0]


def messages_in(content: Content) -> Iterator[Message]:
    """Every text in the records that readers see, in the order of the files, each once."""
    told: set[tuple[str, str]] = set()
    for path, holder in _holders(content):
        for leaf in leaves(holder):
            if leaf.marker is Words and isinstance(leaf.value, Words):
                words = leaf.value
                message = _message(words, path, holder)
                if message.key not in told:
                    told.add(message.key)
                    yield message


def _message(words: Words, path: str, holder: Frozen) -> Message:
    kind, city = (holder.kind, holder.city) if isinstance(holder, Record) else ("hub", "")
    return Message(
        context=words.context,
        source=str(words),
        language=words.language,
        domain=domain_of(words.context),
        place=path,
        former=tuple(_former_contexts(words.context, holder)),
        kind=kind,
        city=holder.id if isinstance(holder, City) else city,
    )


def _former_contexts(context: str, holder: Frozen) -> Iterator[str]:
    """The contexts that a text of a record had under the record's former ids."""
    if isinstance(holder, Record):
        name, _, field = context.partition(":")
        folder = name.rpartition("/")[0]
        yield from (f"{folder}/{former}:{field}" for former in holder.former_ids)


def _holders(content: Content) -> Iterator[tuple[str, Frozen]]:
    if content.settings:
        yield f"{content.root.name}/hub.yml", content.settings
    for record in content.records:
        yield record.origin.path, record
