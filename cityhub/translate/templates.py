"""Templates: the words that stand in templates and in the code that serves them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract

from cityhub.translate.message import INTERFACE, Message

_OPTIONS = {"trimmed": "true", "silent": "false"}
"""Not silent: a template that cannot be read would lose its words, and the catalogues their translations."""
_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3)}


def template_messages(templates: Path, code: Path) -> Iterator[Message]:
    """Every message of the templates below `templates` and of the Python files below `code`, each once.

    A text that stands in one place with a plural and in another without keeps its plural.
    """
    messages: dict[tuple[str, str], Message] = {}
    found = [("jinja2", path, templates.parent) for path in sorted(templates.rglob("*.html"))]
    found += [("python", path, code.parent) for path in sorted(code.rglob("*.py"))]
    for method, path, root in found:
        place = path.relative_to(root)
        if "languages" in place.parts:  # the engine's own words
            continue
        for message in _messages_of(path, method, place.as_posix()):
            held = messages.setdefault(message.key, message)
            if message.plural and not held.plural:
                messages[message.key] = message
    yield from messages.values()


def _messages_of(path: Path, method: str, shown: str) -> Iterator[Message]:
    data = path.read_bytes()
    extractor = "jinja2.ext:babel_extract" if method == "jinja2" else "babel.messages.extract:extract_python"
    for _, words, comments, context in extract(extractor, BytesIO(data), _KEYWORDS, options=_OPTIONS):
        singular, plural = words if isinstance(words, tuple) else (words, "")
        if singular:
            yield Message(context or "", singular, "en", INTERFACE, shown, plural=plural or "", note=" ".join(comments))
