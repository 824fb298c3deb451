"""Rules about names: ids, references, and the files they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from cityhub.load.content import Content
from cityhub.model.coded import Coded
from cityhub.model.record import Record
from cityhub.model.reference import Reference
from cityhub.model.walk import leaves, records_within
from cityhub.problem import Problem, nearest
from cityhub.validate.rule import problem

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


def all_records(content: Content) -> Iterator[Record]:
    """Every record, the nested ones after the one that holds them."""
    for record in content.records:
        yield record
        for _, nested in records_within(record):
            yield nested


def id_matches_file(content: Content) -> Iterator[Problem]:
    """A record with a file of its own has the file's name as its id, and a city the name of its folder."""
    for record in content.records:
        path = PurePosixPath(record.origin.path)
        expected = path.parent.name if record.kind == "city" else path.stem
        if record.kind in ONE_A_FILE | {"city"} and record.id != expected:
            hint = f"Write `id: {expected}`, or rename the file and keep the old id in `former_ids`."
            yield problem(record, ("id",), "id-matches-file", f"the id is `{record.id}`, the file `{expected}`.", hint)


def unique_id(content: Content) -> Iterator[Problem]:
    """An id is given once among the records of its kind (and of its city)."""
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for record in all_records(content):
        here = (record.origin.path, record.origin.at("id")[0])
        seen = first.setdefault((record.kind, record.key), here)
        if seen != here:
            message = f"the {record.kind} `{record.id}` exists already: {seen[0]}:{seen[1]}."
            yield problem(record, ("id",), "unique-id", message, "Choose another id.")


def dangling_reference(content: Content) -> Iterator[Problem]:
    """A field that names another record names one that exists."""
    keys: dict[str, list[str]] = {}
    for kind, key in content.declared:
        keys.setdefault(kind, []).append(key)
    for record in content.records:
        for leaf in leaves(record):
            if isinstance(leaf.marker, Reference) and (leaf.marker.kind, leaf.value) not in content.declared:
                kind = leaf.marker.kind
                own = f"{record.city}/"
                near = [key.removeprefix(own) for key in keys.get(kind, [])]
                written = str(leaf.value).removeprefix(own)
                message = f"there is no {kind} `{written}`."
                yield problem(record, leaf.pointer, "dangling-reference", message, nearest(written, near))


def former_id_free(content: Content) -> Iterator[Problem]:
    """A former id is not in use, and two records do not claim the same one."""
    taken: dict[tuple[str, str], str] = {}
    for record in content.records:
        for place, former in enumerate(record.former_ids):
            key = (record.kind, f"{record.city}/{former}" if record.city else former)
            if key in content.declared or taken.setdefault(key, record.key) != record.key:
                message = f"the former id `{former}` belongs to another {record.kind}."
                yield problem(record, ("former_ids", place), "former-id-free", message, "Remove it.")


def known_language(content: Content) -> Iterator[Problem]:
    """A record, a document and a name is in a language of the site."""
    site = [record.id for record in content.records if record.kind == "language" and getattr(record, "site", False)]
    for record in content.records:
        if record.language not in site:
            message = f"`{record.language}` is not a language of the site."
            yield problem(record, ("language",), "known-language", message, nearest(record.language, site))
    for document in content.documents:
        if document.language not in site:
            message = f"`{document.language}` is not a language of the site."
            yield Problem(document.path, 0, 0, "known-language", message, nearest(document.language, site))


def names_complete(content: Content) -> Iterator[Problem]:
    """A place is named, in every case, in every language of the site."""
    site = [record.id for record in content.records if record.kind == "language" and getattr(record, "site", False)]
    for record in content.records:
        names = getattr(record, "names", None)
        if record.kind != "place" or names is None:
            continue
        for language in site:
            if language not in names:
                message = f"`{record.id}` has no name in `{language}`."
                hint = f"Add `{language}: {{name: …, locative: …, genitive: …}}`."
                yield problem(record, ("names",), "names-complete", message, hint)


def term_for_code(content: Content) -> Iterator[Problem]:
    """Every coded value (a status, a basis ...) that a record uses has a term in vocabulary/terms.yml."""
    terms = {record.id for record in content.records if record.kind == "term"}
    told: set[str] = set()
    for record in content.records:
        for leaf in leaves(record):
            if isinstance(leaf.marker, Coded):
                term = f"{leaf.marker.family}-{leaf.value}"
                if term not in terms | told:
                    told.add(term)
                    message = f"no term says what `{leaf.value}` means to a reader."
                    hint = f"Add `- id: {term}` with a label to vocabulary/terms.yml."
                    yield problem(record, leaf.pointer, "term-for-code", message, hint)


RULES = (
    id_matches_file,
    unique_id,
    dangling_reference,
    former_id_free,
    known_language,
    names_complete,
    term_for_code,
)
