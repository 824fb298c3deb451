"""How problems are counted, and how a hint finds what was meant."""

from __future__ import annotations

import pytest

from cityhub.problem import ContentRefusedError, Problem, closest, nearest, verdict


def problem(path: str, line: int = 1) -> Problem:
    return Problem(path, line, 1, "rule", "it is wrong.", "Mend it.")


@pytest.mark.parametrize(
    ("problems", "told"),
    [
        ([problem("a.yml")], "1 problem in 1 file. Nothing is published until it is mended."),
        (
            [problem("a.yml"), problem("a.yml", 2)],
            "2 problems in 1 file. Nothing is published until they are mended.",
        ),
        ([problem("a.yml"), problem("b.yml")], "2 problems in 2 files. Nothing is published until they are mended."),
    ],
)
def test_problems_and_files_are_counted(problems: list[Problem], told: str) -> None:
    assert verdict(problems) == told


def test_a_refusal_counts_its_problems() -> None:
    assert ContentRefusedError([problem("a.yml")]).args == ("1 problem in the content",)


@pytest.mark.parametrize(
    ("written", "valid", "meant"),
    [
        ("EUR", ["eur", "mkd"], "eur"),
        ("Latn", ["latn", "LATN"], "latn"),
        ("afd", ["AFD"], "AFD"),
        ("anounced", ["adopted", "announced"], "announced"),
        ("xyz", ["adopted"], ""),
        ("", ["adopted"], ""),
        ("adopted", [], ""),
    ],
)
def test_the_closest_value_is_found_in_small_and_in_capital_letters(written: str, valid: list[str], meant: str) -> None:
    assert closest(written, valid) == meant


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("energi", 'Did you mean "energy"?'),
        ("energу", 'Did you mean "energy"? The `у` in it is a letter of another alphabet (Cyrillic).'),
        ("energy\u200b", 'Did you mean "energy"? An invisible character stands in it (U+200B); type it anew.'),
        ("energjë", 'Did you mean "energy"?'),
        ("x", "Write one of: energy, mobility."),
    ],
)
def test_a_hint_says_what_no_eye_can_see(written: str, hint: str) -> None:
    assert nearest(written, ["mobility", "energy"]) == hint
