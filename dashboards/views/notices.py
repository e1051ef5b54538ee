"""Pages for when there is nothing to show: what is the matter, and what to do."""

from html import escape

from dashboards import markup
from dashboards.labels import Labels

RUN = "doingoai run --source seeds"


def nothing_published(label: Labels) -> str:
    """There is no build yet."""
    return _notice(label("nothing_published"), label("nothing_published_help"), RUN)


def empty(label: Labels) -> str:
    """The build holds no items."""
    return _notice(label("empty"), label("empty_help"), "doingoai run --source DIR")


def of_another_release(label: Labels, error: Exception) -> str:
    """The build's tables are not those that the pages read."""
    return _notice(label("older"), label("older_help", error=_first_line(error)), RUN)


def unreadable(label: Labels, error: Exception) -> str:
    """The build's file is damaged, or written by what is newer than what reads it."""
    commands = "doingoai rollback\ndoingoai run --rebuild"
    return _notice(label("unreadable"), label("unreadable_help", error=_first_line(error)), commands)


def unknown(label: Labels, identifier: str) -> str:
    """The build has no such event, participant or directive."""
    return (
        markup.heading(label("unknown", id=identifier[:80]), 1)
        + f"<p>{markup.text(label('unknown_help'))}</p><p>{markup.link(label, label('overview'))}</p>"
    )


def _first_line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)


def _notice(title: str, words: str, command: str) -> str:
    return markup.heading(title, 1) + f"<p>{markup.text(words)}</p><pre>{escape(command)}</pre>"
