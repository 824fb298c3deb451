"""Markup: the Markdown that a text is made of, without its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_ANY = re.compile(r"[*_`\n#>|~\\=]|^\s*(?:[-+]|[0-9]+[.)])\s")
_SPAN = re.compile("[*_`]")
_BLOCKS = {
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "numbered list",
    "list_item_open": "list item",
    "blockquote_open": "quotation",
    "table_open": "table",
    "tr_open": "row",
    "th_open": "cell",
    "td_open": "cell",
    "fence": "block of code",
    "code_block": "block of code",
    "hr": "line across",
}
_SPANS = {"em_open": "emphasis (`*…*`)", "strong_open": "emphasis (`**…**`)"}


@dataclass(frozen=True)
class Markup:
    blocks: tuple[str, ...]
    """Paragraphs, headings, lists, tables, in their order."""
    spans: tuple[str, ...]
    """Emphasis and code within them."""

    @classmethod
    @lru_cache(maxsize=8192)
    def of(cls, text: str) -> Markup:
        """The markup of a long text."""
        if not _ANY.search(text):
            return _PARAGRAPH
        tokens = _MARKDOWN.parse(text)
        return cls(tuple(filter(None, map(_block, tokens))), tuple(_spans(tokens)))

    @classmethod
    @lru_cache(maxsize=8192)
    def of_sentence(cls, text: str) -> Markup:
        """The markup of a text that has neither paragraphs nor lists: in it, "21. vijek" is only a number."""
        return cls((), tuple(_spans(_MARKDOWN.parseInline(text)))) if _SPAN.search(text) else _SENTENCE

    @property
    def parts(self) -> tuple[str, ...]:
        return (*self.blocks, *self.spans)


def _block(token: Token) -> str:
    """The name of a block, or nothing: a paragraph in a tight list is not one of its own."""
    if token.hidden:
        return ""
    return f"heading `{token.markup}`" if token.type == "heading_open" else _BLOCKS.get(token.type, "")


def _spans(blocks: Iterable[Token]) -> Iterator[str]:
    for token in (span for block in blocks for span in block.children or ()):
        if token.type == "code_inline":
            yield f"code `{token.content}`"
        elif token.type in _SPANS:
            yield _SPANS[token.type]


_PARAGRAPH = Markup(("paragraph",), ())
_SENTENCE = Markup((), ())
