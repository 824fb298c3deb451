"""YearChart: how figures moved, each city in a picture of its own, all on one scale from zero."""

from __future__ import annotations

from pathlib import Path

from cityhub.compare.indicator_row import indicator_rows
from cityhub.present.year_chart import BASE, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Line, YearChart, year_charts
from tests.compare.test_indicator_row import hub


def charts(tmp_path: Path, cities: dict[str, list[str]], unit: str = "buses") -> tuple[YearChart, ...]:
    return year_charts(indicator_rows(hub(tmp_path, cities, unit=unit)))


def values(line: Line) -> list[float | int | None]:
    return [point.observation.value for point in line.points]


def city(*years: tuple[str, int], scope: str = "city", more: str = "") -> list[str]:
    return [f"scope: {scope}, period: {year}, value: {value}{more}" for year, value in years]


def test_a_city_that_reports_once_is_not_drawn(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, {"ardo": city(("2020", 4), ("2024", 8)), "belo": city(("2024", 9))})
    assert [line.city for line in chart.lines] == ["ardo"]
    assert charts(tmp_path / "none", {"ardo": city(("2024", 8)), "belo": []}) == ()


def test_all_cities_are_drawn_on_one_scale_from_zero(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, {"ardo": city(("2014", 0), ("2024", 5)), "belo": city(("2019", 10), ("2024", 10))})
    points = {line.city: [(point.x, point.y) for point in line.points] for line in chart.lines}
    assert [points["ardo"][0], points["ardo"][1]] == [(LEFT, BASE), (RIGHT, (BASE + TOP) / 2)]
    assert [y for _, y in points["belo"]] == [TOP, TOP]
    assert abs(points["belo"][0][0] - (LEFT + RIGHT) / 2) < 1


def test_points_stand_in_the_order_of_time_inside_the_picture(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, {"ardo": city(("2024-06", 3), ("2024-01", 1), ("2023", 2))})
    (line,) = chart.lines
    assert values(line) == [2, 1, 3]
    assert [point.x for point in line.points] == sorted({point.x for point in line.points})
    assert all(0 < point.x < WIDTH and 0 < point.y < HEIGHT for point in line.points)


def test_unlike_values_have_charts_of_their_own(tmp_path: Path) -> None:
    """Another territory, another definition."""
    other = ", definition: Counts private buses too."
    found = charts(
        tmp_path,
        {
            "ardo": city(("2020", 4), ("2024", 8)),
            "belo": city(("2020", 400), ("2024", 800), scope="region"),
            "cado": city(("2020", 40), ("2024", 80), more=other),
            "dodo": city(("2021", 5), ("2024", 6)),
        },
    )
    assert [(chart.scope, chart.definition is None, [line.city for line in chart.lines]) for chart in found] == [
        ("city", True, ["ardo", "dodo"]),
        ("region", True, ["belo"]),
        ("city", False, ["cado"]),
    ]


def test_two_currencies_are_not_drawn_on_one_scale(tmp_path: Path) -> None:
    cities = {
        "ardo": city(("2025", 4), ("2026", 8), more=", currency: eur"),
        "belo": city(("2025", 400), ("2026", 800), more=", currency: all"),
    }
    assert len(charts(tmp_path, cities, unit="money")) == 2


def test_a_year_that_is_left_open_is_not_drawn(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, {"ardo": [*city(("2020", 4), ("2024", 8)), "scope: city, period: by 2027, value: 9"]})
    assert values(chart.lines[0]) == [4, 8]


def test_zeros_alone_are_not_drawn(tmp_path: Path) -> None:
    assert charts(tmp_path, {"ardo": city(("2020", 0), ("2024", 0))}) == ()


def test_what_is_below_zero_is_drawn_below_the_line_at_zero(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, {"ardo": city(("2020", -10), ("2024", 0)), "belo": city(("2020", 10), ("2024", 10))})
    heights = [point.y for line in chart.lines for point in line.points]
    assert chart.base == (TOP + BASE) / 2
    assert heights == [BASE, chart.base, TOP, TOP]
    (chart,) = charts(tmp_path / "below", {"ardo": city(("2020", -10), ("2024", -5))})
    assert (chart.base, [point.y for point in chart.lines[0].points]) == (TOP, [BASE, (TOP + BASE) / 2])
