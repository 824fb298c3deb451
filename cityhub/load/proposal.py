"""Proposal: what an editor probably meant by a number, a date, a truth or an id that cannot be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cityhub.model.date import ImpreciseDate
from cityhub.problem import look_alike

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
    rf"[^\w.,+-]*([-+]?\d[\d.,' _\u00a0\u202f]*?)\s*({'|'.join(filter(None, _MULTIPLES))}|)\W*", re.IGNORECASE
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
    plain = re.sub(r"[' _\u00a0\u202f]", "", digits)
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
    form = "Write 2024, 2024-05, 2024-05-13, or one of them after `from`, `by` or `around`"
    return f"{form}." if re.search(r"\d", text) else f"{form}; where no source gives a date, remove the line."


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
        yield _date(match[3], match[1] or 0, match[2])
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
    slug = id_from(str(value))
    example = f"`{slug}`" if slug else "for example `bus-rapid-transit`"
    return f"Write {example}: small letters a to z, digits, single hyphens.{look_alike(value)}"


def id_from(text: str) -> str:
    """An id made of a text, without its accents; nothing where letters would be lost.

    >>> id_from("Nismë e qytetit")
    'nisme-e-qytetit'
    """
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())) if all(map(_fits_id, plain)) else ""


def _fits_id(letter: str) -> bool:
    return letter.isascii() or not letter.isalnum()


_YES = {"yes", "y", "on", "true", "1"}
_NO = {"no", "n", "off", "false", "0"}


def truth_hint(field: str, value: object) -> str:
    """What to write for a field that is true or false.

    >>> truth_hint("site", "yes")
    'Write `site: true`, without quotes.'
    """
    written = str(value).strip().lower()
    if written in _YES | _NO:
        return f"Write `{field}: {'true' if written in _YES else 'false'}`, without quotes."
    return f"Write `{field}: true` or `{field}: false`."
