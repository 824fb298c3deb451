"""A folder of content is read once, and everything that is wrong with its files is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from cityhub.load.content import Content, load
from cityhub.model.city import City
from cityhub.model.vocabulary import Theme
from tests.load.draw import draw

THEMES = "- {id: mobility, name: Mobility, description: Buses.}\n- {id: energy, name: Energy, description: Heat.}\n"
CITY = """
    id: skopje
    place: skopje
    country: north-macedonia
    currency: mkd
    coordinates: {latitude: 41.99, longitude: 21.4}
    summary: A city.
    data_as_of: 2026
    """


def drawn(folder: Path, files: dict[str, str | bytes]) -> Content:
    """The content of a folder that holds these files."""
    root = folder / "content"
    root.mkdir()
    for name, picture in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture if isinstance(picture, bytes) else draw(picture))
    return load(root)


def told(content: Content) -> list[str]:
    return [str(problem) for problem in content.problems]


def test_a_folder_is_read_into_settings_records_and_documents(tmp_path: Path) -> None:
    content = drawn(
        tmp_path,
        {
            "hub.yml": "name: The hub",
            "vocabulary/themes.yml": THEMES,
            "cities/skopje/city.yml": CITY,
            "cities/skopje/diagnostic/urban.en.md": "Skopje is a city.",
            "vocabulary/outlines.geojson": '{"features": []}',
        },
    )
    assert told(content) == []
    assert content.settings is not None
    assert content.settings.name == "The hub"
    assert [(record.kind, record.key) for record in content.records] == [
        ("city", "skopje"),
        ("theme", "mobility"),
        ("theme", "energy"),
    ]
    assert [(type(record), record.city) for record in content.records[:2]] == [(City, "skopje"), (Theme, "")]
    assert [document.key for document in content.documents] == ["cities/skopje/diagnostic/urban"]
    assert content.outlines == {"features": []}
    assert content.declared == {("city", "skopje"), ("theme", "mobility"), ("theme", "energy")}
    assert content.unread == set()


def test_guides_licences_and_hidden_files_are_no_content(tmp_path: Path) -> None:
    content = drawn(
        tmp_path,
        {
            "README.md": "# Content",
            "LICENSE.md": "CC BY 4.0",
            "cities/README.md": "# Cities",
            ".DS_Store": b"\x00",
            "cities/.obsidian/workspace.json": "{}",
        },
    )
    assert (told(content), content.documents, content.records) == ([], [], [])


def test_a_long_list_may_be_cut_into_the_files_of_a_folder(tmp_path: Path) -> None:
    first, second = THEMES.splitlines()
    content = drawn(tmp_path, {"vocabulary/themes/one.yml": first, "vocabulary/themes/two.yml": second})
    assert [record.id for record in content.records] == ["mobility", "energy"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(load(tmp_path / "contents")) == [
        f"{tmp_path}/contents:0:0: no-content: there is no such folder. Name the folder of the content."
    ]


TOLD: list[tuple[str, dict[str, str | bytes], list[str]]] = [
    (
        "a file of no known kind",
        {"notes.txt": "Do not forget."},
        [
            (
                "content/notes.txt:0:0: unknown-file: no kind of record lives in a file of this name and place. "
                "On top stand: hub.yml, vocabulary/, sources.yml, programme/, study-tour/, conference/, cities/; "
                "see content/README.md."
            )
        ],
    ),
    (
        "a file with a slip in its name",
        {"cities/skopje/action/new-buses.yml": "id: new-buses"},
        [
            (
                "content/cities/skopje/action/new-buses.yml:0:0: unknown-file: "
                "no kind of record lives in a file of this name and place. "
                'Did you mean "cities/skopje/actions/new-buses.yml"?'
            )
        ],
    ),
    (
        "a single record where a list should be",
        {"vocabulary/themes.yml": "id: mobility"},
        [
            (
                "content/vocabulary/themes.yml:1:1: file-shape: "
                "there is a single record where a list of records should be. Begin each record with `- id:`."
            )
        ],
    ),
    (
        "a list where a single record should be",
        {"cities/skopje/city.yml": "- id: skopje"},
        [
            (
                "content/cities/skopje/city.yml:1:1: file-shape: there is a list where one record should be. "
                "Write fields, one a line, starting with `id:`."
            )
        ],
    ),
    (
        "a text where a record should be",
        {"cities/skopje/city.yml": "Skopje"},
        [
            (
                "content/cities/skopje/city.yml:1:1: file-shape: there is a text where one record should be. "
                "Write fields, one a line, starting with `id:`."
            )
        ],
    ),
    (
        "an empty file",
        {"vocabulary/themes.yml": "# to be written"},
        [
            (
                "content/vocabulary/themes.yml:1:1: file-shape: there is nothing where a list of records should be. "
                "Begin each record with `- id:`."
            )
        ],
    ),
    (
        "an entry of a list that is a text",
        {"vocabulary/themes.yml": "- {id: mobility, name: Mobility, description: Buses.}\n- Energy\n"},
        [
            (
                "content/vocabulary/themes.yml:2:3: file-shape: this entry of the list has no fields. "
                "Begin each record with `- id:`."
            )
        ],
    ),
    (
        "settings that are a list",
        {"hub.yml": "- name: The hub"},
        [
            (
                "content/hub.yml:1:1: file-shape: there is a list where the settings of the hub should be. "
                "Write fields, one a line, starting with `name:`."
            )
        ],
    ),
    (
        "settings that are not YAML",
        {"hub.yml": "name: The hub: of cities"},
        [
            (
                "content/hub.yml:1:14: yaml-syntax: this text holds a colon and a space, which would begin a field. "
                "Put it in quotes: `name: 'The hub: of cities'`."
            )
        ],
    ),
    (
        "a narrative that is not UTF-8",
        {"cities/skopje/diagnostic/urban.sq.md": b"Nism\xeb"},
        [
            (
                "content/cities/skopje/diagnostic/urban.sq.md:1:5: encoding: from here on the file is not UTF-8 text. "
                "Save it anew with the encoding UTF-8; the editor's program offers it under `Save as`."
            )
        ],
    ),
    (
        "outlines that are not JSON",
        {"vocabulary/outlines.geojson": '{"features": [\n}'},
        [
            (
                "content/vocabulary/outlines.geojson:2:1: outlines-form: this is not JSON: expecting value. "
                "Export the shapes anew, as GeoJSON."
            )
        ],
    ),
    (
        "outlines that are not UTF-8",
        {"vocabulary/outlines.geojson": b'{"features": "\xeb"}'},
        [
            (
                "content/vocabulary/outlines.geojson:1:15: encoding: from here on the file is not UTF-8 text. "
                "Save it anew with the encoding UTF-8; the editor's program offers it under `Save as`."
            )
        ],
    ),
    (
        "outlines that are no collection",
        {"vocabulary/outlines.geojson": "[]"},
        [
            (
                "content/vocabulary/outlines.geojson:1:1: outlines-form: it is not a collection of shapes. "
                "Export the shapes anew, as GeoJSON."
            )
        ],
    ),
    (
        "outlines that are nested too deeply",
        {"vocabulary/outlines.geojson": "[" * 100_000},
        [
            (
                "content/vocabulary/outlines.geojson:0:0: outlines-form: it is nested too deeply. "
                "Export the shapes anew, as GeoJSON."
            )
        ],
    ),
    (
        "outlines of which one is a point",
        {"vocabulary/outlines.geojson": '{"features": [{"id": "a", "geometry": {"type": "Point"}}]}'},
        [
            (
                "content/vocabulary/outlines.geojson:1:1: outlines-form: shape number 1 lacks an id or an outline. "
                "Export the shapes anew, as GeoJSON."
            )
        ],
    ),
]


@pytest.mark.parametrize(("files", "lines"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, files: dict[str, str | bytes], lines: list[str]) -> None:
    assert told(drawn(tmp_path, files)) == lines


def test_a_shape_that_is_whole_stays_beside_one_that_is_not(tmp_path: Path) -> None:
    whole = {"id": "albania", "geometry": {"type": "Polygon", "coordinates": []}}
    picture = str({"features": [whole, {"id": "kosovo"}]}).replace("'", '"')
    assert drawn(tmp_path, {"vocabulary/outlines.geojson": picture}).outlines == {"features": [whole]}


@pytest.mark.parametrize(
    ("name", "kinds"),
    {
        "vocabulary/themes.yml": {"theme"},
        "cities/skopje/actions/new-buses.yml": {"action"},
        "cities/skopje/diagnostic/urban.yml": {"diagnostic", "finding"},
        "cities/skopje/priorities.yml": {"priority", "objective"},
        "programme/initiatives/reload.yml": {"initiative", "grant-call"},
    }.items(),
)
@pytest.mark.parametrize("picture", ["a: [", "just a text"])
def test_of_a_file_that_cannot_be_read_the_kinds_are_remembered(
    tmp_path: Path, name: str, kinds: set[str], picture: str
) -> None:
    assert drawn(tmp_path, {name: picture}).unread == kinds


def test_a_record_with_a_field_given_twice_is_read_on(tmp_path: Path) -> None:
    twice = "- {id: mobility, name: Mobility, name: Moving, description: Buses., colour: red}"
    content = drawn(tmp_path, {"vocabulary/themes.yml": twice})
    assert [problem.rule for problem in content.problems] == ["duplicate-key", "unknown-field"]
    assert content.unread == set()
