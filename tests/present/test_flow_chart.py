"""FlowChart: bands as thick as their sums, from every payer to every city, inside the picture."""

from __future__ import annotations

import re

from cityhub.compare.firm_money import Flow, Share
from cityhub.model.action import Action
from cityhub.model.record import Origin
from cityhub.model.words import Words
from cityhub.pipeline import Site
from cityhub.present.flow_chart import KEY, NAME, TALLEST, THINNEST, WIDTH, Band, FlowChart, flow_charts

CITIES = ["ardo", "belo", "cado"]


def flow(organisation: str | None, instrument: str, city: str, *sums: float) -> Flow:
    return Flow(
        organisation, instrument, city, tuple(Share(action(city, n), s) for n, s in enumerate(sums)), rough=False
    )


def action(city: str, number: int) -> Action:
    return Action(
        id=f"action-{number}",
        title=Words("An action"),
        summary=Words("Better."),
        themes=(),
        basis="agreed",
        status="planned",
        origin=Origin("", city),
    )


def ends(band: Band) -> tuple[float, float, float]:
    """Upper edge on the left, upper edge on the right, thickness."""
    left, right, lower = re.search(  # type: ignore[union-attr]  # a path that is not so fails the test
        r"^M0 ([\d.]+)H132C197 [\d.]+ 197 ([\d.]+) 262 [\d.]+H360V([\d.]+)", band.path
    ).groups()
    return float(left), float(right), round(float(lower) - float(right), 1)


def bands(chart: FlowChart) -> list[Band]:
    return [band for receiver in chart.receivers for band in receiver.bands]


LOANS = [flow("bank", "loan", "ardo", 60.0), flow("bank", "loan", "belo", 20.0, 10.0), flow(None, "loan", "belo", 30.0)]


def test_bands_are_as_thick_as_their_sums() -> None:
    """120 euro are drawn 240 thick, so one euro is 2."""
    (chart,) = flow_charts(LOANS, ["loan"], CITIES)
    assert [(band.payer, band.share.euro, ends(band)) for band in bands(chart)] == [
        ("bank", 60.0, (20.0, 20.0, 120.0)),
        ("bank", 20.0, (140.0, 170.0, 40.0)),
        ("bank", 10.0, (180.0, 210.0, 20.0)),
        (None, 30.0, (230.0, 230.0, 60.0)),
    ]


def test_every_payer_and_every_city_has_its_name_and_its_sum() -> None:
    (chart,) = flow_charts(LOANS, ["loan"], CITIES)
    assert [(p.organisation, p.euro, p.cities, p.y) for p in chart.payers] == [
        ("bank", 90.0, ("ardo", "belo"), 10.0),
        (None, 30.0, ("belo",), 220.0),
    ]
    assert [(r.city, r.euro, len(r.bands), r.y) for r in chart.receivers] == [
        ("ardo", 60.0, 1, 10.0),
        ("belo", 60.0, 3, 160.0),
        ("cado", 0, 0, 310.0),
    ]


def test_charts_share_one_scale() -> None:
    loan, grant = flow_charts([*LOANS, flow("union", "grant", "cado", 12.0)], ["grant", "loan"], CITIES)[::-1]
    assert [ends(band)[2] for band in bands(grant)] == [24.0]
    assert sum(ends(band)[2] for band in bands(loan)) == TALLEST
    assert (grant.key.euro, grant.key.thickness) == (loan.key.euro, loan.key.thickness) == (5, 10.0)


def test_a_very_small_sum_can_still_be_seen() -> None:
    (chart,) = flow_charts([flow("bank", "loan", "ardo", 1e9, 1.0)], ["loan"], CITIES)
    assert [ends(band)[2] for band in bands(chart)] == [TALLEST, THINNEST]


def test_the_key_is_a_round_sum() -> None:
    """240 units for the whole: of 12 euro 0.5 are 10 thick, of 4 million 200 000 are 12."""
    keys = [flow_charts([flow("bank", "loan", "ardo", s)], ["loan"], CITIES)[0].key for s in (12.0, 4e6)]
    assert [(key.euro, round(key.thickness, 6)) for key in keys] == [(0.5, 10.0), (200000, 12.0)]


def test_an_instrument_without_money_has_no_chart() -> None:
    assert flow_charts([], ["loan"], CITIES) == ()
    assert flow_charts([flow("bank", "grant", "ardo", 0.0)], ["grant", "loan"], CITIES) == ()


def test_everything_lies_inside_the_picture(site: Site) -> None:
    money = site.comparisons.money
    charts = flow_charts(money.flows, money.instruments.rows, [city.id for city in site.hub.cities])
    assert charts
    for chart in charts:
        heights = [edge + thick for left, right, thick in map(ends, bands(chart)) for edge in (left, right)]
        names = [y + NAME / 2 for y in (*(p.y for p in chart.payers), *(r.y for r in chart.receivers))]
        assert max(*heights, *names, chart.key.y + chart.key.thickness) <= chart.height
        assert (chart.width, chart.key.thickness <= KEY) == (WIDTH, True)


def test_names_do_not_stand_on_bands_of_their_own_side() -> None:
    (chart,) = flow_charts(LOANS, ["loan"], CITIES)
    for side, middles in enumerate(([p.y for p in chart.payers], [r.y for r in chart.receivers])):
        for middle in middles:
            rows = (middle - NAME / 2, middle + NAME / 2)
            for band in bands(chart):
                top, thick = ends(band)[side], ends(band)[2]
                assert top + thick <= rows[0] or top >= rows[1]


def test_every_euro_of_firm_money_is_drawn(site: Site) -> None:
    money = site.comparisons.money
    charts = flow_charts(money.flows, money.instruments.rows, [city.id for city in site.hub.cities])
    assert round(sum(band.share.euro for chart in charts for band in bands(chart))) == round(money.firm.amount)
