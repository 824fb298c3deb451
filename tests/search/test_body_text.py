"""The text of a body: what a reader reads of it, a line a paragraph."""

from __future__ import annotations

import pytest

from cityhub.search.body_text import body_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One  line\nand the same.</p><p>Another.</p>", "One line and the same.\nAnother."),
        ("<p>A <strong>wo</strong>rd</p>", "A word"),
        ("<dl><div><dt>Cost</dt><dd>5&nbsp;€ &lt; 6&#160;€</dd></div></dl>", "Cost\n5 € < 6 €"),
        ('<p>Said.<span class="cites"><a class="cite" href="#r">1</a></span> Then.</p>', "Said. Then."),
        ('<p>Text <span class="mark quiet">not translated yet</span></p>', "Text"),
        ("<nav><ul><li>Home</li></ul></nav><form><p>Ask</p><form></form></form><p>Body</p>", "Body"),
        ('<svg><title>A map</title><path d="M0"/><text>North</text></svg><h2>Map</h2>', "Map"),
        ("<p>one<br>two<img src=x>three", "one\ntwo\nthree"),
        ("<style>p {}</style><script>1 < 2</script><!-- nothing -->", ""),
        ("", ""),
    ],
)
def test_text_is_what_a_reader_reads(html: str, text: str) -> None:
    assert body_text(html) == text
