"""Donors: who is named as bringing money, to what, in which city; and what neighbouring programmes gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cityhub.model.action import Action
from cityhub.model.coded import OrganisationCategory, values_of
from cityhub.model.hub import Hub
from cityhub.model.money import FundingLine
from cityhub.model.organisation import Organisation
from cityhub.model.programme import Benefit, Initiative
from cityhub.model.project import Project

FIRMEST_FIRST = ("disbursed", "agreed", "announced", "sought", "not-stated")
OWN = ("municipality", "city-company")
"""Categories whose money is mostly a city's own; they come after all others."""
UNNAMED = ""
"""Where the category of a payer would stand whom no source names."""


@dataclass(frozen=True)
class Gift:
    """Money that one payer is named for, for one action or project."""

    organisation: Organisation | None
    """None where no source names the payer."""
    record: Action | Project
    lines: Sequence[FundingLine]
    projects: Sequence[Project] = ()
    """Projects that carry out the action, of which the same is said."""

    @property
    def state(self) -> str:
        """The firmest state that a source gives for some of it."""
        return min((line.state for line in self.lines), key=FIRMEST_FIRST.index)


@dataclass(frozen=True)
class Donor:
    organisation: Organisation | None
    """None for all payers together whom no source names."""
    by_city: Mapping[str, Sequence[Gift]]
    """In the order of the cities; nothing where none is on record."""

    @property
    def cities(self) -> int:
        """In how many cities it is named."""
        return sum(bool(gifts) for gifts in self.by_city.values())


@dataclass(frozen=True)
class Given:
    """What a neighbouring programme gave, by city."""

    initiative: Initiative
    by_city: Mapping[str, Sequence[Benefit]]


@dataclass(frozen=True)
class Donors:
    by_category: Mapping[str, Sequence[Donor]]
    """By the category of organisation; those with money of their own last, and then payers whom nobody names."""
    given: Sequence[Given]

    @property
    def named(self) -> tuple[Donor, ...]:
        return tuple(donor for donors in self.by_category.values() for donor in donors if donor.organisation)

    @property
    def shared(self) -> tuple[Donor, ...]:
        """Those named in more than one city, those in most cities first."""
        return tuple(sorted((d for d in self.named if d.cities > 1), key=lambda donor: -donor.cities))

    @property
    def states(self) -> tuple[str, ...]:
        """The states in which some money is, the firmest first."""
        held = {gift.state for donors in self.by_category.values() for d in donors for gift in _all(d)}
        return tuple(state for state in FIRMEST_FIRST if state in held)

    def gifts(self, category: str) -> dict[str, list[Gift]]:
        """All gifts of a category by city, the firmest first."""
        found: dict[str, list[Gift]] = {}
        for donor in self.by_category[category]:
            for city, gifts in donor.by_city.items():
                found.setdefault(city, []).extend(gifts)
        return {city: sorted(gifts, key=lambda g: FIRMEST_FIRST.index(g.state)) for city, gifts in found.items()}


def donors(hub: Hub) -> Donors:
    """Who brings money where, in the order of the categories and of the organisations in their files."""
    categories = [c for c in values_of(OrganisationCategory) if c not in OWN] + list(OWN)
    named = [_donor(organisation, hub) for organisation in hub.all(Organisation)]
    by_category = {c: [d for d in named if d.organisation and d.organisation.category == c] for c in categories}
    by_category[UNNAMED] = [_donor(None, hub)]
    held = {category: tuple(d for d in found if d.cities) for category, found in by_category.items()}
    return Donors({category: found for category, found in held.items() if found}, _given(hub))


def _donor(organisation: Organisation | None, hub: Hub) -> Donor:
    return Donor(organisation, {city.id: _gifts(organisation, city.id, hub) for city in hub.cities})


def _gifts(organisation: Organisation | None, city: str, hub: Hub) -> tuple[Gift, ...]:
    """Each action with the projects of which the same is said, then the other projects."""
    to_actions = [_gift(organisation, action) for action in hub.of(Action, city)]
    to_projects = [gift for project in hub.of(Project, city) if (gift := _gift(organisation, project)).lines]
    actions = [_with_projects(gift, to_projects) for gift in to_actions if gift.lines]
    told = {project.key for gift in actions for project in gift.projects}
    return (*actions, *(gift for gift in to_projects if gift.record.key not in told))


def _gift(organisation: Organisation | None, record: Action | Project) -> Gift:
    key = organisation.key if organisation else None
    return Gift(organisation, record, tuple(line for line in record.funding if line.organisation == key))


def _with_projects(gift: Gift, to_projects: Iterable[Gift]) -> Gift:
    same = (other.record for other in to_projects if _facts(other) == _facts(gift))
    carried = tuple(p for p in same if isinstance(p, Project) and gift.record.key in p.actions)
    return Gift(gift.organisation, gift.record, gift.lines, carried)


def _facts(gift: Gift) -> list[tuple[str, ...]]:
    sums = [(line, line.money) for line in gift.lines]
    return sorted(
        (line.instrument, line.state, str(money.amount) if money else "", money.currency if money else "")
        for line, money in sums
    )


def _given(hub: Hub) -> tuple[Given, ...]:
    """The programmes of which a source says what they gave to some city."""
    found = (
        Given(i, {city.id: tuple(b for b in i.benefits if b.city == city.id) for city in hub.cities})
        for i in hub.all(Initiative)
    )
    return tuple(given for given in found if any(given.by_city.values()))


def _all(donor: Donor) -> Iterable[Gift]:
    return (gift for gifts in donor.by_city.values() for gift in gifts)
