"""How long the dashboard takes: `python -m tests.browser.measuring HOME` prints first views and its slowest questions.

A first view is from asking for the address to seeing the page complete, its charts drawn. The very first one is that of
a server that has just started. Questions are asked one after the other, each on a connection of its own, as pages do.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from dashboards import directive_queries, entity_queries, quality_queries, queries
from dashboards.queries import Selection
from tests.browser.driving import chromium, go, missing, serving
from tests.homes import open_current
from warehouse.home import DATABASE_NAME, Home

Question = Callable[[], Any]
_CHART = ".stVegaLiteChart canvas, .stVegaLiteChart svg"


def busiest(home: Path) -> dict[str, str]:
    """The entities with most rows: what is slow is slow there."""
    with open_current(home) as connection:
        found = connection.execute(
            """
            SELECT
                (SELECT event_id FROM marts.dim_event ORDER BY document_count DESC, event_id LIMIT 1),
                (SELECT participant_id FROM marts.dim_participant ORDER BY event_count DESC, participant_id LIMIT 1),
                (SELECT directive_id FROM marts.dim_directive ORDER BY citation_count DESC, directive_id LIMIT 1)
            """
        ).fetchone()
    assert found is not None
    return dict(zip(("event", "participant", "directive"), found, strict=True))


def questions(database: Path, ids: dict[str, str]) -> dict[str, Question]:
    """Every question that the pages ask, with the arguments that cost most."""
    everything, narrow = Selection(), Selection(first_month="2015-03", types=["conference"], places=["Hà Nội"])
    asked: dict[str, Question] = {}
    for how, selection in (("all", everything), ("filtered", narrow)):
        for question in (queries.totals, queries.by_month, queries.by_type, queries.by_place, queries.events):
            asked[f"{question.__name__}, {how}"] = partial(question, database, selection)
    asked["events, last page"] = partial(queries.events, database, everything, skip=5000)
    asked["options"] = partial(queries.options.__wrapped__, database)
    asked["names for the search"] = partial(queries.names, database)
    asked["search"] = partial(queries.search, database, "hoi nghi ha noi")
    per_entity = {
        "event": (queries.event, queries.event_reports, queries.event_participants, queries.event_directives,
                  queries.event_instructions, queries.sub_events),
        "participant": (entity_queries.participant, entity_queries.offices, entity_queries.activity,
                        entity_queries.companions, entity_queries.activity_to_save),
        "directive": (directive_queries.directive, directive_queries.relations, directive_queries.lineage,
                      directive_queries.implementing_events, directive_queries.citations,
                      directive_queries.timeline_to_save),
    }  # fmt: skip
    for kind, functions in per_entity.items():
        for function in functions:
            asked[function.__name__] = partial(function, database, ids[kind])
    whole: tuple[Callable[[Path], Any], ...] = (
        queries.build_info, queries.newest_items, entity_queries.participants, directive_queries.directives,
        quality_queries.dispositions, quality_queries.rejected, quality_queries.confidence,
        quality_queries.disagreements, quality_queries.measures, quality_queries.sources, quality_queries.source_days,
        quality_queries.checks,
    )  # fmt: skip
    return asked | {function.__name__: partial(function, database) for function in whole}


def seconds(question: Question) -> float:
    """The longest of three times."""
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        question()
        taken.append(time.perf_counter() - begun)
    return max(taken)


def first_views(home: Path, ids: dict[str, str]) -> dict[str, float]:
    """Seconds to a complete page, the first one of a fresh server, then others in a browser that knows nothing yet."""
    addresses = {"overview, fresh server": "", "overview": "", "participants": "?page=participants"}
    addresses |= {"directives": "?page=directives", "quality": "?page=quality", "search": "?q=hoi+nghi"}
    addresses |= {kind: f"?{kind}={identifier}" for kind, identifier in ids.items()}
    taken = {}
    with serving(home) as address, chromium() as browser:
        for name, path in addresses.items():
            context = browser.new_context(viewport={"width": 1440, "height": 900})
            page = context.new_page()
            begun = time.perf_counter()
            go(page, address + path)
            if name.startswith("overview"):
                page.wait_for_selector(_CHART)
            taken[name] = time.perf_counter() - begun
            context.close()
    return taken


def main(home: Path) -> None:
    """Prints both tables as Markdown."""
    ids = busiest(home)
    database = (Home(home).current / DATABASE_NAME).resolve()
    asked = {name: seconds(question) for name, question in questions(database, ids).items()}
    slowest = sorted(asked.items(), key=lambda item: -item[1])
    sys.stdout.write("| page | seconds |\n|---|---|\n")
    sys.stdout.writelines(f"| {name} | {taken:.1f} |\n" for name, taken in first_views(home, ids).items())
    sys.stdout.write("\n| question | seconds |\n|---|---|\n")
    sys.stdout.writelines(f"| {name} | {taken:.2f} |\n" for name, taken in slowest[:12])


if __name__ == "__main__":
    if reason := missing():
        sys.exit(f"Nothing measured: {reason}.")
    main(Path(sys.argv[1]))
