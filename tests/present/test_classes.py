"""The classes of templates and those of stylesheets: each has its counterpart, or a reason to stand alone."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, nodes

from cityhub.model.coded import Status, values_of

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "overrides"
STYLES = "".join(path.read_text(encoding="utf-8") for path in sorted((TEMPLATES / "assets/styles").glob("*.css")))

HOOKS = {
    "group": "the script hides a group of which no card matches",
    "sign--*": "tests find a sign by its value",
}
"""Classes without a rule, and what they are for."""

_ATTRIBUTE = re.compile(r"""\bclass="((?:\{\{.*?\}\}|\{%.*?%\}|[^"{])*)\"""")
_EXPRESSION = re.compile(r"\{\{(.*?)\}\}")


def ruled() -> set[str]:
    """The classes that some rule of the stylesheets names."""
    return set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", STYLES, flags=re.DOTALL)))


def written() -> set[str]:
    """The classes of the templates; where a part of one is filled in, a star stands for it."""
    found: set[str] = set()
    for path in TEMPLATES.rglob("*.html"):
        for classes in _ATTRIBUTE.findall(path.read_text(encoding="utf-8")):
            found |= set(re.findall(r"[\w*-]+", _filled(re.sub(r"\{%.*?%\}", " ", classes))))
    return found


def _filled(classes: str) -> str:
    """A choice between words is all of them; anything else may be any word."""
    whole = re.fullmatch(r"\s*\{\{(.*?)\}\}\s*", classes)
    return " ".join(re.findall(r"'([\w-]+)'", whole[1])) if whole else _EXPRESSION.sub("*", classes)


def fits(name: str, pattern: str) -> bool:
    return re.fullmatch(pattern.replace("*", r"[\w-]+"), name) is not None


def test_every_class_of_a_template_has_a_rule_or_a_reason() -> None:
    without = {pattern for pattern in written() if not any(fits(rule, pattern) for rule in ruled())}
    assert without == HOOKS.keys()


def test_every_rule_has_a_template_that_uses_it() -> None:
    assert {rule for rule in ruled() if not any(fits(rule, pattern) for pattern in written())} == set()


def test_every_status_has_its_colour_in_the_bar() -> None:
    assert {f"bar__part--{status}" for status in values_of(Status)} <= ruled()
    assert {rule for rule in ruled() if rule.startswith("bar__part--")} <= {
        f"bar__part--{status}" for status in values_of(Status)
    }


def test_every_argument_of_a_macro_is_used() -> None:
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    unused = [
        f"{path.name}: {macro.name}({argument.name})"
        for path in sorted(TEMPLATES.rglob("*.html"))
        for macro in environment.parse(path.read_text(encoding="utf-8")).find_all(nodes.Macro)
        for argument in macro.args
        if argument.name not in {name.name for name in macro.find_all(nodes.Name) if name.ctx == "load"}
    ]
    assert unused == []
