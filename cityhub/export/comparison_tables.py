"""ComparisonTables: each comparison as a table of plain values, for download.

One row holds one fact. Records are named by their keys, dates are in the Extended Date/Time Format (ISO 8601-2),
sums in euro carry the rate they were converted at. A fact that no source gives has no row, or an empty cell and a
state that says why; it is never 0.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cityhub.compare.cell import Cell
from cityhub.compare.comparisons import Comparisons
from cityhub.compare.crosstab import Crosstab
from cityhub.compare.indicator_row import IndicatorRow
from cityhub.compare.window import Shift
from cityhub.export.money_tables import DONORS, MONEY, donor_rows, money_rows
from cityhub.model.date import ImpreciseDate

Row = Sequence[object]


def comparison_tables(found: Comparisons) -> dict[str, str]:
    """The path of each file below the folder of data, and its text: CSV in UTF-8 with a header, RFC 4180."""
    tables: dict[str, tuple[Row, Iterable[Row]]] = {
        "profiles": (INDICATOR, _indicators(found.profile)),
        "urban": (INDICATOR, _indicators(found.half("urban"))),
        "digital": (INDICATOR, _indicators(found.half("digital"))),
        "findings": (CROSSTAB, _crosstabs({"theme": found.findings})),
        "framework": (CROSSTAB, _crosstabs(found.framework)),
        "actions": (CROSSTAB, _crosstabs(found.actions)),
        "timeline": (TIMELINE, _timeline(found)),
        "dates": (DATES, _dates(found)),
        "projects": (CROSSTAB, _crosstabs(found.projects)),
        "money": (MONEY, money_rows(found.money)),
        "donors": (DONORS, donor_rows(found.donors)),
        **{f"themes/{id}": (CROSSTAB, _crosstabs({"kind": table})) for id, table in found.themes.items()},
        "lessons": (CROSSTAB, _crosstabs({"lesson": found.lessons})),
    }
    return {f"compare/{name}.csv": _csv(header, rows) for name, (header, rows) in tables.items()}


def _csv(header: Row, rows: Iterable[Row]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


INDICATOR = (
    "indicator",
    "unit",
    "city",
    "state",
    "reason",
    "value",
    "qualifier",
    "currency",
    "value_in_euro",
    "exchange_rate",
    "exchange_rate_date",
    "period",
    "scope",
    "method",
    "confidence",
    "sources_disagree",
    "last_value",
    "last_period",
    "sources",
)


def _indicators(rows: Iterable[IndicatorRow]) -> Iterator[Row]:
    for row in rows:
        for city, cell in row.cells.items():
            yield (row.indicator.id, row.indicator.unit, city, cell.state, cell.reason or "", *_measured(cell))


def _measured(cell: Cell) -> Row:
    o = cell.observation
    if o is None:
        return ("",) * (len(INDICATOR) - 5)
    rate = cell.euro.rate if cell.euro else None
    return (
        "" if o.value is None else o.value,
        "" if o.value is None else o.qualifier,
        o.currency or "",
        "" if cell.euro is None else round(cell.euro.amount, 2) or cell.euro.amount,
        rate.rate if rate else "",
        rate.date.edtf if rate else "",
        o.period.edtf if o.period else "",
        o.scope,
        "" if o.value is None else o.method,
        "" if o.value is None else o.confidence,
        "yes" if cell.contested else "no",
        "" if cell.last is None or cell.last.value is None else cell.last.value,
        _edtf(cell.last.period) if cell.last else "",
        " ".join(o.sources),
    )


CROSSTAB = ("by", "value", "city", "state", "records_on_record", "records")


def _crosstabs(tables: Mapping[str, Crosstab]) -> Iterator[Row]:
    for by, table in tables.items():
        for value, cells in table.rows.items():
            for city, records in cells.items():
                state = "on-record" if records else "none-on-record"
                keys = " ".join(record.key for record in records)
                yield (by, value, city, state, len(records) or "", keys)


TIMELINE = (
    "action",
    "city",
    "start",
    "end",
    "end_withdrawn",
    "first_end",
    "status",
    "status_date",
    "timeliness",
    "judged_as_of",
    "sources",
)


def _timeline(found: Comparisons) -> Iterator[Row]:
    for city, spans in found.spans.items():
        for span in spans:
            action, period = span.action, span.action.period
            yield (
                action.key,
                city,
                _edtf(period.current_start),
                _edtf(period.current_end),
                "yes" if period.withdrawn else "no",
                _edtf(span.first_promised),
                action.status,
                _edtf(action.as_of),
                span.timeliness,
                found.today.isoformat(),
                " ".join(action.sources),
            )


DATES = (
    "action",
    "city",
    "revision",
    "announced",
    "start",
    "end",
    "end_moved",
    "least_months",
    "most_months",
    "reason",
    "timeliness",
    "judged_as_of",
    "sources",
)


def _dates(found: Comparisons) -> Iterator[Row]:
    """What is behind its dates or had one moved: the first dates as revision 0, then every revision in its order."""
    for city, spans in found.spans.items():
        moves = {slip.action.key: slip.moves for slip in found.slips[city]}
        shown = moves.keys() | {b.action.key for b in found.behind[city]}
        for span in (span for span in spans if span.action.key in shown):
            action, judged = span.action, (span.timeliness, found.today.isoformat())
            first = (_edtf(action.period.start), _edtf(action.period.end), *_moved(None), "")
            yield (action.key, city, 0, "", *first, *judged, " ".join(action.sources))
            for place, move in enumerate(moves.get(action.key, ()), start=1):
                held = move.revision
                said = (_edtf(held.announced), _edtf(held.start), _edtf(held.end), *_moved(move.end), held.reason or "")
                yield (action.key, city, place, *said, *judged, " ".join(held.sources))


def _moved(by: Shift | None) -> Row:
    """Whether an end was moved later or earlier, and by how many months; signless, empty where it is open."""
    if by is None:
        return ("", "", "")
    return (by.direction, "" if by.near is None else by.near, "" if by.far is None else by.far)


def _edtf(date: ImpreciseDate | None) -> str:
    return date.edtf if date else ""
