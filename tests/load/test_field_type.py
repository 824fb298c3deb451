"""What the model says of the field at a place in a record."""

from __future__ import annotations

import pytest

from cityhub.load.field_type import choices_at, field_names, is_text, model_at
from cityhub.model.action import Action
from cityhub.model.frozen import Frozen
from cityhub.model.indicator import Indicator
from cityhub.model.money import Cost
from cityhub.model.record import Pointer
from cityhub.model.statement import Statement
from cityhub.model.vocabulary import Cases, Language, Place

MODELS: list[tuple[type[Frozen], Pointer, type[Frozen] | None]] = [
    (Action, (), Action),
    (Action, ("cost",), Cost),
    (Action, ("risks",), Statement),
    (Action, ("risks", 0), Statement),
    (Action, ("risks", 0, "text"), None),
    (Action, ("status",), None),
    (Action, ("no-such-field",), None),
    (Action, ("no-such-field", 0, "text"), None),
    (Place, ("names",), Cases),
    (Place, ("names", "en"), Cases),
]


@pytest.mark.parametrize(("kind", "pointer", "model"), MODELS)
def test_a_place_holds_a_kind_of_value_or_a_list_of_it(
    kind: type[Frozen], pointer: Pointer, model: type[Frozen] | None
) -> None:
    assert model_at(kind, pointer) is model


def test_a_value_has_the_fields_of_its_kind() -> None:
    assert field_names(Action, ("risks", 0)) == ["text", "sources", "date"]
    assert field_names(Action, ("title",)) == []


def test_a_field_with_a_list_of_values_chooses_among_them() -> None:
    assert choices_at(Action, ("basis",)) == ("adopted", "budgeted", "agreed", "announced", "recommended")
    assert choices_at(Place, ("category",)) == ("city", "country", "region")
    assert choices_at(Action, ("title",)) == ()


TEXTS: list[tuple[type[Frozen], Pointer, bool]] = [
    (Action, ("title",), True),
    (Action, ("description",), True),
    (Action, ("risks", 0, "text"), True),
    (Action, ("codes", "sdg", 0), True),
    (Place, ("names", "en", "locative"), True),
    (Indicator, ("codes", "iso37120"), True),
    (Action, ("id",), False),
    (Action, ("former_ids", 0), False),
    (Action, ("sources", 0), False),
    (Action, ("objective",), False),
    (Action, ("status",), False),
    (Action, ("as_of",), False),
    (Action, ("cost", "amount"), False),
    (Language, ("site",), False),
    (Language, ("script",), False),
    (Indicator, ("comparability", "scopes", 0, 0), False),
    (Action, ("no-such-field",), False),
]


@pytest.mark.parametrize(("kind", "pointer", "text"), TEXTS)
def test_words_of_an_editor_s_own_are_texts(kind: type[Frozen], pointer: Pointer, text: bool) -> None:
    assert is_text(kind, pointer) is text
