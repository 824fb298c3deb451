"""What stands in a file is what is read: nothing is guessed, and every refusal has a place."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from cityhub.load.plain_text import MAX_BYTES
from cityhub.load.yaml_reader import MAX_DEPTH, read_yaml
from tests.load.draw import draw

READ: list[tuple[str, str, Any]] = [
    (
        "only true and false are booleans",
        """
        a: yes
        b: no
        c: on
        d: off
        e: Y
        f: True
        g: true
        h: false
        """,
        {"a": "yes", "b": "no", "c": "on", "d": "off", "e": "Y", "f": "True", "g": True, "h": False},
    ),
    (
        "only plain decimal numbers are numbers",
        """
        whole: 526502
        negative: -3
        signed: +3
        zero: 0
        fraction: 21.6
        octal: 012
        hexadecimal: 0x1F
        binary: 0b11
        sexagesimal: 1:30
        underlined: 526_502
        comma: 21,6
        scientific: 1e6
        large: 1.0e400
        infinity: .inf
        nothing: .nan
        bare: .5
        long: 12345678901234567890
        """,
        {
            "whole": 526502,
            "negative": -3,
            "signed": 3,
            "zero": 0,
            "fraction": 21.6,
            "octal": "012",
            "hexadecimal": "0x1F",
            "binary": "0b11",
            "sexagesimal": "1:30",
            "underlined": "526_502",
            "comma": "21,6",
            "scientific": "1e6",
            "large": "1.0e400",
            "infinity": ".inf",
            "nothing": ".nan",
            "bare": ".5",
            "long": "12345678901234567890",
        },
    ),
    (
        "dates stay text",
        """
        day: 2024-05-13
        month: 2024-05
        year: 2024
        moment: 2024-05-13T10:00:00Z
        """,
        {"day": "2024-05-13", "month": "2024-05", "year": 2024, "moment": "2024-05-13T10:00:00Z"},
    ),
    (
        "what is quoted is text",
        """
        year: "2024"
        truth: 'true'
        nothing: ""
        tilde: "~"
        block: |
          2024
        folded: >-
          one
          two
        """,
        {"year": "2024", "truth": "true", "nothing": "", "tilde": "~", "block": "2024\n", "folded": "one two"},
    ),
    (
        "an empty value is none",
        """
        a:
        b: ~
        c: null
        d:
          -
        """,
        {"a": None, "b": None, "c": None, "d": [None]},
    ),
    (
        "a field name is text, whatever it looks like",
        """
        no: Norwegian
        2024: a year
        true: a word
        "with: colon": quoted
        """,
        {"no": "Norwegian", "2024": "a year", "true": "a word", "with: colon": "quoted"},
    ),
    ("a number with three decimals is a number", "pm25: 21.605", {"pm25": 21.605}),
    ("a comment is no text", "a: b # as the gazette says", {"a": "b"}),
    ("a mark without a space before it is text", "a: C#5", {"a": "C#5"}),
    ("a leading line of dashes is allowed", "---\na: b\n", {"a": "b"}),
    ("the version of YAML may be said", "%YAML 1.2\n---\na: no\n", {"a": "no"}),
    ("lines may end as on Windows", "a: b⏎\nc:⏎\n  d: e⏎\n", {"a": "b", "c": {"d": "e"}}),
    ("a byte order mark is passed over", "\ufeffa: b", {"a": "b"}),
    (
        "letters of every script are read",
        "градоначалник: Ћирилица ë ç đ ž 😀",
        {"градоначалник": "Ћирилица ë ç đ ž 😀"},
    ),
    ("a merge key is a name like any other", "<<: {a: b}", {"<<": {"a": "b"}}),
    ("a tab after a colon does no harm", "a:→b", {"a": "b"}),
    ("an empty file holds nothing", "", None),
    ("a file of comments holds nothing", "# to be written", None),
    ("a text is a text", "Skopje", "Skopje"),
]


@pytest.mark.parametrize(("picture", "data"), [case[1:] for case in READ], ids=[case[0] for case in READ])
def test_what_is_written_is_read(picture: str, data: Any) -> None:
    tree = read_yaml("a.yml", draw(picture))
    assert (tree.data, tree.problems, tree.refused) == (data, [], False)


TOLD: list[tuple[str, str, str]] = [
    (
        "a field given twice",
        """
        title: One
        themes:
          - energy
        title: Two
        """,
        "4:1: duplicate-key: `title` stands twice; it was given on line 1 already. Keep one of the two.",
    ),
    (
        "a field given twice, deeper down",
        """
        cost:
          amount: 1
          amount: 2
        """,
        "3:3: duplicate-key: `amount` stands twice; it was given on line 2 already. Keep one of the two.",
    ),
    (
        "a number that a reader in the region takes for thousands",
        "amount: 70.500",
        "1:9: ambiguous-number: `70.500` could mean 70.5 or 70500. Write 70.5 or 70500.",
    ),
    (
        "a text cut short by a comment",
        "title: Bus line #5 to the station",
        (
            "1:17: hidden-text: `#5` and what follows it is taken for a comment, and lost. "
            "Put the text in quotes; in a comment, leave a space after the `#`."
        ),
    ),
    (
        "a text on two lines that is cut off by a comment",
        """
        title: Bus line
          number # 5
          to the station
        """,
        (
            "2:10: yaml-syntax: `# 5` is taken for a comment, so that what belongs to it is cut off. "
            "Put the whole text in quotes."
        ),
    ),
    (
        "a bracket that is cut off by a comment",
        "- {text: Line # 5, date: 2024}",
        (
            "1:15: yaml-syntax: `# 5, date: 2024}` is taken for a comment, so that what belongs to it is cut off. "
            "Put the whole text in quotes."
        ),
    ),
    (
        "a line indented too far below a comment that is one",
        """
        status: planned # see the minutes
           as_of: 2024
        """,
        (
            "2:4: yaml-syntax: this line is indented like none of the lines above it. "
            "Indent it exactly like the fields, or the entries `- `, that it belongs to."
        ),
    ),
    (
        "a hard space after a colon",
        "id: new-buses\ntitle:\u00a0New buses\nstatus: planned\n",
        "2:7: yaml-syntax: the space that stands here is not a plain one. Type it anew; such spaces come from copying.",
    ),
    (
        "a long text that is not indented",
        """
        summary: >-
        New buses come.
        status: planned
        """,
        (
            "2:1: yaml-syntax: the text below `>-` is not indented. "
            "Indent each of its lines by two spaces more than the field."
        ),
    ),
    (
        "a dash that touches its field",
        """
        updates:
          -text: They came.
            date: 2024
        """,
        "2:3: yaml-syntax: there is no space after the dash. Write `- name: value`.",
    ),
    (
        "a dash for what is not known",
        """
        title: -
        status: planned
        """,
        "1:8: yaml-syntax: a dash is no value. Remove the line; what no source says is left out.",
    ),
    (
        "a text with a colon between curly quotation marks",
        "title: “Buses: more of them”",
        (
            "1:14: yaml-syntax: this text holds a colon and a space, which would begin a field. "
            "Put it in quotes: `title: 'Buses: more of them'`."
        ),
    ),
    (
        "two versions that were not merged",
        """
        id: new-buses
        <<<<<<< HEAD
        status: planned
        =======
        status: done
        >>>>>>> news
        """,
        (
            "2:1: merge-conflict: two versions of the text stand here, between `<<<<<<<` and `>>>>>>>`, "
            "because Git could not merge them. Keep what is right of the two, and remove the lines with the marks."
        ),
    ),
    (
        "a tab for indentation",
        """
        themes:
        →- energy
        """,
        "2:1: yaml-syntax: a tab stands where only spaces may. Indent with spaces, two for each step.",
    ),
    (
        "a tab among spaces",
        """
        cost:
          amount: 1
          →currency: eur
        """,
        "3:3: yaml-syntax: a tab stands where only spaces may. Indent with spaces, two for each step.",
    ),
    (
        "a line without a colon",
        """
        id: new-buses
        title New buses
        status: planned
        """,
        "2:1: yaml-syntax: this line lacks a colon with a space after it. Write `name: value`.",
    ),
    (
        "a colon without a space",
        """
        id: new-buses
        title:New buses
        status: planned
        """,
        "2:1: yaml-syntax: this line lacks a colon with a space after it. Write `name: value`.",
    ),
    (
        "a first line without a colon",
        """
        id new-buses
        title: New buses
        """,
        (
            "2:1: yaml-syntax: this line does not fit the line above it. "
            "Indent it like its neighbours; or the line above lacks a colon, or the space after its colon."
        ),
    ),
    (
        "a line indented too far",
        """
        id: new-buses
          title: New buses
        """,
        (
            "2:3: yaml-syntax: this line does not fit the line above it. "
            "Indent it like its neighbours; or the line above lacks a colon, or the space after its colon."
        ),
    ),
    (
        "a line indented too little",
        """
        cost:
            amount: 1
          currency: eur
        """,
        (
            "3:3: yaml-syntax: this line is indented like none of the lines above it. "
            "Indent it exactly like the fields, or the entries `- `, that it belongs to."
        ),
    ),
    (
        "a field of a list entry that stands too far left",
        """
        - id: one
         title: One
        """,
        (
            "2:2: yaml-syntax: this line is indented like none of the lines above it. "
            "Indent it exactly like the fields, or the entries `- `, that it belongs to."
        ),
    ),
    (
        "a text with a colon",
        "title: Buses: the city's second call",
        (
            "1:13: yaml-syntax: this text holds a colon and a space, which would begin a field. "
            "Put it in quotes: `title: 'Buses: the city''s second call'`."
        ),
    ),
    (
        "a quotation mark that is never closed",
        """
        id: new-buses
        title: "New buses
        status: planned
        """,
        '2:8: yaml-syntax: the quotation mark that opens here is never closed. Close it with the same mark, ".',
    ),
    (
        "an apostrophe in single quotes",
        "title: 'the city's plan'",
        (
            "1:18: yaml-syntax: something follows a text in quotes, or a bracket that is closed already. "
            "Put all of it in one pair of quotes; inside single quotes an apostrophe is written twice."
        ),
    ),
    (
        "a text that goes on after its quotes",
        'title: "Smart" city',
        (
            "1:16: yaml-syntax: something follows a text in quotes, or a bracket that is closed already. "
            "Put all of it in one pair of quotes; inside single quotes an apostrophe is written twice."
        ),
    ),
    (
        "a bracket that is never closed",
        """
        sources: [gazette, budget
        status: planned
        """,
        (
            "1:10: yaml-syntax: the bracket that opens here is not closed, or a comma is missing. "
            "Put commas between the entries, and close the bracket."
        ),
    ),
    (
        "a backslash in double quotes",
        r'file: "C:\plans"',
        "1:10: yaml-syntax: a backslash stands in a text in double quotes. Use single quotes instead.",
    ),
    (
        "a list on the line of its field",
        "themes: - energy",
        "1:9: yaml-syntax: a list cannot begin behind a field name. Begin it on the next line.",
    ),
    (
        "a long text on the line of its mark",
        "summary: > Buses",
        (
            "1:12: yaml-syntax: nothing may follow `>` or `|` on its line. "
            "Begin the text on the next line, or put all of it in quotes."
        ),
    ),
    (
        "an emphasis at the start",
        "title: *New* buses",
        "1:8: yaml-syntax: a text cannot begin with `*`. Put the whole text in quotes.",
    ),
    (
        "a mention at the start",
        "title: @skopje",
        "1:8: yaml-syntax: a text cannot begin with `@`. Put the whole text in quotes.",
    ),
    (
        "a percent sign at the start",
        "share: %5",
        "1:8: yaml-syntax: a text cannot begin with `%`. Put the whole text in quotes.",
    ),
    (
        "a question mark at the start",
        "title: ? buses",
        "1:8: yaml-syntax: a text cannot begin with `?`. Put the whole text in quotes.",
    ),
    (
        "a comma at the start",
        "share: ,5",
        "1:8: yaml-syntax: a text cannot begin with `,`. Put the whole text in quotes.",
    ),
    (
        "an ampersand at the start",
        "title: & buses",
        "1:8: yaml-syntax: a text cannot begin with `&`. Put the whole text in quotes.",
    ),
    (
        "a line that begins with a percent sign",
        "%done: 5",
        "1:1: yaml-syntax: a line cannot begin with `%`. Put the whole text in quotes.",
    ),
    (
        "a colon without a name",
        ": value",
        "1:1: yaml-syntax: the colon has no field name before it. Write `name: value`.",
    ),
    (
        "a slip that nobody foresaw",
        "%YAML 1.1\n%YAML 1.1\n---\na: b",
        (
            "2:1: yaml-syntax: this is not YAML: found duplicate %YAML directive. "
            "Check the indentation, the colons and the quotes."
        ),
    ),
    (
        "text after the end",
        """
        a: b
        ...
        c: d
        """,
        "3:1: yaml-syntax: the file goes on after its end. Remove the line `...` above.",
    ),
    (
        "a second document",
        """
        a: b
        ---
        c: d
        """,
        "2:1: yaml-documents: a line `---` divides the file in two. Remove it.",
    ),
    (
        "an anchor",
        "a: &name [b]",
        (
            "1:4: yaml-anchor: this marks or repeats a passage by the name `name`, which is not used here. "
            "Write the passage out, or put a text that begins with & or * in quotes."
        ),
    ),
    (
        "an alias",
        "a: *name",
        (
            "1:4: yaml-anchor: this marks or repeats a passage by the name `name`, which is not used here. "
            "Write the passage out, or put a text that begins with & or * in quotes."
        ),
    ),
    (
        "an alias merged in",
        "<<: *name",
        (
            "1:5: yaml-anchor: this marks or repeats a passage by the name `name`, which is not used here. "
            "Write the passage out, or put a text that begins with & or * in quotes."
        ),
    ),
    (
        "an anchor on a field name",
        "&name a: b",
        (
            "1:1: yaml-anchor: this marks or repeats a passage by the name `name`, which is not used here. "
            "Write the passage out, or put a text that begins with & or * in quotes."
        ),
    ),
    (
        "a tag",
        "a: !important b",
        (
            "1:4: yaml-tag: `!important` would be taken for an instruction, and not for text. "
            "Remove it, or put a text that begins with ! in quotes."
        ),
    ),
    (
        "a tag that would run a program",
        "a: !!python/object/apply:os.system [ls]",
        (
            "1:4: yaml-tag: `tag:yaml.org,2002:python/object/apply:os.system` would be taken for an instruction, "
            "and not for text. Remove it, or put a text that begins with ! in quotes."
        ),
    ),
    (
        "a list as a field name",
        "[a]: b",
        "1:1: yaml-key: a field name must be a plain word. Write `name: value`.",
    ),
    (
        "a hard space copied from the web",
        """
        cost:
        \u00a0\u00a0amount: 1
        """,
        (
            "2:1: yaml-key: the field name holds an invisible character. "
            "Type the line anew; such characters come from copying."
        ),
    ),
    (
        "a control character",
        "id: bell\ntitle: A \x07 bell",
        "2:10: encoding: an invisible control character stands here (U+0007). Delete it, or type the line anew.",
    ),
]


@pytest.mark.parametrize(("picture", "line"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_is_wrong_is_told_where_it_was_made(picture: str, line: str) -> None:
    tree = read_yaml("a.yml", draw(picture))
    assert [str(problem) for problem in tree.problems] == [f"a.yml:{line}"]


def test_all_that_can_be_told_in_one_reading_is_told() -> None:
    tree = read_yaml(
        "a.yml",
        draw(
            """
            amount: 70.000
            amount: 1.250
            title: Line #5
            """
        ),
    )
    told = [(problem.line, problem.rule) for problem in tree.problems]
    assert told == [(1, "ambiguous-number"), (2, "duplicate-key"), (2, "ambiguous-number"), (3, "hidden-text")]
    assert not tree.refused


def test_every_field_and_every_entry_has_its_place() -> None:
    tree = read_yaml(
        "a.yml",
        draw(
            """
            # a comment moves nothing
            id: new-buses
            cost:
              amount: 70000000
            sources: [gazette,
                      budget]
            updates:
              - text: >-
                  A long
                  text.
                date: 2024
            """
        ),
    )
    assert tree.positions == {
        (): (2, 1),
        ("id",): (2, 1),
        ("cost",): (3, 1),
        ("cost", "amount"): (4, 3),
        ("sources",): (5, 1),
        ("sources", 0): (5, 11),
        ("sources", 1): (6, 11),
        ("updates",): (7, 1),
        ("updates", 0): (8, 5),
        ("updates", 0, "text"): (8, 5),
        ("updates", 0, "date"): (11, 5),
    }


def test_columns_count_letters_not_bytes() -> None:
    tree = read_yaml("a.yml", draw("{Шабац: 😀, b: c}"))
    assert tree.positions[("b",)] == (1, 12)


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"id: a\ntitle: Nism\xeb\n", "2:12"),
        (b"\xff\xfei\x00d\x00", "1:1"),
        (b"id: \xed\xa0\x80\n", "1:5"),
    ],
    ids=["Windows-1250", "UTF-16", "half a character"],
)
def test_a_file_that_is_not_utf_8_is_refused_where_it_stops_being_so(raw: bytes, place: str) -> None:
    tree = read_yaml("a.yml", raw)
    assert [str(problem) for problem in tree.problems] == [
        (
            f"a.yml:{place}: encoding: from here on the file is not UTF-8 text. "
            "Save it anew with the encoding UTF-8; the editor's program offers it under `Save as`."
        )
    ]


def test_a_file_of_two_megabytes_is_read_and_a_larger_one_refused() -> None:
    fits, exceeds = (b"a: " + b"x" * size for size in (MAX_BYTES - 3, MAX_BYTES - 2))
    assert read_yaml("a.yml", fits).problems == []
    assert [str(problem) for problem in read_yaml("a.yml", exceeds).problems] == [
        "a.yml:0:0: too-large: the file is larger than 2000000 bytes. Split it."
    ]


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- "])
def test_lists_and_fields_nest_thirty_two_deep(bracket: str) -> None:
    closing = {"[": "]", "{a: ": "}", "- ": ""}[bracket]
    assert read_yaml("a.yml", (bracket * MAX_DEPTH + "x" + closing * MAX_DEPTH).encode()).problems == []


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? ", "a:\n"])
@pytest.mark.parametrize("depth", [MAX_DEPTH + 2, 20_000])
def test_no_nesting_breaks_the_reader(bracket: str, depth: int) -> None:
    tree = read_yaml("a.yml", (bracket * depth).encode())
    assert tree.refused or bracket == "a:\n"
    assert {problem.rule for problem in tree.problems} <= {"yaml-depth", "yaml-key", "yaml-syntax", "duplicate-key"}


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    names = "abcdefghi"
    bomb = "a: &a [boom]\n" + "".join(
        f"{this}: &{this} [{', '.join([f'*{before}'] * 9)}]\n" for before, this in itertools.pairwise(names)
    )
    assert [problem.rule for problem in read_yaml("a.yml", bomb.encode()).problems] == ["yaml-anchor"]


def test_the_first_refusal_ends_the_reading() -> None:
    tree = read_yaml("a.yml", draw("a: &x b\nc: !y d\n"))
    assert [problem.rule for problem in tree.problems] == ["yaml-anchor"]
    assert tree.refused
