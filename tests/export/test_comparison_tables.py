"""ComparisonTables: every comparison as plain values, nothing unknown written as 0."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest

from cityhub.compare.comparisons import compare
from cityhub.export.comparison_tables import comparison_tables
from cityhub.model.hub import Hub
from cityhub.pipeline import Site
from tests.compare.money_hub import euro, funded, line, money_hub, project

TODAY = dt.date(2026, 11, 21)


def tables(hub: Hub) -> dict[str, list[dict[str, str]]]:
    written = comparison_tables(compare(hub, TODAY))
    return {name: list(csv.DictReader(io.StringIO(text))) for name, text in written.items()}


def filled(row: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in row.items() if value}


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    loan = line("bank", "loan", "agreed", "{amount: 600, currency: mkd, date: 2025, qualifier: about}")
    return money_hub(
        tmp_path,
        {
            "ardo": {
                "lane": f"cost: {euro(500)}\nperiod: {{start: 2025, end: by 2027}}\n{funded(loan)}",
                "tram": "cost: {amount: 9, currency: usd}",
            },
            "belo": {},
        },
        {"ardo": ["scope: city, period: 2024, value: 200"]},
        {"cities/ardo/projects/depot.yml": project("depot", f"actions: [lane]\n{funded(loan)}")},
    )


def test_totals_say_what_stands_in_them_and_outside(hub: Hub) -> None:
    rows = [
        row for row in tables(hub)["compare/money.csv"] if row["measure"] in {"cost", "cost-per-inhabitant", "firm"}
    ]
    nothing = {"sums_counted": "0", "sums_inexact": "0", "sums_left_out": "0"}
    one = {"sums_counted": "1", "sums_inexact": "0", "sums_left_out": "0"}
    assert [filled(row) for row in rows] == [
        {
            "city": "ardo",
            "measure": "cost",
            "euro": "500.0",
            **one,
            "sums_left_out": "1",
            "left_out_why": "no-date:1",
        },
        {
            "city": "ardo",
            "measure": "cost-per-inhabitant",
            "value": "200",
            "euro": "2.5",
            "date": "2024",
            "record": "ardo/people-0",
            "sources": "office",
        },
        {"city": "ardo", "measure": "firm", "euro": "10.0", **one, "sums_inexact": "1"},
        {"city": "belo", "measure": "cost", **nothing},
        {"city": "belo", "measure": "cost-per-inhabitant"},
        {"city": "belo", "measure": "firm", **nothing},
    ]


def test_every_sum_stands_in_its_own_currency_with_its_rate(hub: Hub) -> None:
    rows = [row for row in tables(hub)["compare/money.csv"] if row["measure"].startswith("sum-of")]
    assert [filled(row) for row in rows] == [
        {
            "city": "ardo",
            "measure": "sum-of-cost",
            "euro": "500.0",
            "currency": "eur",
            "amount": "500",
            "qualifier": "exact",
            "record": "ardo/lane",
            "sources": "news",
        },
        {
            "city": "ardo",
            "measure": "sum-of-cost",
            "left_out_why": "no-date",
            "currency": "usd",
            "amount": "9",
            "qualifier": "exact",
            "record": "ardo/tram",
        },
        {
            "city": "ardo",
            "measure": "sum-of-firm",
            "state": "agreed",
            "organisation": "bank",
            "instrument": "loan",
            "euro": "10.0",
            "currency": "mkd",
            "amount": "600",
            "qualifier": "about",
            "date": "2025",
            "exchange_rate": "60",
            "exchange_rate_date": "2025-06-30",
            "record": "ardo/lane",
            "sources": "news",
        },
    ]


def test_an_absence_stated_since_has_the_last_value_beside_it(tmp_path: Path) -> None:
    counts = ["scope: city, period: 2020, value: 200", "scope: city, period: 2024, absence: withheld"]
    (row,) = tables(money_hub(tmp_path, {"ardo": {}}, {"ardo": counts}))["compare/urban.csv"]
    told = {name: row[name] for name in ("state", "value", "period", "last_value", "last_period")}
    assert told == {"state": "withheld", "value": "", "period": "2024", "last_value": "200", "last_period": "2020"}


def test_rows_by_state_instrument_and_theme_have_every_city(hub: Hub) -> None:
    rows = [row for row in tables(hub)["compare/money.csv"] if row["measure"] in {"state", "instrument", "theme"}]
    assert [(row["measure"], row["value"], row["city"], row["euro"]) for row in rows] == [
        ("state", "agreed", "ardo", "10.0"),
        ("state", "agreed", "belo", ""),
        ("instrument", "loan", "ardo", "10.0"),
        ("instrument", "loan", "belo", ""),
        ("theme", "mobility", "ardo", "500.0"),
        ("theme", "mobility", "belo", ""),
    ]


def test_donors_stand_with_what_they_are_named_for(hub: Hub) -> None:
    assert [filled(row) for row in tables(hub)["compare/donors.csv"]] == [
        {
            "category": "development-bank",
            "organisation": "bank",
            "city": "ardo",
            "kind": "action",
            "record": "ardo/lane",
            "also_as_projects": "ardo/depot",
            "instrument": "loan",
            "state": "agreed",
            "amount": "600",
            "currency": "mkd",
            "qualifier": "about",
            "date": "2025",
            "sources": "news",
        }
    ]


def test_what_a_programme_gave_has_its_date_and_its_sum(tmp_path: Path) -> None:
    text = """\
        id: help
        title: Help
        summary: It helps.
        funders: [union]
        themes: [mobility]
        benefits:
          - {city: ardo, text: A course., date: 2025-05, sources: [news]}
          - {city: ardo, text: A grant., date: 2024, money: {amount: 7, currency: eur, date: 2025}, sources: [news]}
        """
    rows = tables(money_hub(tmp_path, {"ardo": {}}, more={"programme/initiatives/help.yml": text}))
    shared = {"programme": "help", "city": "ardo", "kind": "benefit", "sources": "news"}
    assert [filled(row) for row in rows["compare/donors.csv"]] == [
        {**shared, "date": "2025-05"},
        {**shared, "amount": "7", "currency": "eur", "qualifier": "exact", "date": "2025"},
    ]


def test_an_indicator_says_why_a_value_may_not_stand_beside_the_others(tmp_path: Path) -> None:
    people = {
        "ardo": ["scope: city, period: 2024, value: 200, qualifier: about"],
        "belo": ["scope: region, period: 2024, value: 900"],
        "cado": ["scope: city, absence: withheld"],
    }
    found = tables(money_hub(tmp_path, {city: {} for city in (*people, "dodo")}, people))["compare/urban.csv"]
    assert [(r["city"], r["state"], r["reason"], r["value"], r["qualifier"], r["scope"]) for r in found] == [
        ("ardo", "value", "", "200", "about", "city"),
        ("belo", "not-comparable", "other-scope", "900", "exact", "region"),
        ("cado", "withheld", "", "", "", "city"),
        ("dodo", "not-reported", "", "", "", ""),
    ]


def test_records_are_counted_and_named_by_row_and_city(hub: Hub) -> None:
    found = tables(hub)
    assert [filled(row) for row in found["compare/actions.csv"] if row["by"] == "status"] == [
        {
            "by": "status",
            "value": "planned",
            "city": "ardo",
            "state": "on-record",
            "records_on_record": "2",
            "records": "ardo/lane ardo/tram",
        },
        {"by": "status", "value": "planned", "city": "belo", "state": "none-on-record"},
    ]
    assert [row["records"] for row in found["compare/projects.csv"] if row["by"] == "stage"] == ["ardo/depot", ""]


def test_every_comparison_of_the_site_has_a_table_with_a_header_and_whole_rows(site: Site) -> None:
    written = comparison_tables(site.comparisons)
    slugs = {
        page.values["slug"] for page in site.pages if page.address.startswith("compare/") and "slug" in page.values
    }
    assert {f"compare/{slug}.csv" for slug in slugs} == set(written)
    for name, text in written.items():
        header, *rows = csv.reader(io.StringIO(text))
        assert len(header) == len(set(header)), name
        assert rows, name
        assert {len(row) for row in rows} == {len(header)}, name
