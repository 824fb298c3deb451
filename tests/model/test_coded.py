"""Coded values that Python names again stand in their list, so that a changed list is noticed."""

from __future__ import annotations

from typing import Any

import pytest

from cityhub.compare.donors import FIRMEST_FIRST, OWN
from cityhub.compare.firm_money import FIRM
from cityhub.compare.learning import FURTHEST
from cityhub.compare.plan import STOPPED
from cityhub.compare.timeliness import BEHIND
from cityhub.model.coded import FundingState, OrganisationCategory, Status, Timeliness, values_of


@pytest.mark.parametrize(
    ("chosen", "coded"),
    [
        (FIRM, FundingState),
        (OWN, OrganisationCategory),
        (FURTHEST, Status),
        (STOPPED, Status),
        (BEHIND, Timeliness),
    ],
    ids=["firm money", "own money", "furthest", "stopped", "behind"],
)
def test_a_choice_of_values_stands_in_its_list(chosen: tuple[str, ...], coded: Any) -> None:
    assert set(chosen) <= set(values_of(coded))
    assert len(set(chosen)) == len(chosen)


def test_an_order_of_a_whole_list_leaves_no_value_out() -> None:
    assert sorted(FIRMEST_FIRST) == sorted(values_of(FundingState))
