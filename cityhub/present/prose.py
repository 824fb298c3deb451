"""Prose: Markdown to HTML, with nothing in it that could run."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from cityhub.model.document import CITATION

_MARKDOWN = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})
_PLAIN = re.compile(r"^[^*_`\[\]<&\\!~\n]*$")
_MARKS = re.compile("\ue000([a-z0-9 -]+)\ue001")

Cite = Callable[[list[str]], Markup]


def inline(text: str) -> Markup:
    """A sentence: emphasis, code and links only."""
    if _PLAIN.match(text):
        return escape(text)
    return Markup(_MARKDOWN.renderInline(" ".join(text.split())).strip())


def without_marks(text: str) -> str:
    """A sentence as plain text, for titles and descriptions."""
    return " ".join(str(Markup(_MARKDOWN.renderInline(text)).striptags()).split()) if not _PLAIN.match(text) else text


def paragraphs(text: str, cite: Cite) -> Markup:
    """A section of a narrative; each `[@source]` becomes what `cite` makes of its sources."""
    marked = CITATION.sub(lambda m: f"\ue000{' '.join(re.findall(r'@([a-z0-9-]+)', m.group(1)))}\ue001", text)
    html = _MARKDOWN.render(marked)
    return Markup(_MARKS.sub(lambda m: str(cite(m.group(1).split())), html))
