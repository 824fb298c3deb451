"""Citation: what in a narrative looks like one and is none, so that a reader would see it as it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from cityhub.load.markdown_reader import fenced_lines
from cityhub.model.document import CITATION
from cityhub.problem import closest, look_alike


class Slip(NamedTuple):
    """A mistyped citation: where it begins in the text, what stands there, and what to write instead."""

    start: int
    written: str
    hint: str


_NO_PARAGRAPH = r"(?!\n[ \t]*\n)"
_WITHIN = rf"(?:{_NO_PARAGRAPH}[^\[\]()])*"
_APART = re.compile(
    r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"  # code
    rf"|(?!{CITATION.pattern})\[[^\[\]]*\]\([^()\s]*\)"  # a link
    rf"|(?<!\[){CITATION.pattern}(?!\()|{CITATION.pattern}(?![\](])"
    r"|https?://[^\s()]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail address
)
"""Whatever may hold an @ or a bracket and is sound."""
_WITH_SIGN = re.compile(
    rf"\[+{_WITHIN}@{_WITHIN}[\])]+(?:\([^()\s]*\))?"  # between brackets, even in the place of the words of a link
    rf"|\(\s*@{_WITHIN}[\])]+"
    r"|[\[(]?[ \t]*@+[\w-]+(?:[ \t]*[;,][ \t]*@+[\w-]+)*"  # a bracket that is not closed, or none at all
)
_WITHOUT_SIGN = re.compile(r"[\[(]([^\[\]()@\n]+)[\])](?![(\[:])")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def slips(text: str, sources: Collection[str]) -> Iterator[Slip]:
    """Every mistyped citation of a text, in two rounds: those that have an @, then ids of sources that lack one."""
    bare = _without_code_and_links(text)
    for found in _WITH_SIGN.finditer(bare):
        named = re.findall(r"@\s*([\w-]+)", found[0].partition("](")[0])
        yield _slip(found.span(), text, named, sources)
    for found in _WITHOUT_SIGN.finditer(_WITH_SIGN.sub(_blot, bare)):
        parts = [part.strip(" ^") for part in re.split(r"[;,]", found[1])]
        if _is_id(parts[0], sources, in_round=found[0].startswith("(")):
            named = [part for part in parts if _is_id(part, sources, in_round=False)]
            yield _slip(found.span(), text, named, sources)


def _without_code_and_links(text: str) -> str:
    """The text with all that is sound blotted out, and everything else at its place."""
    fenced = fenced_lines(text)
    lines = ("·" * len(line) if number in fenced else line for number, line in enumerate(text.split("\n")))
    return _APART.sub(_blot, "\n".join(lines))


def _blot(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "·", found[0])


def _is_id(word: str, sources: Collection[str], *, in_round: bool) -> bool:
    """Whether a word between brackets is the id of a source, perhaps with a slip, and not a word of the text."""
    if in_round or not _ID.fullmatch(word):
        return word in sources and (not in_round or "-" in word)
    return word in sources or word.count("-") > 2 or bool(closest(word, sources, 0.85))


def _slip(span: tuple[int, int], text: str, named: list[str], sources: Collection[str]) -> Slip:
    written = text[slice(*span)]
    ids = dict.fromkeys(closest(name, sources, 0.8) or name.lower() for name in named or ["source-id"])
    meant = f"[{'; '.join(f'@{name}' for name in ids)}]"
    hint = f"Write `{meant}` on one line, with nothing else between the brackets.{look_alike(''.join(named))}"
    return Slip(span[0] + len(written) - len(written.lstrip()), " ".join(written.split()), hint)
