"""Prose: Markdown becomes HTML in which nothing can run."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from cityhub.present.prose import inline, paragraphs, without_marks


def cite(sources: list[str]) -> Markup:
    return Markup("<sup>{}</sup>").format(" ".join(sources))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A bus lane.", "A bus lane."),
        ("A *fast* bus.", "A <em>fast</em> bus."),
        ("A **fast** bus.", "A <strong>fast</strong> bus."),
        ("The `id`.", "The <code>id</code>."),
        ("[The plan](https://a.example/b)", '<a href="https://a.example/b">The plan</a>'),
        ("Rain & snow, 3 < 4", "Rain &amp; snow, 3 &lt; 4"),
        ("One line\n  and another", "One line and another"),
        ("# No heading in a sentence", "# No heading in a sentence"),
    ],
)
def test_a_sentence_has_emphasis_code_and_links(text: str, html: str) -> None:
    assert inline(text) == html


ATTACKS = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
    ("*a*<b onclick=x>", "<em>a</em>&lt;b onclick=x&gt;"),
    ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
    ("[a](JaVaScRiPt:alert(1))", "[a](JaVaScRiPt:alert(1))"),
    ("[a](&#106;avascript:alert(1))", "[a](javascript:alert(1))"),
    ("[a](vbscript:x)", "[a](vbscript:x)"),
    ("[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](data:text/html;base64,PHNjcmlwdD4=)"),
    ("<javascript:alert(1)>", "&lt;javascript:alert(1)&gt;"),
    (
        '[a](https://a.example "x\\" onmouseover=\\"alert(1)")',
        '<a href="https://a.example" title="x&quot; onmouseover=&quot;alert(1)">a</a>',
    ),
    ("![a](https://a.example/pixel.png)", '!<a href="https://a.example/pixel.png">a</a>'),
    ('![a" onerror="alert(1)](x.png)', '!<a href="x.png">a&quot; onerror=&quot;alert(1)</a>'),
    ("&lt;script&gt;", "&lt;script&gt;"),
]


@pytest.mark.parametrize(("text", "html"), ATTACKS)
def test_what_could_run_is_only_text(text: str, html: str) -> None:
    assert inline(text) == html
    assert paragraphs(text, cite) == f"<p>{html}</p>\n"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A *fast* `bus` and [the plan](https://a.example).", "A fast bus and the plan."),
        ("Rain & snow", "Rain & snow"),
        ("Rain &amp; *snow*", "Rain & snow"),
        ("*a* <script>", "a <script>"),
    ],
)
def test_a_title_is_plain_text_without_marks(text: str, plain: str) -> None:
    """It is escaped where it is put into a page."""
    assert without_marks(text) == plain


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Cold [@station].", "<p>Cold <sup>station</sup>.</p>\n"),
        ("Cold [@station; @agency-2].", "<p>Cold <sup>station agency-2</sup>.</p>\n"),
        ("- Cold [@station]\n- Wet", "<ul>\n<li>Cold <sup>station</sup></li>\n<li>Wet</li>\n</ul>\n"),
        ("*Cold [@station]*", "<p><em>Cold <sup>station</sup></em></p>\n"),
        ("An [@ sign] and [a](b)", '<p>An [@ sign] and <a href="b">a</a></p>\n'),
        (
            '[a](https://a.example "see [@station] now")',
            '<p><a href="https://a.example" title="see  now">a</a></p>\n',
        ),
        ("A \ue000station\ue001 mark of another program", "<p>A station mark of another program</p>\n"),
    ],
)
def test_citations_stand_in_running_text_only(text: str, html: str) -> None:
    assert paragraphs(text, cite) == html


def test_a_section_has_paragraphs_lists_and_tables() -> None:
    assert paragraphs("One.\n\nTwo.\n\n| A |\n|---|\n| 1 |\n", cite) == (
        "<p>One.</p>\n<p>Two.</p>\n"
        "<table>\n<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n"
    )
