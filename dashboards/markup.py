"""Pieces of HTML for the pages: values in, escaped HTML out. Both the dashboard and the static page use them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, Final
from urllib.parse import urlencode

from dashboards.labels import Labels

# How much of an item stands around a quote, in characters.
AROUND: Final = 280


def text(value: Any) -> str:
    """Returns a value as escaped text, empty if absent."""
    if value is None:
        return ""
    return escape(", ".join(map(str, value)) if isinstance(value, list) else str(value))


def unbroken(words: str | None) -> str:
    """Returns a day or another short value that is not broken over two lines, empty if absent."""
    return f'<span class="unbroken">{text(words)}</span>' if words else ""


def address(parameters: Mapping[str, Sequence[str]]) -> str:
    """Returns the address of the page with these parameters, escaped for an attribute."""
    return escape("?" + urlencode(parameters, doseq=True)) if parameters else "./"


def href(label: Labels, **target: str) -> str:
    """Returns the address of a page in the language that is shown, escaped."""
    if label.language != "vi":
        target["lang"] = label.language
    return address({name: [value] for name, value in target.items()})


def link(label: Labels, words: Any, **target: str) -> str:
    """Returns a link to a page of the dashboard."""
    return f'<a href="{href(label, **target)}" target="_self">{text(words)}</a>'


def heading(words: str, level: int = 2, note: str = "") -> str:
    """Returns a heading, with a line of explanation under it."""
    below = f'<p class="note">{text(note)}</p>' if note else ""
    return f"<h{level}>{text(words)}</h{level}>{below}"


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Returns names and HTML values as a list; pairs without a value are left out."""
    shown = "".join(f"<div><dt>{text(name)}</dt><dd>{value}</dd></div>" for name, value in pairs if value)
    return f'<dl class="facts">{shown}</dl>'


def counts(pairs: Iterable[tuple[str, str]]) -> str:
    """Returns a row of large numbers with their names."""
    shown = "".join(f"<div><dt>{text(name)}</dt><dd>{text(value)}</dd></div>" for name, value in pairs)
    return f'<dl class="counts">{shown}</dl>'


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Returns a table of HTML cells; on a narrow screen each row becomes a card with the columns' names."""
    head = "".join(f'<th scope="col">{text(column)}</th>' for column in columns)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td><span class="of">{text(column)}</span><div>{cell}</div></td>' if cell else '<td class="none"></td>'
            for column, cell in zip(columns, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<table class="rows"><caption>{text(caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def quote(words: str | None) -> str:
    """Returns the sentence that a fact was read in."""
    return f"<blockquote>{text(words)}</blockquote>" if words else ""


def disclosure(summary: str, inner: str) -> str:
    """Returns something that opens on demand."""
    return f"<details><summary>{text(summary)}</summary>{inner}</details>"


def highlighted(whole: str, start: int, end: int, around: int | None = None) -> str:
    """Returns a text with the characters `start` to `end` marked, cut to whole words `around` them if given.

    Example:
        >>> highlighted("một hai ba bốn năm", 8, 10)
        '<div class="item">một hai <mark>ba</mark> bốn năm</div>'
    """
    before, marked, after = whole[:start], whole[start:end], whole[end:]
    if around is not None:
        if len(before) > around:
            before = "… " + re.sub(r"^\S*\s+", "", before[-around:])
        if len(after) > around:
            after = re.sub(r"\s+\S*$", "", after[:around]) + " …"
    return f'<div class="item">{escape(before)}<mark>{escape(marked)}</mark>{escape(after)}</div>'


def source_link(label: Labels, row: Mapping[str, Any]) -> str:
    """Returns an item's address as a link if it has one on the web, else the name of its file."""
    address = str(row["uri"])
    if address.startswith(("https://", "http://")):
        return f'<a href="{escape(address)}" rel="noopener noreferrer" target="_blank">{text(label("open_source"))}</a>'
    return f"{text(label('source_file'))}: <code>{text(address)}</code>"
