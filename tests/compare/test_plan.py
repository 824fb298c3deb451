"""Plan: what actions add up to, and everything the sum leaves out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cityhub.compare.plan import Plan, by_objective, plan_of
from cityhub.compare.total import Total
from cityhub.load.content import load
from cityhub.model.action import Action
from cityhub.model.priority import Objective, Priority
from cityhub.model.vocabulary import ExchangeRate
from cityhub.model.words import Words
from tests.present.drawing import draw

TODAY = dt.date(2026, 11, 21)
RATE = "- {id: all-2026, currency: all, date: 2026, rate: 100, sources: [bank]}"
MILLION = "cost: {amount: 1000000, currency: eur}"


def plan(tmp_path: Path, actions: dict[str, str]) -> Plan:
    """The plan of a city whose actions have these fields."""
    text = "id: {}\ntitle: An action\nsummary: Something changes.\n{}\n"
    files = {}
    for name, fields in actions.items():
        given = {line.split(":")[0] for line in fields.splitlines()}
        rest = {"themes": "[mobility]", "basis": "announced", "status": "planned"}
        all_fields = "\n".join([fields, *(f"{key}: {value}" for key, value in rest.items() if key not in given)])
        files[f"content/cities/foton/actions/{name}.yml"] = text.format(name, all_fields)
    content = load(draw(tmp_path, {"content/vocabulary/exchange-rates.yml": RATE, **files}) / "content")
    assert content.problems == []
    rates = [record for record in content.records if isinstance(record, ExchangeRate)]
    return plan_of([record for record in content.records if isinstance(record, Action)], rates, TODAY)


def told(cost: Total) -> str:
    """A sum in one line."""
    rest = "".join(f", {number} {why}" for why, number in sorted(cost.left_out.items()))
    return f"{cost.amount:.0f} of {cost.counted}{rest}" + (f", {cost.inexact} inexact" if cost.inexact else "")


SUMS = [
    ("nothing", {}, "0 of 0"),
    ("one sum", {"a": MILLION}, "1000000 of 1"),
    ("two sums", {"a": MILLION, "b": MILLION}, "2000000 of 2"),
    ("a dropped action", {"a": MILLION, "b": MILLION + "\nstatus: dropped"}, "1000000 of 1, 1 ended"),
    ("one superseded", {"a": MILLION, "b": MILLION + "\nsuperseded_by: a"}, "1000000 of 1, 1 ended"),
    ("one merged into another", {"a": MILLION, "b": MILLION + "\nmerged_into: a"}, "1000000 of 1, 1 ended"),
    ("no cost is never zero", {"a": MILLION, "b": ""}, "1000000 of 1, 1 no-sum"),
    (
        "a sum at a near rate",
        {"a": "cost: {amount: 5000, currency: all, date: 2026-03}"},
        "50 of 1",
    ),
    (
        "a sum without a near rate",
        {"a": "cost: {amount: 5000, currency: all, date: 2020}", "b": MILLION},
        "1000000 of 1, 1 no-rate",
    ),
    ("a sum without a date", {"a": "cost: {amount: 5000, currency: all}"}, "0 of 0, 1 no-date"),
    (
        "rough sums are counted and told",
        {
            "a": "cost: {amount: 10, currency: eur, qualifier: about}",
            "b": "cost: {amount: 10, currency: eur, qualifier: at-most}",
            "c": "cost: {amount: 10, currency: eur}",
        },
        "30 of 3, 2 inexact",
    ),
    (
        "a part is inside its programme",
        {"programme": MILLION, "part": f"{MILLION}\npart_of: programme"},
        "1000000 of 1, 1 inside-others",
    ),
    (
        "a part of a part is inside the programme",
        {"programme": MILLION, "part": "part_of: programme", "smaller": f"{MILLION}\npart_of: part"},
        "1000000 of 1, 1 inside-others, 1 no-sum",
    ),
    (
        "parts of a programme without a cost are counted",
        {"programme": "", "one": f"{MILLION}\npart_of: programme", "two": f"{MILLION}\npart_of: programme"},
        "2000000 of 2, 1 no-sum",
    ),
    (
        "parts of a programme whose sum cannot be converted are counted",
        {"programme": "cost: {amount: 5000, currency: all, date: 2020}", "part": f"{MILLION}\npart_of: programme"},
        "1000000 of 1, 1 no-rate",
    ),
    (
        "a part that cannot be converted is inside its programme all the same",
        {"programme": MILLION, "part": "cost: {amount: 5, currency: all}\npart_of: programme"},
        "1000000 of 1, 1 inside-others",
    ),
    (
        "rough parts inside others are not told twice",
        {"programme": MILLION, "part": "cost: {amount: 5, currency: eur, qualifier: about}\npart_of: programme"},
        "1000000 of 1, 1 inside-others",
    ),
]


@pytest.mark.parametrize(("actions", "expected"), [case[1:] for case in SUMS], ids=[case[0] for case in SUMS])
def test_what_actions_cost_together(tmp_path: Path, actions: dict[str, str], expected: str) -> None:
    assert told(plan(tmp_path, actions).cost) == expected


def test_a_circle_of_parts_does_not_run_for_ever(tmp_path: Path) -> None:
    held = plan(tmp_path, {"a": f"{MILLION}\npart_of: b", "b": f"{MILLION}\npart_of: a"})
    assert held.cost.counted + held.cost.left_out["inside-others"] == 2


def test_actions_are_counted_by_what_they_are(tmp_path: Path) -> None:
    held = plan(
        tmp_path,
        {
            "a": "status: done\nas_of: 2026\nbasis: budgeted\nthemes: [mobility, energy]",
            "b": "status: planned\nbasis: adopted\nperiod: {end: 2025}",
            "c": "status: planned\nbasis: budgeted\nperiod: {end: 2027}",
        },
    )
    assert list(held.by_status.items()) == [("planned", 2), ("done", 1)]
    assert list(held.by_basis.items()) == [("adopted", 1), ("budgeted", 2)]
    assert dict(held.by_theme) == {"mobility": 3, "energy": 1}
    assert list(held.by_timeliness.items()) == [("on-time", 1), ("overdue", 1), ("no-date", 1)]


def test_a_plan_without_actions_counts_nothing(tmp_path: Path) -> None:
    held = plan(tmp_path, {})
    assert (held.actions, held.by_status, held.by_basis) == ((), {}, {})


def test_what_is_late_overdue_or_stopped_is_told_in_the_order_of_the_plan(tmp_path: Path) -> None:
    held = plan(
        tmp_path,
        {
            "a": "status: suspended",
            "b": "period: {end: 2027}",
            "c": "period: {end: 2025}",
            "d": "status: dropped\nperiod: {end: 2025}",
            "e": "period: {end: 2026-06, revisions: [{end: 2027, announced: 2026, sources: [news]}]}",
            "f": "status: done\nas_of: 2026",
        },
    )
    assert [action.id for action in held.troubled] == ["a", "c", "d", "e"]


def priority(name: str, *objectives: str) -> Priority:
    return Priority(
        id=name,
        title=Words(name),
        description=Words(name),
        inference="ours",
        themes=("mobility",),
        objectives=tuple(Objective(id=key, title=Words(key)) for key in objectives),
    )


def test_actions_stand_below_their_objectives_and_those_without_one_come_last(tmp_path: Path) -> None:
    plain = plan(tmp_path, {"a": "", "b": "", "c": "", "d": ""}).actions
    serves = {"a": "later", "b": None, "c": "first", "d": "unheard-of"}
    actions = [action.model_copy(update={"objective": serves[action.id]}) for action in plain]
    groups = by_objective(actions, [priority("one", "first", "idle"), priority("two", "later")])
    assert [
        (group.priority and group.priority.id, group.objective and group.objective.id, [a.id for a in group.actions])
        for group in groups
    ] == [("one", "first", ["c"]), ("two", "later", ["a"]), (None, None, ["b", "d"])]
