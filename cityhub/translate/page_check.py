"""Page check: what may not stand in docs/, and what may not stand in a page there.

The engine publishes every file of docs/, and would show HTML, any link and any attribute of a page as they stand;
and no page of the site loads anything from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from cityhub.load.hidden_text import told as hidden_text
from cityhub.load.yaml_reader import Tree
from cityhub.problem import Problem, nearest
from cityhub.validate.texts import MAIL, WEB

_CODE = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")
_TAG = re.compile(r"<[a-zA-Z/!?][^>\n]*>?")
_LINK = re.compile(r"\]\(\s*([^)]*)\)|^[ \t>*+.\d-]*\[[^\[\]]*\]:\s*(\S+)", re.MULTILINE)
_ADDRESS = re.compile(rf"{WEB.pattern}|mailto:{MAIL.pattern}|(?:[\w.-]+/)*[\w.-]+\.md(?:#[\w-]+)?|#[\w-]+")
_PICTURE = re.compile(r"!\[(?:[^\[\]]*\]\((?:[\w-]+/)*[\w.-]+\.(?:png|jpe?g|gif|webp|avif)\))?")
_ANCHOR = re.compile(r"\{#[\w-]+\}(?=[ \t]*$)", re.MULTILINE)
_BRACE = re.compile(r"[{}][^{}\n]*\}?")
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"}
_HOME = {"index.md", "README.md"}


# Files


def wrong_files(folder: Path) -> Iterator[Problem]:
    """What lies in the folder of pages and is neither a page nor a picture."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if not path.is_file() or path.suffix in _PICTURES or any(part.startswith(".") for part in name.parts):
            continue
        shown = f"{folder.name}/{name.as_posix()}"
        if path.suffix != ".md":
            message = f"`{path.name}` is neither a page nor a picture."
            hint = "A page is Markdown, in a file `name.md`; a picture is .png, .jpg, .gif, .webp or .avif."
            yield Problem(shown, 0, 0, "page-file", message, hint)
        elif len(name.parts) > 1:
            hint = f"Move it to `{folder.name}/{path.name}`; only pictures may lie deeper."
            yield Problem(shown, 0, 0, "page-file", f"the page lies in a folder below `{folder.name}/`.", hint)
        elif path.name in _HOME:
            message, hint = "the first page of the site is made from the content.", "Give this page another name."
            yield Problem(shown, 0, 0, "page-file", message, hint)


def wrong_names(
    folder: str, pages: Iterable[tuple[str, str]], first: str, languages: Iterable[str]
) -> Iterator[Problem]:
    """Pages whose names say a language that is none of the site, or that translate nothing.

    A page is given by its name and the language in the name of its file, which is nothing in the `first` language.
    """
    given, known = list(pages), list(languages)
    originals = {name for name, language in given if not language}
    for name, language in given:
        shown = f"{folder}/{name}.{language}.md"
        if language == first:
            hint = f"Name it `{name}.md`."
            yield Problem(shown, 0, 0, "page-belongs", f"a page in `{first}` has no language in its name.", hint)
        elif language and known and language not in known:
            message = f"`{language}` is not a language of the site."
            hint = nearest(language, [other for other in known if other != first])
            yield Problem(shown, 0, 0, "known-language", message, hint)
        elif language and name not in originals:
            hint = nearest(name, originals) if originals else f"Add `{name}.md`."
            yield Problem(shown, 0, 0, "page-belongs", f"there is no page `{name}.md` that it translates.", hint)


# Heads


def wrong_in_head(tree: Tree) -> Iterator[Problem]:
    """Where the head has another field or another value than it may have."""
    if tree.refused or tree.data is None:
        return
    if not isinstance(tree.data, dict):
        yield Problem(tree.path, 2, 1, "page-head", "the head has no fields.", "Write `title:` and `description:`.")
        return
    for field, value in tree.data.items():
        check = _FIELDS.get(field, _no_field)
        for message, hint in check(field, value):
            yield Problem(tree.path, *tree.positions[field,], "page-head", message, hint)
        if check is _no_text and (field,) in tree.comments:
            yield hidden_text(tree, tree.comments[field,], str(value))


Wrong = Iterator[tuple[str, str]]
"""What is wrong, and what to write instead."""


def _no_field(field: str, _: object) -> Wrong:
    yield f"there is no field `{field}` in the head of a page.", nearest(field, _FIELDS)


def _no_text(field: str, value: object) -> Wrong:
    if not isinstance(value, str) or not value.strip() or re.search(r"[<>]", value):
        yield f"`{field}` is not a plain text.", "Write words without < and >, in quotes where they look like a number."


def _no_stamps(_: str, value: object) -> Wrong:
    if not isinstance(value, list) or not all(isinstance(stamp, str) for stamp in value):
        yield "`sections` holds something else than the tool's stamps.", "Remove it; the tool writes it anew."


_FIELDS: Mapping[str, Callable[[str, object], Wrong]] = {
    "title": _no_text,
    "description": _no_text,
    "sections": _no_stamps,
}
"""The fields of a head, and what may be wrong with their values."""


# Texts


def wrong_in_text(path: str, text: str) -> Iterator[Problem]:
    """HTML, pictures from elsewhere, unsafe addresses and attributes.

    The head is read too, for the engine might end it elsewhere.
    """
    bare = "".join(map(_without_code, re.split(r"(\n[ \t]*\n)", text)))
    without_pictures = _PICTURE.sub(_blot, bare)
    for start, rule, message, hint in (
        *_html(bare),
        *_foreign_pictures(bare),
        *_unsafe_addresses(without_pictures),
        *_attributes(bare),
    ):
        line, column = bare.count("\n", 0, start) + 1, start - bare.rfind("\n", 0, start)
        yield Problem(path, line, column, rule, message, hint)


Found = Iterator[tuple[int, str, str, str]]
"""Where it stands in the text; the rule, what is wrong, and what to write instead."""


def _html(bare: str) -> Found:
    for found in _TAG.finditer(bare):
        hint = "Write Markdown: *emphasis*, [words](address); code between two backticks on one line."
        yield found.start(), "no-html", f"the text holds HTML: `{found[0]}`.", hint


def _foreign_pictures(bare: str) -> Found:
    for found in _PICTURE.finditer(bare):
        if found[0] == "![":
            hint = (
                "Put it into docs/ and write `![what it shows](name.png)`; or link to it: `[what it shows](https://…)`."
            )
            yield found.start(), "own-picture", "this is not a picture that lies in docs/.", hint


def _unsafe_addresses(bare: str) -> Found:
    for found in _LINK.finditer(bare):
        group = 1 if found[1] is not None else 2
        if not _ADDRESS.fullmatch(found[group]):
            hint = "Write https://… in full, mailto:…, another page such as method.md, or a heading such as #sources."
            yield found.start(group), "safe-address", f'"{found[group]}" is not an address for a page.', hint


def _attributes(bare: str) -> Found:
    for found in _BRACE.finditer(_ANCHOR.sub(_blot, bare)):
        hint = "Write only `{#anchor}`, at the end of a heading; other braces between backticks."
        yield (
            found.start(),
            "attribute-list",
            f"`{found[0]}` would be taken for an instruction, and not for text.",
            hint,
        )


def _blot(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "·", found[0])


def _without_code(paragraph: str) -> str:
    """A paragraph with its code between backticks blotted out.

    That is done only where all backticks find their pair on their own line: else the engine may pair them otherwise,
    and take for text what looks like code. It reads fences in its own way too, so they are no shelter here.
    """
    lines = (_CODE.sub(_blot, line) for line in paragraph.split("\n"))
    bare = "\n".join(lines)
    return paragraph if "`" in bare else bare
