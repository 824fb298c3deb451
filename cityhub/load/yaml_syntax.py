"""Say in an editor's words why a file is not YAML, and where the mistake was made.

The parser complains where it gave up, often a line or more below the mistake, and in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml


class Complaint(NamedTuple):
    line: int
    column: int
    message: str
    hint: str


class _Saying(NamedTuple):
    """What to say where the parser's complaint holds `fragment`; `began` points to where the trouble began."""

    fragment: str
    message: str
    hint: str
    began: bool = False


_QUOTE_IT = "Put the whole text in quotes."
_SAYINGS = (
    _Saying("found a tab", "a tab stands where only spaces may.", "Indent with spaces, two for each step."),
    _Saying("cannot start any token", "a text cannot begin with `{char}`.", _QUOTE_IT),
    _Saying("scanning an alias", "a text cannot begin with `*`.", _QUOTE_IT, began=True),
    _Saying("scanning an anchor", "a text cannot begin with `&`.", _QUOTE_IT, began=True),
    _Saying("scanning a directive", "a line cannot begin with `%`.", _QUOTE_IT, began=True),
    _Saying("mapping keys", "a text cannot begin with `{char}`.", _QUOTE_IT),
    _Saying("node content", "a text cannot begin with `{char}`.", _QUOTE_IT),
    _Saying(
        "could not find expected ':'",
        "this line lacks a colon with a space after it.",
        "Write `name: value`.",
        began=True,
    ),
    _Saying(
        "unexpected end of stream",
        "the quotation mark that opens here is never closed.",
        "Close it with the same mark, {char}.",
        began=True,
    ),
    _Saying("escape", "a backslash stands in a text in double quotes.", "Use single quotes instead."),
    _Saying(
        "parsing a flow",
        "the bracket that opens here is not closed, or a comma is missing.",
        "Put commas between the entries, and close the bracket.",
        began=True,
    ),
    _Saying(
        "comment or line break",
        "nothing may follow `>` or `|` on its line.",
        "Begin the text on the next line, or put all of it in quotes.",
    ),
    _Saying("block sequence entries", "a list cannot begin behind a field name.", "Begin it on the next line."),
    _Saying("document start", "the file goes on after its end.", "Remove the line `...` above."),
)
_MIDDLE = (
    "something follows a text in quotes, or a bracket that is closed already.",
    "Put all of it in one pair of quotes; inside single quotes an apostrophe is written twice.",
)


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Complaint:
    """The complaint of the parser about a file of these lines, for a person."""
    ended = _place(error.problem_mark or error.context_mark)
    began = _place(error.context_mark or error.problem_mark)
    told = f"{error.context or ''} {error.problem or ''}"
    for seek in (_cut_by_comment, _hard_space, _text_not_indented, _dash_without_space, _lone_dash):
        if found := seek(began[0], ended[0], lines):
            return found
    if "mapping values" in told:
        return _stray_colon(*ended, lines)
    if "expected key" in told or "expected '-'" in told or "expected <block end>" in told:
        return _stray_line(*ended, lines)
    for fragment, message, hint, at_start in _SAYINGS:
        if fragment in told:
            return _say(*(began if at_start else ended), lines, message, hint)
    return Complaint(*ended, f"this is not YAML: {told.strip()}.", "Check the indentation, the colons and the quotes.")


def _cut_by_comment(began: int, ended: int, lines: Sequence[str]) -> Complaint | None:
    """A `#` behind a space has taken the rest of its line away: a closing bracket, or a text that goes on below."""
    goes_on = not re.match(r"\s*(?:$|-|#|[\w-]+:(?: |$))", _line(lines, ended))
    for number in {began, ended - 1}:
        cut = _TEXT_AND_COMMENT.match(_line(lines, number))
        if cut and (re.search(r"[\]}]", cut[1]) or (goes_on and number == ended - 1)):
            message = f"`{cut[1].rstrip()}` is taken for a comment, so that what belongs to it is cut off."
            return Complaint(number, cut.start(1) + 1, message, "Put the whole text in quotes.")
    return None


_TEXT_AND_COMMENT = re.compile(r"\s*(?:- +)?(?:[^\s:#]+: +)?[^\s#'\"][^#'\"]*?\s(#.*)")


def _hard_space(began: int, ended: int, lines: Sequence[str]) -> Complaint | None:
    """The space after a colon or a dash looks like one and is none."""
    for number in {began, ended, ended - 1}:
        if found := re.match(r"\s*(?:- +)?(?:[\w-]+:|-)([^\S ])", _line(lines, number)):
            message = "the space that stands here is not a plain one."
            return Complaint(number, found.start(1) + 1, message, "Type it anew; such spaces come from copying.")
    return None


def _text_not_indented(_: int, ended: int, lines: Sequence[str]) -> Complaint | None:
    """A long text below `>-` begins at the start of the line."""
    for number in (ended, ended - 1):
        above, line = _line(lines, number - 1), _line(lines, number)
        field = re.match(r"( *)(?:- +)?[\w-]+: +([>|][+-]?) *$", above)
        if field and line.strip() and not line.startswith(field[1] + " ") and not re.match(r"\s*[\w-]+:(?: |$)", line):
            message = f"the text below `{field[2]}` is not indented."
            return Complaint(number, 1, message, "Indent each of its lines by two spaces more than the field.")
    return None


def _dash_without_space(_: int, ended: int, lines: Sequence[str]) -> Complaint | None:
    """A dash touches the field that it should begin an entry with."""
    for number in (ended, ended - 1):
        if found := re.match(r"\s*(-)[a-z_]+:(?: |$)", _line(lines, number)):
            return Complaint(number, found.start(1) + 1, "there is no space after the dash.", "Write `- name: value`.")
    return None


def _lone_dash(_: int, ended: int, lines: Sequence[str]) -> Complaint | None:
    """A dash stands where nothing is known."""
    if found := re.match(r"\s*(?:- +)?[\w-]+: +([-–—]) *$", _line(lines, ended)):
        return Complaint(
            ended, found.start(1) + 1, "a dash is no value.", "Remove the line; what no source says is left out."
        )
    return None


def _place(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _say(line: int, column: int, lines: Sequence[str], message: str, hint: str) -> Complaint:
    char = _line(lines, line)[column - 1 : column]
    if char == "\t":
        message, hint = _SAYINGS[0].message, _SAYINGS[0].hint
    return Complaint(line, column, message.format(char=char), hint.format(char=char))


def _stray_colon(line: int, column: int, lines: Sequence[str]) -> Complaint:
    """A colon makes a field where none can be: in the middle of a text, or on a line that belongs to the one above."""
    written = _line(lines, line)
    field = re.match(r"\s*(?:- +)?([^\s:]+): +(.+)", written)
    if field and field.end(1) < column - 1:
        whole = re.sub(r"^[“„](.*)[“”]$", r"\1", field[2].strip())
        hint = f"Put it in quotes: `{field[1]}: '{whole.replace(chr(39), chr(39) * 2)}'`."
        return Complaint(line, column, "this text holds a colon and a space, which would begin a field.", hint)
    return Complaint(
        line,
        len(written) - len(written.lstrip()) + 1,
        "this line does not fit the line above it.",
        "Indent it like its neighbours; or the line above lacks a colon, or the space after its colon.",
    )


def _stray_line(line: int, column: int, lines: Sequence[str]) -> Complaint:
    """The parser met something that belongs to nothing that is open: at the start of a line, or further on."""
    written = _line(lines, line)
    if written[: column - 1].strip():
        return Complaint(line, column, *_MIDDLE)
    if written.strip().startswith(":"):
        return Complaint(line, column, "the colon has no field name before it.", "Write `name: value`.")
    hint = "Indent it exactly like the fields, or the entries `- `, that it belongs to."
    return Complaint(line, column, "this line is indented like none of the lines above it.", hint)
