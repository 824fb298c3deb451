"""Total: what is added up, what is left out and why, in which currencies and at which rates."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.compare.total import Addend, Total, total
from cityhub.model.action import Action
from cityhub.model.vocabulary import ExchangeRate
from tests.compare.money_hub import euro, funded, line, money_hub


def costs(tmp_path: Path, actions: dict[str, str]) -> Total:
    hub = money_hub(tmp_path, {"ardo": actions})
    held = hub.all(Action)
    return total((Addend(action, action.cost) for action in held), held, hub.all(ExchangeRate))


def brought(tmp_path: Path, actions: dict[str, str]) -> Total:
    hub = money_hub(tmp_path, {"ardo": actions})
    held = hub.all(Action)
    lines = [Addend(action, line.money, line) for action in held for line in action.funding]
    return total(lines, held, hub.all(ExchangeRate))


def test_three_currencies_are_added_up_in_euro_and_stay_readable_in_their_own(tmp_path: Path) -> None:
    """4 000 + 50 000 / 100 + 12 000 / 60 = 4 700; dollars have no rate and stay outside."""
    found = costs(
        tmp_path,
        {
            "a": f"cost: {euro(4000)}",
            "b": "cost: {amount: 50000, currency: all, date: 2025}",
            "c": "cost: {amount: 12000, currency: mkd, date: 2025-03, qualifier: about}",
            "d": "cost: {amount: 7, currency: usd, date: 2025}",
        },
    )
    assert (found.amount, found.counted, found.inexact, found.rough) == (4700.0, 3, 1, True)
    assert found.originals == {"eur": 4000, "all": 50000, "mkd": 12000}
    assert (found.unconverted, found.left_out) == ({"usd": 7}, {"no-rate": 1})
    assert [rate.id for rate in found.rates] == ["all-2025", "mkd-2025"]


@pytest.mark.parametrize(
    ("date", "amount"), [("2026-07-01", 1.0), ("2026-07-02", 0.0), ("2024-06-29", 1.0), ("2024-06-28", 0.0)]
)
def test_a_rate_more_than_366_days_away_is_not_used(tmp_path: Path, date: str, amount: float) -> None:
    found = costs(tmp_path, {"a": f"cost: {{amount: 100, currency: all, date: {date}}}"})
    assert (found.amount, found.counted) == (amount, int(amount))


def test_zero_is_counted_only_where_someone_reports_zero(tmp_path: Path) -> None:
    found = costs(tmp_path / "zero", {"a": f"cost: {euro(0)}"})
    assert (found.amount, found.counted, found.unreported) == (0, 1, False)
    found = costs(tmp_path / "none", {"a": ""})
    assert (found.counted, found.unreported, found.left_out) == (0, True, {"no-sum": 1})


def test_yearly_costs_do_not_add_up_with_the_cost_of_building(tmp_path: Path) -> None:
    found = costs(
        tmp_path, {"a": f"cost: {euro(100, kind='capital')}", "b": f"cost: {euro(30, kind='running')}", "c": ""}
    )
    assert (found.amount, found.left_out) == (100.0, {"running": 1, "no-sum": 1})


def test_a_part_is_counted_where_its_programme_states_only_a_yearly_cost(tmp_path: Path) -> None:
    found = costs(
        tmp_path, {"p": f"cost: {euro(9, kind='running')}", "part": f"part_of: p\ncost: {euro(40, kind='capital')}"}
    )
    assert (found.amount, found.left_out) == (40.0, {"running": 1})


def test_a_part_of_a_programme_that_went_over_into_another_is_inside_that_one(tmp_path: Path) -> None:
    for link in ("merged_into", "superseded_by"):
        found = costs(
            tmp_path / link,
            {
                "new": f"cost: {euro(50)}",
                "old": f"{link}: new\ncost: {euro(20)}",
                "part": f"part_of: old\ncost: {euro(5)}",
            },
        )
        assert (found.amount, found.left_out) == (50.0, {"ended": 1, "inside-others": 1})


def test_a_part_of_a_dropped_programme_is_counted(tmp_path: Path) -> None:
    found = costs(tmp_path, {"p": f"status: dropped\ncost: {euro(50)}", "part": f"part_of: p\ncost: {euro(5)}"})
    assert (found.amount, found.left_out) == (5.0, {"ended": 1})


def test_an_action_that_ended_needs_no_sum(tmp_path: Path) -> None:
    assert costs(tmp_path, {"a": "status: dropped"}).left_out == {"ended": 1}


def test_what_cannot_be_converted_is_not_listed_twice_either(tmp_path: Path) -> None:
    """Neither has a rate, and the part is inside the programme: 100 dollars, not 120."""
    found = costs(
        tmp_path,
        {
            "p": "cost: {amount: 100, currency: usd, date: 2025}",
            "part": "part_of: p\ncost: {amount: 20, currency: usd, date: 2025}",
        },
    )
    assert (found.unconverted, found.left_out) == ({"usd": 100}, {"no-rate": 1, "inside-others": 1})


LINES = [
    ("the same payer and way", ("bank", "loan"), ("bank", "loan"), 10),
    ("a way not stated", ("bank", "loan"), ("bank", "not-stated"), 10),
    ("a payer not named", ("bank", "loan"), ("", "loan"), 10),
    ("another payer", ("bank", "loan"), ("union", "loan"), 14),
    ("another way", ("bank", "loan"), ("bank", "grant"), 14),
]


@pytest.mark.parametrize(("whole", "part", "amount"), [c[1:] for c in LINES], ids=[c[0] for c in LINES])
def test_money_of_a_part_is_inside_money_that_the_same_payer_brings_to_the_programme(
    tmp_path: Path, whole: tuple[str, str], part: tuple[str, str], amount: float
) -> None:
    found = brought(
        tmp_path,
        {
            "p": funded(line(*whole, "agreed", euro(10))),
            "part": "part_of: p\n" + funded(line(*part, "agreed", euro(4))),
        },
    )
    assert (found.amount, found.left_out) == (amount, {"inside-others": 1} if amount == 10 else {})


def test_a_sum_without_a_date_is_told_apart_from_one_without_a_near_rate(tmp_path: Path) -> None:
    found = costs(
        tmp_path,
        {
            "a": "cost: {amount: 5, currency: all}",
            "b": "cost: {amount: 7, currency: all, date: 2010}",
            "c": f"cost: {euro(3)}",
        },
    )
    assert (found.left_out, found.unconverted) == ({"no-date": 1, "no-rate": 1}, {"all": 12})
    assert found.partial


def test_a_total_is_partial_only_where_it_leaves_out_a_sum_that_is_known(tmp_path: Path) -> None:
    assert not costs(tmp_path / "a", {"a": f"cost: {euro(3)}", "b": ""}).partial
    assert not costs(tmp_path / "b", {"a": "cost: {amount: 5, currency: all}"}).partial, "there is no total at all"


@pytest.mark.parametrize(
    ("programme", "exceeded"),
    [
        (f"cost: {euro(100)}", {"ardo/whole": 130.0}),
        (f"cost: {euro(130)}", {}),
        (f"cost: {euro(100, qualifier='at-least')}", {}),
        ("cost: {amount: 5, currency: usd}", {}),
        ("", {}),
    ],
)
def test_parts_that_come_to_more_than_their_programme_are_told(
    tmp_path: Path, programme: str, exceeded: dict[str, float]
) -> None:
    parts = {
        "one": f"cost: {euro(60)}\npart_of: whole",
        "two": f"cost: {euro(70)}\npart_of: whole",
        "running": f"cost: {euro(90, kind='running')}\npart_of: whole",
        "dropped": f"cost: {euro(90)}\npart_of: whole\nstatus: dropped",
        "small": f"cost: {euro(5)}\npart_of: one",
    }
    assert costs(tmp_path, {"whole": programme, **parts}).exceeded == exceeded
