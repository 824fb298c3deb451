"""Body text: what a reader reads of the body of a page, one line a paragraph, heading, entry or cell."""

from __future__ import annotations

from html.parser import HTMLParser

INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
)
"""Elements within a line; all others begin a new one."""
LEFT_OUT = frozenset({"button", "form", "nav", "noscript", "script", "select", "style", "svg", "template"})
"""Elements that are no text of the page; nor is what is hidden until somebody chooses it."""
NO_TEXT = frozenset({"cite", "cites", "mark", "note-mark"})
"""Classes of references, and of signs about a text instead of it."""


def body_text(html: str) -> str:
    """The text of a body, without navigation, forms, pictures, numbers of sources and marks."""
    lines = _Lines()
    lines.feed(html)
    lines.close()
    return "\n".join(line for written in "".join(lines.parts).split("\n") if (line := " ".join(written.split())))


class _Lines(HTMLParser):
    """Collects the text; inside an element that is left out, only its own ends are counted."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._inside = ""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._inside:
            self._depth += tag == self._inside
        elif tag in LEFT_OUT or "hidden" in dict(attrs) or NO_TEXT & {*(dict(attrs).get("class") or "").split()}:
            self._inside, self._depth = tag, 1
        elif tag not in INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._inside:
            self._depth -= tag == self._inside
            self._inside = self._inside if self._depth else ""
        elif tag not in INLINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.parts.append(" " if data.isspace() else data.replace("\n", " "))
