"""Plain text: the characters of a file, or where it stops being text."""

from __future__ import annotations

import re

MAX_BYTES = 2_000_000

_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML forbids in a file: control characters, and what is no character at all."""


class RefusedError(Exception):
    """A file that is not read further, with the place and the reason."""

    def __init__(self, line: int, column: int, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.column, self.rule, self.message, self.hint = line, column, rule, message, hint


_MERGE_MARK = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)


def plain_text(raw: bytes) -> str:
    """The text of a file, without a byte order mark.

    Raises:
        RefusedError: the file is too large, not UTF-8, holds a control character, or two versions of its text.

    """
    if len(raw) > MAX_BYTES:
        raise RefusedError(0, 0, "too-large", f"the file is larger than {MAX_BYTES} bytes.", "Split it.")
    text = _decoded(raw)
    if found := _FORBIDDEN.search(text):
        message = f"an invisible control character stands here (U+{ord(found.group()):04X})."
        hint = "Delete it, or type the line anew."
        raise RefusedError(*_place_after(text[: found.start()]), "encoding", message, hint)
    if found := _MERGE_MARK.search(text):
        message = (
            "two versions of the text stand here, between `<<<<<<<` and `>>>>>>>`, because Git could not merge them."
        )
        hint = "Keep what is right of the two, and remove the lines with the marks."
        raise RefusedError(*_place_after(text[: found.start()]), "merge-conflict", message, hint)
    return text


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="ignore")
        message = "from here on the file is not UTF-8 text."
        hint = "Save it anew with the encoding UTF-8; the editor's program offers it under `Save as`."
        raise RefusedError(*_place_after(before), "encoding", message, hint) from error


def _place_after(text: str) -> tuple[int, int]:
    """Line and column of what follows `text`."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")
