"""Periods of months: what an address or a choice of a year says in, the first and the last month out ("2018-03")."""

import re
from collections.abc import Iterable, Sequence

_MONTH = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?")


def months_of(years: Iterable[int]) -> list[str]:
    """Returns the months from the first of the years to the last, the years between them included."""
    found = sorted(years)
    return [f"{y:04}-{m:02}" for y in range(found[0], found[-1] + 1) for m in range(1, 13)] if found else []


def read(value: str, *, last: bool) -> str | None:
    """Returns the month that an address names; of a year its first or its last one, None if it names neither."""
    found = _MONTH.fullmatch(value)
    if found is None:
        return None
    return f"{found[1]}-{found[2] or ('12' if last else '01')}"


def of_year(year: int) -> tuple[str, str]:
    """Returns the first and the last month of a year."""
    return f"{year:04}-01", f"{year:04}-12"


def whole_year(first: str | None, last: str | None, years: Sequence[int]) -> int | None:
    """Returns the year that a period is, None if it is another period."""
    return next((year for year in years if of_year(year) == (first, last)), None)


def told(month: str) -> str:
    """Returns a month as both languages write it."""
    return f"{int(month[5:])}/{month[:4]}"
