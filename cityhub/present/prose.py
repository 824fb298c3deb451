"""Prose: Markdown to HTML, with nothing in it that could run."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from cityhub.model.document import CITATION

_MARKDOWN = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False}).disable("image")
_PLAIN = re.compile(r"^[^*_`\[\]<&\\!~\n]*$")
_MARK = re.compile("\ue000([a-z0-9 -]+)\ue001")
_TAG_OR_MARK = re.compile(f"<[^>]*>|{_MARK.pattern}")
_FOREIGN_MARKS = str.maketrans("", "", "\ue000\ue001")

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
    marked = CITATION.sub(
        lambda m: f"\ue000{' '.join(re.findall(r'@([a-z0-9-]+)', m.group(1)))}\ue001", text.translate(_FOREIGN_MARKS)
    )

    def cited(found: re.Match[str]) -> str:
        """A citation in running text; inside a tag (the title of a link) it has no place."""
        return str(cite(found[1].split())) if found[1] else _MARK.sub("", found[0])

    return Markup(_TAG_OR_MARK.sub(cited, _MARKDOWN.render(marked)))
