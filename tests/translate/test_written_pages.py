"""WrittenPages: the hand-written pages, and how their translations stand to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.translate.stamp import Stamp
from cityhub.translate.stamped_file import read_stamps, write_stamps
from cityhub.translate.written_pages import WrittenPages
from tests.present.drawing import draw

ENGLISH = "---\ntitle: About\ndescription: What it is.\n---\n\n# About\n\nA hub.\n\n## Who\n\nFor all.\n"
ALBANIAN = (
    "---\ntitle: Rreth\ndescription: Çfarë është.\n{}---\n\n# Rreth\n\nNjë qendër.\n\n## Kush\n\nPër të gjithë.\n"
)
SECTIONS = [
    ("About\nWhat it is.", "Rreth\nÇfarë është."),
    ("# About\n\nA hub.", "# Rreth\n\nNjë qendër."),
    ("## Who\n\nFor all.", "## Kush\n\nPër të gjithë."),
]


def stamps(state: str) -> str:
    return "sections:\n" + "".join(f"- {Stamp.of(state, *pair)}\n" for pair in SECTIONS)


MACHINE, REVIEWED = stamps("machine"), stamps("reviewed")


def pages(tmp_path: Path, english: str = ENGLISH, albanian: str | None = None) -> WrittenPages:
    files = {"about.md": english} | ({"about.sq.md": albanian} if albanian else {})
    return WrittenPages.read(draw(tmp_path, files), "en")


@pytest.mark.parametrize(
    ("english", "albanian", "state"),
    [
        (ENGLISH, None, "missing"),
        (ENGLISH, ALBANIAN.format(""), "machine"),
        (ENGLISH, ALBANIAN.format(MACHINE), "machine"),
        (ENGLISH, ALBANIAN.format(REVIEWED), "reviewed"),
        (ENGLISH.replace("For all.", "For everybody."), ALBANIAN.format(REVIEWED), "outdated"),
        (ENGLISH.replace("What it is.", "What it is for."), ALBANIAN.format(REVIEWED), "outdated"),
        (ENGLISH + "\n## When\n\nNow.\n", ALBANIAN.format(REVIEWED), "outdated"),
        (ENGLISH.replace("For all.", "For all.  "), ALBANIAN.format(REVIEWED), "reviewed"),
        (ENGLISH, ALBANIAN.format(REVIEWED.replace("reviewed", "machine", 1)), "machine"),
    ],
    ids=[
        "missing",
        "never stamped",
        "machine",
        "reviewed",
        "changed",
        "new description",
        "new section",
        "spaces",
        "all but one section reviewed",
    ],
)
def test_a_translated_page_has_a_state(tmp_path: Path, english: str, albanian: str | None, state: str) -> None:
    held = pages(tmp_path, english, albanian)
    assert (held.state("about", "sq"), held.state("about", "en")) == (state, "original")


def test_a_page_that_was_never_stamped_is_stamped_and_then_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "about.sq.md"
    ((document, fresh),) = pages(tmp_path, albanian=ALBANIAN.format("")).stale_stamps()
    assert Path(document.path).name == path.name
    write_stamps(path, fresh)
    assert path.read_text(encoding="utf-8") == ALBANIAN.format(MACHINE)
    assert list(WrittenPages.read(tmp_path, "en").stale_stamps()) == []


def test_a_changed_original_does_not_touch_the_stamps_of_its_translation(tmp_path: Path) -> None:
    held = pages(tmp_path, ENGLISH.replace("A hub.", "A new hub."), ALBANIAN.format(REVIEWED))
    assert list(held.stale_stamps()) == []


def test_a_section_that_a_person_mended_is_stamped_anew(tmp_path: Path) -> None:
    english, mended = ENGLISH.replace("A hub.", "A new hub."), ALBANIAN.replace("Një qendër.", "Një qendër e re.")
    ((_, fresh),) = pages(tmp_path, english, mended.format(REVIEWED)).stale_stamps()
    write_stamps(tmp_path / "about.sq.md", fresh)
    assert [stamp.split()[0] for stamp in read_stamps(tmp_path / "about.sq.md")] == ["reviewed", "machine", "reviewed"]
    assert WrittenPages.read(tmp_path, "en").state("about", "sq") == "machine"


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("page.html", "page-file"),
        ("page.markdown", "page-file"),
        ("run.js", "page-file"),
        ("drawing.svg", "page-file"),
        ("deeper/page.md", "page-file"),
        ("index.md", "page-file"),
        ("README.md", "page-file"),
        ("about.xx.md", "known-language"),
        ("about.old.sq.md", "known-language"),
        ("abuot.sq.md", "page-belongs"),
        ("about.en.md", "page-belongs"),
    ],
)
def test_a_file_that_is_no_page_is_told(tmp_path: Path, name: str, rule: str) -> None:
    folder = draw(tmp_path / "docs", {"about.md": ENGLISH, "about.sq.md": ALBANIAN.format(""), name: "A."})
    problems = WrittenPages.read(folder, "en", ["en", "sq"]).problems
    assert [(problem.path, problem.line, problem.rule) for problem in problems] == [(f"docs/{name}", 0, rule)]


def test_pictures_and_hidden_files_may_lie_among_the_pages(tmp_path: Path) -> None:
    files = {"about.md": ENGLISH, "bus.png": "", "pictures/tram.webp": "", ".DS_Store": "", ".obsidian/app.json": ""}
    assert WrittenPages.read(draw(tmp_path / "docs", files), "en", ["en", "sq"]).problems == ()


def test_where_the_languages_are_not_known_none_is_told(tmp_path: Path) -> None:
    folder = draw(tmp_path / "docs", {"about.md": ENGLISH, "about.xx.md": ENGLISH})
    assert WrittenPages.read(folder, "en").problems == ()


def test_a_folder_without_pages_has_none(tmp_path: Path) -> None:
    assert WrittenPages.read(tmp_path / "nowhere", "en").state("about", "sq") == "missing"


def said(tmp_path: Path, text: str | bytes) -> list[str]:
    """Place and rule of each problem of a page."""
    path = tmp_path / "docs" / "about.md"
    path.parent.mkdir()
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = WrittenPages.read(path.parent, "en").problems
    assert all(problem.path == "docs/about.md" and problem.hint.endswith((".", "?")) for problem in found)
    return [f"{problem.line}:{problem.column} {problem.rule}" for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "# About {#about}\n\n[Method](method.md#basis), [there](#about), [web](https://a.example/b?c=d).",
        "[Mail](mailto:a@b.example) and `<b>` and `` `{x}` `` and 2 < 3.",
        "![A bus](bus.png) and [![a tram](pictures/tram.jpg)](https://a.example).",
        "---\ntitle: 'About # this'\nsections: [] # by the tool\n---\n",
        "\ufeff---\ntitle: About\n---\n\nA page.",
        "---\r\ntitle: About\r\ndescription: It\r\n---\r\n\r\nA page.\r\n",
    ],
    ids=["links", "code", "pictures", "hash", "byte order mark", "as on Windows"],
)
def test_a_sound_page_has_no_problems(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("A page.\n\nIt is <b>here", "3:7 no-html"),
        ("<!-- hidden -->", "1:1 no-html"),
        ("<img\nsrc=x>", "1:1 no-html"),
        ("```x```\n<b>", "2:1 no-html"),
        ("```\n<b>", "2:1 no-html"),
        ("a ` b\nc ` <b> ` d", "2:5 no-html"),
        ("\\`<b>`", "1:3 no-html"),
        ("[a](javascript:alert)", "1:5 safe-address"),
        ("[a](\n javascript:alert)", "2:2 safe-address"),
        ("[a](//evil.example/a.md)", "1:5 safe-address"),
        ("[a][b]\n\n> [b]: javascript:alert", "3:8 safe-address"),
        ("See ![a](https://a.example/b.png).", "1:5 own-picture"),
        ("See [![a](//a.example/b.png)](https://a.example).", "1:6 own-picture"),
        ("See ![a [b]](https://a.example/b.png).", "1:5 own-picture"),
        ("See ![a][b].\n\n[b]: https://a.example/b.png", "1:5 own-picture"),
        ("See ![b].\n\n[b]: https://a.example/b.png", "1:5 own-picture"),
        ("See ![a](bus.svg).", "1:5 own-picture"),
        ("See ![a](../../secret.png).", "1:5 own-picture"),
        ('See ![a](bus.png "A bus").', "1:5 own-picture"),
        ("See [a](bus.png).", "1:9 safe-address"),
        ("---\ntitle: About # this\n---\n", "2:14 hidden-text"),
        ("# About {: onclick='x' }", "1:9 attribute-list"),
        ("# About { onclick=x }", "1:9 attribute-list"),
        ("# About {#a} onclick=x }", "1:9 attribute-list"),
        ("---\ntitle: 'A <b>'\n---\n", "2:11 no-html"),
        ('---\ntitle: "A \\x3cb\\x3e"\n---\n', "2:1 page-head"),
        ("---\n# A\n...\n<b>\n---\n", "4:1 no-html"),
        ("---\ntitle: About\n", "1:1 document-head"),
        (b"A page.\n\xff", "2:1 encoding"),
        ("---\nsections: 3\n---\n", "2:1 page-head"),
        ("---\ntitel: A\n---\n", "2:1 page-head"),
        ("---\ntitle: 2024\n---\n", "2:1 page-head"),
        ("---\nA page\n---\n", "2:1 page-head"),
        ("---\ntitle: [\n---\n", "yaml-syntax"),
    ],
)
def test_what_could_harm_a_reader_or_stop_the_site_is_told_with_its_place(
    tmp_path: Path, text: str | bytes, problem: str
) -> None:
    found = said(tmp_path, text)
    assert any(line.endswith(problem) for line in found), found


def test_a_byte_order_mark_does_not_give_a_page_a_second_head(tmp_path: Path) -> None:
    path = tmp_path / "about.sq.md"
    path.write_text("\ufeff---\ntitle: Rreth\n---\nA.\n", encoding="utf-8")
    write_stamps(path, ("machine 0 0",))
    assert path.read_text(encoding="utf-8") == "---\ntitle: Rreth\nsections:\n- machine 0 0\n---\nA.\n"


@pytest.mark.parametrize(
    ("name", "language", "title"),
    [("about", "en", "About"), ("about", "sq", "Rreth"), ("about", "mk", "About"), ("x", "en", "")],
)
def test_a_page_has_its_title_in_its_language_or_in_the_first(
    tmp_path: Path, name: str, language: str, title: str
) -> None:
    assert pages(tmp_path, albanian=ALBANIAN.format("")).title(name, language) == title
