"""The filters beside the overview: what a build offers in, what the reader lets through out; kept in the address."""

from collections.abc import Sequence
from typing import Any, Final

import streamlit as st

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
_YEARS: Final = (("from", "first_year"), ("to", "last_year"))


def chosen(label: Labels, offered: dict[str, list[Row]]) -> Selection:
    """Shows the filters and returns what they let through."""
    values: dict[str, Any] = {}
    with st.sidebar:
        st.html(f'<div class="dn" lang="{label.language}"><h2>{label("filters")}</h2></div>')
        years = [row["id"] for row in offered["years"]]
        for (key, name), column in zip(_YEARS, st.columns(2), strict=True):
            with column:
                values[name] = _year(key, label(name), years, label)
        for key, name, field in _LISTS:
            values[field] = _several(key, label(name), offered[field], label)
        selection = Selection(**values)
        if not selection.is_empty:
            st.button(label("clear"), on_click=_clear)
    return selection


def _year(key: str, name: str, years: Sequence[int], label: Labels) -> int | None:
    allowed = [None, *years]
    asked = st.session_state.get(key, next(iter(int(y) for y in st.query_params.get_all(key) if y.isdecimal()), None))
    st.session_state[key] = asked if asked in allowed else None
    value: int | None = st.selectbox(
        name,
        allowed,
        key=key,
        format_func=lambda year: label("any") if year is None else str(year),
        placeholder=label("any"),
    )
    _keep(key, [] if value is None else [str(value)])
    return value


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
    for key, _ in _YEARS:
        st.session_state[key] = None
    for key, _, _ in _LISTS:
        st.session_state[key] = []
