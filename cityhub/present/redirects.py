"""Redirects: from the addresses that records had under their former ids to those they have now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cityhub.model.city import City
from cityhub.model.hub import Hub
from cityhub.model.record import Record
from cityhub.present.address import address_of
from cityhub.present.page import Page


def redirects(hub: Hub, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Old and new address of each page of a renamed record; of a renamed city, of each page below it.

    No redirect leads to a page that does not exist, or stands in the place of one that does.
    """
    known = {page.address for page in pages}
    for records in hub.records.values():
        for record in records.values():
            for former in record.former_ids:
                moved = _moved_city(record, former, known) if isinstance(record, City) else _moved(record, former, hub)
                yield from ((old, new) for old, new in moved if new in known and old not in known)


def _moved(record: Record, former: str, hub: Hub) -> Iterator[tuple[str, str]]:
    old, new = address_of(record.model_copy(update={"id": former}), hub), address_of(record, hub)
    if old and new and not new.anchor:
        yield old.page, new.page


def _moved_city(city: City, former: str, known: Iterable[str]) -> Iterator[tuple[str, str]]:
    base = f"cities/{city.id}/"
    for address in sorted(known):
        if address.startswith(base):
            yield f"cities/{former}/{address.removeprefix(base)}", address
