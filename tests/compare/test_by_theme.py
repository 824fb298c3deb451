"""ByTheme: what each city has on record about a theme, an empty column where it has nothing."""

from __future__ import annotations

from pathlib import Path

from cityhub.compare.by_theme import cities_on
from cityhub.model.action import Action
from tests.present.small_hub import small_hub


def test_every_city_has_its_column_even_an_empty_one(tmp_path: Path) -> None:
    hub = small_hub(tmp_path)
    for theme in hub.themes:
        columns = cities_on(theme, hub)
        assert [column.city.id for column in columns] == [city.id for city in hub.cities]
        for column in columns:
            assert all(finding.theme == theme.id for finding in column.findings)
            named = [*(a.themes for a in column.actions), *(p.themes for p in column.projects)]
            assert all(theme.id in themes for themes in (*named, *(m.themes for m in column.framework)))
            assert column.empty == (not any((column.findings, column.actions, column.projects, column.framework)))


def test_a_record_of_two_themes_stands_under_both(tmp_path: Path) -> None:
    hub = small_hub(tmp_path)
    shown = {(t.id, action.key) for t in hub.themes for column in cities_on(t, hub) for action in column.actions}
    assert shown == {(theme, action.key) for action in hub.all(Action) for theme in action.themes}
