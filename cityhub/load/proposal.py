"""Proposal: what an editor probably meant by a number, a date or an id that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cityhub.model.date import ImpreciseDate

_MULTIPLES = {
    "": 1,
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mln": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
}
_NUMBER = re.compile(
    rf"[^\w.,+-]*([-+]?\d[\d.,' \u00a0\u202f]*?)\s*({'|'.join(filter(None, _MULTIPLES))}|)\W*", re.IGNORECASE
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BOUNDS = {
    "from": "from",
    "since": "from",
    "by": "by",
    "until": "by",
    "till": "by",
    "end of": "by",
    "by end of": "by",
    "around": "around",
    "about": "around",
    "circa": "around",
    "ca.": "around",
    "c.": "around",
    "~": "around",
}


def number_hint(value: object) -> str:
    """What to write for a number.

    >>> number_hint("70 million")
    'Write 70000000.'
    >>> number_hint("526,502")
    'Write 526502; or 526.502, if the comma divides decimals.'
    """
    match = _NUMBER.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return "Write digits only, with a point before decimals: 70000000, 21.6."
    digits, times = match[1].strip(), _MULTIPLES[match[2].lower()]
    if re.fullmatch(r"[-+]?[1-9]\d{0,2},\d{3}", digits):
        whole, parts = (float(digits.replace(",", divider)) * times for divider in ("", "."))
        return f"Write {whole:.15g}; or {parts:.15g}, if the comma divides decimals."
    return f"Write {_decimal(digits) * times:.15g}."


def _decimal(digits: str) -> float:
    """The number meant by digits with any separators: the last separator divides decimals, unless it stands twice."""
    plain = re.sub(r"[' \u00a0\u202f]", "", digits)
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return float(plain)
    if plain.count(plain[last]) > 1:
        return float(re.sub(r"[.,]", "", plain))
    return float(f"{re.sub(r'[.,]', '', plain[:last])}.{plain[last + 1 :] or 0}")


def date_hint(value: object) -> str:
    """What to write for a date.

    >>> date_hint("13.5.2024")
    'Write 2024-05-13.'
    >>> date_hint("2024-13")
    'A month is 01 to 12.'
    """
    text = str(value).strip().lower()
    for candidate in _dates_in(text):
        if _exists(candidate):
            return f"Write {candidate}."
    if re.fullmatch(r"\d{4} ?[-–/] ?\d{4}", text):
        return "Write two dates, one in the field for the start, one in the field for the end."
    if match := re.fullmatch(r"(?:\w+ )?\d{4}-(\d\d)(?:-(\d\d))?", text):
        return "A month is 01 to 12." if not 1 <= int(match[1]) <= 12 else "That month has no such day."
    return "Write 2024, 2024-05, 2024-05-13, or one of them after `from`, `by` or `around`."


def _dates_in(text: str) -> Iterator[str]:
    """The same date in the form that is asked for, by every reading of the text that is plain enough."""
    for written, bound in sorted(_BOUNDS.items(), key=lambda pair: -len(pair[0])):
        if text.startswith(written):
            rest = text.removeprefix(written).strip()
            yield from (f"{bound} {date}" for date in (rest, *_dates_in(rest)))
            return
    if match := re.fullmatch(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?\.?", text):
        yield _date(match[1], match[2], match[3])
    if match := re.fullmatch(r"(?:(\d{1,2})[-./] ?)?(\d{1,2})[-./] ?(\d{4})\.?", text):
        yield _date(match[3], match[2], match[1])
    if match := re.fullmatch(r"(?:(\d{1,2})(?:st|nd|rd|th|\.)? )?([a-z]{3})[a-z]*\.?,? (\d{4})", text):
        yield _date(match[3], _MONTHS.index(match[2]) + 1 if match[2] in _MONTHS else 0, match[1])


def _date(year: str, month: str | int, day: str | None) -> str:
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


def _exists(date: str) -> bool:
    try:
        ImpreciseDate.parse(date)
    except ValueError:
        return False
    return True


def id_hint(value: object) -> str:
    """What to write for an id.

    >>> id_hint("Bus Rapid_Transit")
    'Write `bus-rapid-transit`: small letters a to z, digits, single hyphens.'
    """
    slug = "-".join(re.findall(r"[a-z0-9]+", str(value).lower())) if str(value).isascii() else ""
    example = f"`{slug}`" if slug else "for example `bus-rapid-transit`"
    return f"Write {example}: small letters a to z, digits, single hyphens."
