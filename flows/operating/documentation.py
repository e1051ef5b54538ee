"""Documentation of a published build: its file and the pages of `docs/` in, a folder of HTML pages out.

dbt's page of models, columns and lineage is made from a copy of the build that holds its tables without their rows,
so the published file is only read. Every page stands for itself: nothing is fetched when it is opened.
"""

import csv
import itertools
import re
import tempfile
from collections import defaultdict
from html import escape
from pathlib import Path
from typing import Final

import duckdb
from markdown_it import MarkdownIt

from flows.stages.build import DbtError, run_dbt
from warehouse.builds import STORAGE_VERSION, named
from warehouse.files import write_whole
from warehouse.home import DATABASE_NAME, Home
from warehouse.paths import REGISTERS, ROOT

# The pages for people, each with what the start page says of it.
PAGES: Final = {
    "data-dictionary": ("Data dictionary", "Every table and column, with type and meaning, and the metrics."),
    "codebook": ("Codebook", "What is recorded and how hard cases are decided, with examples, and every code."),
    "analysts-guide": ("Analyst's guide", "What to know before counting, and questions with their SQL."),
}
DBT_PAGE: Final = "dbt.html"

# Nothing may be loaded from elsewhere, whatever a page holds.
_POLICY: Final = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:\">"
)
_STYLE: Final = """
:root { color-scheme: light dark; }
body { font: 16px/1.55 system-ui, "Be Vietnam Pro", "Noto Sans", sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .3rem .6rem; text-align: left; vertical-align: top; }
code, pre { font: .9em ui-monospace, monospace; }
pre { padding: .8rem; overflow-x: auto; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
.table { overflow-x: auto; }
"""  # noqa: E501 - a rule a line


def write(home: Home, out: Path, timeout: int) -> list[Path]:
    """Writes the documentation of the current build; returns the pages, the start page first.

    Raises:
        BuildError: nothing is published.
        DbtError: dbt could not make its page, or took longer than `timeout` seconds.
    """
    build = named(home)
    out.mkdir(parents=True, exist_ok=True)
    pages = {out / "index.html": start_page(build.build_id)}
    for name, (title, _) in PAGES.items():
        text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
        pages[out / f"{name}.html"] = page(title, text + (codes() if name == "codebook" else ""))
    pages[out / DBT_PAGE] = _dbt_page(build.database, home.dbt / "docs", timeout)
    for path, content in pages.items():
        write_whole(path.absolute(), content.encode())
    return list(pages)


def start_page(build_id: str) -> str:
    """Returns the page that leads to the others."""
    told = {DBT_PAGE: ("Models and lineage", "Every model with its SQL, tests and lineage, and who reads it.")}
    told |= {f"{name}.html": about for name, about in PAGES.items()}
    lines = [f"- [{title}]({link}): {about}" for link, (title, about) in told.items()]
    return page("doi-ngoai-warehouse", "\n".join(["# doi-ngoai-warehouse", "", *lines, "", f"Of build `{build_id}`."]))


def page(title: str, text: str) -> str:
    """Returns a text in Markdown as a page; its headings can be linked to, and links between pages lead to pages."""
    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"\]\(([a-z-]+)\.md(#[^)]*)?\)", _page_link, text)
    tokens = renderer.parse(text)
    for token, content in itertools.pairwise(tokens):
        if token.type == "heading_open":
            token.attrSet("id", _anchor(content.content))
    body = renderer.renderer.render(tokens, renderer.options, {})
    body = body.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">{_POLICY}'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body><main>\n{body}</main></body></html>\n"
    )


def _page_link(found: re.Match[str]) -> str:
    """Returns a link to another page of `docs/`: to its HTML page if there is one, else none."""
    name, anchor = found[1], found[2] or ""
    return f"]({name}.html{anchor})" if name in PAGES else "](index.html)"


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w]+", "-", heading.lower()).strip("-")


def codes() -> str:
    """Returns every code of the register as Markdown, a table a domain."""
    domains: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (REGISTERS / "codes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            domains[row["domain"]].append(row)
    lines = ["", "## Codes", ""]
    for domain, rows in domains.items():
        lines += [f"### {domain}", "", "| code | Vietnamese | English | covers |", "|---|---|---|---|"]
        lines += [f"| `{r['code']}` | {r['label_vi']} | {r['label_en']} | {r['description_en']} |" for r in rows]
        lines.append("")
    return "\n".join(lines)


def _dbt_page(database: Path, room: Path, timeout: int) -> str:
    """Returns dbt's documentation of a build's file as one page."""
    made = room / "static_index.html"
    made.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="doingoai-docs-") as folder:
        empty = Path(folder) / DATABASE_NAME
        with duckdb.connect() as connection:
            for alias, path, options in (
                ("old", database, "READ_ONLY"),
                ("new", empty, f"STORAGE_VERSION '{STORAGE_VERSION}'"),
            ):
                quoted = str(path).replace("'", "''")
                connection.execute(f"ATTACH '{quoted}' AS {alias} ({options})")
            connection.execute("COPY FROM DATABASE old TO new (SCHEMA)")
        said = run_dbt(("docs", "generate", "--static"), empty, room, timeout, {})
    if not made.exists():
        raise DbtError("dbt did not write its page:\n" + "\n".join(said[-20:]))
    return made.read_text(encoding="utf-8").replace("<head>", f"<head>{_POLICY}", 1)
