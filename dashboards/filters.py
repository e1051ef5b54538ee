"""The filters beside the overview: what a build offers in, what the reader lets through out; kept in the address."""

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

from dashboards import periods
from dashboards.labels import Labels
from dashboards.queries import Row, Selection

# Filter in the address, its label, what the build offers for it.
_LISTS: Final = (
    ("type", "type", "types"),
    ("place", "place", "places"),
    ("org", "organization", "organizations"),
    ("cites", "directive", "directives"),
    ("publisher", "publisher", "publishers"),
)
_PERIOD: Final = (("from", "first_month"), ("to", "last_month"))


def chosen(label: Labels, offered: dict[str, list[Row]]) -> Selection:
    """Shows the filters and returns what they let through."""
    values: dict[str, Any] = {}
    with st.sidebar:
        st.html(f'<div class="dn" lang="{label.language}"><h2>{label("filters")}</h2></div>')
        values |= _period([row["id"] for row in offered["years"]], label)
        for key, name, field in _LISTS:
            values[field] = _several(key, label(name), offered[field], label)
        selection = Selection(**values)
        if not selection.is_empty:
            st.button(label("clear"), on_click=_clear)
    return selection


def _period(years: Sequence[int], label: Labels) -> dict[str, str | None]:
    """Offers a year, or any month to any other one."""
    months = periods.months_of(years)
    values = {name: _month(key, months) for key, name in _PERIOD}
    none = label("own_period" if any(values.values()) else "any")
    st.session_state["year"] = periods.whole_year(values["first_month"], values["last_month"], years)
    st.selectbox(
        label("year"),
        [None, *reversed(years)],
        key="year",
        format_func=lambda year: none if year is None else str(year),
        placeholder=none,
        on_change=_take_year,
    )
    for (key, name), column in zip(_PERIOD, st.columns(2), strict=True):
        with column:
            st.selectbox(
                label(name),
                [None, *months],
                key=key,
                format_func=lambda month: label("any") if month is None else periods.told(month),
                placeholder=label("any"),
            )
        _keep(key, [value] if (value := values[name]) else [])
    return values


def _month(key: str, months: Sequence[str]) -> str | None:
    """Returns the month that is chosen or that the address names, and lets the widget show it."""
    asked = next(iter(st.query_params.get_all(key)), "")
    month: str | None = st.session_state.get(key, periods.read(asked, last=key == "to"))
    st.session_state[key] = month if month in months else None
    return month if month in months else None


def _take_year() -> None:
    """Lets the months follow the year that was chosen."""
    year = st.session_state["year"]
    first_and_last = (None, None) if year is None else periods.of_year(year)
    for (key, _), month in zip(_PERIOD, first_and_last, strict=True):
        st.session_state[key] = month


def _several(key: str, name: str, offered: Sequence[Row], label: Labels) -> list[str]:
    names = {
        row["id"]: row.get("name_en") if label.language == "en" and row.get("name_en") else row["name"]
        for row in offered
    }
    asked = st.session_state.get(key, st.query_params.get_all(key))
    st.session_state[key] = [value for value in asked if value in names]
    values: list[str] = st.multiselect(
        name, list(names), key=key, format_func=lambda value: str(names[value]), placeholder=label("any")
    )
    _keep(key, values)
    return values


def _keep(key: str, values: list[str]) -> None:
    """Keeps a filter in the address, so that what is seen can be sent and come back to."""
    if st.query_params.get_all(key) == values:
        return
    if "p" in st.query_params:
        del st.query_params["p"]
    if values:
        st.query_params[key] = values
    else:
        del st.query_params[key]


def _clear() -> None:
    for key, _ in _PERIOD:
        st.session_state[key] = None
    for key, _, _ in _LISTS:
        st.session_state[key] = []
