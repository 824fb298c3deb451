"""Reasons: why a value, a sum or a city stands apart, in the words of a language."""

from __future__ import annotations

from dataclasses import dataclass

from cityhub.present.voice import Gettext


@dataclass(frozen=True)
class Reasons:
    gettext: Gettext

    def apart(self, reason: str) -> str:
        """Why a value may not stand beside the others as an equal."""
        gettext = self.gettext
        return {
            "scope-not-stated": gettext("not comparable: the territory is not stated"),
            "other-scope": gettext("not comparable: another territory"),
            "other-definition": gettext("not comparable: another definition"),
            "other-year": gettext("not comparable: another year"),
            "no-year": gettext("not comparable: the year is not stated"),
            "no-rate": gettext("not comparable: no exchange rate near enough in time"),
        }[reason]

    def nobody(self, doubt: str) -> str:
        """Why no city is named as reporting the better value."""
        gettext = self.gettext
        return {
            "wider": gettext("These figures are of regions or countries, so none says from which city to learn."),
            "equal": gettext("As far as they are shown, these values are equal, so none is named as the better one."),
            "disagreement": gettext(
                "Sources disagree by more than these values differ, so none is named as the better one."
            ),
            "limit": gettext("A value here is only a limit, at least or at most, so none is named as the better one."),
            "weak": gettext("A value here is rough, estimated or announced, so none is named as the better one."),
        }[doubt]

    def left_out(self, why: str) -> str:
        """Why a sum is not counted in a total."""
        gettext = self.gettext
        return {
            "no-sum": gettext("not counted: no sum is reported"),
            "no-date": gettext("not counted: its source gives no date, so no rate can be chosen"),
            "no-rate": gettext("not counted: no exchange rate near enough in time"),
            "inside-others": gettext("not counted: part of a larger action that is counted"),
            "said-again": gettext("not counted: agreed and paid out since, counted once"),
            "running": gettext("not counted: a yearly running cost"),
            "ended": gettext("not counted: dropped, or went over into another action"),
        }[why]
