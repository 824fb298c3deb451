"""The pages of time: what they say of an action whose dates move, in words that a reader can check."""

from __future__ import annotations

import csv
import html
import io
import re
from pathlib import Path

import pytest

from cityhub.pipeline import Site
from tests.present.small_hub import CONTENT, render, small_site

ACTION = "cities/foton/actions/bus-lane.yml"


def action(period: str, status: str = "planned", more: str = "") -> dict[str, str]:
    held = CONTENT[ACTION].replace("status: planned", f"status: {status}")
    return {ACTION: f"{held}period: {period}\n{more}"}


def text(site: Site, address: str, language: str = "en") -> str:
    """A page as its reader has it, without its marks."""
    bare = re.sub(r"<(svg|option|title).*?</\1>", " ", render(site, address, language).html, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", bare)).split())


def table(site: Site, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site.downloads[f"compare/{name}.csv"])))


MOVED = """\
{start: 2024, end: 2025-03-31, revisions: [
  {end: 2026-03-31, announced: 2025-02-01, reason: Rain., sources: [news]},
  {end: 2027-03-31, announced: 2026-02-01, sources: [census]}]}"""


def test_the_ledger_tells_every_revision_with_its_distance_reason_and_source(tmp_path: Path) -> None:
    held = text(small_site(tmp_path, action(MOVED)), "compare/dates/")
    assert "late: 1; with dates revised: 1." in held
    assert "First promised 1 2024 31 March 2025" in held
    assert "1 February 2025 1 unchanged 31 March 2026 12 months later Rain." in held
    assert "1 February 2026 2 unchanged 31 March 2027 12 months later Not reported" in held
    assert "From the first end on record to the last 24 months later" in held


@pytest.mark.parametrize(
    ("end", "revised", "words"),
    [
        ("2025-03-31", "2025-05-01", "one month later"),
        ("2025-03-31", "2025-04-05", "less than a month later"),
        ("2025", "2027", "12 to 36 months later"),
        ("2025", "2026", "up to 24 months later"),
        ("2025", "from 2027", "at least 12 months later"),
        ("from 2025", "by 2030", "the dates are too imprecise to say whether it moved"),
        ("2028-06-30", "2027-12-31", "brought forward, by 6 months"),
        ("2029", "2027", "brought forward, by 12 to 36 months"),
        ("2027", "2027", "the same date again"),
    ],
)
def test_how_far_an_end_moved_is_said_in_words(tmp_path: Path, end: str, revised: str, words: str) -> None:
    period = f"{{end: {end}, revisions: [{{end: {revised}, sources: [news]}}]}}"
    assert f" {words} Not reported" in text(small_site(tmp_path, action(period)), "compare/dates/")


def test_what_is_overdue_is_told_with_how_long_ago_its_end_passed(tmp_path: Path) -> None:
    held = text(small_site(tmp_path, action("{end: 2025}")), "compare/dates/")
    assert "As of 21 November 2026, one action has passed its last known end" in held
    assert "Overdue 2025 2025 11 to 23 months Planned as of May 2026" in held
    assert "No source tells of a date that was moved." in held


def test_an_action_done_late_names_the_day_that_proves_it(tmp_path: Path) -> None:
    steps = "milestones: [{what: It opens., done: 2025-09-30, sources: [news]}]\n"
    held = text(small_site(tmp_path, action("{end: 2025-06-30}", "done", steps)), "compare/dates/")
    assert "Late 30 June 2025 30 June 2025 3 months later not over before 30 September 2025 Done" in held


def test_a_date_that_was_taken_back_is_said_to_be(tmp_path: Path) -> None:
    site = small_site(tmp_path, action("{end: 2028, revisions: [{announced: 2026-01, sources: [news]}]}"))
    assert "January 2026 1 no new date given no new date given" in text(site, "compare/dates/")
    assert "2028 taken back; no new date given" in text(site, "compare/timeline/")


def test_the_timeline_counts_what_it_cannot_draw(tmp_path: Path) -> None:
    held = text(small_site(tmp_path), "compare/timeline/")
    assert "Of one action on the public record, 0 has a date on record. One has none and is not drawn." in held
    assert "One action has no date on record." in held
    assert "Bus lane 1 Not reported Not reported Not reported Planned as of May 2026 No date" in held


def test_the_picture_is_told_to_those_who_hear_it(tmp_path: Path) -> None:
    page = render(small_site(tmp_path, action(MOVED)), "embed/timeline/picture/").html
    assert 'role="group" aria-labelledby="time-foton" aria-describedby="about-time"' in page
    assert 'role="img" aria-label="2024 – 31 March 2027; first end on record: 31 March 2025"' in page
    assert 'aria-label="Axis of years; the line marks 21 November 2026"' in page
    page = render(small_site(tmp_path, action(MOVED)), "embed/dates/picture/").html
    assert 'aria-label="31 March 2025 → 31 March 2026 → 31 March 2027"' in page


def test_everything_of_a_city_can_be_hidden(tmp_path: Path) -> None:
    for name in ("timeline", "dates"):
        page = render(small_site(tmp_path, action(MOVED)), f"compare/{name}/").html
        assert page.count('data-city="foton"') == 2 + (name == "dates")
        assert 'name="order"' not in page


def test_dates_can_be_taken_away_as_they_stand(tmp_path: Path) -> None:
    site = small_site(tmp_path, action(MOVED))
    rows = table(site, "dates")
    assert [row["revision"] for row in rows] == ["0", "1", "2"]
    assert [row["end"] for row in rows] == ["2025-03-31", "2026-03-31", "2027-03-31"]
    assert [row["least_months"] for row in rows] == ["", "12", "12"]
    assert [row["end_moved"] for row in rows] == ["", "later", "later"]
    assert [row["reason"] for row in rows] == ["", "Rain.", ""]
    assert [row["sources"] for row in rows] == ["news", "news", "census"]
    (row,) = table(site, "timeline")
    assert (row["action"], row["start"], row["end"], row["first_end"]) == (
        "foton/bus-lane",
        "2024",
        "2027-03-31",
        "2025-03-31",
    )
    assert (row["timeliness"], row["judged_as_of"]) == ("late", "2026-11-21")


def test_an_action_without_dates_is_in_the_timeline_and_not_in_the_ledger(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    assert [row["timeliness"] for row in table(site, "timeline")] == ["no-date"]
    assert table(site, "dates") == []
    assert "No action is late or overdue by the dates on record." in text(site, "compare/dates/")


def test_a_picture_of_dates_without_any_says_so(tmp_path: Path) -> None:
    assert "No date was moved and none has passed" in text(small_site(tmp_path), "embed/dates/picture/")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (
            "{start: 2023, end: 2024, revisions: [{start: from 2027, sources: [news]}]}",
            "from 2027 – 2024 (no longer possible: the start was moved beyond it); first end on record: 2024",
        ),
        (
            "{start: 2023, end: 2027, revisions: [{announced: 2025, sources: [news]}]}",
            "2023 – 2027 (taken back; no new date given); first end on record: 2027",
        ),
    ],
)
def test_the_picture_says_of_an_end_that_no_longer_holds_what_the_table_says(
    tmp_path: Path, period: str, words: str
) -> None:
    assert f'aria-label="{words}"' in render(small_site(tmp_path, action(period)), "embed/timeline/picture/").html
