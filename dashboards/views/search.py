"""Results of a search: words in, the events, participants and directives that hold them out, as links."""

from dashboards import markup, queries
from dashboards.view import View

_PLURAL = {"participant": "participants", "event": "events", "directive": "directives"}


def show(view: View, words: str) -> None:
    """Shows what holds every word, whatever its diacritics."""
    label = view.label
    found = queries.search(view.database, words)
    if not any(found.values()):
        view.html(markup.heading(label("search_none", text=words), 1))
        return
    view.html(markup.heading(label("search_found", text=words), 1))
    for kind, plural in _PLURAL.items():
        if not found[kind]:
            continue
        listed = "".join(
            f"<li>{markup.link(label, row['title'], **{kind: row['id']})} "
            f'<span class="note">{markup.text(row["detail"])}</span></li>'
            for row in found[kind]
        )
        view.html(markup.heading(label(plural)), f"<ul>{listed}</ul>")
