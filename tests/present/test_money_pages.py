"""The pages on money and donors: every figure with what it leaves out, nothing unknown shown as 0."""

from __future__ import annotations

import re
from pathlib import Path

from tests.present.small_hub import CONTENT, render, small_site

BANK = "- {id: bank, name: Bank of Roads, abbreviation: BR, category: development-bank}\n"
RATE = "- {id: all-2026, currency: all, date: 2026, rate: 100, sources: [news]}"
MONEY = """\
cost: {amount: 900000, currency: all, date: 2026, sources: [news]}
funding:
  - {organisation: bank, instrument: loan, state: agreed, money: {amount: 4000, currency: eur}, sources: [news]}
  - {organisation: bank, instrument: loan, state: disbursed, money: {amount: 1000, currency: eur}, sources: [news]}
  - {instrument: grant, state: sought, sources: [news]}
"""
FUNDED = {
    "cities/foton/actions/bus-lane.yml": CONTENT["cities/foton/actions/bus-lane.yml"] + MONEY,
    "vocabulary/organisations.yml": CONTENT["vocabulary/organisations.yml"] + "\n" + BANK,
    "vocabulary/exchange-rates.yml": RATE,
}


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def page(tmp_path: Path, address: str, changes: dict[str, str] | None = None) -> str:
    return render(small_site(tmp_path, changes), address).html


def test_a_total_says_at_which_rate_and_what_it_leaves_out(tmp_path: Path) -> None:
    text = words(page(tmp_path, "compare/money/", FUNDED))
    assert "about €9,000 one sum" in text
    assert "ALL 100 (2026)" in text
    assert "ALL 900,000" in text
    assert "one sum that was agreed and paid out since, counted once" in text


def test_without_inhabitants_nothing_is_divided(tmp_path: Path) -> None:
    assert "No count of the whole city is on record." in words(page(tmp_path, "compare/money/", FUNDED))


def test_where_nothing_is_reported_there_is_no_zero(tmp_path: Path) -> None:
    html = page(tmp_path, "compare/money/")
    assert "€0" not in html
    assert "No sum that is agreed or paid out is on record, so nothing can be drawn." in html
    assert 'data-value="0' not in html


def test_a_band_names_the_payer_the_sum_the_city_and_the_action(tmp_path: Path) -> None:
    html = page(tmp_path, "embed/money/picture/", FUNDED)
    assert re.findall(r'aria-label="(BR: [^"]+)"', html) == ["BR: €4,000, Foton, Bus lane"]
    assert html.count('class="flows__band"') == 1


def test_donors_stand_by_category_with_state_and_sum(tmp_path: Path) -> None:
    html = page(tmp_path, "compare/donors/", FUNDED)
    assert re.findall(r"<h3>(.*?)</h3>", html) == ["Development bank", "Payer not reported"]
    text = words(html)
    assert re.search(r"Loan, agreed · €4,000", text)
    assert re.search(r"Grant, sought · sum not reported", text)
    assert "BR: Bus lane (paid out)" in html
