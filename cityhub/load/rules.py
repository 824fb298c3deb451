"""What can be wrong before any rule of the content is asked: with files, with YAML, with the form of a record."""

from __future__ import annotations

RULES = {
    "no-content": "The folder of the content exists.",
    "settings-present": "There is a `hub.yml`, and it gives at least the `name` of the hub.",
    "unknown-file": "Every file stands where content/README.md puts its kind of record.",
    "document-name": "A Markdown document says its language in its name: `urban.en.md`.",
    "file-shape": (
        "A file holds the fields of one record, or a list of records that each begin with `- id:`, as its kind asks."
    ),
    "document-head": "The head of a document between two lines `---` holds only what the tool wrote into it.",
    "page-head": (
        "The head of a page in docs/ gives `title` and `description` as plain text; in a translation also "
        "`translation`, which is `machine` or `reviewed`, and the `sections` that the tool wrote."
    ),
    "page-file": "In docs/ lie pages, `name.md` with their translations beside them, and pictures.",
    "page-belongs": "A translation of a page stands beside the page in the first language, and bears its name.",
    "own-picture": "A page in docs/ shows only pictures that lie in docs/: no page loads anything from elsewhere.",
    "attribute-list": "On a page in docs/, braces only name a heading, at the end of its line: `{#anchor}`.",
    "outlines-form": "The outlines of countries are GeoJSON: a collection of shapes, each with an id.",
    "encoding": "A file is UTF-8 text without control characters.",
    "merge-conflict": "A file holds one version of its text, without the marks of Git between two.",
    "too-large": "A file has at most two million bytes.",
    "catalogue-syntax": "A catalogue in translations/ can be read as a gettext file.",
    "glossary-form": (
        "The glossary, translations/glossary.yml, gives for each term a `meaning` and the agreed word in each language "
        "of the site; below `check`, if the term is checked, lists of words that would find those."
    ),
    "yaml-syntax": (
        "A file is valid YAML. Most often the indentation is uneven, or a text that holds a colon and a space, "
        "or a space and a #, stands without quotes."
    ),
    "hidden-text": (
        "A # after a space begins a comment, which no reader sees. A text that holds one stands in quotes; a comment "
        "stands on a line of its own, or behind an id, a date, a number or a value from a list, and begins with `# `."
    ),
    "ambiguous-number": "A number with three decimals does not end in 0: `70.500` could mean `70.5` or `70500`.",
    "yaml-documents": "A file holds one YAML document; there is no line `---` in it.",
    "yaml-key": "The name of a field is a plain word before a colon, without invisible characters.",
    "yaml-anchor": "YAML's anchors and aliases (`&name`, `*name`) are not used; what is meant twice is written twice.",
    "yaml-tag": "YAML's tags (`!name`) are not used.",
    "yaml-depth": "Fields are nested at most 32 levels deep.",
    "duplicate-key": "A field stands once in a record.",
    "empty-value": "A field that is written has a value. What no source says is left out, not left empty.",
    "missing-field": "Every field that a kind of record needs is there.",
    "unknown-field": "A record has only fields that its kind knows.",
    "unknown-value": "A field with a fixed list of values has one of them.",
    "needs-text": "A text is a text. A number that is meant as text stands in quotes.",
    "needs-number": "A number is digits only, with a point before decimals: `70000000`, `14.5`.",
    "needs-boolean": "Yes and no are written `true` and `false`.",
    "needs-list": "A list is a list, even when it has one entry: `themes: [mobility]`.",
    "needs-fields": "A value made of several fields names each of them.",
    "date-form": (
        "A date is written 2024, 2024-05 or 2024-05-13, and may stand after `from`, `by` or `around`. The day exists."
    ),
    "text-form": "An id, a code or another text with a fixed form has that form.",
    "out-of-range": "A value is not smaller, larger, longer or more than its field allows.",
}
"""Each name with what must hold. The names are permanent."""
