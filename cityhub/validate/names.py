"""Rules about names: ids, the files they stand in, and the words for values and languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from cityhub.load.content import Content
from cityhub.load.layout import shelf_of
from cityhub.model.coded import FAMILIES, Coded
from cityhub.model.record import Record
from cityhub.model.search_rules import SearchRules
from cityhub.model.vocabulary import Language, Place, Term
from cityhub.model.walk import leaves, records_within
from cityhub.problem import Problem, nearest
from cityhub.validate.rule import all_records, problem
from cityhub.validate.whereabouts import where_kept


def id_matches_file(content: Content) -> Iterator[Problem]:
    """A record with a file of its own has the file's name as its id, and a city the name of its folder."""
    copies = {id(copy) for copy, _ in _copies(content)}
    for record in content.records:
        what, expected = _named_by(record) or ("file", record.id)
        if record.id != expected and id(record) not in copies:
            message = f"the id is `{record.id}`, but the {what} is named `{expected}`."
            hint = f"Rename the {what} to `{record.id}{'.yml' if what == 'file' else ''}`."
            if _IDENTIFIER.fullmatch(expected):
                hint = f"Write `id: {expected}`, or rename the {what}."
            yield problem(record, ("id",), "id-matches-file", message, hint)


_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _named_by(record: Record) -> tuple[str, str] | None:
    """What gives a record its id, the file or the folder, and the name it bears."""
    path = record.origin.path.partition("/")[2]
    shelf = shelf_of(path)
    return shelf.name_in(path) if shelf and shelf.kind is type(record) else None


def unique_id(content: Content) -> Iterator[Problem]:
    """An id is given once among the records of its kind (and of its city)."""
    for copy, original in _copies(content):
        line, _ = original.origin.at("id")
        message = f"the {copy.kind} `{copy.id}` exists already: {original.origin.path}:{line}."
        yield problem(copy, ("id",), "unique-id", message, _other_id(copy))


def _other_id(copy: Record) -> str:
    """What to do about a copy that has the id of its original."""
    what, expected = _named_by(copy) or ("", copy.id)
    if expected == copy.id:
        return "Choose another id."
    if _IDENTIFIER.fullmatch(expected):
        return (
            f"If this is to be a new record, write `id: {expected}`, the name of this {what}; else remove the {what}."
        )
    return f"If this is to be a new record, give it an id of its own, and name the {what} so; else remove the {what}."


def _copies(content: Content) -> Iterator[tuple[Record, Record]]:
    """Each record whose id another record has, with that other one.

    The original is the record that has the name of its file or folder, where that tells; else the first one.
    What a copied record holds is not told besides.
    """
    copied: set[int] = set()
    for same in _by_key(content).values():
        original = min(same, key=lambda record: (id(record) in copied, _misnamed(record)))
        for copy in same:
            if copy is not original and id(copy) not in copied:
                copied |= {id(held) for _, held in records_within(copy)}
                yield copy, original


def _misnamed(record: Record) -> bool:
    """Whether the file or the folder of a record has another name than its id."""
    named = _named_by(record)
    return named is not None and named[1] != record.id


def _by_key(content: Content) -> dict[tuple[str, str], list[Record]]:
    """All records, those that hold others before those that are held."""
    found: dict[tuple[str, str], list[Record]] = {}
    held = [nested for record in content.records for _, nested in records_within(record)]
    for record in (*content.records, *held):
        found.setdefault((record.kind, record.key), []).append(record)
    return found


def former_id_free(content: Content) -> Iterator[Problem]:
    """A former id is not in use, and two records do not claim the same one."""
    taken: dict[tuple[str, str], Record] = {}
    for record in all_records(content):
        for place, former in enumerate(record.former_ids):
            key = (record.kind, f"{record.city}/{former}" if record.city and record.kind != "city" else former)
            first = taken.setdefault(key, record)
            if key in content.declared or first.key != record.key:
                message, hint = f"the {record.kind} `{former}` bears this id now.", "Remove it from `former_ids`."
                if key not in content.declared:
                    message = f"`{former}` is a former id of the {record.kind} `{first.id}` already."
                    hint = "Remove it from one of the two."
                yield problem(record, ("former_ids", place), "former-id-free", message, hint)


def city_declared(content: Content) -> Iterator[Problem]:
    """A folder of a city holds the city's own record, city.yml."""
    folder = f"{content.root.name}/cities"
    cities = dict.fromkeys(record.city for record in content.records if record.city)
    there = {record.origin.path for record in content.records} | {found.path for found in content.problems}
    for path in (f"{folder}/{city}/city.yml" for city in cities):
        if path not in there:
            hint = "Add it, or mend the name of the folder."
            yield Problem(path, 0, 0, "city-declared", "the file is missing.", hint)


def known_language(content: Content) -> Iterator[Problem]:
    """A record, a document and search rules are in a language of the site; a place has names in known languages."""
    site = [record.id for record in content.records if isinstance(record, Language) and record.site]
    declared = {key for kind, key in content.declared if kind == "language"}
    if "language" in content.unread or not declared:
        return
    broken = declared - {record.id for record in content.records if isinstance(record, Language)}
    for record in all_records(content):
        if record.language not in {*site, *broken}:
            message = f"`{record.language}` is not a language of the site."
            yield problem(record, ("language",), "known-language", message, nearest(record.language, site))
        if isinstance(record, SearchRules) and record.id not in {*site, *broken}:
            message = f"`{record.id}` is not a language of the site."
            yield problem(record, ("id",), "known-language", message, nearest(record.id, site))
        for language in record.names if isinstance(record, Place) else ():
            if language not in declared:
                message = f"`{language}` is not a language."
                yield problem(record, ("names", language), "known-language", message, nearest(language, declared))
    for document in content.documents:
        if document.language not in {*site, *broken}:
            message = f"`{document.language}` is not a language of the site."
            yield Problem(document.path, 0, 0, "known-language", message, nearest(document.language, site))


def known_locale(content: Content) -> Iterator[Problem]:
    """A language of the site names a Unicode locale, whose forms of dates and numbers it has; or its id is one."""
    for record in content.records:
        if isinstance(record, Language) and record.site:
            written = record.locale or record.id
            try:
                Locale.parse(written)
            except (ValueError, UnknownLocaleError):
                message = f"`{written}` is no locale whose dates and numbers are known."
                own = [name for name in locale_identifiers() if name.partition("_")[0] == record.id]
                hint = nearest(written, own) if own else "Write that of the language whose dates and numbers it shares."
                yield problem(record, ("locale",), "known-locale", message, hint)


def names_complete(content: Content) -> Iterator[Problem]:
    """A place is named, in every case, in every language of the site."""
    site = [record.id for record in content.records if isinstance(record, Language) and record.site]
    for record in content.records:
        for language in site if isinstance(record, Place) else ():
            if isinstance(record, Place) and language not in record.names:
                message = f"`{record.id}` has no name in `{language}`."
                hint = f"Add `{language}: {{name: …, locative: …, genitive: …}}`."
                yield problem(record, ("names",), "names-complete", message, hint)


def outline_exists(content: Content) -> Iterator[Problem]:
    """A place names a shape that is drawn in vocabulary/outlines.geojson."""
    if not content.outlines and any(found.rule == "outlines-form" for found in content.problems):
        return
    drawn = {str(feature["id"]) for feature in content.outlines.get("features", ())}
    for record in content.records:
        if isinstance(record, Place) and record.outline and record.outline not in drawn:
            message = f"there is no shape `{record.outline}` in vocabulary/outlines.geojson."
            yield problem(record, ("outline",), "outline-exists", message, nearest(record.outline, drawn))


def term_for_code(content: Content) -> Iterator[Problem]:
    """Every coded value (a status, a basis ...) has a term in vocabulary/terms.yml, even one that no record uses.

    Pages show such values too: what is judged of a date, the conditions of which nothing is known, every legend.
    """
    if Term.kind in content.unread or not content.records:
        return
    told = {key for kind, key in content.declared if kind == Term.kind}
    for record in content.records:
        for leaf in leaves(record):
            if isinstance(leaf.marker, Coded):
                term = f"{leaf.marker.family}-{leaf.value}"
                if term not in told:
                    told.add(term)
                    message = f"no term says what `{leaf.value}` means to a reader."
                    hint = f"Add `- id: {term}` with a label to vocabulary/terms.yml."
                    yield problem(record, leaf.pointer, "term-for-code", message, hint)
    yield from _terms_for_the_rest(where_kept(content, Term.kind, "", ""), told)


def _terms_for_the_rest(path: str, told: set[str]) -> Iterator[Problem]:
    """The values that no record uses and no term explains, family by family."""
    for family, values in FAMILIES.items():
        missing = [value for value in values if f"{family}-{value}" not in told]
        if missing:
            named = ", ".join(f"`{value}`" for value in missing)
            message = f"no term says what {named} of the family `{family}` means to a reader."
            ids = ", ".join(f"`- id: {family}-{value}`" for value in missing)
            yield Problem(path, 0, 0, "term-for-code", message, f"Add {ids} with a label.")


RULES = (
    id_matches_file,
    unique_id,
    former_id_free,
    city_declared,
    known_language,
    known_locale,
    names_complete,
    outline_exists,
    term_for_code,
)
