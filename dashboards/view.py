"""What every page has to hand: the build that is shown, the language, and how to put things on the page."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import altair as alt
import polars as pl
import streamlit as st

from dashboards import markup
from dashboards.labels import Labels
from dashboards.queries import PAGE_SIZE
from warehouse.csv_text import csv_text


@dataclass(frozen=True, slots=True)
class View:
    """One page as it is being shown."""

    database: Path
    label: Labels

    def html(self, *pieces: str) -> None:
        """Shows pieces of HTML."""
        st.html(f'<div class="dn" lang="{self.label.language}">{"".join(pieces)}</div>')

    def chart(self, chart: alt.Chart | alt.LayerChart, title: str, alt_text: str, note: str = "") -> None:
        """Shows a chart under its heading, described for those who do not see it."""
        self.html(markup.heading(title, note=note))
        st.altair_chart(chart, alt=alt_text)

    def downloads(self, name: str, make: Callable[[], pl.DataFrame]) -> None:
        """Offers rows as CSV and as Parquet. They are read when someone asks for them."""
        with st.container(horizontal=True):
            st.download_button(
                self.label("download_csv"),
                partial(_csv, make),
                f"{name}.csv",
                "text/csv",
                key=f"{name}-csv",
                on_click="ignore",
            )
            st.download_button(
                self.label("download_parquet"),
                partial(_parquet, make),
                f"{name}.parquet",
                "application/vnd.apache.parquet",
                key=f"{name}-parquet",
                on_click="ignore",
            )

    def turn(self, shown: int, page: int, count: int) -> None:
        """Shows which rows of how many are on this page, and links to the ones before and after."""
        number = self.label.number
        if not shown:
            return
        words = self.label(
            "showing",
            first=number(page * PAGE_SIZE + 1),
            last=number(page * PAGE_SIZE + shown),
            count=number(count),
        )
        turns = [(page - 1, "earlier_page")] if page else []
        turns += [(page + 1, "later_page")] if (page + 1) * PAGE_SIZE < count else []
        kept = {name: st.query_params.get_all(name) for name in st.query_params if name != "p"}
        links = "".join(
            f' · <a href="{markup.address({**kept, "p": [str(to)]})}" target="_self">{self.label(key)}</a>'
            for to, key in turns
        )
        self.html(f'<p class="note">{words}{links}</p>')


def page_number() -> int:
    """Returns which page of a list the address asks for, 0 if none or not a number."""
    asked = st.query_params.get("p", "0")
    return int(asked) if asked.isdecimal() and len(asked) < 7 else 0


def _csv(make: Callable[[], pl.DataFrame]) -> bytes:
    frame = make()
    # Spreadsheets take UTF-8 for what it is only behind a byte order mark.
    return csv_text(frame.columns, frame.iter_rows()).encode("utf-8-sig")


def _parquet(make: Callable[[], pl.DataFrame]) -> bytes:
    out = io.BytesIO()
    make().write_parquet(out)
    return out.getvalue()
