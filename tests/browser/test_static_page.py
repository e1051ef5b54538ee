"""The static page of a build, opened from the file system without JavaScript."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from typer.testing import CliRunner

from flows.cli import app
from flows.run import Outcome
from flows.settings import Settings
from tests.small_build import small_home
from warehouse.builds import BuildError
from warehouse.home import Home

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Opener = Callable[..., Page]


@pytest.fixture
def file(seeded: tuple[Path, Outcome], tmp_path: Path) -> Path:
    from dashboards.static_page import write

    output = tmp_path / "page.html"
    write(Home(seeded[0]), output)
    return output


def test_everything_is_shown_without_javascript(file: Path, open_page: Opener) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(file.as_uri())
    expect(page.locator("figure svg:visible")).to_have_count(4)
    expect(page.locator("figure svg").first).to_be_visible()
    expect(page.get_by_text("Hội nghị Ngoại vụ toàn quốc lần thứ 18").first).to_be_visible()
    expect(page.locator("table").last.locator("blockquote")).to_have_count(5)


def test_the_font_is_inside_and_nothing_is_fetched(file: Path, open_page: Opener) -> None:
    page = open_page()
    page.goto(file.as_uri())
    assert page.evaluate("document.fonts.ready.then(fonts => [...fonts].map(font => font.status))") == ["loaded"] * 2
    content = file.read_text(encoding="utf-8")
    assert "<script" not in content
    assert "https://" not in content.replace("https://www.w3.org", "")


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (360, "dark")])
def test_the_page_is_accessible_and_fits_its_screen(file: Path, open_page: Opener, width: int, scheme: str) -> None:
    page = open_page(width, color_scheme=scheme)
    page.goto(file.as_uri())
    result = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in result.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    drawn = page.locator("figure svg:visible")
    assert [drawn.nth(place).get_attribute("aria-label") is not None for place in range(drawn.count())] == [True] * 4
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(18, 24, 31)")


def test_a_run_leaves_the_page_of_what_it_published(seeded: tuple[Path, Outcome], open_page: Opener) -> None:
    from flows.telling.build_page import FILE, with_page

    home, outcome = seeded
    done = with_page(outcome, Settings(home=home))
    assert outcome.build is not None
    assert done.page == outcome.build.folder / FILE
    page = open_page(java_script_enabled=False)
    page.goto((home / "current" / FILE).as_uri())
    expect(page.locator("main")).to_contain_text(outcome.build.build_id)


def test_without_a_build_there_is_no_page_but_a_reason(tmp_path: Path) -> None:
    from dashboards.static_page import write

    with pytest.raises(BuildError, match="Run `doingoai run` first"):
        write(Home(tmp_path), tmp_path / "page.html")
    assert not (tmp_path / "page.html").exists()


def test_a_build_of_another_release_is_told_in_one_line(tmp_path: Path) -> None:
    home = small_home(tmp_path / "home")
    done = CliRunner().invoke(app, ["page", "--home", str(home.root), "--output", str(tmp_path / "page.html")])
    assert done.exit_code == 1
    assert "does not fit this release" in done.output
    assert "`doingoai run` builds it anew" in done.output
    assert not (tmp_path / "page.html").exists()
