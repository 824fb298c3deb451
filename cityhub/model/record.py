"""Record: anything with an id that stands in a file of its own or in a list of its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema

from cityhub.model.disagreement import Disagreement
from cityhub.model.frozen import Frozen
from cityhub.model.reference import SourceRef
from cityhub.model.reply import Reply
from cityhub.model.words import Words

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Pointer = tuple[str | int, ...]


@dataclass(frozen=True)
class Origin:
    """Where a record was written: the file, and the line and column of each of its fields."""

    path: str
    city: str = ""
    positions: Mapping[Pointer, tuple[int, int]] = field(default_factory=dict, compare=False, repr=False)

    def at(self, *pointer: str | int) -> tuple[int, int]:
        """Line and column of a field, or of the nearest thing that holds it."""
        for end in range(len(pointer), -1, -1):
            if pointer[:end] in self.positions:
                return self.positions[pointer[:end]]
        return (0, 0)


NOWHERE = Origin(path="")


class Record(Frozen):
    kind: ClassVar[str] = ""
    needs_sources: ClassVar[bool] = True
    """Whether a record of the kind states something about the world, so that it must name its sources."""

    id: Identifier
    """Stable name in lower case, with hyphens. It is also the address, so it stays when the title changes."""
    language: str = "en"
    """The language the words of this record are written in."""
    former_ids: tuple[Identifier, ...] = ()
    """Earlier ids; their addresses redirect here."""
    sources: tuple[SourceRef, ...] = ()
    """What the record as a whole rests on: ids from content/sources/."""
    caveat: Words | None = None
    """A warning shown beside the record, needed wherever the evidence is weak."""
    disagreements: tuple[Disagreement, ...] = ()
    """Where sources contradict each other: what we lead with, and every claim."""
    replies: tuple[Reply, ...] = ()
    """What those concerned answered; shown in full below the record."""
    origin: SkipJsonSchema[Origin] = Field(default=NOWHERE, exclude=True, repr=False)

    @property
    def city(self) -> str:
        """The id of the city whose folder holds the record, or nothing."""
        return self.origin.city

    @property
    def key(self) -> str:
        """The name that is unique among all records of the kind."""
        return f"{self.city}/{self.id}" if self.city and self.kind != "city" else self.id
