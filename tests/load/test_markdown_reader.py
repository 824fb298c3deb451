"""A narrative is read section by section, each with its line."""

from __future__ import annotations

import pytest

from cityhub.load.markdown_reader import read_document
from cityhub.model.document import Section
from tests.load.draw import draw

NAME = "cities/skopje/diagnostic/urban.en.md"

SECTIONS: list[tuple[str, str, list[Section]]] = [
    ("nothing", "", []),
    ("only lines without text", "\n\n", []),
    (
        "an opening without a heading",
        """
        Skopje is a city.

        It has ten municipalities.
        """,
        [Section("", "Skopje is a city.\n\nIt has ten municipalities.", 1)],
    ),
    (
        "an opening and two sections",
        """
        Skopje is a city.

        ## Getting around

        The buses are late.

        ## Air
        The air is bad.
        """,
        [
            Section("", "Skopje is a city.\n", 1),
            Section("Getting around", "\nThe buses are late.", 3),
            Section("Air", "The air is bad.", 7),
        ],
    ),
    (
        "a heading of the third level belongs to its section",
        """
        ## Getting around

        ### Buses

        They are late.
        """,
        [Section("Getting around", "\n### Buses\n\nThey are late.", 1)],
    ),
    (
        "a heading inside a fence is code",
        """
        ```
        ## not a heading
        ```

        ## A heading
        """,
        [Section("", "```\n## not a heading\n```", 1), Section("A heading", "", 5)],
    ),
    (
        "a heading without text",
        """
        ## Nothing is known
        """,
        [Section("Nothing is known", "", 1)],
    ),
    (
        "below a head the lines go on",
        """
        ---
        sections:
        - machine 1a2b3c4d 5e6f7a8b
        ---

        Shkupi është qytet.

        ## Lëvizja

        Autobusët vonohen.
        """,
        [Section("", "\nShkupi është qytet.", 5), Section("Lëvizja", "\nAutobusët vonohen.", 8)],
    ),
    (
        "lines may end as on Windows",
        "One.⏎\n⏎\n## Two⏎\nThree.⏎\n",
        [Section("", "One.", 1), Section("Two", "Three.", 3)],
    ),
    ("a byte order mark is passed over", "\ufeff## One\n", [Section("One", "", 1)]),
]


@pytest.mark.parametrize(("picture", "sections"), [case[1:] for case in SECTIONS], ids=[case[0] for case in SECTIONS])
def test_a_narrative_is_cut_at_its_headings(picture: str, sections: list[Section]) -> None:
    document, problems = read_document(f"content/{NAME}", NAME, draw(picture))
    assert document is not None
    assert [(s.heading, s.text.strip(), s.line) for s in document.sections] == [
        (s.heading, s.text.strip(), s.line) for s in sections
    ]
    assert problems == []


def test_a_document_is_known_by_its_place_without_language_and_ending() -> None:
    document, _ = read_document(f"content/{NAME}", NAME, b"Skopje.")
    assert document is not None
    assert (document.key, document.language, document.path) == (
        "cities/skopje/diagnostic/urban",
        "en",
        "content/cities/skopje/diagnostic/urban.en.md",
    )


def test_the_head_of_a_translation_gives_its_stamps() -> None:
    head = """
        ---
        # Written by the tool.
        sections:
        - machine 1a2b3c4d 5e6f7a8b
        - reviewed 1a2b3c4d 5e6f7a8b
        ---
        Shkupi.
        """
    document, problems = read_document(f"content/{NAME}", NAME, draw(head))
    assert document is not None
    assert document.stamps == ("machine 1a2b3c4d 5e6f7a8b", "reviewed 1a2b3c4d 5e6f7a8b")
    assert problems == []


def test_an_empty_head_does_no_harm() -> None:
    document, problems = read_document(f"content/{NAME}", NAME, b"---\n---\nSkopje.")
    assert document is not None
    assert (document.stamps, problems) == ((), [])


def test_each_citation_has_its_line() -> None:
    picture = """
        Skopje is a city [@gazette].

        ## Getting around

        The buses are late
        [@gazette; @jsp], all of them [@mayor].
        """
    document, _ = read_document(f"content/{NAME}", NAME, draw(picture))
    assert document is not None
    citations = [citation for section in document.sections for citation in section.citations()]
    assert citations == [(1, "gazette"), (6, "gazette"), (6, "jsp"), (6, "mayor")]


TOO_MUCH = (
    "document-head: the head holds more than the tool's stamps. "
    "Keep only the `sections:` that the tool wrote, or remove the head."
)
TOLD: list[tuple[str, str, str]] = [
    ("a head with a title", "---\ntitle: Skopje\n---\nText.", f"2:1: {TOO_MUCH}"),
    ("a head with one stamp that is no list", "---\nsections: 5\n---\nText.", f"2:1: {TOO_MUCH}"),
    ("a head whose stamps are numbers", "---\nsections: [5]\n---\nText.", f"2:1: {TOO_MUCH}"),
    ("a head of stamps without a value", "---\nsections:\n---\nText.", f"2:1: {TOO_MUCH}"),
    ("a head that is a list", "---\n- one\n---\nText.", f"2:1: {TOO_MUCH}"),
    (
        "a head that is not YAML",
        "---\nsections:\n→- one\n---\nText.",
        "3:1: yaml-syntax: a tab stands where only spaces may. Indent with spaces, two for each step.",
    ),
    (
        "a head without an end",
        "---\nText.",
        "1:1: document-head: the head that begins here has no end. Close it with a line `---`, or remove this line.",
    ),
    (
        "a control character",
        "Text.\nA \x07 bell.",
        "2:3: encoding: an invisible control character stands here (U+0007). Delete it, or type the line anew.",
    ),
]


@pytest.mark.parametrize(("picture", "line"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_is_wrong_with_a_narrative_is_told(picture: str, line: str) -> None:
    _, problems = read_document("urban.en.md", NAME, draw(picture))
    assert [str(problem) for problem in problems] == [f"urban.en.md:{line}"]


@pytest.mark.parametrize("name", ["urban.md", "urban.english.md", "urban.EN.md", ".en.md"])
def test_a_document_says_its_language_in_its_name(name: str) -> None:
    document, problems = read_document(name, f"cities/skopje/diagnostic/{name}", b"Skopje.")
    assert document is None
    assert [str(problem) for problem in problems] == [
        (
            f"{name}:0:0: document-name: the name `{name}` does not say its language. "
            f"Write it as `{name.partition('.')[0] or 'name'}.en.md`."
        )
    ]


def test_a_document_that_is_not_utf_8_is_refused() -> None:
    document, problems = read_document("urban.en.md", NAME, b"Nism\xeb")
    assert document is None
    assert [(problem.line, problem.column, problem.rule) for problem in problems] == [(1, 5, "encoding")]
