"""Check: what a sentence must keep in every language, and everything that is said where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.load.content import load
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.check import check_translations
from cityhub.translate.stamp import Stamp
from tests.present.drawing import draw

SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
GERMANIC = "nplurals=2; plural=(n != 1);"


def said(tmp_path: Path, *entries: str, rule: str = GERMANIC, name: str = "interface.en.po") -> list[str]:
    """Rule, message and hint of each problem of a catalogue."""
    head = f'msgid ""\nmsgstr ""\n"Plural-Forms: {rule}\\n"\n\n'
    root = draw(tmp_path, {f"translations/cnr/{name}": head + "\n\n".join(entries) + "\n"})
    problems = check_translations(
        Catalogues(root / "translations"), load(draw(tmp_path, {"content/hub.yml": "name: Hub"}) / "content")
    )
    return [f"{problem.rule}: {problem.message} {problem.hint}" for problem in problems]


def entry(source: str, text: str, comment: str = "") -> str:
    return f'{comment}msgid "{source}"\nmsgstr "{text}"'


def plural(singular: str, many: str, *forms: str) -> str:
    texts = "\n".join(f'msgstr[{place}] "{form}"' for place, form in enumerate(forms))
    return f'msgid "{singular}"\nmsgid_plural "{many}"\n{texts}'


SOUND = [
    ("as of %(date)s", "stanje: %(date)s"),
    ("%(city)s: %(summary)s", "%(summary)s (%(city)s)"),
    ("%(city)s and %(city)s", "%(city)s"),
    ("about %s", "oko %s"),
    ("{count} actions", "{count} mjera"),
    ("50%% done", "50%% gotovo"),
    ("See [the page](https://a.example/b).", "Vidi [stranicu](https://a.example/b)."),
    ("[One](a) and [two](b)", "[Dva](b) i [jedan](a)"),
    ("a < b and b > c", "a < b i b > c"),
    ("Cost", ""),
]


@pytest.mark.parametrize(("source", "text"), SOUND)
def test_a_sound_translation_is_left_alone(tmp_path: Path, source: str, text: str) -> None:
    assert said(tmp_path, entry(source, text)) == []


PLACEHOLDERS = "placeholders-kept: the placeholders of the translation differ: "
BROKEN = [
    ("as of %(date)s", "stanje", PLACEHOLDERS + "none. Keep exactly: %(date)s."),
    ("as of %(date)s", "stanje: %(datum)s", PLACEHOLDERS + "%(datum)s. Keep exactly: %(date)s."),
    ("about %s", "oko", PLACEHOLDERS + "none. Keep exactly: %s."),
    ("about %s", "%s, oko %s", PLACEHOLDERS + "2 × %s. Keep exactly: %s."),
    ("about %s", "oko %d", PLACEHOLDERS + "%d. Keep exactly: %s."),
    ("{count} actions", "{broj} mjera", PLACEHOLDERS + "{broj}. Keep exactly: {count}."),
    ("Share", "Udio u %", PLACEHOLDERS + "%. Keep exactly: none."),
    ("as of %(date)s", "stanje: %(date)", PLACEHOLDERS + "%. Keep exactly: %(date)s."),
    (
        "See [the page](https://a.example/b).",
        "Vidi [stranicu](https://evil.example/b).",
        "addresses-kept: the links of the translation differ. Keep each address.",
    ),
    ("See [the page](a).", "Vidi stranicu.", "addresses-kept: the links of the translation differ. Keep each address."),
    ("See it.", "Vidi [to](a).", "addresses-kept: the links of the translation differ. Keep each address."),
    ("Cost", "<b>Trošak</b>", "translation-without-html: the translation holds HTML: `<b>`. Write Markdown."),
    ("Cost", "Trošak</p>", "translation-without-html: the translation holds HTML: `</p>`. Write Markdown."),
]


@pytest.mark.parametrize(("source", "text", "problem"), BROKEN)
def test_a_broken_translation_is_named_with_what_to_keep(tmp_path: Path, source: str, text: str, problem: str) -> None:
    assert said(tmp_path, entry(source, text)) == [problem]


def test_a_percent_sign_in_the_content_is_only_a_percent_sign(tmp_path: Path) -> None:
    text = 'msgctxt "sources/x:note"\nmsgid "Half of it."\nmsgstr "50 % toga."'
    assert said(tmp_path, text, name="sources.en.po") == []


def test_the_problem_names_the_file_and_the_line(tmp_path: Path) -> None:
    files = {"translations/cnr/interface.en.po": 'msgid ""\nmsgstr ""\n\nmsgid "about %s"\nmsgstr "oko"\n'}
    root = draw(tmp_path, {**files, "content/hub.yml": "name: Hub"})
    (problem,) = check_translations(Catalogues(root / "translations"), load(root / "content"))
    assert (problem.path, problem.line) == ("translations/cnr/interface.en.po", 4)


OUTDATED = f"# {Stamp.of('machine', 'An older text', 'oko')}\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [("about %s", "oko"), ("See [the page](https://a.example/b).", "Vidi [to](https://a.example/a).")],
)
def test_an_outdated_translation_keeps_older_placeholders_and_addresses(tmp_path: Path, source: str, text: str) -> None:
    assert said(tmp_path, entry(source, text, OUTDATED)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [("<b>oko</b>", "translation-without-html"), ("[oko](javascript:alert)", "translation-safe-address")],
)
def test_an_outdated_translation_harms_no_reader(tmp_path: Path, text: str, rule: str) -> None:
    assert [line.split(":")[0] for line in said(tmp_path, entry("about %s", text, OUTDATED))] == [rule]


@pytest.mark.parametrize(
    ("address", "sound"),
    [
        ("https://a.example/b", True),
        ("mailto:a@b.example", True),
        ("../method.md#basis", True),
        ("%(address)s", True),
        ("javascript:alert", False),
        ("java&#115;cript&colon;alert", False),
        ("//evil.example", False),
        ("data:text/html,x", False),
    ],
)
def test_an_address_in_a_translation_leads_to_the_web_or_within_the_site(
    tmp_path: Path, address: str, sound: bool
) -> None:
    problems = said(tmp_path, entry(f"[It]({address})", f"[To]({address})"))
    said_of_it = f'translation-safe-address: "{address}" is not a web address. Write the address of the source.'
    assert problems == ([] if sound else [said_of_it])


def test_a_link_within_the_site_that_the_source_has_not_is_refused_even_in_an_outdated_translation(
    tmp_path: Path,
) -> None:
    assert [line.split(":")[0] for line in said(tmp_path, entry("It", "[To](../no-such-page/)", OUTDATED))] == [
        "translation-safe-address"
    ]


@pytest.mark.parametrize(
    ("rule", "forms", "sound"),
    [
        (GERMANIC, ("Jedna mjera", "%(count)s mjera"), True),
        (GERMANIC, ("%(count)s mjera", "%(count)s mjera"), True),
        (GERMANIC, ("Jedna mjera", "Mnogo mjera"), False),
        (SLAVIC, ("%(count)s mjera", "%(count)s mjere", "%(count)s mjera"), True),
        (SLAVIC, ("Jedna mjera", "%(count)s mjere", "%(count)s mjera"), False),
        (SLAVIC, ("%(count)s mjera", "", ""), True),
        ("nplurals=1; plural=0;", ("Mnogo mjera",), False),
    ],
    ids=["words for one", "number for one", "no number", "numbers", "form for 1, 21, 31", "not yet all", "one form"],
)
def test_a_form_may_leave_the_number_out_only_where_it_stands_for_a_single_one(
    tmp_path: Path, rule: str, forms: tuple[str, ...], sound: bool
) -> None:
    assert (said(tmp_path, plural("One action", "%(count)s actions", *forms), rule=rule) == []) is sound


def test_a_catalogue_that_cannot_be_read_is_among_the_problems(tmp_path: Path) -> None:
    assert [line.split(":")[0] for line in said(tmp_path, "not a catalogue")] == ["catalogue-syntax"]


# Documents

RECORD = "id: urban\nas_of: 2026\nsummary: A city.\nfindings: []\n"
ENGLISH = "A city [@census].\n\n## Air\n\nCold [@station; @agency].\n"


def said_of_documents(tmp_path: Path, record: str = RECORD, **documents: str) -> list[tuple[str, int, str]]:
    """File, line and message of each problem."""
    folder = "content/cities/foton/diagnostic"
    files = {f"{folder}/urban.{language}.md": text for language, text in documents.items()}
    root = draw(tmp_path, {f"{folder}/urban.yml": record, **files})
    problems = tuple(check_translations(Catalogues(root / "translations"), load(root / "content")))
    assert {problem.rule for problem in problems} <= {"same-sections"}
    return [(problem.path.rsplit("/", 1)[-1], problem.line, problem.message) for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "Qytet [@census].\n\n## Ajri\n\nI ftohtë [@agency; @station].\n",
        "Qytet [@census].\n\n## Ajri\n\n[@station] I ftohtë [@agency].\n",
        "Qytet [@census].\n",
    ],
    ids=["same", "apart", "not all translated"],
)
def test_a_sibling_that_keeps_the_citations_is_sound(tmp_path: Path, text: str) -> None:
    assert said_of_documents(tmp_path, en=ENGLISH, sq=text) == []


def test_a_sibling_that_loses_or_adds_a_citation_is_not(tmp_path: Path) -> None:
    text = "Qytet.\n\n## Ajri\n\nI ftohtë [@station; @agency; @wiki].\n"
    assert said_of_documents(tmp_path, en=ENGLISH, sq=text) == [
        ("urban.sq.md", 1, "`[@census]` is missing."),
        ("urban.sq.md", 3, "`[@wiki]` is not in the original."),
    ]


def test_a_sibling_with_more_sections_is_not(tmp_path: Path) -> None:
    text = "Qytet [@census].\n\n## Ajri\n\nI ftohtë [@station; @agency].\n\n## Uji\n\nI pastër.\n"
    assert said_of_documents(tmp_path, en=ENGLISH, sq=text) == [
        ("urban.sq.md", 7, "it has 3 sections, the original 2."),
    ]


@pytest.mark.parametrize("heading", ["##Air", "# Air", "Air\n---", "  ## Air"])
def test_of_a_document_with_a_wrong_heading_the_sections_are_not_counted(tmp_path: Path, heading: str) -> None:
    wrong = ENGLISH.replace("## Air", heading)
    translated = "Qytet [@census].\n\n## Ajri\n\nI ftohtë [@station; @agency].\n"
    assert said_of_documents(tmp_path, en=wrong, sq=translated) == []
    assert said_of_documents(tmp_path, en=ENGLISH, sq=translated.replace("## Ajri", heading)) == []


def test_a_section_that_only_the_original_has_is_told_once_where_it_begins_to_differ(tmp_path: Path) -> None:
    longer = ENGLISH.replace("## Air", "## Water\n\nClean [@wiki].\n\n## Noise\n\nLoud [@meter].\n\n## Air")
    translated = "Qytet [@census].\n\n## Ajri\n\nI ftohtë [@station; @agency].\n\n## Uji\n\nI pastër [@wiki].\n"
    assert said_of_documents(tmp_path, en=longer, sq=translated) == [
        ("urban.sq.md", 3, "`[@wiki]` is missing; `[@agency]`, `[@station]` is not in the original.")
    ]


def test_a_section_that_only_the_translation_has_is_told_without_what_follows_from_it(tmp_path: Path) -> None:
    text = "Qytet [@census].\n\n## Uji\n\nI pastër.\n\n## Ajri\n\nI ftohtë [@station; @agency].\n"
    assert said_of_documents(tmp_path, en=ENGLISH, sq=text) == [
        ("urban.sq.md", 7, "it has 3 sections, the original 2."),
    ]


def test_a_stamped_section_is_held_against_its_source_until_that_changes(tmp_path: Path) -> None:
    head = "---\nsections:\n- {}\n---\n"
    today = Stamp.of("reviewed", "A city [@census].", "Qytet.")
    older = Stamp.of("reviewed", "A town [@census].", "Qytet.")
    assert said_of_documents(tmp_path, en=ENGLISH, sq=head.format(today) + "Qytet.\n") == [
        ("urban.sq.md", 5, "`[@census]` is missing.")
    ]
    assert said_of_documents(tmp_path, en=ENGLISH, sq=head.format(older) + "Qytet.\n") == []


def test_a_sibling_is_held_against_the_document_in_the_language_of_the_record(tmp_path: Path) -> None:
    record = RECORD.replace("as_of", "language: sq\nas_of")
    assert said_of_documents(tmp_path, record, en=ENGLISH, sq="Qytet [@census].\n") == [
        ("urban.en.md", 3, "it has 2 sections, the original 1.")
    ]
