"""Footnote: the mark that the first mention of a name in running text must carry."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"<[^>]+>|[^<]+")
_NAME = re.compile(r"</?\s*([a-zA-Z0-9]+)")
_SILENT = {
    "a",
    "bdi",
    "cite",
    "h1",
    "h2",
    "h3",
    "h4",
    "script",
    "style",
    "svg",
    "title",
    "button",
    "code",
    "option",
    "select",
}
"""Elements whose text is not running text of ours: titles, names of publications and bodies, addresses, controls."""
_LONGER_NAME = r"\s+[A-ZÇËČĆŠŽĐЀ-Я]"
"""A capital after the name makes it part of another one, such as that of a town."""
_ENDS_IN_NAME = re.compile(r"[^\s.!?:(]\s+[A-ZÇËČĆŠŽĐЀ-Я]\w*\s+$")
"""So does a capital before it, unless that word begins a sentence."""


def mark_first_mention(html: str, names: Iterable[str], mark: str) -> tuple[str, bool]:
    """Put `mark` after the first of `names` in running text. Tells whether one was found."""
    longest_first = [re.escape(name) for name in sorted(names, key=len, reverse=True)]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)(?!{_LONGER_NAME})")
    if not longest_first or not pattern.search(html):
        return html, False
    silent = 0
    for token in _TOKEN.finditer(html):
        text = token.group()
        if text.startswith("<"):
            name = _NAME.match(text)
            if name and name.group(1).lower() in _SILENT and not text.endswith("/>"):
                silent += -1 if text.startswith("</") else 1
        elif not silent:
            for found in pattern.finditer(text):
                if not _ENDS_IN_NAME.search(text[: found.start()]):
                    at = token.start() + found.end()
                    return html[:at] + mark + html[at:], True
    return html, False
