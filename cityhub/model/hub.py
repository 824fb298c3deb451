"""Hub: every record, related both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from cityhub.model.city import City
from cityhub.model.conference import Conference
from cityhub.model.document import Document
from cityhub.model.hub_settings import HubSettings
from cityhub.model.programme import Programme
from cityhub.model.record import Pointer, Record
from cityhub.model.study_tour import StudyTour
from cityhub.model.vocabulary import Language, Theme

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Mention:
    """A record names another: which one does it, and in which field.

    `by` is the record that has a page of its own; `within` the nested record that holds the field, if any.
    """

    by: Record
    pointer: Pointer
    within: Record | None = None


@dataclass(frozen=True)
class Hub:
    """The related whole. Everything that pages, comparisons and data files read."""

    settings: HubSettings
    records: Mapping[str, Mapping[str, Record]]
    """Kind, then key."""
    mentions: Mapping[tuple[str, str], Sequence[Mention]]
    """For a kind and key, everything that names it."""
    documents: Mapping[tuple[str, str], Document]
    """Key and language."""
    outlines: Mapping[str, Any]

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind, in the order of their files."""
        return cast("tuple[R, ...]", self._by_kind.get(kind.kind, ()))

    def of(self, kind: type[R], city: str) -> tuple[R, ...]:
        """The records of a kind in the folder of a city."""
        return cast("tuple[R, ...]", self._by_city.get((kind.kind, city), ()))

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        """All records of each kind, gathered when first asked for."""
        return {kind: tuple(held.values()) for kind, held in self.records.items()}

    @cached_property
    def _by_city(self) -> Mapping[tuple[str, str], tuple[Record, ...]]:
        """The records of each kind and city, gathered when first asked for."""
        found: dict[tuple[str, str], list[Record]] = {}
        for kind, held in self.records.items():
            for record in held.values():
                found.setdefault((kind, record.city), []).append(record)
        return {place: tuple(records) for place, records in found.items()}

    def get(self, kind: type[R], key: str) -> R:
        """The record of that kind and key.

        Raises:
            KeyError: there is none; validation has made sure that every reference has one.

        """
        record = self.records[kind.kind][key]
        assert isinstance(record, kind)
        return record

    def find(self, kind: type[R], key: str) -> R | None:
        """The record of that kind and key, or none."""
        record = self.records.get(kind.kind, {}).get(key)
        return record if isinstance(record, kind) else None

    @property
    def cities(self) -> tuple[City, ...]:
        return self.all(City)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, the default one first."""
        return tuple(language for language in self.all(Language) if language.site)

    def prefix(self, language: Language) -> str:
        """What stands before every address in a language: nothing in the default one."""
        return "" if language.id == self.languages[0].id else f"{language.id}/"

    @property
    def themes(self) -> tuple[Theme, ...]:
        return self.all(Theme)

    @property
    def programme(self) -> Programme | None:
        return next(iter(self.all(Programme)), None)

    @property
    def study_tour(self) -> StudyTour | None:
        return next(iter(self.all(StudyTour)), None)

    @property
    def conference(self) -> Conference | None:
        return next(iter(self.all(Conference)), None)
