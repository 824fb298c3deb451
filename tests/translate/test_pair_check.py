"""Pair check: what a translation keeps of its original, in catalogues, in narratives and in hand-written pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.load.content import load
from cityhub.problem import Problem
from cityhub.translate.catalogue import Catalogues
from cityhub.translate.check import check_translations
from cityhub.translate.stamp import Stamp
from cityhub.translate.written_pages import WrittenPages
from tests.present.drawing import draw

LANGUAGES = """\
- {id: en, endonym: English, name: English, script: Latn, locale: en_GB, site: true}
- {id: sq, endonym: Shqip, name: Albanian, script: Latn, locale: sq_AL, site: true}
- {id: mk, endonym: Македонски, name: Macedonian, script: Cyrl, locale: mk_MK, site: true}
- {id: cnr, endonym: Crnogorski, name: Montenegrin, script: Latn, locale: sr_Latn_ME, site: true}
"""
GLOSSARY = """\
language: en
terms:
- en: waste
  meaning: What is thrown away.
  sq: mbetje
  mk: отпад
  cnr: otpad
  check: {en: [waste], apart: [waste of time], sq: [mbetj], mk: [отпад], cnr: [otpad]}
- en: waste water
  meaning: What runs off through the sewers.
  sq: ujëra të ndotura
  mk: отпадни води
  cnr: otpadne vode
  check: {en: [waste water, wastewater], sq: [uj ndot], mk: [отпадн вод], cnr: [otpadn vod, kanalizacij]}
- en: smart city
  meaning: A city that uses digital means.
  sq: qytet inteligjent
  mk: паметен град
  cnr: pametni grad
  check: {en: [smart city, smart cities], sq: [qytet inteligjent], mk: [памет град], cnr: [pamet grad]}
- en: EU
  meaning: The European Union.
  sq: BE
  mk: ЕУ
  cnr: EU
  check: {en: [EU], sq: [BE], mk: [ЕУ], cnr: [EU]}
- {en: lead, meaning: Who answers for it., sq: përgjegjës, mk: носител, cnr: nosilac}
"""


def problems(tmp_path: Path, files: dict[str, str]) -> tuple[Problem, ...]:
    drawn = {"content/vocabulary/languages.yml": LANGUAGES, "translations/glossary.yml": GLOSSARY, **files}
    root = draw(tmp_path, drawn)
    content = load(root / "content")
    pages = WrittenPages.read(root / "docs", "en")
    return tuple(check_translations(Catalogues(root / "translations"), content, pages))


def said(tmp_path: Path, language: str, source: str, text: str, stamp: str = "") -> list[str]:
    """Rule, message and hint of each problem with a text of a catalogue."""
    escaped = (one.replace('"', '\\"').replace("\n", "\\n") for one in (source, text))
    entry = 'msgid ""\nmsgstr ""\n\n{}msgid "{}"\nmsgstr "{}"\n'.format(stamp, *escaped)
    found = problems(tmp_path, {f"translations/{language}/hub.en.po": entry})
    assert {(problem.path, problem.line) for problem in found} <= {(f"translations/{language}/hub.en.po", 4)}
    return [f"{problem.rule}: {problem.message} {problem.hint}" for problem in found]


# Numbers


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("sq", "13,212 people", "13 212 banorë"),
        ("sq", "13,212 people", "13\u00a0212 banorë"),
        ("mk", "13,212 people", "13.212 жители"),
        ("cnr", "13,212 people", "13.212 stanovnika"),
        ("cnr", "13 212 people", "13.212 stanovnika"),
        ("sq", "21.6% of it", "21,6 % e saj"),
        ("cnr", "EUR 1.2 million in 2025", "1,2 miliona eura u 2025."),
        ("mk", "Of 1,234.5 in all", "Од вкупно 1.234,50"),
        ("cnr", "The 21st century", "21. vijek"),
        ("mk", "In the 1990s", "Во 1990-тите"),
        ("sq", "2025–2027", "nga 2025 deri në 2027"),
        ("sq", "27 October 2025", "27 tetor 2025"),
        ("mk", "27 October 2025", "27 октомври 2025 година"),
        ("cnr", "27 October 2025", "27. oktobra 2025."),
        ("cnr", "27 October 2025", "27.10.2025."),
        ("cnr", "From May 2027", "Od maja 2027."),
        ("sq", "Between March and May 2025", "Mes marsit dhe majit 2025"),
        ("mk", "Particles (PM2.5)", "Честички (PM2.5)"),
        ("cnr", "Three plants", "Tri postrojenja"),
        ("cnr", "See [it](https://a.example/2025).", "Vidi [to](https://a.example/2025)."),
        ("cnr", "%(count)s of 10", "%(count)s od 10"),
    ],
)
def test_a_number_may_be_written_as_the_language_writes_it(
    tmp_path: Path, language: str, source: str, text: str
) -> None:
    assert said(tmp_path, language, source, text) == []


@pytest.mark.parametrize(
    ("language", "source", "text", "problem"),
    [
        ("mk", "13,212 people", "13.122 жители", "the original says 13,212, the translation 13.122. Write 13.212."),
        (
            "cnr",
            "13,212 people",
            "13,212 stanovnika",
            "13,212 is another number in this language than in the original. Write 13.212.",
        ),
        (
            "sq",
            "13,212 people",
            "13.212 banorë",
            "the original says 13,212, the translation 13, 212. Write 13\u00a0212.",
        ),
        ("cnr", "31.6 million", "31.6 miliona", "the original says 31.6, the translation 31, 6. Write 31,6."),
        ("sq", "In 2025", "Vjet", "of the original 2025 is missing. Write 2025, in figures as there."),
        ("mk", "7 plants", "Седум станици", "of the original 7 is missing. Write 7, in figures as there."),
        (
            "sq",
            "Three plants",
            "3 impiante",
            "3 is not in the original. Remove it, or write it in words where the original does.",
        ),
        ("cnr", "5 and 5", "5", "of the original 5 is missing. Write 5, in figures as there."),
        (
            "cnr",
            "27 October 2025",
            "27. novembra 2025.",
            'the original does not name the month "novembra". Write oktobar.',
        ),
        ("sq", "27 October 2025", "27 nëntor 2025", 'the original does not name the month "nëntor". Write tetor.'),
        ("mk", "27 October 2025", "27.11.2025", 'the original does not name the month "11". Write октомври.'),
        (
            "mk",
            "May 2027",
            "2027 година",
            'the month "May" of the original is missing. Write мај.',
        ),
        (
            "mk",
            "In 2027",
            "Во мај 2027 година",
            'the original does not name the month "мај". Write the date of the original.',
        ),
    ],
)
def test_a_number_or_a_month_that_differs_is_told(
    tmp_path: Path, language: str, source: str, text: str, problem: str
) -> None:
    assert said(tmp_path, language, source, text) == [f"numbers-kept: {problem}"]


def test_each_plural_form_has_the_numbers_of_the_form_it_translates(tmp_path: Path) -> None:
    head = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    forms = 'msgid "One in 30 days"\nmsgid_plural "%(count)s in 30 days"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n'
    name = "translations/sq/interface.en.po"
    sound, wrong = forms.format("Një në 30 ditë", "%(count)s në 30 ditë"), forms.format("Një", "%(count)s në 20 ditë")
    assert problems(tmp_path, {name: head + sound}) == ()
    assert [problem.message for problem in problems(tmp_path, {name: head + wrong})] == [
        "of the original 30 is missing.",
        "the original says 30, the translation 20.",
    ]


def test_in_a_language_whose_numbers_nobody_knows_they_are_left_alone(tmp_path: Path) -> None:
    assert said(tmp_path, "xx", "13,212 people", "13,212 xx") == []


# Markup


MARKUP = "markup-kept: the Markdown differs. "
KEEP = " Keep paragraphs, lists, emphasis and code as in the original."


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("It is *late*.", "*Kasni*."),
        ("Run `make check` and **wait**.", "**Čekaj** i pokreni `make check`."),
        ("Done in 2025.", "2025. gotovo."),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("See `about.sq.md`.", "Vidi `about.cnr.md`."),
    ],
)
def test_the_same_markdown_with_other_words_is_sound(tmp_path: Path, source: str, text: str) -> None:
    assert said(tmp_path, "cnr", source, text) == []


@pytest.mark.parametrize(
    ("source", "text", "problem"),
    [
        ("It is *late*.", "Kasni.", MARKUP + "emphasis (`*…*`): 0 instead of 1." + KEEP),
        ("It is late.", "**Kasni**.", MARKUP + "emphasis (`**…**`): 1 instead of 0." + KEEP),
        (
            "It is **late**.",
            "*Kasni*.",
            MARKUP + "emphasis (`**…**`): 0 instead of 1; emphasis (`*…*`): 1 instead of 0." + KEEP,
        ),
        (
            "Run `make check`.",
            "Pokreni `napravi provjeru`.",
            MARKUP + "code `make check`: 0 instead of 1; code `napravi provjeru`: 1 instead of 0." + KEEP,
        ),
        ("Run `make`", "Pokreni", MARKUP + "code `make`: 0 instead of 1." + KEEP),
    ],
)
def test_other_markdown_is_told(tmp_path: Path, source: str, text: str, problem: str) -> None:
    assert said(tmp_path, "cnr", source, text) == [problem]


# Words


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("sq", "Waste is burnt.", "Mbetjet digjen."),
        ("mk", "Waste is burnt.", "Отпадот се гори."),
        ("cnr", "Waste is burnt.", "Spaljuje se otpad."),
        ("cnr", "Waste water is cleaned.", "Prečišćavaju se otpadne vode."),
        ("cnr", "Wastewater is cleaned.", "Čisti se voda iz kanalizacije."),
        ("cnr", "A waste of time.", "Gubljenje vremena."),
        ("cnr", "Waste-to-energy", "Energana"),
        ("cnr", "Two smart cities", "Dva pametna grada"),
        ("cnr", "Smart City Kosova", "Smart City Kosova"),
        ("sq", "EU money", "Para të BE-së"),
        ("sq", "The lead is open.", "Nuk dihet kush e drejton."),
        ("cnr", "See [it](https://waste.example).", "Vidi [to](https://waste.example)."),
    ],
)
def test_an_agreed_word_in_any_of_its_forms_is_sound(tmp_path: Path, language: str, source: str, text: str) -> None:
    assert said(tmp_path, language, source, text) == []


OR_ADD = ", or add to translations/glossary.yml what may stand for it."


@pytest.mark.parametrize(
    ("language", "source", "text", "problem"),
    [
        (
            "cnr",
            "Waste is burnt.",
            "Spaljuje se smeće.",
            f'"Waste" is not translated by the agreed word. Write "otpad"{OR_ADD}',
        ),
        (
            "mk",
            "Much waste water.",
            "Многу отпад.",
            f'"waste water" is not translated by the agreed word. Write "отпадни води"{OR_ADD}',
        ),
        (
            "cnr",
            "Waste, water and air.",
            "Otpaci, voda i vazduh.",
            f'"Waste" is not translated by the agreed word. Write "otpad"{OR_ADD}',
        ),
        ("sq", "EU money", "Para të bëra", f'"EU" is not translated by the agreed word. Write "BE"{OR_ADD}'),
        (
            "cnr",
            "A smart city",
            "A smart city",
            f'"smart city" is not translated by the agreed word. Write "pametni grad"{OR_ADD}',
        ),
    ],
)
def test_another_word_than_the_agreed_one_is_told(
    tmp_path: Path, language: str, source: str, text: str, problem: str
) -> None:
    assert said(tmp_path, language, source, text) == [f"glossary-kept: {problem}"]


def test_an_outdated_translation_is_held_against_nothing(tmp_path: Path) -> None:
    stamp = f"# {Stamp.of('machine', 'An older text', 'Smeće 2024')}\n"
    assert said(tmp_path, "cnr", "*Waste* in 2025", "Smeće 2024", stamp) == []


# Long texts


URBAN = "content/cities/foton/diagnostic/urban"
RECORD = "id: urban\nas_of: 2026\nsummary: A city.\nfindings: []\n"


def told(found: tuple[Problem, ...]) -> list[str]:
    return [
        f"{problem.path.rsplit('/', 1)[-1]}:{problem.line}:{problem.column}: {problem.rule}: {problem.message}"
        for problem in found
    ]


def narratives(tmp_path: Path, english: str, montenegrin: str) -> list[str]:
    files = {f"{URBAN}.yml": RECORD, f"{URBAN}.en.md": english, f"{URBAN}.cnr.md": montenegrin}
    return told(problems(tmp_path, files))


ENGLISH = "A city of 13,212 people [@census-2021].\n\n## Waste\n\nBurnt since *May* 2024.\nOr 2025.\n"


def test_a_narrative_is_held_against_its_original_section_by_section(tmp_path: Path) -> None:
    sound = "Grad sa 13.212 ljudi [@census-2021].\n\n## Otpad\n\nSpaljuje se od *maja* 2024.\nIli 2025.\n"
    assert narratives(tmp_path, ENGLISH, sound) == []
    wrong = "Grad sa 13.122 ljudi [@census-2021].\n\n## Smeće\n\nSpaljuje se od maja 2024.\nIli 2026.\n"
    assert narratives(tmp_path, ENGLISH, wrong) == [
        "urban.cnr.md:1:9: numbers-kept: the original says 13,212, the translation 13.122.",
        "urban.cnr.md:6:5: numbers-kept: the original says 2025, the translation 2026.",
        "urban.cnr.md:3:1: markup-kept: the Markdown differs. emphasis (`*…*`): 0 instead of 1.",
        'urban.cnr.md:3:1: glossary-kept: "Waste" is not translated by the agreed word.',
    ]


@pytest.mark.parametrize(
    ("english", "montenegrin", "differing"),
    [
        ("One.\n\nTwo.", "Jedan. Dva.", "paragraph: 1 instead of 2."),
        ("- one\n- two", "- jedan", "list item: 1 instead of 2."),
        ("### One\n\nTwo.", "Jedan.\n\nDva.", "heading `###`: 0 instead of 1; paragraph: 2 instead of 1."),
        ("1. one\n2. two", "- jedan 1\n- dva 2", "list: 1 instead of 0; numbered list: 0 instead of 1."),
        (
            "Done in 2025.",
            "2025. gotovo.",
            "list item: 1 instead of 0; numbered list: 1 instead of 0; paragraph: 0 instead of 1.",
        ),
        ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|", "cell: 2 instead of 4; row: 1 instead of 2."),
        ("```\ncode\n```", "code", "block of code: 0 instead of 1; paragraph: 1 instead of 0."),
        ("One.\nStill one.", "Jedan. Još jedan.", ""),
        ("- one\n- two", "- jedan\n- dva", ""),
    ],
)
def test_paragraphs_and_lists_of_a_narrative_are_kept(
    tmp_path: Path, english: str, montenegrin: str, differing: str
) -> None:
    problem = f"urban.cnr.md:1:1: markup-kept: the Markdown differs. {differing}"
    assert narratives(tmp_path, english, montenegrin) == ([problem] if differing else [])


def test_the_order_of_paragraphs_and_lists_is_kept(tmp_path: Path) -> None:
    assert narratives(tmp_path, "One.\n\n> Two.\n\n---\n\nThree.", "Jedan.\n\n---\n\n> Dva.\n\nTri.") == [
        "urban.cnr.md:1:1: markup-kept: paragraphs and lists stand in another order."
    ]


def test_the_place_of_a_number_counts_the_lines_of_the_stamps(tmp_path: Path) -> None:
    head = "---\nsections:\n- machine 00000000 00000000\n---\n"
    source, text = "## Air\n\nIn 2024.", "## Vazduh\n\nGodine 2023."
    today = head.replace("machine 00000000 00000000", str(Stamp.of("machine", source, text)))
    assert narratives(tmp_path, source, today + text) == [
        "urban.cnr.md:7:8: numbers-kept: the original says 2024, the translation 2023."
    ]
    assert narratives(tmp_path, source, head + text) == []


def test_of_a_narrative_that_lacks_a_section_only_the_first_problem_is_told(tmp_path: Path) -> None:
    english = "## One\n\nIn 2021.\n\n## Two\n\nIn 2022.\n\n## Three\n\nIn 2023.\n"
    montenegrin = "## Dva\n\nGodine 2022.\n\n## Tri\n\nGodine 2023.\n"
    assert narratives(tmp_path, english, montenegrin) == [
        "urban.cnr.md:3:8: numbers-kept: the original says 2021, the translation 2022."
    ]


def test_a_section_that_cites_other_sources_is_told_for_that_alone(tmp_path: Path) -> None:
    assert narratives(tmp_path, "In 2021 [@census].", "Godine 2022. [@station]") == [
        "urban.cnr.md:1:1: same-sections: `[@census]` is missing; `[@station]` is not in the original."
    ]


def test_the_links_of_a_narrative_are_kept(tmp_path: Path) -> None:
    assert narratives(tmp_path, "[It](https://a.example).", "[To](https://b.example).") == [
        "urban.cnr.md:1:1: addresses-kept: the links of the translation differ."
    ]


PAGE = "---\ntitle: About 2025\ndescription: What it is.\n---\n\n# About\n\nWaste.\n\n## Who {#who}\n\n- All 7.\n"


def test_a_page_is_held_against_its_original_with_its_head(tmp_path: Path) -> None:
    sound = "---\ntitle: O 2025\ndescription: Šta je to.\n---\n\n# O nama\n\nOtpad.\n\n## Ko {#who}\n\n- Svih 7.\n"
    assert told(problems(tmp_path, {"docs/about.md": PAGE, "docs/about.cnr.md": sound})) == []
    wrong = "---\ntitle: O 2024\ndescription: Šta je to.\n---\n\n# O nama\n\nSmeće.\n\n## Ko {#who}\n\nSvih 8.\n"
    differing = "list: 0 instead of 1; list item: 0 instead of 1; paragraph: 1 instead of 0."
    found = problems(tmp_path, {"docs/about.md": PAGE, "docs/about.cnr.md": wrong})
    assert {problem.path for problem in found} == {"docs/about.cnr.md"}
    assert told(found) == [
        "about.cnr.md:1:1: numbers-kept: the original says 2025, the translation 2024.",
        'about.cnr.md:5:1: glossary-kept: "Waste" is not translated by the agreed word.',
        "about.cnr.md:12:6: numbers-kept: the original says 7, the translation 8.",
        f"about.cnr.md:10:1: markup-kept: the Markdown differs. {differing}",
    ]


def test_a_page_with_more_sections_than_its_original_is_told(tmp_path: Path) -> None:
    more = "---\ntitle: O 2025\ndescription: Šta je to.\n---\n\n# O nama\n\nOtpad.\n\n## Ko {#who}\n\n- 7.\n\n## Kad\n"
    assert "about.cnr.md:14:1: same-sections: it has 4 sections, the original 3." in told(
        problems(tmp_path, {"docs/about.md": PAGE, "docs/about.cnr.md": more})
    )
