"""The dashboard: an address in, a page out. Streamlit runs this file anew for every change on a page.

`?event=`, `?participant=` and `?directive=` show one of them, `?q=` what a search finds, `?page=` a list or the
quality of the build; without any of them it is the overview. `lang=en` shows it in English.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import streamlit as st

from dashboards import directive_queries, entity_queries, markup, queries
from dashboards.labels import LANGUAGES, Labels
from dashboards.queries import Row
from dashboards.theme import STYLE
from dashboards.view import View
from dashboards.views import directive, event, notices, overview, participant, quality, search
from warehouse.builds import BuildError, current
from warehouse.home import DATABASE_NAME, Home

# Seconds between two looks at which build is the current one.
LOOK_EVERY = 3

_PAGES: dict[str, Callable[[View], None]] = {
    "participants": participant.show_all,
    "directives": directive.show_all,
    "quality": quality.show,
}
_ENTITIES: dict[str, tuple[Callable[[Path, str], Row | None], Callable[[View, Row], None]]] = {
    "event": (queries.event, event.show),
    "participant": (entity_queries.participant, participant.show),
    "directive": (directive_queries.directive, directive.show),
}


def main(home: Home) -> None:
    """Shows the page that the address asks for."""
    label = Labels("en" if st.query_params.get("lang") == "en" else "vi")
    st.set_page_config(page_title=label("product"), page_icon=None, layout="wide")
    st.html(f"<style>{STYLE.read_text(encoding='utf-8')}</style>")
    build = current(home)
    _watch(home, build.build_id if build else None)
    _navigation(label)
    if build is None:
        _plain(label, notices.nothing_published(label))
        return
    view = View(build.folder / DATABASE_NAME, label)
    try:
        _show(view)
    except BuildError:
        _plain(label, notices.nothing_published(label))
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        _plain(label, notices.of_another_release(label, error))
    except (duckdb.IOException, duckdb.SerializationException, duckdb.InternalException) as error:
        _plain(label, notices.unreadable(label, error))


@st.fragment(run_every=LOOK_EVERY)
def _watch(home: Home, shown: str | None) -> None:
    """Looks whether another build was published, and shows it."""
    build = current(home)
    if (build.build_id if build else None) != shown:
        st.rerun()


def _show(view: View) -> None:
    label, asked = view.label, st.query_params
    info = queries.build_info(view.database)
    entity = next((kind for kind in _ENTITIES if kind in asked), None)
    if not info["document_count"]:
        _plain(label, notices.empty(label))
    elif entity:
        find, show = _ENTITIES[entity]
        found = find(view.database, asked[entity])
        if found is None:
            _plain(label, notices.unknown(label, asked[entity]))
        else:
            show(view, found)
    elif asked.get("q"):
        search.show(view, asked["q"])
    else:
        _PAGES.get(asked.get("page", ""), overview.show)(view)
    _footer(view, info)
    queries.prepare_search(view.database)


def _navigation(label: Labels) -> None:
    asked = st.query_params
    here = asked.get("page", "") if not any(kind in asked for kind in (*_ENTITIES, "q")) else None
    links = [f'<a class="brand" href="{markup.href(label)}" target="_self">{label("product")}</a>']
    for page in ("", *_PAGES):
        target = {"page": page} if page else {}
        mark = ' aria-current="page"' if here == page else ""
        links.append(f'<a href="{markup.href(label, **target)}" target="_self"{mark}>{label(page or "overview")}</a>')
    other = "vi" if label.language == "en" else "en"
    kept = {name: asked.get_all(name) for name in asked if name != "lang"} | ({"lang": ["en"]} if other == "en" else {})
    links.append(f'<a href="{markup.address(kept)}" target="_self" lang="{other}">{LANGUAGES[other]}</a>')
    _plain(label, f'<nav aria-label="{label("pages")}">{"".join(links)}</nav>')
    st.session_state.setdefault("search", asked.get("q", ""))
    st.text_input(
        label("search"),
        key="search",
        placeholder=label("search_hint"),
        label_visibility="collapsed",
        on_change=_searched,
    )


def _searched() -> None:
    """Puts what is searched into the address, in place of the page that was shown."""
    kept = {"lang": "en"} if st.query_params.get("lang") == "en" else {}
    words = st.session_state["search"].strip()
    st.query_params.from_dict({**kept, "q": words} if words else kept)


def _footer(view: View, info: Row) -> None:
    label = view.label
    parts = [
        f"{label('build')} <code>{markup.text(info['build_id'])}</code>",
        f"{label('built_at')} {info['built_at']:%H:%M} {label.day(info['built_at'].date())} UTC",
        f"{label('latest_item')} {label.day(info['latest_item'])}" if info["latest_item"] else "",
    ]
    view.html(f'<hr><p class="note build">{" · ".join(part for part in parts if part)}</p>')


def _plain(label: Labels, html: str) -> None:
    st.html(f'<div class="dn" lang="{label.language}">{html}</div>')


if __name__ == "__main__":
    main(Home(Path(sys.argv[1])))
