"""A mistake in a template is told to the designer in one sentence: page, template and the template's own line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cityhub.present.failed_page import FailedPageError
from cityhub.present.page import Page
from tests.present.drawing import draw
from tests.present.small_hub import presenter, small_site

HOME = """\
{% block title %}Home{% endblock %}
{% block description %}Of the hub{% endblock %}
{% block body %}
{% import "pages/parts/part.html" as part with context %}
<p>A line.</p>
WRONG
{% endblock %}
"""
PART = """\
{% macro late() %}
<p>
{{ 1 // 0 }}
{% endmacro %}
"""
FRAME = "{{ body }}\n"
MARK = "pages/parts/footnote_mark.html"


def told(folder: Path, home: str, frame: str = FRAME) -> str:
    """What is said of a small hub whose home page is this."""
    pages = {"pages/home.html": home, "pages/frame.html": frame, "pages/parts/part.html": PART, MARK: ""}
    templates = draw(folder / "templates", pages)
    site = small_site(folder)
    site = replace(site, folders=replace(site.folders, templates=templates))
    with pytest.raises(FailedPageError) as failed:
        presenter(site, "en").render(site.pages[0])
    return str(failed.value)


@pytest.mark.parametrize(
    ("wrong", "place", "what"),
    [
        ("{{ nothing.here }}", "home.html, line 6", "'nothing' is undefined"),
        ("{{ reader.term('status', 'nowhere') }}", "home.html, line 6", "KeyError 'status-nowhere'"),
        ("{{ part.late() }}", "parts/part.html, line 3", "ZeroDivisionError integer division or modulo by zero"),
        ("{% if %}", "home.html, line 6", "Expected an expression, got 'end of statement block'"),
        ("{% include 'pages/none.html' %}", "home.html, line 6", "there is no template pages/none.html"),
    ],
    ids=["undefined", "error in Python", "in a macro", "syntax", "no template"],
)
def test_a_mistake_is_told_with_its_place_in_the_template(tmp_path: Path, wrong: str, place: str, what: str) -> None:
    said = told(tmp_path, HOME.replace("WRONG", wrong))
    assert said == f"The home page cannot be made: templates/pages/{place}: {what}."


def test_a_mistake_in_the_frame_of_a_page_is_told_too(tmp_path: Path) -> None:
    said = told(tmp_path, HOME.replace("WRONG", ""), "<main>\n{{ body | nonsense }}\n</main>\n")
    assert said == "The home page cannot be made: templates/pages/frame.html, line 2: No filter named 'nonsense'."


def test_a_page_is_named_by_its_address_even_a_hand_written_one(tmp_path: Path) -> None:
    templates = draw(tmp_path / "templates", {"pages/frame.html": "\n\n{{ nothing.here }}", MARK: ""})
    site = small_site(tmp_path)
    site = replace(site, folders=replace(site.folders, templates=templates))
    with pytest.raises(FailedPageError, match=r"^The page about/ cannot be made: templates/pages/frame.html, line 3: "):
        presenter(site, "en").frame_document(Page("about/", "", "docs/about.md"), "About", "", "original")
