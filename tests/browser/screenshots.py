"""Takes the pictures of the documentation from the seeds: `python -m tests.browser.screenshots docs/img`."""

import sys
import tempfile
from pathlib import Path

from flows.run import run
from tests import superset_server
from tests.browser.driving import chromium, go, missing, serving
from tests.homes import open_current, settings_for

# Picture, address, width, height, light or dark.
PICTURES = [
    ("overview", "", 1280, 1330, "light"),
    ("overview-en-dark", "?lang=en", 1280, 860, "dark"),
    ("event", "?event={event}", 1280, 860, "light"),
    ("participant", "?participant={participant}", 1280, 860, "light"),
    ("directive", "?directive={directive}", 1280, 860, "light"),
    ("phone", "?event={event}", 390, 844, "light"),
]
LARGEST = 300_000
# Superset's first page takes its time, in milliseconds.
SLOW = 180_000


def take_superset(target: Path, home: Path) -> None:
    """Takes the picture of the team's dashboard."""
    with superset_server.serving(home, home.parent / "superset") as server, chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 1500})
        page.goto(f"{server.address}/login/", timeout=SLOW)
        page.fill("input[name=username], #username", "admin")
        page.fill("input[name=password], #password", server.password)
        page.keyboard.press("Enter")
        page.wait_for_url("**/welcome/**", timeout=SLOW)
        page.goto(f"{server.address}/superset/dashboard/doi-ngoai/", timeout=SLOW)
        page.wait_for_selector("text=Văn bản được dẫn nhiều nhất", timeout=SLOW)
        page.wait_for_load_state("networkidle", timeout=SLOW)
        page.wait_for_timeout(8000)  # charts are drawn, and move, after their data is there
        page.screenshot(path=target / "superset.png")


def take(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        run(settings_for(home))
        with open_current(home) as connection:
            ids = connection.execute(
                "SELECT participation.event_id, participation.participant_id, citation.directive_id "
                "FROM marts.fct_participation AS participation "
                "JOIN marts.fct_directive_citation AS citation USING (event_id) "
                "JOIN marts.dim_participant AS participant USING (participant_id) "
                "JOIN marts.dim_directive AS directive USING (directive_id) "
                "WHERE participation.role = 'chair' "
                "ORDER BY participant.event_count DESC, directive.citation_count DESC, 1, 2, 3 LIMIT 1"
            ).fetchone()
        assert ids is not None
        named = dict(zip(("event", "participant", "directive"), ids, strict=True))
        with serving(home) as address, chromium() as browser:
            for name, path, width, height, scheme in PICTURES:
                page = browser.new_page(
                    viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
                )
                go(page, address + path.format(**named))
                page.wait_for_timeout(1500)  # charts are drawn after the page is there
                picture = target / f"{name}.png"
                page.screenshot(path=picture)
                assert picture.stat().st_size < LARGEST, f"{picture} is larger than {LARGEST} bytes"
                page.close()
        if reason := superset_server.missing():
            sys.stderr.write(f"No picture of the team's dashboard: {reason}.\n")
        else:
            take_superset(target, home)


if __name__ == "__main__":
    if reason := missing():
        sys.exit(f"No pictures: {reason}.")
    take(Path(sys.argv[1]))
