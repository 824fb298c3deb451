"""Documents: a narrative in a reader's language, section by section."""

from __future__ import annotations

from cityhub.model.document import Document, Section
from cityhub.model.hub import Hub
from cityhub.model.hub_settings import HubSettings
from cityhub.model.words import Words
from cityhub.translate.documents import ReadSection, fresh_stamps, narrative
from cityhub.translate.stamp import Stamp

KEY = "cities/foton/diagnostic/urban"
OPENING, AIR, WATER = Section("", "A quiet city.", 1), Section("Air", "It is cold.", 3), Section("Water", "Clean.", 5)
HAPJA, AJRI, UJI = Section("", "Qytet i qetë.", 1), Section("Ajri", "I ftohtë.", 3), Section("Uji", "I pastër.", 5)


def document(language: str, *sections: Section, stamps: tuple[str, ...] = ()) -> Document:
    return Document(KEY, language, f"content/{KEY}.{language}.md", sections, stamps)


def hub(*documents: Document) -> Hub:
    return Hub(HubSettings(name=Words("Hub")), {}, {}, {(d.key, d.language): d for d in documents}, {})


def stamp(state: str, source: Section, translation: Section) -> str:
    return str(Stamp.of(state, source.source, translation.source))


def read(*documents: Document, language: str = "sq", source_language: str = "en") -> list[tuple[str, str, str]]:
    """Heading, language and state of each section that a reader sees."""
    return [(s.heading, s.language, s.state) for s in narrative(hub(*documents), KEY, source_language, language)]


def test_the_original_is_read_as_it_is() -> None:
    assert read(document("en", OPENING, AIR), language="en") == [("", "en", "original"), ("Air", "en", "original")]


def test_the_words_of_a_section_come_with_its_state() -> None:
    held = hub(document("en", AIR), document("sq", AJRI, stamps=(stamp("reviewed", AIR, AJRI),)))
    assert narrative(held, KEY, "en", "sq") == [ReadSection("Ajri", "I ftohtë.", "sq", "reviewed")]


def test_a_document_without_a_sibling_is_missing_and_shown_in_its_own_language() -> None:
    assert read(document("en", OPENING, AIR)) == [("", "en", "missing"), ("Air", "en", "missing")]


def test_sections_that_a_sibling_lacks_are_missing() -> None:
    stamps = (stamp("machine", OPENING, HAPJA), stamp("machine", AIR, AJRI))
    assert read(document("en", OPENING, AIR, WATER), document("sq", HAPJA, AJRI, stamps=stamps)) == [
        ("", "sq", "machine"),
        ("Ajri", "sq", "machine"),
        ("Water", "en", "missing"),
    ]


def test_a_section_whose_source_changed_is_outdated_and_the_others_are_not() -> None:
    stamps = (stamp("reviewed", OPENING, HAPJA), stamp("reviewed", AIR, AJRI))
    warmer = Section("Air", "It is warm.", 3)
    assert read(document("en", OPENING, warmer), document("sq", HAPJA, AJRI, stamps=stamps)) == [
        ("", "sq", "reviewed"),
        ("Ajri", "sq", "outdated"),
    ]


def test_a_changed_heading_makes_a_section_outdated() -> None:
    renamed = Section("Clean air", AIR.text, 3)
    assert read(document("en", renamed), document("sq", AJRI, stamps=(stamp("reviewed", AIR, AJRI),))) == [
        ("Ajri", "sq", "outdated")
    ]


def test_a_sibling_without_stamps_counts_as_machine_translation() -> None:
    assert read(document("en", OPENING), document("sq", HAPJA)) == [("", "sq", "machine")]


def test_a_diagnostic_written_in_another_language_is_translated_from_it() -> None:
    documents = (document("sq", HAPJA), document("en", OPENING))
    assert [read(*documents, language=language, source_language="sq") for language in ("sq", "en", "mk")] == [
        [("", "sq", "original")],
        [("", "en", "machine")],
        [("", "sq", "missing")],
    ]


def test_a_document_that_does_not_exist_has_no_sections() -> None:
    assert read() == []


def test_new_sections_are_stamped_as_machine_translation() -> None:
    assert fresh_stamps(document("en", OPENING, AIR), document("sq", HAPJA, AJRI)) == (
        stamp("machine", OPENING, HAPJA),
        stamp("machine", AIR, AJRI),
    )


def test_a_section_that_nobody_touched_keeps_its_stamp_even_when_its_source_changed() -> None:
    kept = stamp("reviewed", AIR, AJRI)
    warmer = Section("Air", "It is warm.", 3)
    assert fresh_stamps(document("en", warmer), document("sq", AJRI, stamps=(kept,))) == (kept,)


def test_a_section_that_a_person_mended_is_stamped_with_the_source_of_today() -> None:
    warmer, i_ngrohte = Section("Air", "It is warm.", 3), Section("Ajri", "I ngrohtë.", 3)
    older = document("sq", i_ngrohte, stamps=(stamp("reviewed", AIR, AJRI),))
    assert fresh_stamps(document("en", warmer), older) == (stamp("machine", warmer, i_ngrohte),)


def test_white_space_at_line_ends_is_no_mending() -> None:
    kept = stamp("reviewed", AIR, AJRI)
    spaced = Section("Ajri", "I ftohtë.  ", 3)
    assert fresh_stamps(document("en", AIR), document("sq", spaced, stamps=(kept,))) == (kept,)


def test_a_stamp_that_cannot_be_read_is_replaced() -> None:
    assert fresh_stamps(document("en", AIR), document("sq", AJRI, stamps=("rubbish",))) == (
        stamp("machine", AIR, AJRI),
    )


def test_there_is_one_stamp_for_each_section_that_both_have() -> None:
    assert len(fresh_stamps(document("en", OPENING), document("sq", HAPJA, AJRI, UJI))) == 1
    assert len(fresh_stamps(document("en", OPENING, AIR, WATER), document("sq", HAPJA))) == 1
