"""Catalogue: the translations of one domain into one language, kept as a gettext file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import polib

from cityhub.model.words import Words
from cityhub.problem import Problem
from cityhub.translate.message import Message
from cityhub.translate.stamp import Stamp


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


class Catalogues:
    """All translations, by language."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._entries: dict[str, dict[tuple[str, str], Entry]] = {}
        self.problems: list[Problem] = []
        for path in sorted(root.glob("*/*.po")):
            self._read(path)

    def _read(self, path: Path) -> None:
        language = path.parent.name
        shown = f"{self.root.name}/{language}/{path.name}"
        held = self._entries.setdefault(language, {})
        try:
            file = polib.pofile(str(path), encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self.problems.append(Problem(shown, 0, 0, "catalogue-syntax", f"it cannot be read: {error}."))
            return
        for entry in file:
            texts = _texts(entry)
            if not entry.obsolete and any(texts):
                held[(entry.msgctxt or "", entry.msgid)] = Entry(
                    texts, entry.msgid_plural, _state(entry), (shown, entry.linenum or 0)
                )

    def entries(self, language: str) -> Mapping[tuple[str, str], Entry]:
        return self._entries.get(language, {})

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
        """The translation of a word of the interface, one text for each plural form, or none."""
        entry = self.entries(language).get((context, text))
        return entry.texts if entry else None


def _texts(entry: polib.POEntry) -> tuple[str, ...]:
    if entry.msgid_plural:
        return tuple(text for _, text in sorted(entry.msgstr_plural.items()))
    return (entry.msgstr,)


def _state(entry: polib.POEntry) -> str:
    stamp = Stamp.find(entry.tcomment)
    return stamp.state_for(entry.msgid) if stamp else "machine"


def file_name(domain: str, source_language: str) -> str:
    return f"{domain}.{source_language}.po"


def merge(old: polib.POFile | None, wanted: Iterable[Message], header: Mapping[str, str]) -> polib.POFile:
    """A catalogue with exactly the wanted messages, keeping every translation that still has a place.

    A message whose source text changed keeps its older translation, with the previous source beside it;
    its stamp then tells that it is outdated. Nothing is guessed from another record.
    """
    wanted = list(wanted)
    kept = {(entry.msgctxt or "", entry.msgid): entry for entry in old or () if not entry.obsolete}
    orphans = _orphans(kept, wanted)
    new = polib.POFile(wrapwidth=0, check_for_duplicates=False)
    new.metadata = dict(header)
    for message in wanted:
        entry = kept.get(message.key) or orphans.get(message.key) or polib.POEntry()
        new.append(_renew(entry, message))
    return new


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


def _renew(entry: polib.POEntry, message: Message) -> polib.POEntry:
    changed = bool(entry.msgid) and entry.msgid != message.source
    renewed = polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.source,
        msgstr=entry.msgstr,
        comment=message.note,
        tcomment=entry.tcomment,
        occurrences=[(message.place, "")],
        previous_msgid=entry.msgid if changed else entry.previous_msgid,
    )
    if message.plural:
        renewed.msgid_plural = message.plural
        renewed.msgstr_plural = dict(entry.msgstr_plural) or {0: "", 1: ""}
        renewed.msgstr = ""
    _restamp(renewed, entry.msgid or message.source)
    return renewed


def _restamp(entry: polib.POEntry, source: str) -> None:
    """Stamp a translation that is new, or that a person changed since the tool last saw it."""
    translation = "\n".join(_texts(entry))
    if not translation.strip():
        return
    stamp = Stamp.find(entry.tcomment)
    fresh = Stamp.of("machine", source, translation)
    if stamp is None or stamp.text != fresh.text:
        entry.tcomment = fresh.replace_in(entry.tcomment)
        entry.previous_msgid = None


def states(catalogues: Catalogues, messages: Iterable[Message], language: str) -> Iterator[tuple[Message, str]]:
    """Each message with the state of its translation."""
    for message in messages:
        if message.language != language:
            entry = catalogues.entries(language).get(message.key)
            yield message, entry.state if entry else "missing"
