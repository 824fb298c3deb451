"""Every text of every record stands on some page: what nobody can read need not be written."""

from __future__ import annotations

import html
import re

from cityhub.model.indicator import Indicator
from cityhub.model.record import Record
from cityhub.model.walk import leaves
from cityhub.model.words import Words
from cityhub.pipeline import Site
from cityhub.present.page import Rendered
from cityhub.present.prose import inline
from cityhub.present.relations import Relations

NOT_SHOWN = {
    "currency.name": "a sum shows the sign or the code of its currency",
    "language.name": "shown on the pages of sources, and some languages have none",
    "organisation.abbreviation": "stands beside the name",
    "organisation.name": "shown where a record that has a page names it",
    "term.label": "shown where some record has the value",
    "term.meaning": "shown beside some labels; the page of rules and the method tell the others",
    "unit.label": "money shows its currency; other units are shown with their figures",
}
"""Fields whose texts need not all be shown, and why."""

NOTE_MARK = re.compile(r'<a class="note-mark".*?</a>')
TAG = re.compile(r"<[^>]+>")


def plain(markup: str) -> str:
    return " ".join(html.unescape(TAG.sub("", NOTE_MARK.sub("", markup))).split())


def has_no_page(record: Record, site: Site) -> bool:
    """A source that nothing cites, or an indicator that no city reports."""
    if record.kind == "source":
        return ("source", record.key) not in site.hub.mentions
    return isinstance(record, Indicator) and not Relations(site.hub, site.today).naming(record, "observation")


def test_every_text_of_every_record_stands_on_a_page(site: Site, rendered: dict[str, dict[str, Rendered]]) -> None:
    shown = "\n".join(plain(page.html) for page in rendered["en"].values())
    lost = [
        f"{record.kind} {record.key}: {leaf.pointer}: {leaf.value}"
        for records in site.hub.records.values()
        for record in records.values()
        if not has_no_page(record, site)
        for leaf in leaves(record)
        if isinstance(leaf.value, Words)
        if f"{record.kind}.{leaf.pointer[-1]}" not in NOT_SHOWN
        if plain(str(inline(leaf.value))) not in shown
    ]
    assert lost == []
