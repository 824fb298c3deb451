"""Donors: who brings money where, each sum read once, and what programmes gave."""

from __future__ import annotations

from pathlib import Path

from cityhub.compare.donors import Donors, donors
from tests.compare.money_hub import euro, funded, line, money_hub, project

LOAN = line("bank", "loan", "agreed", euro(10))


def found(tmp_path: Path, cities: dict[str, dict[str, str]], more: dict[str, str] | None = None) -> Donors:
    return donors(money_hub(tmp_path, cities, more=more))


def told(held: Donors) -> dict[str, dict[str, list[str]]]:
    """By payer and city the records, each with the projects that say the same."""
    return {
        donor.organisation.id if donor.organisation else "": {
            city: [" + ".join([gift.record.id, *(p.id for p in gift.projects)]) for gift in gifts]
            for city, gifts in donor.by_city.items()
        }
        for category in held.by_category.values()
        for donor in category
    }


def test_who_brings_money_where(tmp_path: Path) -> None:
    held = found(
        tmp_path,
        {
            "ardo": {
                "a": funded(LOAN, line("town-hall", "own-budget", "agreed")),
                "b": funded(line("", "grant", "sought")),
            },
            "belo": {"a": funded(line("bank", "grant", "sought"))},
        },
    )
    assert list(held.by_category) == ["development-bank", "municipality", ""]
    assert told(held) == {
        "bank": {"ardo": ["a"], "belo": ["a"]},
        "town-hall": {"ardo": ["a"], "belo": []},
        "": {"ardo": ["b"], "belo": []},
    }
    assert [d.organisation.id for d in held.shared if d.organisation] == ["bank"]
    assert held.states == ("agreed", "sought")


def test_the_same_money_for_an_action_and_its_project_stands_once(tmp_path: Path) -> None:
    projects = {
        "cities/ardo/projects/same.yml": project("same", f"actions: [a]\n{funded(LOAN)}"),
        "cities/ardo/projects/other.yml": project("other", f"actions: [a]\n{funded(line('bank', 'grant', 'sought'))}"),
        "cities/ardo/projects/alone.yml": project("alone", funded(LOAN)),
    }
    held = found(tmp_path, {"ardo": {"a": funded(LOAN)}}, projects)
    assert told(held) == {"bank": {"ardo": ["a + same", "alone", "other"]}}


def test_a_gift_is_as_firm_as_its_firmest_line_and_the_firmest_come_first(tmp_path: Path) -> None:
    held = found(
        tmp_path,
        {"ardo": {"a": funded(line("bank", "loan", "sought")), "b": funded(LOAN, line("bank", "loan", "announced"))}},
    )
    gifts = held.gifts("development-bank")
    assert [(gift.record.id, gift.state) for gift in gifts["ardo"]] == [("b", "agreed"), ("a", "sought")]


def test_what_programmes_gave_stands_by_city(tmp_path: Path) -> None:
    text = """\
        id: help
        title: Help
        summary: It helps.
        funders: [union]
        themes: [mobility]
        benefits: [{city: belo, text: A course., sources: [news]}]
        """
    held = found(tmp_path, {"ardo": {}, "belo": {}}, {"programme/initiatives/help.yml": text})
    assert [(g.initiative.id, {city: len(b) for city, b in g.by_city.items()}) for g in held.given] == [
        ("help", {"ardo": 0, "belo": 1})
    ]
    assert (held.named, held.shared, held.states) == ((), (), ())
