"""Merge: a catalogue takes the texts of today and keeps every translation that still has its place."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import polib
import pytest

from cityhub.translate.catalogue import merge
from cityhub.translate.message import Message
from cityhub.translate.stamp import Stamp

HEADER = {"Language": "sq", "Plural-Forms": "nplurals=2; plural=(n != 1);"}


def message(context: str, source: str, plural: str = "") -> Message:
    return Message(context, source, "en", "cities-foton", "content/x.yml", plural=plural)


def po(text: str) -> polib.POFile:
    return polib.pofile('msgid ""\nmsgstr ""\n"Language: sq\\n"\n\n' + dedent(text), wrapwidth=0)


def shown(catalogue: polib.POFile) -> str:
    """The entries as they are written, without the header and the names of files."""
    entries = str(catalogue).split("\n\n", 1)[1]
    return "\n".join(line for line in entries.splitlines() if not line.startswith("#: ")).strip() + "\n"


def stamp(source: str, translation: str, state: str = "machine") -> str:
    return f"# {Stamp.of(state, source, translation)}"


def test_a_new_text_waits_for_its_translation() -> None:
    assert shown(merge(None, [message("a:title", "Bus lane")], HEADER)) == dedent("""\
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr ""
        """)


def test_a_fresh_translation_is_stamped_as_made_by_machine() -> None:
    old = po("""\
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi"
        """)
    assert shown(merge(old, [message("a:title", "Bus lane")], HEADER)) == (
        stamp("Bus lane", "Korsi") + '\nmsgctxt "a:title"\nmsgid "Bus lane"\nmsgstr "Korsi"\n'
    )


REVIEWED = f"""\
    {stamp("Bus lane", "Korsi", "reviewed")}
    msgctxt "a:title"
    msgid "Bus lane"
    msgstr "Korsi"
    """


def test_a_changed_source_keeps_the_older_translation_with_the_previous_source() -> None:
    old = po(f"""\
        {stamp("Bus lane", "Korsi", "reviewed")}
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi"
        """)
    assert shown(merge(old, [message("a:title", "Two bus lanes")], HEADER)) == (
        stamp("Bus lane", "Korsi", "reviewed")
        + '\n#, fuzzy\n#| msgid "Bus lane"\nmsgctxt "a:title"\nmsgid "Two bus lanes"\nmsgstr "Korsi"\n'
    )


def test_the_previous_source_stays_the_one_that_was_translated_when_the_source_changes_again() -> None:
    old = po(f"""\
        {stamp("One", "Një")}
        msgctxt "a:title"
        msgid "One"
        msgstr "Një"
        """)
    for source in ("Two", "Three"):
        old = merge(old, [message("a:title", source)], HEADER)
    assert old[0].previous_msgid == "One"


def test_the_previous_source_goes_when_the_source_returns() -> None:
    old = po(f"""\
        {stamp("One", "Një")}
        msgctxt "a:title"
        msgid "One"
        msgstr "Një"
        """)
    for source in ("Two", "One"):
        old = merge(old, [message("a:title", source)], HEADER)
    assert (old[0].previous_msgid, old[0].tcomment) == (None, str(Stamp.of("machine", "One", "Një")))


def test_a_translation_mended_by_a_person_is_stamped_anew() -> None:
    old = po(f"""\
        {stamp("Bus lane", "Korsi")}
        #| msgid "Bus lane"
        msgctxt "a:title"
        msgid "Two bus lanes"
        msgstr "Dy korsi"
        """)
    assert shown(merge(old, [message("a:title", "Two bus lanes")], HEADER)) == (
        stamp("Two bus lanes", "Dy korsi") + '\nmsgctxt "a:title"\nmsgid "Two bus lanes"\nmsgstr "Dy korsi"\n'
    )


def test_a_translation_made_just_before_its_source_changed_is_outdated_at_once() -> None:
    old = po("""\
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi"
        """)
    assert shown(merge(old, [message("a:title", "Two bus lanes")], HEADER)) == (
        stamp("Bus lane", "Korsi")
        + '\n#, fuzzy\n#| msgid "Bus lane"\nmsgctxt "a:title"\nmsgid "Two bus lanes"\nmsgstr "Korsi"\n'
    )


def test_an_outdated_translation_that_a_person_released_in_a_program_holds_again_and_awaits_review() -> None:
    old = merge(po(REVIEWED), [message("a:title", "Two bus lanes")], HEADER)
    old[0].flags, old[0].previous_msgid = [], None
    new = merge(old, [message("a:title", "Two bus lanes")], HEADER)
    assert (
        shown(new) == stamp("Two bus lanes", "Korsi") + '\nmsgctxt "a:title"\nmsgid "Two bus lanes"\nmsgstr "Korsi"\n'
    )


@pytest.mark.parametrize("lost", ["flags", "previous_msgid"])
def test_a_program_that_loses_the_flag_or_the_previous_text_releases_nothing(lost: str) -> None:
    old = merge(po(REVIEWED), [message("a:title", "Two bus lanes")], HEADER)
    setattr(old[0], lost, [] if lost == "flags" else None)
    new = merge(old, [message("a:title", "Two bus lanes")], HEADER)
    assert (new[0].tcomment, new[0].flags) == (stamp("Bus lane", "Korsi", "reviewed").removeprefix("# "), ["fuzzy"])


def test_a_flag_that_a_person_set_stays() -> None:
    old = po(REVIEWED)
    old[0].flags = ["fuzzy"]
    assert merge(old, [message("a:title", "Bus lane")], HEADER)[0].flags == ["fuzzy"]


def test_white_space_at_the_end_of_a_line_is_no_mending() -> None:
    old = po(f"""\
        {stamp("Bus lane", "Korsi", "reviewed")}
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi "
        """)
    assert merge(old, [message("a:title", "Bus lane")], HEADER)[0].tcomment == str(
        Stamp.of("reviewed", "Bus lane", "Korsi")
    )


def test_the_comment_of_a_person_stays() -> None:
    old = po(f"""\
        # Ask the city which lanes.
        {stamp("Bus lane", "Korsi")}
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi e autobusit"
        """)
    assert merge(old, [message("a:title", "Bus lane")], HEADER)[0].tcomment == (
        f"Ask the city which lanes.\n{Stamp.of('machine', 'Bus lane', 'Korsi e autobusit')}"
    )


def test_nothing_is_guessed_from_another_record() -> None:
    old = po("""\
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi"
        """)
    merged = merge(old, [message("a:title", "Bus lane"), message("b:title", "Bus lane")], HEADER)
    assert [(entry.msgctxt, entry.msgstr) for entry in merged] == [("a:title", "Korsi"), ("b:title", "")]


def test_a_renamed_record_does_not_inherit_by_likeness() -> None:
    old = po("""\
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi"
        """)
    assert [entry.msgstr for entry in merge(old, [message("b:title", "Bus lane")], HEADER)] == [""]


def test_words_of_the_interface_are_never_taken_for_one_another() -> None:
    old = po("""\
        msgid "Cost"
        msgstr "Kosto"
        """)
    assert [entry.msgstr for entry in merge(old, [message("", "Costs")], HEADER)] == [""]


def test_a_text_that_is_gone_is_dropped() -> None:
    old = po("""\
        msgctxt "a:title"
        msgid "Bus lane"
        msgstr "Korsi"

        msgctxt "a:summary"
        msgid "It is fast."
        msgstr "Është i shpejtë."

        #~ msgctxt "a:caveat"
        #~ msgid "Long gone."
        #~ msgstr "Iku."
        """)
    merged = merge(old, [message("a:summary", "It is fast.")], HEADER)
    assert [(entry.msgctxt, entry.obsolete) for entry in merged] == [("a:summary", False)]


ENTRIES = """\
    msgctxt "a:risks.text"
    msgid "Floods."
    msgstr "Përmbytje."

    msgctxt "a:risks.text"
    msgid "Strikes."
    msgstr "Greva."
    """


@pytest.mark.parametrize(
    ("today", "translated"),
    [
        (["Strikes.", "Floods."], ["Greva.", "Përmbytje."]),
        (["Floods.", "Long strikes."], ["Përmbytje.", "Greva."]),
        (["Floods.", "Strikes.", "Fires."], ["Përmbytje.", "Greva.", ""]),
        (["Heavy floods.", "Long strikes."], ["", ""]),
        (["Fires."], [""]),
        (["Floods.", "Fires.", "Cold."], ["Përmbytje.", "", ""]),
    ],
    ids=["moved", "one changed", "one added", "two changed at once", "two became one", "one became two"],
)
def test_entries_of_a_list_share_a_context_and_are_told_apart_by_their_text(
    today: list[str], translated: list[str]
) -> None:
    merged = merge(po(ENTRIES), [message("a:risks.text", text) for text in today], HEADER)
    assert [(entry.msgid, entry.msgstr) for entry in merged] == list(zip(today, translated, strict=True))


def test_the_order_is_that_of_the_content() -> None:
    old = merge(None, [message("a:title", "A"), message("b:title", "B")], HEADER)
    merged = merge(old, [message("b:title", "B"), message("c:title", "C"), message("a:title", "A")], HEADER)
    assert [entry.msgctxt for entry in merged] == ["b:title", "c:title", "a:title"]


PLURAL = """\
    msgid "One action"
    msgid_plural "%(count)s actions"
    msgstr[0] "Një veprim"
    msgstr[1] "%(count)s veprime"
    """


def test_a_plural_keeps_all_its_forms() -> None:
    assert shown(merge(po(PLURAL), [message("", "One action", "%(count)s actions")], HEADER)) == (
        stamp("One action\n%(count)s actions", "Një veprim\n%(count)s veprime") + "\n" + dedent(PLURAL)
    )


def test_a_plural_has_as_many_forms_as_the_language() -> None:
    header = {"Plural-Forms": "nplurals=3; plural=(n%10==1 ? 0 : n%10<5 ? 1 : 2);"}
    assert shown(merge(po(PLURAL), [message("", "One action", "%(count)s actions")], header)).splitlines()[3:] == [
        'msgstr[0] "Një veprim"',
        'msgstr[1] "%(count)s veprime"',
        'msgstr[2] ""',
    ]


def test_a_plural_whose_source_changed_only_in_the_plural_is_outdated() -> None:
    merged = merge(po(PLURAL), [message("", "One action", "%(count)s measures")], HEADER)
    again = merge(merged, [message("", "One action", "%(count)s measures")], HEADER)
    assert Stamp.find(again[0].tcomment) == Stamp.of(
        "machine", "One action\n%(count)s actions", "Një veprim\n%(count)s veprime"
    )


def test_what_an_editor_wrote_above_the_header_stays() -> None:
    old = polib.pofile('# Translators: A. B., 2026\nmsgid ""\nmsgstr ""\n"Language: sq\\n"\n')
    assert str(merge(old, [], HEADER)).startswith("# Translators: A. B., 2026\n")


def test_a_renamed_record_keeps_the_translations_it_had_under_its_former_id() -> None:
    old = polib.POFile()
    old.append(polib.POEntry(msgctxt="cities/foton/actions/lane:title", msgid="Bus lane", msgstr="Korsi"))
    now = Message("cities/foton/actions/bus-lane:title", "Bus lane", "en", "cities-foton", "a.yml")
    declared = replace(now, former=("cities/foton/actions/lane:title",))
    assert [entry.msgstr for entry in merge(old, [declared], {})] == ["Korsi"]
    assert [entry.msgstr for entry in merge(old, [now], {})] == [""]
