"""Brokenville: a content in which everything is wrong, and every word that is said about it.

Below each file stand its problems: line and column, the name of the rule, and what an editor must be able to read;
` … ` passes over words that do not matter. A rule that is deleted or renamed fails here, and so does a problem that
moves to another line or loses its remedy.
"""

# ruff: noqa: E501 - the problems stand as an editor reads them, each on one line

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cityhub.load.content import Content, load
from cityhub.load.rules import RULES as FORM
from cityhub.pipeline import Folders, check
from cityhub.problem import Problem
from cityhub.translate import check as translations
from cityhub.translate import pair_check
from cityhub.validate.rule import Rule, name_of
from cityhub.validate.validate import RULES

SPECIMENS = Path(__file__).parents[1] / "specimens"

SAID = """
brokenville-docs/about.md
  2:14 hidden-text: `# this site` is taken for a comment, and lost to readers. … Put the whole text in quotes: 'About # this site'
  3:1 page-head: there is no field `layout` in the head of a page.
  6:9 attribute-list: `{: onclick="run()" }` would be taken for an instruction, and not for text. … Write only `{#anchor}`
  8:7 no-html: the text holds HTML: `<b>`.
  8:14 no-html: the text holds HTML: `</b>`.
  8:28 safe-address: "javascript:run" is not an address for a page.
  9:1 own-picture: this is not a picture that lies in docs/.

brokenville-docs/about.sq.md
  3:1 page-head: there is no field `translation` in the head of a page. … Write one of: description, sections, title
  4:1 page-head: `sections` holds something else than the tool's stamps.

brokenville-docs/about.xx.md
  0:0 known-language: `xx` is not a language of the site.

brokenville-docs/abuot.sq.md
  0:0 page-belongs: there is no page `abuot.md` that it translates. … Did you mean "about"?

brokenville-docs/deeper/page.md
  0:0 page-file: the page lies in a folder below `brokenville-docs/`. … Move it to `brokenville-docs/page.md`; only pictures may lie deeper.

brokenville-docs/index.md
  0:0 page-file: the first page of the site is made from the content.

brokenville-docs/method.en.md
  0:0 page-belongs: a page in `en` has no language in its name. … Name it `method.md`.

brokenville-docs/method.md
  1:1 document-head: the head that begins here has no end.

brokenville-docs/page.html
  0:0 page-file: `page.html` is neither a page nor a picture.

brokenville-translations/de/hub.en.po
  5:1 numbers-kept: 13,212 is another number in this language than in the original. … Write 13.212.
  9:1 numbers-kept: the original does not name the month "November". … Write Oktober.

brokenville-translations/glossary.yml
  7:3 glossary-form: the term has no `meaning`. … Add `meaning:`.
  9:3 glossary-form: there is no field `meening` in a term. … Did you mean "meaning"?
  10:4 glossary-form: the term "waste" stands twice. … Keep one of the two.
  10:32 glossary-form: `sq` is not a text. … Write words, in quotes
  14:11 glossary-form: the check does not look for the term itself. … Add `loan`.
  14:24 glossary-form: `sq` is not a list of words. … Write it as `[one, another]`.
  14:33 glossary-form: the term has no agreed word in `mk`. … Add `mk:` to the term.
  15:65 glossary-form: `check` does not say what to look for. … Write below it `en: [how an original says it]`

brokenville-translations/sq/cities-brokenville.en.po
  7:1 catalogue-syntax: from here on it is not a gettext file.

brokenville-translations/sq/hub.en.po
  7:1 translation-without-html: the translation holds HTML: `<b>`. … Write Markdown.
  11:1 addresses-kept: the links of the translation differ.
  15:1 placeholders-kept: the placeholders of the translation differ: %(numri)s. … Keep exactly: %(count)s
  20:1 translation-safe-address: "javascript:run" is not a web address. … Write the address of the source.
  24:1 glossary-kept: "Waste" is not translated by the agreed word. … Write "mbetje", or add to translations/glossary.yml
  27:1 markup-kept: the Markdown differs. emphasis (`*…*`): 0 instead of 1. … Keep paragraphs, lists, emphasis and code

brokenville/cities/brokenville/actions/a-copy.yml
  1:1 unique-id: the action `wrong-code` exists already: brokenville/cities/brokenville/actions/wrong-code.yml:1. … If this is to be a new record, write `id: a-copy`

brokenville/cities/brokenville/actions/adopted-without-term.yml
  5:1 term-for-code: no term says what `adopted` means to a reader. … Add `- id: basis-adopted`
  12:9 sourced: this statement names no source. … Add `sources: [id]`

brokenville/cities/brokenville/actions/done-without-date.yml
  6:1 done-with-evidence: it is said to be done without a date. … Add `as_of:`

brokenville/cities/brokenville/actions/ends-before-it-begins.yml
  11:3 period-forwards: it ends 2025 but begins 2026.
  13:7 period-forwards: it now ends 2024 but begins 2026.
  14:7 revisions-in-order: a revision announced 2026-01 stands after one announced 2026-03.

brokenville/cities/brokenville/actions/every-slip.yml
  1:1 text-form: "Every Slip" does not have the form of `id`. … Write `every-slip`
  2:1 unknown-field: there is no field `titel` here. … Did you mean "title"?
  3:1 needs-text: `summary` needs a text, not a list. … put it in quotes
  4:1 needs-list: `themes` needs a list, not "mobility". … Write `[mobility]`
  5:1 unknown-value: "anounced" is not a value of `basis`. … Did you mean "announced"?
  6:1 unknown-value: "yes" is not a value of `status`. … Write one of: done, dropped, planned
  7:1 date-form: "2024-13" is not a date. … A month is 01 to 12.
  10:4 empty-value: an entry of `lead` is empty.
  11:1 empty-value: `cost` has no value.
  12:1 unknown-field: there is no field `amount` here. … It belongs below `cost:`
  13:1 needs-fields: `period` needs fields of its own, not 2024. … start, end, revisions
  17:5 unknown-field: there is no field `title` here. … indent it less
  18:13 needs-number: `amount` needs a number, not "70 million". … Write 70000000.
  22:13 needs-number: `amount` needs a number, not "526,502". … Write 526502
  25:6 needs-text: `what` needs a text, not 2024. … put it in quotes: "2024"
  25:18 date-form: "13.05.2024" is not a date. … Write 2024-05-13.
  26:1 unknown-field: there is no field `origin` here.
  27:1 needs-list: `risks` needs a list, not "The money may not come.". … `- text: The money may not come.`
  29:5 needs-fields: an entry of `updates` needs fields of its own, not "It began.". … `- text: It began.`

brokenville/cities/brokenville/actions/in-folds.yml
  4:22 no-html: the text holds HTML: `<b>`.
  5:20 safe-address: "www.gazette.example" is not a web address.
  5:46 citation-form: a citation stands in a record.
  6:10 dangling-reference: there is no theme `mobility; energy`. … Write `mobility, energy`
  11:11 dangling-reference: there is no source `https://gazette.example`. … An address is no id

brokenville/cities/brokenville/actions/merged-yet-planned.yml
  6:1 ended-not-planned: it went over into `status-without-date`, yet is `planned`. … Write `status: dropped`

brokenville/cities/brokenville/actions/names-nobody.yml
  4:10 dangling-reference: there is no theme `mobilty`. … Did you mean "mobility"?
  4:19 dangling-reference: there is no theme `culture`. … Mend the name, or add the theme in brokenville/vocabulary/themes.yml
  9:1 dangling-reference: there is no objective `fast-buses`. … Did you mean "faster-buses"?
  10:8 dangling-reference: there is no organisation `city-hal`. … Did you mean "city-hall"?
  10:18 dangling-reference: there is no organisation `city-hal`. … Did you mean "city-hall"?
  10:18 named-once: the organisation `city-hal` is named twice.
  11:12 dangling-reference: there is no finding `smallville/late-buses`. … Did you mean "late-buses"?

brokenville/cities/brokenville/actions/old-name.yml
  1:1 id-matches-file: the id is `renamed`, but the file is named `old-name`. … Write `id: old-name`

brokenville/cities/brokenville/actions/part-of-another-city.yml
  9:1 part-in-same-city: `smallville/bus-lane` belongs to another city.
  10:14 own-city: `smallville/bus-lane` is of smallville, this record of brokenville.

brokenville/cities/brokenville/actions/part-of-itself.yml
  9:1 no-circle: `part-of-itself` is a part of itself.

brokenville/cities/brokenville/actions/status-from-the-future.yml
  7:1 status-not-in-future: the status is dated 2027-01, but sources were read up to 2026-06-30.

brokenville/cities/brokenville/actions/status-without-date.yml
  6:1 status-with-date: the status `planned` has no date. … Add `as_of:`

brokenville/cities/brokenville/actions/updates-out-of-order.yml
  11:5 updates-in-order: the update of 2026-01 stands after the one of 2026-05.
  12:29 happened-not-in-future: 2027-01 lies ahead: sources were read up to 2026-06-30.

brokenville/cities/brokenville/actions/without-source.yml
  1:1 sourced: the action `without-source` names no source. … Add `sources: [id]`

brokenville/cities/brokenville/actions/wrong-code.yml
  10:17 codes-well-formed: "18.1" is not a target of the goals. … Write for example "11.2".

brokenville/cities/brokenville/city.yml
  7:1 read-to-the-day: sources are said to be read up to 2026-06-30, but the last was read 2026-05.

brokenville/cities/brokenville/diagnostic/digital.yml
  1:1 narrative-present: the narrative `digital.en.md` is missing. … Write it beside this file.
  4:1 not-empty: `findings` is an empty list.

brokenville/cities/brokenville/diagnostic/digitl.en.md
  0:0 narrative-belongs: no record `digitl.yml` stands beside this document. … Did you mean "digital"?
  1:1 heading-form: "##Nothing" is not a heading of a narrative. … Write `## Heading`
  5:1 heading-form: "Not even this" is not a heading of a narrative. … Write `## Heading`

brokenville/cities/brokenville/diagnostic/urban.en.md
  1:25 cited-source-exists: there is no source `gazete`. … Did you mean "gazette"?
  5:15 no-html: the text holds HTML: `<b>`.
  5:44 safe-address: "timetable.html" is not a web address.
  6:1 no-picture: the text holds a picture.
  8:9 citation-form: a citation stands in a heading. … Move it to the end of a sentence below.
  10:18 citation-form: `[@Gazette, p. 3]` is not a citation. … Write `[@gazette]`
  10:40 citation-form: `[gazette]` is not a citation. … Write `[@gazette]`
  10:60 citation-form: `@gazette` is not a citation. … Write `[@gazette]`

brokenville/cities/brokenville/diagnostic/urban.md
  0:0 document-name: the name `urban.md` does not say its language. … Write it as `urban.en.md`

brokenville/cities/brokenville/diagnostic/urban.sq.md
  1:1 same-sections: `[@gazete]` is missing.
  3:1 same-sections: `[@gazette]` is not in the original.

brokenville/cities/brokenville/diagnostic/urban.xx.md
  0:0 known-language: `xx` is not a language of the site.
  2:1 document-head: the head holds more than the tool's stamps.
  4:1 same-sections: `[@gazete]` is missing.

brokenville/cities/brokenville/diagnostic/urban.yml
  3:1 short-summary: the summary has 61 words.
  11:5 finding-with-evidence: the finding `late-buses` rests on nothing. … Add `observations:`
  16:9 two-claims: a disagreement needs two claims.

brokenville/cities/brokenville/framework/expired-before-issued.yml
  6:1 dates-forwards: it is valid until 2025 but was issued 2026-02.
  7:26 status-not-in-future: the status is dated 2027, but sources were read up to 2026-06-30.

brokenville/cities/brokenville/observations.yml
  5:3 whole-number: 526.502 is not a whole number, and `population` is shown without decimals. … If the point divides thousands, write 526502; else round it.
  7:3 unique-id: the observation `population-2021` exists already: brokenville/cities/brokenville/observations.yml:1.
  10:3 happened-not-in-future: 2027 lies ahead: sources were read up to 2026-06-30.
  17:3 share-in-range: 140 is not a share out of a hundred.
  18:3 caveat-for-low-confidence: the observation `recycling-2025` is of low confidence and has no caveat. … Add `caveat:`
  19:3 choice-among-rivals: the observation `recycling-2025` does not say why its value leads. … Add `choice:`
  20:8 share-in-range: -3.5 is not a share out of a hundred.
  26:3 money-with-currency: a sum of money needs its currency. … Add `currency:`
  32:3 value-or-absence: a value and an absence are both given.
  33:3 money-with-currency: only sums of money have a currency.
  34:3 value-or-absence: there is neither a value nor an absence. … Add `value:`
  43:18 empty-value: the comma before it makes `6` a field of its own.

brokenville/cities/brokenville/priorities.yml
  4:3 priority-by-source: no source is named for this priority. … Add `sources:`
  10:20 former-id-free: the objective `better-buses` bears this id now.
  13:7 known-language: `sr` is not a language of the site.

brokenville/cities/brokenville/projects/done-without-date.yml
  5:1 done-with-evidence: it is said to be done without a date. … Add `as_of:`
  6:1 candidacy-by-source: no source is named for the reason. … Add `sources:`
  7:8 above-zero: -5 is not above zero.

brokenville/cities/brokenville/projects/same-past.yml
  8:16 ambiguous-number: `70.000` could mean 70 or 70000. … Write 70 or 70000.
  9:14 former-id-free: `old-project` is a former id of the project `done-without-date` already.

brokenville/cities/ghost-town/city.yml
  0:0 city-declared: the file is missing.

brokenville/cities/ghost-town/priorities.yml
  6:3 not-empty: `objectives` is an empty list.

brokenville/cities/smallville/actions/Bus Line.yml
  1:1 id-matches-file: the id is `bus-line`, but the file is named `Bus Line`. … Rename the file to `bus-line.yml`.

brokenville/cities/smallville/city.yml
  1:1 id-matches-file: the id is `smalville`, but the folder is named `smallville`. … Write `id: smallville`
  2:1 dangling-reference: there is no place `smallvile`. … Mend the name, or add the place in brokenville/vocabulary/places.yml

brokenville/hub.yml
  1:18 no-html: the text holds HTML: `<b>`.
  2:11 safe-address: "www.brokenville.example" is not a web address.
  3:1 contact-reachable: nobody can be reached at "the press office".

brokenville/notes.txt
  0:0 unknown-file: no kind of record lives in a file of this name and place.

brokenville/programme/initiatives/anchor.yml
  2:10 yaml-anchor: this marks or repeats a passage by the name `all`, which is not used here.

brokenville/programme/initiatives/bell.yml
  2:11 encoding: an invisible control character stands here (U+0007).

brokenville/programme/initiatives/closes-before-it-opens.yml
  6:1 call-forwards: it ends 2025 but starts 2026.
  9:47 call-forwards: the call closes 2026-02 but opens 2026-03.

brokenville/programme/initiatives/colon-in-text.yml
  2:18 yaml-syntax: this text holds a colon and a space, which would begin a field. … Put it in quotes: `title: 'Initiative: the second part'`.

brokenville/programme/initiatives/dash-without-space.yml
  3:3 yaml-syntax: there is no space after the dash.

brokenville/programme/initiatives/dash.yml
  2:8 yaml-syntax: a dash is no value.

brokenville/programme/initiatives/deep.yml
  2:40 yaml-depth: more than 32 steps lie inside each other.

brokenville/programme/initiatives/hard-space.yml
  2:7 yaml-syntax: the space that stands here is not a plain one.

brokenville/programme/initiatives/hash-on-two-lines.yml
  3:11 yaml-syntax: `# 1` is taken for a comment, so that what belongs to it is cut off.

brokenville/programme/initiatives/hashtag.yml
  2:19 hidden-text: `#1` and what follows it is taken for a comment, and lost.
  3:14 hidden-text: `# supports whom.` is taken for a comment, and lost to readers. … Put the whole text in quotes: 'Who # supports whom.'

brokenville/programme/initiatives/key.yml
  1:1 yaml-key: a field name must be a plain word.

brokenville/programme/initiatives/latin.yml
  2:12 encoding: from here on the file is not UTF-8 text.

brokenville/programme/initiatives/list.yml
  1:1 file-shape: there is a list where one record should be.

brokenville/programme/initiatives/merge.yml
  2:1 merge-conflict: two versions of the text stand here, between `<<<<<<<` and `>>>>>>>`, because Git could not merge them.

brokenville/programme/initiatives/no-colon.yml
  2:1 yaml-syntax: this line lacks a colon with a space after it.

brokenville/programme/initiatives/no-indent.yml
  3:1 yaml-syntax: the text below `>-` is not indented.

brokenville/programme/initiatives/no-space.yml
  2:1 yaml-syntax: this line lacks a colon with a space after it.

brokenville/programme/initiatives/open-bracket.yml
  2:10 yaml-syntax: the bracket that opens here is not closed, or a comma is missing.

brokenville/programme/initiatives/open-quote.yml
  2:8 yaml-syntax: the quotation mark that opens here is never closed.

brokenville/programme/initiatives/tab.yml
  3:1 yaml-syntax: a tab stands where only spaces may.

brokenville/programme/initiatives/tag.yml
  2:8 yaml-tag: `!important` would be taken for an instruction, and not for text.

brokenville/programme/initiatives/twice.yml
  7:1 duplicate-key: `title` stands twice; it was given on line 2 already.

brokenville/programme/initiatives/two.yml
  2:1 yaml-documents: a line `---` divides the file in two.

brokenville/programme/initiatives/uneven.yml
  4:3 yaml-syntax: this line is indented like none of the lines above it.

brokenville/programme/programe.yml
  0:0 unknown-file: no kind of record lives in a file of this name and place. … Did you mean "programme/programme.yml"?

brokenville/programme/programme.yml
  5:10 dangling-reference: there is no city `brokenvile`. … Did you mean "brokenville"?
  6:1 not-empty: `objectives` is an empty list.
  8:5 sourced: this statement names no source. … Add `sources: [id]`

brokenville/sources.yml
  4:8 safe-address: "www.gazette.example" is not a web address.
  13:3 read-after-published: it was read 2026-02 but published 2026-04.

brokenville/study-tour/practices/ends-too-early.yml
  7:1 dates-forwards: it ends 2023 but starts 2024.

brokenville/vocabulary/currencies.yml
  2:13 text-form: "denar" does not have the form of `code`. … `EUR`
  3:3 file-shape: this entry of the list has no fields.

brokenville/vocabulary/exchange-rates.yml
  4:3 above-zero: 0 is not above zero.

brokenville/vocabulary/indicators.yml
  27:3 out-of-range: `decimals` 9 is too large. … Write at most 4.

brokenville/vocabulary/languages.yml
  2:58 known-locale: `sq_XY9` is no locale whose dates and numbers are known. … Did you mean "sq_XK"?
  3:51 text-form: "cyrillic" does not have the form of `script`. … `Latn`, `Cyrl`
  3:69 needs-boolean: `site` is `true` or `false`, not "perhaps". … Write `site: true` or `site: false`

brokenville/vocabulary/organisations.yml
  1:79 safe-address: "brokenville.example" is not a web address.

brokenville/vocabulary/outlines.geojson
  1:1 outlines-form: shape number 2 lacks an id or an outline.

brokenville/vocabulary/places.yml
  3:3 outline-exists: there is no shape `atlantis` in vocabulary/outlines.geojson.
  4:3 names-complete: `brokenville` has no name in `sq`. … Add `sq: {name: …, locative: …, genitive: …}`
  6:5 known-language: `sqq` is not a language. … Did you mean "sq"?
  12:5 missing-field: `genitive` is missing. … Add `genitive:`

brokenville/vocabulary/search.yml
  1:3 known-language: `sqq` is not a language of the site. … Did you mean "sq"?
  4:13 search-letters: `Đ` is never met: what is done to words before makes it `đ`. … Write `đ`
  4:19 search-letters: `ж` becomes `ž`, which is not of the letters a to z.
  5:10 search-folded: `ć` is never met: what is done to words before makes it `c`.
  5:24 search-folded: `D` is never met: what is done to words before makes it `d`.
  6:18 search-folded: `ije` is never met: what is done to words before makes it `e`. … Write `e`, or remove it.
  6:23 search-folded: `ë` is never met: what is done to words before makes it `e`.
  8:7 synonyms-apart: there is nothing that it means the same as. … Add a synonym, or remove the list.
  10:15 synonyms-apart: `Autobus` stands in another list of synonyms too, with `bus`. … Join the two lists
  12:3 out-of-range: `shortest` 0 is too small. … Write at least 1.

brokenville/vocabulary/terms.yml
  0:0 term-for-code: no term says what `overdue` of the family `timeliness` means to a reader. … Add `- id: timeliness-overdue`
"""

SAID_OF_A_FOLDER_THAT_IS_NOT_THERE = """
nowhere
  0:0 no-content: there is no such folder. … Name the folder of the content.
"""

SAID_OF_AN_EMPTY_FOLDER = """
content/hub.yml
  0:0 settings-present: the file is missing. … Add it with at least `name:`.
"""

SAID_OF_A_FILE_THAT_IS_TOO_LARGE = """
content/hub.yml
  0:0 too-large: the file is larger than 2000000 bytes. … Split it.
"""

ALL = (SAID, SAID_OF_A_FOLDER_THAT_IS_NOT_THERE, SAID_OF_AN_EMPTY_FOLDER, SAID_OF_A_FILE_THAT_IS_TOO_LARGE)
OF_TRANSLATIONS: tuple[Callable[..., Any], ...] = (*translations.RULES, *pair_check.RULES, translations.same_sections)
NAMES = [*FORM, *map(name_of, RULES), *map(name_of, OF_TRANSLATIONS)]


def told(content: str, translations: str = "translations", written: str = "docs") -> tuple[Problem, ...]:
    """What is wrong with a folder, named from where the test stands so that no line holds the tester's own path."""
    return check(Folders(Path(), Path(content), Path(translations), Path("overrides"), Path(written)))


class Line(NamedTuple):
    """A line of the lists above: a problem, and what of its words matters."""

    path: str
    place: str
    rule: str
    parts: tuple[str, ...]

    def means(self, problem: Problem) -> bool:
        here = (problem.path, f"{problem.line}:{problem.column}", problem.rule)
        words = f"{problem.message} {problem.hint}"
        return here == self[:3] and all(part in words for part in self.parts)


def lines_of(text: str) -> list[Line]:
    lines, path = [], ""
    for written in text.splitlines():
        if written.startswith("  "):
            place, rule, words = written.strip().replace(": ", " ", 1).split(" ", 2)
            lines.append(Line(path, place, rule, tuple(words.split(" … "))))
        elif written:
            path = written
    return lines


def unlike(problems: tuple[Problem, ...], text: str) -> list[str]:
    """What is said and not listed, and what is listed and not said."""
    lines = lines_of(text)
    surplus = [str(problem) for problem in problems if not any(line.means(problem) for line in lines)]
    absent = [f"not said: {line}" for line in lines if not any(line.means(problem) for problem in problems)]
    return surplus + absent


def test_everything_that_is_wrong_with_brokenville_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SPECIMENS)
    problems = told("brokenville", "brokenville-translations", "brokenville-docs")
    assert unlike(problems, SAID) == []
    assert [problem.path for problem in problems] == [line.path for line in lines_of(SAID)]


def test_a_folder_that_is_not_there_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert unlike(told("nowhere"), SAID_OF_A_FOLDER_THAT_IS_NOT_THERE) == []


def test_an_empty_folder_lacks_its_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    assert unlike(told("content"), SAID_OF_AN_EMPTY_FOLDER) == []


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    Path("content/hub.yml").write_text("#" * 2_000_001, encoding="utf-8")
    assert unlike(told("content"), SAID_OF_A_FILE_THAT_IS_TOO_LARGE) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_something_to_say(name: str) -> None:
    assert any(line.rule == name for text in ALL for line in lines_of(text))


def test_nothing_is_said_without_a_rule() -> None:
    assert {line.rule for text in ALL for line in lines_of(text)} <= set(NAMES)


def test_every_line_tells_enough() -> None:
    assert [line for text in ALL for line in lines_of(text) if len(line.parts[0]) < 16] == []


def test_no_two_rules_have_the_same_name() -> None:
    assert len(set(NAMES)) == len(NAMES)


@pytest.fixture(scope="module")
def brokenville() -> Content:
    return load(SPECIMENS / "brokenville")


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_a_rule_speaks_under_its_own_name_only_and_says_what_must_hold(rule: Rule, brokenville: Content) -> None:
    assert {problem.rule for problem in rule(brokenville)} == {name_of(rule)}
    assert (rule.__doc__ or "").strip().endswith(".")


def test_every_problem_says_what_is_wrong_and_what_to_write_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SPECIMENS)
    for problem in told("brokenville", "brokenville-translations", "brokenville-docs"):
        assert problem.message.endswith("."), problem
        assert problem.hint.endswith((".", "?")), problem
        assert problem.line > 0 or problem.column == 0, problem


def test_every_line_that_is_named_exists() -> None:
    for line in lines_of(SAID):
        number, there = int(line.place.split(":")[0]), SPECIMENS / line.path
        assert number == 0 or number <= len(there.read_bytes().splitlines()), line
