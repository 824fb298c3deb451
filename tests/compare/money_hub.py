"""A hub of cities whose money is drawn in the test: actions with costs and funding, inhabitants, rates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cityhub.load.content import load
from cityhub.model.hub import Hub
from cityhub.relate import relate
from tests.present.drawing import draw

CITY = """\
id: {0}
place: {0}
country: land
currency: eur
coordinates: {{latitude: 41.5, longitude: 20.5}}
summary: A city.
data_as_of: 2026
"""
ACTION = {"title": "An action", "summary": "Better.", "themes": "[mobility]", "basis": "announced", "status": "planned"}
PROJECT = {"title": "A project", "summary": "Needed.", "themes": "[mobility]", "stage": "idea"}
SHARED = {
    "hub.yml": "name: Hub",
    "vocabulary/themes.yml": """\
        - {id: mobility, name: Mobility, description: How people move.}
        - {id: energy, name: Energy, description: Heat and light.}
        """,
    "vocabulary/units.yml": "- {id: inhabitants, label: inhabitants}",
    "vocabulary/currencies.yml": """\
        - {id: eur, code: EUR, name: euro}
        - {id: all, code: ALL, name: lek}
        - {id: mkd, code: MKD, name: denar}
        - {id: usd, code: USD, name: dollar}
        """,
    "vocabulary/exchange-rates.yml": """\
        - {id: all-2025, currency: all, date: 2025-06-30, rate: 100, sources: [bank]}
        - {id: mkd-2025, currency: mkd, date: 2025-06-30, rate: 60, sources: [bank]}
        """,
    "vocabulary/organisations.yml": """\
        - {id: bank, name: A bank, category: development-bank}
        - {id: union, name: A union, category: international}
        - {id: town-hall, name: Town hall, category: municipality}
        """,
    "vocabulary/indicators.yml": """\
        - id: people
          name: People
          definition: People counted.
          unit: inhabitants
          direction: neither
          theme: mobility
          family: urban
          inhabitants: true
          comparability: {years_apart: 3}
        """,
}


def euro(amount: float, **more: object) -> str:
    """A sum in euro, as a file has it."""
    return _flow({"amount": amount, "currency": "eur", **more})


def line(organisation: str, instrument: str, state: str, money: str = "") -> str:
    """A funding line, as a file has it; without a payer where none is named."""
    payer = {"organisation": organisation} if organisation else {}
    return _flow({**payer, "instrument": instrument, "state": state, **({"money": money} if money else {})})


def _flow(fields: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in {**fields, "sources": "[news]"}.items()) + "}"


def funded(*lines: str) -> str:
    return f"funding: [{', '.join(lines)}]"


def money_hub(
    root: Path,
    cities: Mapping[str, Mapping[str, str]],
    people: Mapping[str, list[str]] | None = None,
    more: Mapping[str, str] | None = None,
) -> Hub:
    """A hub of `cities`, each with its actions; `people` has counts of inhabitants, `more` further files."""
    files = {f"content/{path}": text for path, text in {**SHARED, **(more or {})}.items()}
    for city, actions in cities.items():
        files[f"content/cities/{city}/city.yml"] = CITY.format(city)
        for name, fields in actions.items():
            files[f"content/cities/{city}/actions/{name}.yml"] = _record(name, fields, ACTION)
        counts = (people or {}).get(city, [])
        if counts:
            files[f"content/cities/{city}/observations.yml"] = "".join(
                f"- {{id: people-{place}, indicator: people, {count}, sources: [office]}}\n"
                for place, count in enumerate(counts)
            )
    content = load(draw(root, files) / "content")
    assert content.problems == []
    return relate(content)


def project(name: str, fields: str) -> str:
    """A project, as a file has it."""
    return _record(name, fields, {**PROJECT, "candidacy": "{reason: We see it so., inference: ours}"})


def _record(name: str, fields: str, rest: Mapping[str, str]) -> str:
    given = {text.split(":")[0] for text in fields.splitlines()}
    return "\n".join([f"id: {name}", fields, *(f"{key}: {value}" for key, value in rest.items() if key not in given)])
