"""Rules about names: ids, references, and the files they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from cityhub.load.content import Content
from cityhub.load.layout import SHELVES
from cityhub.load.record_reader import NESTED
from cityhub.model.coded import Coded
from cityhub.model.reference import Reference
from cityhub.model.vocabulary import Language, Place, Term
from cityhub.model.walk import leaves
from cityhub.problem import Problem, nearest
from cityhub.validate.rule import all_records, problem

ONE_A_FILE = {
    "action",
    "project",
    "framework-item",
    "diagnostic",
    "practice",
    "lesson",
    "session",
    "commitment",
    "initiative",
}


def id_matches_file(content: Content) -> Iterator[Problem]:
    """A record with a file of its own has the file's name as its id, and a city the name of its folder."""
    for record in content.records:
        path = PurePosixPath(record.origin.path)
        what, expected = ("folder", path.parent.name) if record.kind == "city" else ("file", path.stem)
        if record.kind in ONE_A_FILE | {"city"} and record.id != expected:
            message = f"the id is `{record.id}`, but the {what} is named `{expected}`."
            hint = f"Write `id: {expected}`, or rename the {what}."
            yield problem(record, ("id",), "id-matches-file", message, hint)


def unique_id(content: Content) -> Iterator[Problem]:
    """An id is given once among the records of its kind (and of its city)."""
    first: dict[tuple[str, str], tuple[str, tuple[int, int]]] = {}
    for record in all_records(content):
        here = (record.origin.path, record.origin.at("id"))
        seen = first.setdefault((record.kind, record.key), here)
        if seen != here:
            message = f"the {record.kind} `{record.id}` exists already: {seen[0]}:{seen[1][0]}."
            yield problem(record, ("id",), "unique-id", message, "Choose another id.")


def dangling_reference(content: Content) -> Iterator[Problem]:
    """A field that names another record names one that exists."""
    keys: dict[str, list[str]] = {}
    for kind, key in content.declared:
        keys.setdefault(kind, []).append(key)
    for record in content.records:
        for leaf in leaves(record):
            if not isinstance(leaf.marker, Reference) or leaf.marker.kind in content.unread:
                continue
            kind = leaf.marker.kind
            if (kind, leaf.value) not in content.declared:
                written = str(leaf.value).removeprefix(f"{record.city}/")
                hint = _whom_it_means(written, kind, keys.get(kind, []), record.city)
                yield problem(record, leaf.pointer, "dangling-reference", f"there is no {kind} `{written}`.", hint)


def _whom_it_means(written: str, kind: str, keys: list[str], city: str) -> str:
    """The record that a reference to nothing probably means, or where such records are written."""
    elsewhere = sorted(key for key in keys if key.endswith(f"/{written}"))
    if elsewhere:
        return f'Did you mean "{elsewhere[0]}"?'
    names = sorted(key.removeprefix(f"{city}/") for key in keys)
    proposal = nearest(written, names)
    if proposal.startswith("Did you mean"):
        return proposal
    choices = f" Those there are: {', '.join(names)}." if 0 < len(names) <= 12 else ""
    return f"Mend the name, or add the {kind}{_where_kept(kind, city)}.{choices}"


def _where_kept(kind: str, city: str) -> str:
    """The file or folder in which records of a kind are written."""
    holder = next((outer for outer, (_, inner) in NESTED.items() if inner == kind), kind)
    pattern = next((shelf.pattern for shelf in SHELVES if shelf.kind.kind == holder), "")
    place = pattern.replace("cities/*", f"cities/{city or '…'}").removesuffix(".yml").removesuffix("/*")
    return f" in content/{place}" if place else ""


def former_id_free(content: Content) -> Iterator[Problem]:
    """A former id is not in use, and two records do not claim the same one."""
    taken: dict[tuple[str, str], str] = {}
    for record in all_records(content):
        for place, former in enumerate(record.former_ids):
            key = (record.kind, f"{record.city}/{former}" if record.city and record.kind != "city" else former)
            if key in content.declared or taken.setdefault(key, record.key) != record.key:
                message = f"the former id `{former}` belongs to another {record.kind}."
                yield problem(record, ("former_ids", place), "former-id-free", message, "Remove it.")


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
    """A record and a document are in a language of the site, and a place has names in known languages."""
    site = [record.id for record in content.records if isinstance(record, Language) and record.site]
    declared = {key for kind, key in content.declared if kind == "language"}
    if "language" in content.unread or not declared:
        return
    broken = declared - {record.id for record in content.records if isinstance(record, Language)}
    for record in all_records(content):
        if record.language not in {*site, *broken}:
            message = f"`{record.language}` is not a language of the site."
            yield problem(record, ("language",), "known-language", message, nearest(record.language, site))
        for language in record.names if isinstance(record, Place) else ():
            if language not in declared:
                message = f"`{language}` is not a language."
                yield problem(record, ("names", language), "known-language", message, nearest(language, declared))
    for document in content.documents:
        if document.language not in {*site, *broken}:
            message = f"`{document.language}` is not a language of the site."
            yield Problem(document.path, 0, 0, "known-language", message, nearest(document.language, site))


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
    """Every coded value (a status, a basis ...) that a record uses has a term in vocabulary/terms.yml."""
    if Term.kind in content.unread:
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


RULES = (
    id_matches_file,
    unique_id,
    dangling_reference,
    former_id_free,
    city_declared,
    known_language,
    names_complete,
    outline_exists,
    term_for_code,
)
