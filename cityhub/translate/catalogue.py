"""Catalogue: the translations of one domain into one language, kept as a gettext file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from gettext import c2py
from pathlib import Path

import polib

from cityhub.model.words import Words
from cityhub.problem import Problem
from cityhub.translate.message import Message
from cityhub.translate.stamp import Stamp

Plural = Callable[[int], int]
"""Which plural form a number takes."""


@dataclass(frozen=True)
class Translation:
    """A text as a reader of a language sees it.

    `language` is the language the text is in; `state` one of
    original, reviewed, machine, outdated, missing. A missing one shows the source text.
    """

    text: str
    language: str
    state: str


@dataclass(frozen=True)
class Entry:
    texts: tuple[str, ...]
    """One text, or one for each plural form."""
    plural: str
    """The source text for several, where there is one."""
    state: str
    place: tuple[str, int]
    previous: str = ""
    """Of an outdated translation: the source text it was made from, where the catalogue tells."""


class Catalogues:
    """All translations, by language."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._entries: dict[str, dict[tuple[str, str], Entry]] = {}
        self._places: dict[str, dict[tuple[str, str], tuple[str, int]]] = {}
        self._plurals: dict[str, Plural] = {}
        self.problems: list[Problem] = []
        self.files = tuple(sorted(root.glob("*/*.po")))
        for path in self.files:
            self._read(path)

    def _read(self, path: Path) -> None:
        language = path.parent.name
        shown = f"{self.root.name}/{language}/{path.name}"
        held = self._entries.setdefault(language, {})
        places = self._places.setdefault(language, {})
        try:
            file = polib.pofile(str(path), encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self.problems.append(_unreadable(shown, error))
            return
        for entry in file:
            if entry.obsolete:
                continue
            key, texts = (entry.msgctxt or "", entry.msgid), _texts(entry)
            places[key] = (shown, entry.linenum or 0)
            if any(text.strip() for text in texts):
                previous = entry.previous_msgid or ""
                held[key] = Entry(texts, entry.msgid_plural, _state(entry), places[key], previous)
        if any(entry.msgid_plural for entry in file):
            self._read_plural(language, shown, file.metadata.get("Plural-Forms", ""))

    def _read_plural(self, language: str, shown: str, header: str) -> None:
        try:
            self._plurals[language] = c2py(header.partition("plural=")[2].rstrip("; "))
        except ValueError as error:
            message = f"its header `Plural-Forms` cannot be read: {error}."
            hint = "Copy the line from another catalogue of the language."
            self.problems.append(Problem(shown, 0, 0, "catalogue-syntax", message, hint))

    def entries(self, language: str) -> Mapping[tuple[str, str], Entry]:
        return self._entries.get(language, {})

    def place(self, language: str, key: tuple[str, str]) -> tuple[str, int] | None:
        """The catalogue and the line in which a text waits for its translation, or has it."""
        return self._places.get(language, {}).get(key)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self._entries))

    def translate(self, words: Words, language: str) -> Translation:
        """The words in a language, or in their own where no translation is found."""
        if words.language == language:
            return Translation(str(words), language, "original")
        entry = self.entries(language).get((words.context, str(words)))
        if entry is None:
            return Translation(str(words), words.language, "missing")
        return Translation(entry.texts[0], language, entry.state)

    def interface(self, language: str, text: str, context: str = "") -> tuple[str, ...] | None:
        """The translation of a word of the interface, one text for each plural form, or none.

        An outdated one is none: its placeholders may be others, and no mark could stand beside it.
        """
        entry = self.entries(language).get((context, text))
        return entry.texts if entry and entry.state != "outdated" else None

    def plural(self, language: str) -> Plural:
        """The plural rule of a language, as the header of its catalogue gives it."""
        return self._plurals.get(language, lambda number: int(number != 1))


def _texts(entry: polib.POEntry) -> tuple[str, ...]:
    if entry.msgid_plural:
        return tuple(text for _, text in sorted(entry.msgstr_plural.items()))
    return (entry.msgstr,)


def _state(entry: polib.POEntry) -> str:
    """A translation that somebody flagged as one that needs work is not a reviewed one, whatever its stamp says."""
    stamp = Stamp.find(entry.tcomment)
    state = stamp.state_for(bound_text(entry.msgid, entry.msgid_plural)) if stamp else "machine"
    return "machine" if state == "reviewed" and entry.fuzzy else state


def bound_text(singular: str, plural: str) -> str:
    """The text that a translation is bound to."""
    return f"{singular}\n{plural}" if plural else singular


def file_name(domain: str, source_language: str) -> str:
    return f"{domain}.{source_language}.po"


def merge(old: polib.POFile | None, wanted: Iterable[Message], header: Mapping[str, str]) -> polib.POFile:
    """A catalogue with exactly the wanted messages, keeping every translation that still has a place.

    A message whose source text changed keeps its older translation, with the previous source beside it;
    its stamp then tells that it is outdated, and the flag `fuzzy` tells it to the programs of translators. That flag
    is kept where a person set it. A record that declares a former id keeps the translations it had
    under it. Nothing is guessed from another record.
    """
    wanted = list(wanted)
    renamed = {former: message.context for message in wanted for former in message.former}
    held = ((entry.msgctxt or "", entry) for entry in old or () if not entry.obsolete)
    kept = {(renamed.get(context, context), entry.msgid): entry for context, entry in held}
    orphans = _orphans(kept, wanted)
    new = polib.POFile(wrapwidth=0, check_for_duplicates=False)
    new.header = old.header if old is not None else ""
    new.metadata = dict(header)
    forms = _number_of_forms(header)
    for message in wanted:
        entry = kept.get(message.key) or orphans.get(message.key)
        new.append(_entry(message, forms) if entry is None else _renew(entry, message, forms))
    return new


def _number_of_forms(header: Mapping[str, str]) -> int:
    found = re.search(r"nplurals=(\d)", header.get("Plural-Forms", ""))
    return int(found[1]) if found else 2


def _orphans(
    kept: Mapping[tuple[str, str], polib.POEntry], wanted: list[Message]
) -> dict[tuple[str, str], polib.POEntry]:
    """For a message whose text changed: the entry of the same context whose text is gone, if it is the only one."""
    keys = {message.key for message in wanted}
    gone: dict[str, list[polib.POEntry]] = {}
    for (context, _), entry in kept.items():
        if context and (context, entry.msgid) not in keys:
            gone.setdefault(context, []).append(entry)
    fresh: dict[str, list[Message]] = {}
    for message in wanted:
        if message.context and message.key not in kept:
            fresh.setdefault(message.context, []).append(message)
    pairs = ((context, messages[0]) for context, messages in fresh.items() if len(messages) == 1)
    return {message.key: gone[context][0] for context, message in pairs if len(gone.get(context, ())) == 1}


def _entry(message: Message, forms: int) -> polib.POEntry:
    """A message without a translation; `forms` is the number of plural forms of the language."""
    return polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.source,
        msgid_plural=message.plural,
        msgstr_plural=dict.fromkeys(range(forms), "") if message.plural else {},
        comment=message.note,
        occurrences=[(message.place, "")],
    )


def _renew(old: polib.POEntry, message: Message, forms: int) -> polib.POEntry:
    """The message with the translation of an older entry, stamped anew where a person changed it."""
    entry = _entry(message, forms)
    entry.tcomment = old.tcomment
    if message.plural:
        entry.msgstr_plural.update(old.msgstr_plural)
    else:
        entry.msgstr = old.msgstr
    translation = "\n".join(_texts(entry))
    if not translation.strip():
        return entry
    stamp = Stamp.find(old.tcomment)
    previous = old.previous_msgid
    fresh = Stamp.of("machine", bound_text(old.msgid, old.msgid_plural), translation)
    if stamp is None or stamp.text != fresh.text or _released(old, stamp):
        stamp, previous = fresh, None
        entry.tcomment = fresh.replace_in(old.tcomment)
    if stamp.state_for(bound_text(message.source, message.plural)) == "outdated":
        entry.previous_msgid = previous or (old.msgid if old.msgid != message.source else None)
        entry.flags = ["fuzzy"]
    elif old.fuzzy and not old.previous_msgid:
        entry.flags = ["fuzzy"]
    return entry


def _released(entry: polib.POEntry, stamp: Stamp) -> bool:
    """Whether a person took an outdated translation for good as it is: programs then remove flag and previous text."""
    outdated = stamp.state_for(bound_text(entry.msgid, entry.msgid_plural)) == "outdated"
    return outdated and not entry.fuzzy and not entry.previous_msgid


def states(catalogues: Catalogues, messages: Iterable[Message], language: str) -> Iterator[tuple[Message, str]]:
    """Each message with the state of its translation."""
    for message in messages:
        if message.language != language:
            entry = catalogues.entries(language).get(message.key)
            yield message, entry.state if entry else "missing"


def _unreadable(path: str, error: Exception) -> Problem:
    """A catalogue that is not one, at the line that the reader of gettext files names."""
    named = re.search(r"\(line (\d+)\)", str(error))
    line, column = (int(named[1]), 1) if named else (0, 0)
    hint = 'Each text stands between quotation marks, on lines that begin and end with one; inside it they are \\".'
    return Problem(path, line, column, "catalogue-syntax", "from here on it is not a gettext file.", hint)
