"""Templates: the words of the interface are found wherever they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError

from cityhub.translate.message import Message
from cityhub.translate.templates import template_messages
from tests.present.drawing import draw

FILES = {
    "overrides/pages/a.html": """\
        {% block title %}{{ _('Cost') }}{% endblock %}
        <p title="{{ _("Who pays") }}">{{ _('Source %(number)s', number=1) }}</p>
        {% trans city=name %}
          Action plan
          of {{ city }}
        {% endtrans %}
        {% trans count=n %}One action{% pluralize %}{{ count }} actions{% endtrans %}
        {{ pgettext('of a street', 'Light') }}
        <p>Not marked: Lead</p> {# _('Commented out') #}
        """,
    "overrides/partials/b.html": "{{ _('Cost') }} {{ _('Home') }}",
    "overrides/partials/languages/xy.html": "{{ _('The engine’s own') }}",
    "cityhub/c.py": """\
        def words(gettext, interface, number):
            # Not marked: "Lead"
            label = gettext("about %s")
            return interface.ngettext("%(num)d text", "%(num)d texts", number)
        """,
}


def found(root: Path) -> list[Message]:
    return list(template_messages(root / "overrides", root / "cityhub"))


def test_each_word_of_a_template_and_of_the_code_is_found_once(tmp_path: Path) -> None:
    assert [(m.context, m.source, m.plural, m.place) for m in found(draw(tmp_path, FILES))] == [
        ("", "Cost", "", "overrides/pages/a.html"),
        ("", "Who pays", "", "overrides/pages/a.html"),
        ("", "Source %(number)s", "", "overrides/pages/a.html"),
        ("", "Action plan of %(city)s", "", "overrides/pages/a.html"),
        ("", "One action", "%(count)s actions", "overrides/pages/a.html"),
        ("of a street", "Light", "", "overrides/pages/a.html"),
        ("", "Home", "", "overrides/partials/b.html"),
        ("", "about %s", "", "cityhub/c.py"),
        ("", "%(num)d text", "%(num)d texts", "cityhub/c.py"),
    ]


def test_they_are_english_words_of_the_interface(tmp_path: Path) -> None:
    assert {(m.domain, m.language) for m in found(draw(tmp_path, FILES))} == {("interface", "en")}


def test_a_folder_above_the_hub_may_have_any_name(tmp_path: Path) -> None:
    assert found(draw(tmp_path / "languages", FILES)) == found(draw(tmp_path / "elsewhere", FILES))


def test_a_text_with_a_plural_in_one_place_keeps_it(tmp_path: Path) -> None:
    files = {
        "overrides/a.html": "{{ _('One action') }}",
        "overrides/b.html": "{% trans count=n %}One action{% pluralize %}{{ count }} actions{% endtrans %}",
    }
    assert [(m.source, m.plural) for m in found(draw(tmp_path, files))] == [("One action", "%(count)s actions")]


def test_a_template_that_cannot_be_read_does_not_lose_its_words(tmp_path: Path) -> None:
    with pytest.raises(TemplateSyntaxError):
        found(draw(tmp_path, {**FILES, "overrides/pages/broken.html": "{{ _('Cost') }} {% if %}"}))
