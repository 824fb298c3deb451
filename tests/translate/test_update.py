"""Update: catalogues follow the content, and files that need nothing are left alone."""

from __future__ import annotations

import os
from pathlib import Path

import polib
import pytest
from translate.storage import pypo

from cityhub.load.content import load
from cityhub.model.vocabulary import Language
from cityhub.model.words import Words
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.message import Message, messages_in
from cityhub.translate.stamp import Stamp
from cityhub.translate.update import update_catalogues, update_documents
from tests.present.drawing import draw

LONG = "A new lane for buses between the station and the old town, so that buses no longer wait in the queue of cars."
LONG_TRANSLATION = (
    "Një korsi e re për autobusët midis stacionit dhe qytetit të vjetër, "
    "që autobusët të mos presin më në radhën e makinave."
)


def language(identifier: str, locale: str = "") -> Language:
    return Language(id=identifier, endonym=identifier, name=Words(identifier), script="Latn", locale=locale, site=True)


LANGUAGES = [language("en"), language("sq", "sq_AL"), language("cnr", "sr_Latn_ME")]
MESSAGES = [
    Message("cities/foton/actions/lane:title", "Bus lane", "en", "cities-foton", "content/lane.yml"),
    Message("cities/foton/actions/lane:summary", LONG, "en", "cities-foton", "content/lane.yml"),
    Message("", "One action", "en", "interface", "overrides/a.html", plural="%(count)s actions"),
]


def update(root: Path, messages: list[Message] = MESSAGES) -> list[tuple[str, int, int]]:
    """Name, number of texts and number of missing ones of each file that was written."""
    return [
        (str(written.path.relative_to(root)), written.messages, written.missing)
        for written in update_catalogues(root, messages, LANGUAGES)
    ]


def fingerprint(path: Path) -> tuple[bytes, int]:
    return path.read_bytes(), path.stat().st_mtime_ns


def translate(path: Path, texts: dict[str, str]) -> None:
    """What a translator does: write the translations and save."""
    catalogue = polib.pofile(str(path), wrapwidth=0)
    for entry in catalogue:
        if entry.msgid in texts:
            entry.msgstr = texts[entry.msgid]
    catalogue.save(str(path))


def test_each_language_but_their_own_gets_a_catalogue_a_domain(tmp_path: Path) -> None:
    assert update(tmp_path) == [
        ("sq/cities-foton.en.po", 2, 2),
        ("sq/interface.en.po", 1, 1),
        ("cnr/cities-foton.en.po", 2, 2),
        ("cnr/interface.en.po", 1, 1),
    ]


def test_a_fresh_catalogue_knows_the_plurals_of_its_locale(tmp_path: Path) -> None:
    update(tmp_path)
    forms = {
        name: len(polib.pofile(str(tmp_path / name / "interface.en.po"))[0].msgstr_plural) for name in ("sq", "cnr")
    }
    assert forms == {"sq": 2, "cnr": 3}


def test_a_catalogue_without_a_change_is_not_written(tmp_path: Path) -> None:
    update(tmp_path)
    path = tmp_path / "sq" / "cities-foton.en.po"
    translate(path, {"Bus lane": "Korsi"})
    update(tmp_path)
    os.utime(path, ns=(1, 1))
    before = fingerprint(path)
    assert (update(tmp_path), fingerprint(path)) == ([], before)


def test_texts_of_another_language_have_a_catalogue_of_their_own(tmp_path: Path) -> None:
    message = Message("cities/foton/actions/lane:title", "Korsi", "sq", "cities-foton", "content/lane.yml")
    assert update(tmp_path, [message]) == [("en/cities-foton.sq.po", 1, 1), ("cnr/cities-foton.sq.po", 1, 1)]


# Round trips: what other programs do to a file when they save it


def as_polib_saves(path: Path) -> None:
    """With lines wrapped at 78 characters."""
    catalogue = polib.pofile(str(path))
    catalogue.save(str(path))


def as_poedit_saves(path: Path) -> None:
    """Lines wrapped at 80 characters, flags gone, a longer header, a line for each reference."""
    catalogue = polib.pofile(str(path), wrapwidth=80)
    catalogue.metadata = {
        "Project-Id-Version": "hub",
        "PO-Revision-Date": "2026-11-22 10:00+0100",
        "Last-Translator": "A. B. <a@b.example>",
        **catalogue.metadata,
        "X-Generator": "Poedit 3.4",
    }
    for entry in catalogue:
        entry.flags = []
    catalogue.save(str(path))


def as_weblate_saves(path: Path) -> None:
    """By Weblate's own engine, with the header it writes."""
    store = pypo.pofile.parsefile(str(path))  # type: ignore[no-untyped-call]
    store.updateheader(add=True, x_generator="Weblate 5.14", last_translator="A. B. <a@b.example>")
    path.write_bytes(bytes(store))


def as_a_rough_program_saves(path: Path) -> None:
    """Everything rewritten without wrapping, with Windows line ends, and previous texts dropped."""
    catalogue = polib.pofile(str(path), wrapwidth=0)
    for entry in catalogue:
        entry.previous_msgid = None
    path.write_bytes(str(catalogue).replace("\n", "\r\n").encode())


SAVES = pytest.mark.parametrize("save", [as_polib_saves, as_poedit_saves, as_weblate_saves, as_a_rough_program_saves])


def all_states(root: Path, messages: list[Message]) -> list[str]:
    held = Catalogues(root)
    assert not held.problems
    return [held.translate(Words(m.source, m.context, m.language), "sq").state for m in messages if m.context]


@SAVES
def test_states_outlive_the_programs_of_translators(tmp_path: Path, save: object) -> None:
    assert callable(save)
    path = tmp_path / "sq" / "cities-foton.en.po"
    update(tmp_path)
    translate(path, {"Bus lane": "Korsi", LONG: LONG_TRANSLATION})
    update(tmp_path)
    review = path.read_text(encoding="utf-8").replace("# machine", "# reviewed", 1)
    path.write_text(review, encoding="utf-8")
    changed = [
        MESSAGES[0],
        Message(MESSAGES[1].context, f"{LONG} It opens soon.", "en", "cities-foton", "content/l.yml"),
    ]
    update(tmp_path, changed)
    assert all_states(tmp_path, changed) == ["reviewed", "outdated"]
    save(path)
    assert all_states(tmp_path, changed) == ["reviewed", "outdated"]
    update(tmp_path, changed)
    assert all_states(tmp_path, changed) == ["reviewed", "outdated"]
    update(tmp_path, MESSAGES)
    assert all_states(tmp_path, MESSAGES) == ["reviewed", "machine"]


@SAVES
def test_a_file_comes_back_as_it_was_but_for_its_header(tmp_path: Path, save: object) -> None:
    assert callable(save)
    path = tmp_path / "sq" / "cities-foton.en.po"
    update(tmp_path)
    translate(path, {"Bus lane": "Korsi", LONG: LONG_TRANSLATION})
    update(tmp_path)
    before = path.read_text(encoding="utf-8")
    save(path)
    update(tmp_path)
    after = path.read_text(encoding="utf-8")
    assert after.split("\n\n", 1)[1] == before.split("\n\n", 1)[1]


def test_what_a_program_added_to_the_header_stays(tmp_path: Path) -> None:
    update(tmp_path)
    path = tmp_path / "sq" / "cities-foton.en.po"
    as_poedit_saves(path)
    update(tmp_path)
    metadata = polib.pofile(str(path)).metadata
    assert (metadata["Last-Translator"], metadata["X-Generator"]) == ("A. B. <a@b.example>", "Poedit 3.4")


def test_a_plural_rule_that_a_person_mended_stays(tmp_path: Path) -> None:
    update(tmp_path)
    path = tmp_path / "sq" / "interface.en.po"
    own = "nplurals=2; plural=(n > 1);"
    catalogue = polib.pofile(str(path), wrapwidth=0)
    catalogue.metadata["Plural-Forms"] = own
    catalogue.save(str(path))
    update(tmp_path)
    assert polib.pofile(str(path)).metadata["Plural-Forms"] == own


# Documents

RECORD = """\
    id: urban
    as_of: 2026
    summary: A city.
    findings: []
    """
URBAN = "A quiet city.\n\n## Air\n\nIt is cold.\n\n## Water\n\nIt is clean.\n"
URBANE = "Një qytet i qetë.\n\n## Ajri\n\nËshtë i ftohtë.\n"
FOLDER = "content/cities/foton/diagnostic"


def draw_documents(tmp_path: Path, **documents: str) -> None:
    files = {f"{FOLDER}/urban.{name}.md": text for name, text in documents.items()}
    draw(tmp_path, {f"{FOLDER}/urban.yml": RECORD, **files})


def update_all(tmp_path: Path) -> list[tuple[str, int, int]]:
    content = load(tmp_path / "content")
    assert content.problems == []
    return [(w.path.name, w.messages, w.missing) for w in update_documents(content, tmp_path)]


def head(*stamps: Stamp) -> str:
    lines = "".join(f"- {stamp}\n" for stamp in stamps)
    return f"---\n# Written by `cityhub translations update`; what a person reviewed stays.\nsections:\n{lines}---\n"


OPENING = Stamp.of("machine", "A quiet city.", "Një qytet i qetë.")
AIR = Stamp.of("machine", "## Air\n\nIt is cold.", "## Ajri\n\nËshtë i ftohtë.")


def test_a_translated_document_is_stamped_section_by_section(tmp_path: Path) -> None:
    draw_documents(tmp_path, en=URBAN, sq=URBANE)
    assert update_all(tmp_path) == [("urban.sq.md", 2, 1)]
    assert (tmp_path / FOLDER / "urban.sq.md").read_text(encoding="utf-8") == head(OPENING, AIR) + URBANE
    assert (tmp_path / FOLDER / "urban.en.md").read_text(encoding="utf-8") == URBAN


def test_a_document_without_a_change_is_not_written(tmp_path: Path) -> None:
    draw_documents(tmp_path, en=URBAN, sq=URBANE)
    update_all(tmp_path)
    path = tmp_path / FOLDER / "urban.sq.md"
    os.utime(path, ns=(1, 1))
    before = fingerprint(path)
    assert (update_all(tmp_path), fingerprint(path)) == ([], before)


def test_only_the_section_that_a_person_mended_is_stamped_anew(tmp_path: Path) -> None:
    reviewed = Stamp.of("reviewed", "An older city.", "Një qytet i qetë.")
    mended = URBANE.replace("i ftohtë", "tepër i ftohtë")
    draw_documents(tmp_path, en=URBAN, sq=head(reviewed, AIR) + mended)
    update_all(tmp_path)
    fresh = Stamp.of("machine", "## Air\n\nIt is cold.", "## Ajri\n\nËshtë tepër i ftohtë.")
    assert (tmp_path / FOLDER / "urban.sq.md").read_text(encoding="utf-8") == head(reviewed, fresh) + mended


def test_the_original_is_the_document_in_the_language_of_its_record(tmp_path: Path) -> None:
    draw_documents(tmp_path, en=URBAN, sq=URBANE)
    draw(tmp_path, {f"{FOLDER}/urban.yml": RECORD.replace("as_of", "language: sq\n    as_of")})
    assert [name for name, _, _ in update_all(tmp_path)] == ["urban.en.md"]


def test_a_document_that_belongs_to_nothing_is_left_alone(tmp_path: Path) -> None:
    draw_documents(tmp_path, en=URBAN)
    draw(tmp_path, {"content/notes.en.md": "A note.\n", "content/notes.sq.md": "Një shënim.\n"})
    assert update_all(tmp_path) == []


def test_a_rule_of_dashes_in_the_text_is_no_head(tmp_path: Path) -> None:
    ruled = URBANE.replace("## Ajri", "---\n\n## Ajri")
    draw_documents(tmp_path, en=URBAN, sq=ruled)
    update_all(tmp_path)
    assert (tmp_path / FOLDER / "urban.sq.md").read_text(encoding="utf-8").endswith(f"---\n{ruled}")
    draw_documents(tmp_path, en=URBAN.replace("quiet", "loud"))
    assert update_all(tmp_path) == []


def test_messages_of_a_content_reach_the_catalogues(tmp_path: Path) -> None:
    draw_documents(tmp_path, en=URBAN)
    messages = list(messages_in(load(tmp_path / "content")))
    assert update(tmp_path / "translations", messages) == [
        ("sq/cities-foton.en.po", 1, 1),
        ("cnr/cities-foton.en.po", 1, 1),
    ]
