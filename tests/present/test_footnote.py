"""Footnote: the first mention of a name in running text carries the mark, and only that one."""

from __future__ import annotations

import pytest

from cityhub.present.footnote import mark_first_mention

NAMES = ("Kosova", "Kosovës", "Kosovë")


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Kosova është e vogël.</p>", "<p>Kosova* është e vogël.</p>"),
        ("<p>Kosova. Kosova.</p><p>Kosova</p>", "<p>Kosova*. Kosova.</p><p>Kosova</p>"),
        ("<p>në Kosovë</p>", "<p>në Kosovë*</p>"),
        ("<p>i Kosovës, në Kosovë</p>", "<p>i Kosovës*, në Kosovë</p>"),
        ("<p>(Kosova)</p>", "<p>(Kosova*)</p>"),
        ("Kosova", "Kosova*"),
        ("<h1>Kosova</h1><p>Kosova</p>", "<h1>Kosova</h1><p>Kosova*</p>"),
        ("<h2 id='a'>Kosova</h2><li>Kosova</li>", "<h2 id='a'>Kosova</h2><li>Kosova*</li>"),
        ('<p><a href="x">Kosova</a> dhe Kosova</p>', '<p><a href="x">Kosova</a> dhe Kosova*</p>'),
        ("<p><cite>Ligji i Kosovës</cite>, Kosova</p>", "<p><cite>Ligji i Kosovës</cite>, Kosova*</p>"),
        ("<svg><text>Kosova</text></svg><p>Kosova</p>", "<svg><text>Kosova</text></svg><p>Kosova*</p>"),
        ("<svg><a><text>Kosova</text></a></svg>Kosova", "<svg><a><text>Kosova</text></a></svg>Kosova*"),
        ('<p title="Kosova">Kosova</p>', '<p title="Kosova">Kosova*</p>'),
        ("<option>Kosova</option>Kosova", "<option>Kosova</option>Kosova*"),
        ("<p><em>Kosova</em></p>", "<p><em>Kosova*</em></p>"),
        ("<p>a<br>Kosova</p>", "<p>a<br>Kosova*</p>"),
    ],
)
def test_the_first_mention_in_running_text_is_marked(html: str, marked: str) -> None:
    assert mark_first_mention(html, NAMES, "*") == (marked, True)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Kosovar, Kosovak, eKosova</p>",
        "<h1>Kosova</h1>",
        '<a href="x">Kosova</a>',
        '<p data-name="Kosova">Qyteti</p>',
        "<p>kosova</p>",
        "",
    ],
)
def test_other_words_and_other_places_are_not_marked(html: str) -> None:
    assert mark_first_mention(html, NAMES, "*") == (html, False)


def test_without_names_nothing_is_marked() -> None:
    assert mark_first_mention("<p> Kosova </p>", (), "*") == ("<p> Kosova </p>", False)


def test_a_name_is_a_name_and_no_pattern() -> None:
    assert mark_first_mention("<p>A+B, A.B</p>", ["A.B"], "*") == ("<p>A+B, A.B*</p>", True)
