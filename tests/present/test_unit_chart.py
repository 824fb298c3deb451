"""UnitChart: a mark a record, wide enough for a finger, in the order of the table."""

from __future__ import annotations

from cityhub.compare.crosstab import crosstab
from cityhub.model.record import Record
from cityhub.present.unit_chart import A_ROW, PITCH, UnitChart, unit_charts
from tests.compare.test_crosstab import CITIES, action


def chart(count: int) -> UnitChart[Record]:
    """The chart of a theme on which one city has so many actions, and the other none."""
    actions = [action("ardo", f"action-{number}", "mobility") for number in range(count)]
    found = [*actions, action("belo", "other", "energy")]
    return unit_charts(crosstab(found, lambda a: a.themes, ("mobility", "energy"), CITIES))["mobility"]


def test_every_record_has_a_mark_of_its_own() -> None:
    (line, _) = chart(2 * A_ROW + 1).lines
    assert [mark.record.id for mark in line.marks] == [f"action-{number}" for number in range(2 * A_ROW + 1)]
    assert len({(mark.x, mark.y) for mark in line.marks}) == 2 * A_ROW + 1


def test_marks_are_a_finger_apart_and_lie_in_the_picture() -> None:
    (line, _) = chart(A_ROW + 2).lines
    assert PITCH >= 24
    assert (line.width, line.height) == (A_ROW * PITCH, 2 * PITCH)
    half = PITCH // 2
    for mark in line.marks:
        assert half <= mark.x <= line.width - half
        assert half <= mark.y <= line.height - half


def test_a_full_row_does_not_begin_another() -> None:
    assert chart(A_ROW).lines[0].height == PITCH


def test_a_city_without_a_record_has_a_line_without_marks() -> None:
    line = chart(1).lines[1]
    assert (line.city, line.marks, line.height) == ("belo", (), 0)


def test_marks_of_one_shape_stand_together() -> None:
    states = ["unknown", "planned", "done", "planned"]
    actions = [
        action("ardo", f"action-{number}", "mobility").model_copy(update={"status": status})
        for number, status in enumerate(states)
    ]
    charts = unit_charts(crosstab(actions, lambda a: a.themes, ("mobility",), CITIES))
    assert [mark.record.id for mark in charts["mobility"].lines[0].marks] == [
        "action-1",
        "action-3",
        "action-2",
        "action-0",
    ]
