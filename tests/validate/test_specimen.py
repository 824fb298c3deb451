"""Brokenville: a content in which everything is wrong, and every word that is said about it.

A rule that is deleted, renamed or reworded fails here, and so does a problem that moves to another line.
"""

# ruff: noqa: E501 - the problems stand as an editor reads them, each on one line

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.load.content import Content, load
from cityhub.load.rules import RULES as FORM
from cityhub.pipeline import Folders, check
from cityhub.problem import Problem
from cityhub.translate import check as translations
from cityhub.validate.rule import Rule, name_of
from cityhub.validate.validate import RULES

SPECIMENS = Path(__file__).parents[1] / "specimens"

SAID = """
brokenville-docs/about.md:3:1: page-head: there is no field `layout` in the head of a page. Write one of: description, sections, title, translation.
brokenville-docs/about.md:6:9: attribute-list: `{: onclick="run()" }` would give attributes to the text. Write only `{#anchor}`, at the end of a heading; other braces between backticks.
brokenville-docs/about.md:8:7: no-html: the text holds HTML: `<b>`. Write Markdown: *emphasis*, [words](address); code between two backticks on one line.
brokenville-docs/about.md:8:14: no-html: the text holds HTML: `</b>`. Write Markdown: *emphasis*, [words](address); code between two backticks on one line.
brokenville-docs/about.md:8:28: safe-address: "javascript:run" is not an address for a page. Write https://… in full, mailto:…, another page such as method.md, or a heading such as #sources.
brokenville-docs/about.sq.md:3:1: page-head: "final" is not a state of a translation. Write `machine` or `reviewed`.
brokenville-docs/about.sq.md:4:1: page-head: `sections` holds something else than the tool's stamps. Remove it; the tool writes it anew.
brokenville-docs/method.md:1:1: document-head: the head that begins here has no end. Close it with a line `---`, or remove this line.
brokenville-translations/sq/cities-brokenville.en.po:0:0: catalogue-syntax: it cannot be read: Syntax error in po file brokenville-translations/sq/cities-brokenville.en.po (line 7).
brokenville-translations/sq/hub.en.po:7:1: translation-without-html: the translation holds HTML: `<b>`. Write Markdown.
brokenville-translations/sq/hub.en.po:11:1: addresses-kept: the links of the translation differ. Keep each address.
brokenville-translations/sq/hub.en.po:15:1: placeholders-kept: the placeholders of the translation differ: %(numri)s. Keep exactly: %(count)s.
brokenville-translations/sq/hub.en.po:20:1: translation-safe-address: "javascript:run" is not a web address. Write the address of the source.
brokenville/cities/brokenville/actions/adopted-without-term.yml:5:1: term-for-code: no term says what `adopted` means to a reader. Add `- id: basis-adopted` with a label to vocabulary/terms.yml.
brokenville/cities/brokenville/actions/adopted-without-term.yml:12:9: sourced: this statement names no source. Add `sources: [id]` with an id from content/sources/.
brokenville/cities/brokenville/actions/done-without-date.yml:6:1: done-with-evidence: it is said to be done without a date. Add `as_of:` with the date of the source, or write `status: unknown`.
brokenville/cities/brokenville/actions/ends-before-it-begins.yml:11:3: period-forwards: it ends 2025 but begins 2026. Swap the two or mend one.
brokenville/cities/brokenville/actions/ends-before-it-begins.yml:13:7: period-forwards: it now ends 2024 but begins 2026. Mend one of the two.
brokenville/cities/brokenville/actions/ends-before-it-begins.yml:14:7: revisions-in-order: a revision announced 2026-01 stands after one announced 2026-03. Put the oldest first.
brokenville/cities/brokenville/actions/every-slip.yml:1:1: missing-field: `title` is missing. Add `title:`.
brokenville/cities/brokenville/actions/every-slip.yml:1:1: text-form: "Every Slip" does not have the form of `id`. Write `every-slip`: small letters a to z, digits, single hyphens.
brokenville/cities/brokenville/actions/every-slip.yml:2:1: unknown-field: there is no field `titel` here. Did you mean "title"?
brokenville/cities/brokenville/actions/every-slip.yml:3:1: needs-text: `summary` needs a text, not a list. If it is a text that begins with a bracket, put it in quotes.
brokenville/cities/brokenville/actions/every-slip.yml:4:1: needs-list: `themes` needs a list, not "mobility". Write `[mobility]`, or each entry on a line of its own after `- `.
brokenville/cities/brokenville/actions/every-slip.yml:5:1: unknown-value: "anounced" is not a value of `basis`. Did you mean "announced"?
brokenville/cities/brokenville/actions/every-slip.yml:6:1: unknown-value: "yes" is not a value of `status`. Write one of: done, dropped, planned, suspended, under-way, unknown.
brokenville/cities/brokenville/actions/every-slip.yml:7:1: date-form: "2024-13" is not a date. A month is 01 to 12.
brokenville/cities/brokenville/actions/every-slip.yml:10:4: empty-value: an entry of `lead` is empty. Write one, or remove the line.
brokenville/cities/brokenville/actions/every-slip.yml:11:1: empty-value: `cost` has no value. Write one, or remove the line.
brokenville/cities/brokenville/actions/every-slip.yml:12:1: unknown-field: there is no field `amount` here. It belongs below `cost:`, indented by two spaces more.
brokenville/cities/brokenville/actions/every-slip.yml:13:1: needs-fields: `period` needs fields of its own, not 2024. Its fields: start, end, revisions.
brokenville/cities/brokenville/actions/every-slip.yml:17:5: unknown-field: there is no field `title` here. It belongs to the record itself: indent it less.
brokenville/cities/brokenville/actions/every-slip.yml:18:13: needs-number: `amount` needs a number, not "70 million". Write 70000000.
brokenville/cities/brokenville/actions/every-slip.yml:22:13: needs-number: `amount` needs a number, not "526,502". Write 526502; or 526.502, if the comma divides decimals.
brokenville/cities/brokenville/actions/every-slip.yml:25:6: needs-text: `what` needs a text, not 2024. If it is meant as text, put it in quotes: "2024".
brokenville/cities/brokenville/actions/every-slip.yml:25:18: date-form: "13.05.2024" is not a date. Write 2024-05-13.
brokenville/cities/brokenville/actions/every-slip.yml:26:1: unknown-field: there is no field `origin` here. Remove the line.
brokenville/cities/brokenville/actions/merged-yet-planned.yml:6:1: ended-not-planned: it went over into `status-without-date`, yet is `planned`. Write `status: dropped`.
brokenville/cities/brokenville/actions/names-nobody.yml:4:10: dangling-reference: there is no theme `mobilty`. Did you mean "mobility"?
brokenville/cities/brokenville/actions/names-nobody.yml:4:19: dangling-reference: there is no theme `culture`. Mend the name, or add the theme in content/vocabulary/themes. Those there are: energy, mobility.
brokenville/cities/brokenville/actions/names-nobody.yml:9:1: dangling-reference: there is no objective `fast-buses`. Did you mean "faster-buses"?
brokenville/cities/brokenville/actions/names-nobody.yml:10:8: dangling-reference: there is no organisation `city-hal`. Did you mean "city-hall"?
brokenville/cities/brokenville/actions/names-nobody.yml:10:18: dangling-reference: there is no organisation `city-hal`. Did you mean "city-hall"?
brokenville/cities/brokenville/actions/names-nobody.yml:10:18: named-once: the organisation `city-hal` is named twice. Remove one of the two.
brokenville/cities/brokenville/actions/names-nobody.yml:11:12: dangling-reference: there is no finding `smallville/late-buses`. Did you mean "late-buses"?
brokenville/cities/brokenville/actions/old-name.yml:1:1: id-matches-file: the id is `renamed`, but the file is named `old-name`. Write `id: old-name`, or rename the file.
brokenville/cities/brokenville/actions/part-of-another-city.yml:9:1: part-in-same-city: `smallville/bus-lane` belongs to another city. Name an action of the same city.
brokenville/cities/brokenville/actions/part-of-another-city.yml:10:14: own-city: `smallville/bus-lane` is of smallville, this record of brokenville. Name one of brokenville, or move the file back to smallville.
brokenville/cities/brokenville/actions/part-of-itself.yml:9:1: no-circle: `part-of-itself` is a part of itself. Name another action, or remove the line.
brokenville/cities/brokenville/actions/status-from-the-future.yml:7:1: status-not-in-future: the status is dated 2027-01, but sources were read up to 2026-06-30. Mend the date, or `data_as_of` in city.yml.
brokenville/cities/brokenville/actions/status-without-date.yml:6:1: status-with-date: the status `planned` has no date. Add `as_of:`, or a `status_note:` that says the source shows no date.
brokenville/cities/brokenville/actions/updates-out-of-order.yml:11:5: updates-in-order: the update of 2026-01 stands after the one of 2026-05. Put the oldest first.
brokenville/cities/brokenville/actions/updates-out-of-order.yml:12:29: happened-not-in-future: 2027-01 lies ahead: sources were read up to 2026-06-30. Mend the date, or `data_as_of` in city.yml.
brokenville/cities/brokenville/actions/without-source.yml:1:1: sourced: the action `without-source` names no source. Add `sources: [id]` with an id from content/sources/.
brokenville/cities/brokenville/actions/wrong-code.yml:10:17: codes-well-formed: "18.1" is not a target of the goals. Write for example "11.2".
brokenville/cities/brokenville/city.yml:7:1: read-to-the-day: sources are said to be read up to 2026-06-30, but the last was read 2026-05. Mend one of the two.
brokenville/cities/brokenville/diagnostic/digital.yml:1:1: narrative-present: the narrative `digital.en.md` is missing. Write it beside this file.
brokenville/cities/brokenville/diagnostic/digital.yml:4:1: not-empty: `findings` is an empty list. Name at least one.
brokenville/cities/brokenville/diagnostic/digitl.en.md:0:0: narrative-belongs: no record `digitl.yml` stands beside this document. Did you mean "digital"?
brokenville/cities/brokenville/diagnostic/urban.en.md:1:1: cited-source-exists: there is no source `gazete`. Did you mean "gazette"?
brokenville/cities/brokenville/diagnostic/urban.en.md:3:1: heading-form: "##Buses" is not a heading of a narrative. Write `## Heading`, with two # and a space.
brokenville/cities/brokenville/diagnostic/urban.en.md:5:15: no-html: the text holds HTML: `<b>`. Write Markdown: *emphasis*, [words](address).
brokenville/cities/brokenville/diagnostic/urban.en.md:5:44: safe-address: "timetable.html" is not a web address. Write it in full, from https:// on.
brokenville/cities/brokenville/diagnostic/urban.en.md:9:18: citation-form: `[@Gazette, p. 3]` is not a citation. Write `[@source-id]`, or `[@one; @two]` on one line, in small letters.
brokenville/cities/brokenville/diagnostic/urban.md:0:0: document-name: the name `urban.md` does not say its language. Write it as `name.en.md`.
brokenville/cities/brokenville/diagnostic/urban.sq.md:1:1: same-sections: its citations differ from the original's: gazete. Keep each citation.
brokenville/cities/brokenville/diagnostic/urban.sq.md:3:1: same-sections: its citations differ from the original's: gazette. Keep each citation.
brokenville/cities/brokenville/diagnostic/urban.sq.md:7:1: same-sections: it has 3 sections, the original 2. Keep its headings.
brokenville/cities/brokenville/diagnostic/urban.xx.md:0:0: known-language: `xx` is not a language of the site. Write one of: en, sq.
brokenville/cities/brokenville/diagnostic/urban.xx.md:2:1: document-head: the head holds more than the tool's stamps. Keep only the `sections:` that the tool wrote, or remove the head.
brokenville/cities/brokenville/diagnostic/urban.xx.md:4:1: same-sections: its citations differ from the original's: gazete. Keep each citation.
brokenville/cities/brokenville/diagnostic/urban.yml:3:1: short-summary: the summary has 61 words. Shorten it to 60.
brokenville/cities/brokenville/diagnostic/urban.yml:11:5: finding-with-evidence: the finding `late-buses` rests on nothing. Add `observations:` or `sources:`.
brokenville/cities/brokenville/diagnostic/urban.yml:16:9: two-claims: a disagreement needs two claims. Add the other claim.
brokenville/cities/brokenville/framework/expired-before-issued.yml:6:1: dates-forwards: it is valid until 2025 but was issued 2026-02. Mend one of the two.
brokenville/cities/brokenville/framework/expired-before-issued.yml:7:26: status-not-in-future: the status is dated 2027, but sources were read up to 2026-06-30. Mend the date, or `data_as_of` in city.yml.
brokenville/cities/brokenville/observations.yml:5:3: whole-number: 526.502 is not a whole number, and `population` is shown without decimals. If the point divides thousands, write 526502; else round it.
brokenville/cities/brokenville/observations.yml:7:3: unique-id: the observation `population-2021` exists already: brokenville/cities/brokenville/observations.yml:1. Choose another id.
brokenville/cities/brokenville/observations.yml:10:3: happened-not-in-future: 2027 lies ahead: sources were read up to 2026-06-30. Mend the date, or `data_as_of` in city.yml.
brokenville/cities/brokenville/observations.yml:17:3: share-in-range: 140 is not a share out of a hundred. Mend the number, or the indicator: its unit is a percentage.
brokenville/cities/brokenville/observations.yml:18:3: caveat-for-low-confidence: the observation `recycling-2025` is of low confidence and has no caveat. Add `caveat:`.
brokenville/cities/brokenville/observations.yml:19:3: choice-among-rivals: the observation `recycling-2025` does not say why its value leads. Add `choice:`.
brokenville/cities/brokenville/observations.yml:20:8: share-in-range: -3.5 is not a share out of a hundred. Mend the number, or the indicator: its unit is a percentage.
brokenville/cities/brokenville/observations.yml:26:3: money-with-currency: a sum of money needs its currency. Add `currency:`, for example `currency: eur`.
brokenville/cities/brokenville/observations.yml:32:3: value-or-absence: a value and an absence are both given. Keep one of the two.
brokenville/cities/brokenville/observations.yml:33:3: money-with-currency: only sums of money have a currency. Remove `currency:`.
brokenville/cities/brokenville/observations.yml:34:3: value-or-absence: there is neither a value nor an absence. Add `value:`, or `absence: not-reported`.
brokenville/cities/brokenville/observations.yml:43:18: empty-value: the comma before it makes `6` a field of its own. Write decimals with a point, thousands without a mark: 21.6, 526502.
brokenville/cities/brokenville/priorities.yml:4:3: priority-by-source: no source is named for this priority. Add `sources:`, or write `inference: ours`.
brokenville/cities/brokenville/priorities.yml:10:20: former-id-free: the former id `better-buses` belongs to another objective. Remove it.
brokenville/cities/brokenville/priorities.yml:13:7: known-language: `sr` is not a language of the site. Write one of: en, sq.
brokenville/cities/brokenville/projects/done-without-date.yml:5:1: done-with-evidence: it is said to be done without a date. Add `as_of:` with the date of the source, or write `stage: not-stated`.
brokenville/cities/brokenville/projects/done-without-date.yml:6:1: candidacy-by-source: no source is named for the reason. Add `sources:` below `candidacy:`, or write `inference: ours`.
brokenville/cities/brokenville/projects/done-without-date.yml:7:8: above-zero: -5 is not above zero. Mend it; what no source says is left out.
brokenville/cities/brokenville/projects/same-past.yml:8:16: ambiguous-number: `70.000` could mean 70 or 70000. Write 70 or 70000.
brokenville/cities/brokenville/projects/same-past.yml:9:14: former-id-free: the former id `old-project` belongs to another project. Remove it.
brokenville/cities/ghost-town/city.yml:0:0: city-declared: the file is missing. Add it, or mend the name of the folder.
brokenville/cities/ghost-town/priorities.yml:6:3: not-empty: `objectives` is an empty list. Name at least one.
brokenville/cities/smallville/city.yml:1:1: id-matches-file: the id is `smalville`, but the folder is named `smallville`. Write `id: smallville`, or rename the folder.
brokenville/cities/smallville/city.yml:2:1: dangling-reference: there is no place `smallvile`. Mend the name, or add the place in content/vocabulary/places. Those there are: brokenland, brokenville.
brokenville/hub.yml:1:1: no-html: the text holds HTML: `<b>`. Write Markdown: *emphasis*, [words](address).
brokenville/hub.yml:2:1: safe-address: "www.brokenville.example" is not a web address. Write it in full, from https:// on.
brokenville/hub.yml:3:1: contact-reachable: nobody can be reached at "the press office". Write an e-mail address: name@example.org.
brokenville/notes.txt:0:0: unknown-file: no kind of record lives in a file of this name and place. content/README.md says which file goes where.
brokenville/programme/initiatives/anchor.yml:2:10: yaml-anchor: this marks or repeats a passage by the name `all`, which is not used here. Write the passage out, or put a text that begins with & or * in quotes.
brokenville/programme/initiatives/bell.yml:2:11: encoding: an invisible control character stands here (U+0007). Delete it, or type the line anew.
brokenville/programme/initiatives/closes-before-it-opens.yml:6:1: call-forwards: it ends 2025 but starts 2026. Mend one of the two.
brokenville/programme/initiatives/closes-before-it-opens.yml:9:47: call-forwards: the call closes 2026-02 but opens 2026-03. Mend one of the two.
brokenville/programme/initiatives/colon-in-text.yml:2:18: yaml-syntax: this text holds a colon and a space, which would begin a field. Put it in quotes: `title: 'Initiative: the second part'`.
brokenville/programme/initiatives/deep.yml:2:40: yaml-depth: it is nested deeper than 32 levels. Flatten it.
brokenville/programme/initiatives/hashtag.yml:2:19: hidden-text: `#1` and what follows it is taken for a comment, and lost. Put the text in quotes; in a comment, leave a space after the `#`.
brokenville/programme/initiatives/key.yml:1:1: yaml-key: a field name must be a plain word. Write `name: value`.
brokenville/programme/initiatives/latin.yml:2:12: encoding: from here on the file is not UTF-8 text. Save it anew with the encoding UTF-8; the editor's program offers it under `Save as`.
brokenville/programme/initiatives/list.yml:1:1: file-shape: there is a list where one record should be. Write fields, one a line, starting with `id:`.
brokenville/programme/initiatives/no-colon.yml:2:1: yaml-syntax: this line lacks a colon with a space after it. Write `name: value`.
brokenville/programme/initiatives/no-space.yml:2:1: yaml-syntax: this line lacks a colon with a space after it. Write `name: value`.
brokenville/programme/initiatives/open-bracket.yml:2:10: yaml-syntax: the bracket that opens here is not closed, or a comma is missing. Put commas between the entries, and close the bracket.
brokenville/programme/initiatives/open-quote.yml:2:8: yaml-syntax: the quotation mark that opens here is never closed. Close it with the same mark, ".
brokenville/programme/initiatives/tab.yml:3:1: yaml-syntax: a tab stands where only spaces may. Indent with spaces, two for each step.
brokenville/programme/initiatives/tag.yml:2:8: yaml-tag: `!important` gives a type, which is not used here. Remove it, or put a text that begins with ! in quotes.
brokenville/programme/initiatives/twice.yml:7:1: duplicate-key: `title` stands twice; it was given on line 2 already. Keep one of the two.
brokenville/programme/initiatives/two.yml:2:1: yaml-documents: the file holds a second document. Remove the `---`.
brokenville/programme/initiatives/uneven.yml:4:3: yaml-syntax: this line is indented like none of the lines above it. Indent it exactly like the fields, or the entries `- `, that it belongs to.
brokenville/programme/programe.yml:0:0: unknown-file: no kind of record lives in a file of this name and place. Did you mean "programme/programme.yml"?
brokenville/programme/programme.yml:5:10: dangling-reference: there is no city `brokenvile`. Did you mean "brokenville"?
brokenville/programme/programme.yml:6:1: not-empty: `objectives` is an empty list. Name at least one.
brokenville/programme/programme.yml:8:5: sourced: this statement names no source. Add `sources: [id]` with an id from content/sources/.
brokenville/sources.yml:4:3: safe-address: "www.gazette.example" is not a web address. Write it in full, from https:// on.
brokenville/sources.yml:13:3: read-after-published: it was read 2026-02 but published 2026-04. Mend one of the two.
brokenville/study-tour/practices/ends-too-early.yml:7:1: dates-forwards: it ends 2023 but starts 2024. Mend one of the two.
brokenville/vocabulary/currencies.yml:2:13: text-form: "denar" does not have the form of `code`. Write three capital letters: `EUR`.
brokenville/vocabulary/currencies.yml:3:3: file-shape: this entry of the list has no fields. Begin each record with `- id:`.
brokenville/vocabulary/exchange-rates.yml:4:3: above-zero: 0 is not above zero. Mend it; what no source says is left out.
brokenville/vocabulary/indicators.yml:27:3: out-of-range: `decimals` 9 is too large. Write at most 4.
brokenville/vocabulary/languages.yml:3:51: text-form: "cyrillic" does not have the form of `script`. Write four letters, the first a capital: `Latn`, `Cyrl`.
brokenville/vocabulary/languages.yml:3:69: needs-boolean: `site` needs yes or no, not "perhaps". Write `true` or `false`.
brokenville/vocabulary/organisations.yml:1:70: safe-address: "brokenville.example" is not a web address. Write it in full, from https:// on.
brokenville/vocabulary/outlines.geojson:1:1: outlines-form: shape number 2 lacks an id or an outline. Export the shapes anew, as GeoJSON.
brokenville/vocabulary/places.yml:3:3: outline-exists: there is no shape `atlantis` in vocabulary/outlines.geojson. Write one of: brokenland.
brokenville/vocabulary/places.yml:4:3: names-complete: `brokenville` has no name in `sq`. Add `sq: {name: …, locative: …, genitive: …}`.
brokenville/vocabulary/places.yml:6:5: known-language: `sqq` is not a language. Did you mean "sq"?
brokenville/vocabulary/places.yml:12:5: missing-field: `genitive` is missing. Add `genitive:`. As it follows "of", without article or preposition: Podgorica, (i) Podgoricës, (на) Подгорица, Podgorice.
"""

SAID_OF_A_FOLDER_THAT_IS_NOT_THERE = """
nowhere:0:0: no-content: there is no such folder. Name the folder of the content.
"""

SAID_OF_AN_EMPTY_FOLDER = """
content/hub.yml:0:0: settings-present: the file is missing. Add it with at least `name:`.
"""

SAID_OF_A_FILE_THAT_IS_TOO_LARGE = """
content/hub.yml:0:0: too-large: the file is larger than 2000000 bytes. Split it.
"""

ALL = (SAID, SAID_OF_A_FOLDER_THAT_IS_NOT_THERE, SAID_OF_AN_EMPTY_FOLDER, SAID_OF_A_FILE_THAT_IS_TOO_LARGE)
NAMES = [*FORM, *map(name_of, RULES), *map(name_of, translations.RULES), name_of(translations.same_sections)]


def told(content: str, translations: str = "translations", written: str = "docs") -> tuple[Problem, ...]:
    """What is wrong with a folder, named from where the test stands so that no line holds the tester's own path."""
    return check(Folders(Path(), Path(content), Path(translations), Path("overrides"), Path(written)))


def lines_of(text: str) -> list[str]:
    return text.strip().splitlines()


def test_everything_that_is_wrong_with_brokenville_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SPECIMENS)
    assert [
        str(problem) for problem in told("brokenville", "brokenville-translations", "brokenville-docs")
    ] == lines_of(SAID)


def test_a_folder_that_is_not_there_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert [str(problem) for problem in told("nowhere")] == lines_of(SAID_OF_A_FOLDER_THAT_IS_NOT_THERE)


def test_an_empty_folder_lacks_its_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    assert [str(problem) for problem in told("content")] == lines_of(SAID_OF_AN_EMPTY_FOLDER)


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    Path("content/hub.yml").write_text("#" * 2_000_001, encoding="utf-8")
    assert [str(problem) for problem in told("content")] == lines_of(SAID_OF_A_FILE_THAT_IS_TOO_LARGE)


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_something_to_say(name: str) -> None:
    assert any(f": {name}: " in line for text in ALL for line in lines_of(text))


def test_nothing_is_said_without_a_rule() -> None:
    assert {line.split(": ")[1] for text in ALL for line in lines_of(text)} <= set(NAMES)


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
    for problem in told("brokenville"):
        assert problem.message.endswith("."), problem
        assert problem.hint.endswith((".", "?")), problem
        assert problem.line > 0 or problem.column == 0, problem


def test_every_line_that_is_named_exists() -> None:
    for line in lines_of(SAID):
        path, number, _ = line.split(":", 2)
        there = SPECIMENS / path
        assert number == "0" or int(number) <= len(there.read_bytes().splitlines()), line
