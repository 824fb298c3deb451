"""Reader: one reading of one page in one language. Notes what the page cites, links to and leaves untranslated."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from cityhub.model.action import Action
from cityhub.model.city import City
from cityhub.model.conference import Commitment, Session
from cityhub.model.diagnostic import Diagnostic, Finding
from cityhub.model.framework_item import FrameworkItem
from cityhub.model.indicator import Indicator
from cityhub.model.observation import Observation
from cityhub.model.organisation import Organisation
from cityhub.model.record import Record
from cityhub.model.source import Source
from cityhub.model.vocabulary import Language, Place, Term
from cityhub.model.words import Words
from cityhub.present.address import Address, address_of, anchor_of
from cityhub.present.collation import a_to_z
from cityhub.present.desk import Desk
from cityhub.present.page import Page
from cityhub.present.prose import inline, paragraphs, without_marks
from cityhub.translate.documents import narrative
from cityhub.translate.passage import anchor_of_text


@dataclass(frozen=True)
class Citing:
    """A record that rests on a source."""

    record: Record
    label: str
    disputed: bool
    """Whether the source is one of several that contradict each other."""


MARKED = {"missing", "outdated"}
"""States that a reader must see beside the text itself."""


class Reader:
    def __init__(self, desk: Desk, address: str) -> None:
        self.desk = desk
        self.hub = desk.hub
        self.language = desk.language.id
        self.address = address
        self.cited: dict[str, int] = {}
        """Sources in the order in which the page cites them, with their numbers."""
        self.links: set[str] = set()
        self.states: dict[tuple[str, str], str] = {}
        """The state of every text that the page shows, by where it is kept and its source."""
        self.shown: set[str] = {self.language}
        """The languages of the texts that the page shows."""

    # Words

    def say(self, words: Words) -> Markup:
        """A sentence in the reader's language, marked where it is not translated or outdated."""
        translation = self.desk.catalogues.translate(words, self.language)
        self._note(words, translation.state)
        self.shown.add(translation.language)
        html = inline(translation.text)
        if translation.state not in MARKED:
            return html
        mark = self.desk.environment.get_template("pages/parts/marked.html")
        return Markup(mark.render(html=html, lang=translation.language, state=translation.state).strip())

    def plain(self, words: Words) -> str:
        """The same as plain text, for titles, attributes and descriptions."""
        translation = self.desk.catalogues.translate(words, self.language)
        self._note(words, translation.state)
        return without_marks(translation.text)

    def _note(self, words: Words, state: str) -> None:
        self.states[words.context, str(words)] = state

    def narrative(self, record: Diagnostic) -> list[dict[str, Any]]:
        """The sections of a diagnostic's narrative: heading, anchor, text, language and state."""
        sections = narrative(self.hub, record.narrative, record.language, self.language)
        self.states |= {(f"{record.narrative}#{place}", ""): each.state for place, each in enumerate(sections, start=1)}
        self.shown.update(section.language for section in sections)
        return [
            {
                "heading": section.heading,
                "anchor": f"section-{place}",
                "html": paragraphs(section.text, self._cite_inline),
                "lang": section.language,
                "state": section.state,
            }
            for place, section in enumerate(sections)
        ]

    # Sources

    def cite(self, sources: Iterable[str]) -> list[tuple[int, Source]]:
        """The sources with their numbers on this page."""
        return [(self.cited.setdefault(s, len(self.cited) + 1), self.hub.get(Source, s)) for s in sources]

    def _cite_inline(self, sources: list[str]) -> Markup:
        template = self.desk.environment.get_template("pages/parts/citation.html")
        return Markup(template.render(references=self.cite(sources)).strip())

    def references(self) -> list[tuple[int, Source]]:
        return [(number, self.hub.get(Source, source)) for source, number in self.cited.items()]

    # Addresses

    def link(self, target: Record | Address | str, anchor: str = "") -> str:
        """The address of a record or a page, as it is written on this page. Notes it, so that it can be checked."""
        found = address_of(target, self.hub) if isinstance(target, Record) else target
        if found is None:
            raise LookupError(f"{type(target).__name__} has no page")
        address = Address(found) if isinstance(found, str) else found
        anchor = anchor or address.anchor
        full = str(Address(address.page, anchor))
        self.links.add(full)
        return self._relative(address.page) + (f"#{anchor}" if anchor else "")

    def anchor(self, record: Record) -> str:
        """The id of the element in which a record stands that has no page of its own."""
        return anchor_of(record)

    def _relative(self, page: str) -> str:
        if page == self.address:
            return "./"
        relative = posixpath.relpath(f"/{page}", f"/{self.address}")
        return relative + "/"

    # Vocabulary

    def term(self, family: str, value: str) -> Markup:
        return self.say(self.hub.get(Term, f"{family}-{value}").label)

    def meaning(self, family: str, value: str) -> str:
        words = self.hub.get(Term, f"{family}-{value}").meaning
        return self.plain(words) if words else ""

    def sign(self, family: str, record: Record) -> str:
        """The sign under which a record stands in a picture; none where its kind has none.

        `own` asks for that of its kind, whichever family it belongs to.
        """
        match record:
            case Action() if family in {"status", "own"}:
                return f"status-{record.status}"
            case Finding() if family in {"finding", "own"}:
                return f"finding-{record.category}"
            case FrameworkItem() if family in {"force", "own"}:
                return f"force-{record.force.state}"
            case _:
                return ""

    def name(self, place: str) -> str:
        return self.hub.get(Place, place).names[self.language].name

    def city_name(self, city: str) -> str:
        """The name of a city by its id."""
        return self.name(self.hub.get(City, city).place)

    def locative(self, place: str) -> str:
        return self.hub.get(Place, place).names[self.language].locative

    def genitive(self, place: str) -> str:
        return self.hub.get(Place, place).names[self.language].genitive

    def organisation(self, identifier: str) -> Organisation:
        return self.hub.get(Organisation, identifier)

    def get(self, kind: str, key: str) -> Record:
        return self.hub.records[kind][key]

    def cited_by(self, source: Source) -> list[Citing]:
        """The pages that rest on a source, each once, by the title of the record."""
        found: dict[str, Citing] = {}
        for mention in self.hub.mentions.get(("source", source.id), ()):
            record = mention.within or mention.by
            if address_of(record, self.hub) is None:
                record = mention.by
            if address_of(record, self.hub) is None:
                continue
            disputed = mention.pointer[0] in {"disagreements", "rivals"}
            before = found.get(f"{record.kind} {record.key}")
            found[f"{record.kind} {record.key}"] = Citing(
                record, self.label(record), disputed or (before is not None and before.disputed)
            )
        return list(found.values())

    def reported(self, indicator: str) -> bool:
        """Whether some city has an observation of an indicator, so that there is something to compare."""
        return bool(self.desk.relations.naming(self.hub.get(Indicator, indicator), "observation"))

    def heading(self, record: Record) -> Words:
        """The words by which a record is known on a page of its city."""
        match record:
            case Finding():
                return record.statement
            case Session():
                return record.topic
            case Commitment():
                return record.what
            case Indicator() | Organisation():
                return record.name
            case Observation():
                return self.hub.get(Indicator, record.indicator).name
            case _:
                title: Words = getattr(record, "title")  # noqa: B009  # every other kind with a page has a title
                return title

    def label(self, record: Record) -> str:
        """How a record is called in a list that mixes kinds: its city, then its title."""
        match record:
            case City():
                return self.name(record.place)
            case Diagnostic():
                gettext = self.desk.interface.gettext
                label = gettext("Digital diagnostic") if record.id == "digital" else gettext("Urban diagnostic")
                return f"{self.city_name(record.city)}: {label}"
            case Source():
                return f"{record.title}, {record.publisher}"
            case _:
                text = self.plain(self.heading(record))
        return f"{self.city_name(record.city)}: {text}" if record.city else text

    # The page as a whole

    def city_names(self) -> str:
        """The cities of the hub, as a list in a sentence."""
        return self.desk.figures.listed([self.name(city.place) for city in self.hub.cities])

    def download(self, path: str) -> str:
        """The address of a data file, which all languages share, from this page."""
        if path not in self.desk.downloads:
            raise LookupError(f"there is no data file {path}")
        return f"{self._root()}data/{path}"

    def absolute(self, address: str) -> str:
        """The whole address of a page in this language; without its host where the hub does not know its own."""
        return f"{self.desk.site_url or '/'}{self.desk.prefix}{address}"

    def is_published(self) -> bool:
        """Whether the hub knows the address of its site, so that other sites can be told addresses of pages."""
        return bool(self.desk.site_url)

    def whole(self, address: str) -> str:
        """The address of a page for programs: the whole one, or from this page where the hub does not know its own."""
        return self.absolute(address) if self.is_published() else self._relative(address)

    def whole_file(self, path: str) -> str:
        """The same of a data file."""
        return f"{self.desk.site_url}data/{path}" if self.is_published() else self.download(path)

    def citation(self, address: str, anchor: str = "", piece: str = "") -> str:
        """How a page, or one piece of it, is cited: titles, hub, date, version, address."""
        name = self.desk.catalogues.translate(self.hub.settings.name, self.language).text
        gettext = self.desk.interface.gettext
        version = gettext("version %s") % f"{self.desk.today.isoformat()}.{self.desk.version}"
        titles = ". ".join(title for title in (piece, self.title_of(address)) if title)
        place = f"{address}#{anchor}" if anchor else address
        return f"{titles}. {name}, {version}. {self.absolute(place)}"

    def choices(self, name: str) -> list[tuple[str, str]]:
        """What a filter of the search offers: value and label of every city, theme, or term of a family."""
        if name == "city":
            return [(city.id, self.name(city.place)) for city in self.hub.cities]
        if name == "theme":
            return [(theme.id, self.plain(theme.name)) for theme in self.hub.themes]
        terms = (term for term in self.hub.all(Term) if term.id.startswith(f"{name}-"))
        return [(term.id.removeprefix(f"{name}-"), self.plain(term.label)) for term in terms]

    def in_language(self, language: Language, address: str) -> str:
        """A page in another language, as it is written on this page."""
        return f"{self._root()}{self.hub.prefix(language)}{address}"

    def _root(self) -> str:
        """From this page to the root of the site."""
        return "../" * (self.address.count("/") + bool(self.desk.prefix))

    def a_to_z(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Every page but those of sources and those to embed, under its letter: label and address, in their order."""
        return a_to_z(self.desk.language, ((self._listed(page), page.address) for page in self.desk.listed))

    def _listed(self, page: Page) -> str:
        """The title of a page, and its city where the title does not tell it."""
        title = self.title_of(page.address)
        city = page.record.city if page.record and page.record.kind in {"action", "project"} else ""
        return f"{title} ({self.city_name(city)})" if city else title

    def description_of(self, address: str) -> str:
        return self.desk.description_of(address)

    def exists(self, address: str) -> bool:
        return address in self.desk.known

    def title_of(self, address: str) -> str:
        return self.desk.title_of(address)

    def _found_states(self) -> set[str]:
        """The states of the texts of this page; of one that holds words of the interface only, that of these."""
        return set(self.states.values()) or {"machine" if self.desk.prefix else "original"}

    def state_of_page(self) -> str:
        """The state a reader is told for the page as a whole."""
        found = self._found_states()
        if "machine" in found:
            return "machine"
        if "reviewed" in found:
            return "reviewed"
        return next((state for state in ("missing", "outdated") if state in found), "original")

    def outdated(self) -> list[str]:
        """The places, on the page that lists what waits, of the texts here that have changed since."""
        changed = (key for key, state in self.states.items() if state == "outdated")
        texts = (key for key in changed if key != (self.address, ""))  # a written page counts as a whole
        return [f"{anchor_of_text(*key)}-{self.language}" for key in texts]

    def state_sentence(self) -> str:
        """One sentence about the translation of this page, with the number of texts that need work."""
        interface = self.desk.interface
        if self._found_states() <= {"original"}:
            return interface.gettext("Written in this language.")
        open_texts = sum(state in MARKED for state in self.states.values())
        sentence = {
            "machine": interface.gettext("Translated by machine, not yet reviewed by a person."),
            "reviewed": interface.gettext("Translation reviewed by a person."),
        }.get(self.state_of_page(), interface.gettext("Not translated yet."))
        if not open_texts:
            return sentence
        rest = interface.ngettext(
            "%(num)d text is missing or outdated.", "%(num)d texts are missing or outdated.", open_texts
        )
        return f"{sentence} {rest % {'num': open_texts}}"
