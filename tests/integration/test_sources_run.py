"""All kinds of sources in one run: what is published of them, and what the failing ones cost."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.run import Outcome, run
from flows.telling.summary import lines
from tests.homes import open_current, settings_for
from tests.misbehaving import HOST, Reply, misbehaving
from warehouse.paths import ROOT

pytestmark = pytest.mark.slow

PAGE = "<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"


def item(number: int) -> str:
    return (
        f"Sáng {number}/6/2024, tại Lào Cai, Sở Ngoại vụ tỉnh Lào Cai tổ chức Hội nghị tập huấn công tác đối ngoại "
        f"lần thứ {number}. Ông Trần Văn Bình, Giám đốc Sở, chủ trì Hội nghị."
    )


def written(folder: Path, port: int) -> Path:
    (folder / "items").mkdir()
    (folder / "items" / "1.txt").write_text(item(1), encoding="utf-8")
    with zipfile.ZipFile(folder / "kho.zip", "w") as archive:
        archive.writestr("2.txt", item(2))
        archive.writestr("../out.txt", item(2))
    row = {"text": item(3), "url": "https://example.org/3", "published_at": "2024-06-03T11:44:00Z"}
    (folder / "tin.jsonl").write_text(json.dumps(row) + "\n{\n", encoding="utf-8")
    path = folder / "sources.yml"
    path.write_text(
        f"""
private_hosts: [{HOST}]
politeness: {{seconds_between_requests: 0}}
sources:
  - {{name: thu-muc, kind: folder, path: items}}
  - {{name: kho, kind: archive, path: kho.zip, publisher: Kho Ví Dụ}}
  - {{name: xuat, kind: json_lines, path: tin.jsonl, publisher: Tạp chí Ví Dụ}}
  - {{name: nguon, kind: feed, url: "http://{HOST}:{port}/rss", publisher: Sở Ngoại vụ Ví Dụ, expected_per_day: 2}}
  - {{name: chon, kind: urls, urls: ["http://{HOST}:{port}/5", "http://{HOST}:{port}/none"], site: nhandan.vn}}
  - {{name: hong, kind: feed, url: "http://{HOST}:{port}/broken"}}
  - {{name: mat, kind: archive, path: missing.zip}}
""",
        encoding="utf-8",
    )
    return path


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory, without_dbt: Callable[..., Any]) -> tuple[Path, Outcome, Outcome]:
    folder = tmp_path_factory.mktemp("sources")
    rss = f"<rss><channel><item><title>Tin</title><link>/4</link><pubDate>{escape('Tue, 04 Jun 2024 18:44 GMT+7')}</pubDate></item></channel></rss>"
    routes = {
        "/rss": Reply(rss.encode(), media_type="application/rss+xml"),
        "/4": Reply(PAGE.format(title="Tin", text=item(4)).encode()),
        "/5": Reply(PAGE.format(title="Tin", text=item(5)).encode()),
        "/broken": Reply(status=500),
    }
    with misbehaving(dict(routes)) as site:
        settings = settings_for(folder / "home").model_copy(update={"sources": written(folder, site.port)})
        return folder / "home", run(settings, without_dbt), run(settings, without_dbt)


def test_every_kind_of_source_is_published_with_its_publisher_address_and_day(
    ran: tuple[Path, Outcome, Outcome],
) -> None:
    home, _, _ = ran
    with open_current(home) as connection:
        found = connection.execute(
            "SELECT source, publisher, published_at, split_part(url, '/', -1) FROM marts.dim_document ORDER BY source"
        ).fetchall()
        days = connection.execute(
            "SELECT source, publisher, CAST(published_on AS VARCHAR), document_count FROM reports.source_day "
            "WHERE published_on IS NOT NULL ORDER BY source"
        ).fetchall()
    evening = datetime(2024, 6, 4, 18, 44)  # noqa: DTZ001 - wall time of the source's zone
    assert found == [
        ("chon", "nhandan.vn", None, "5"),
        ("kho", "Kho Ví Dụ", None, None),
        ("nguon", "Sở Ngoại vụ Ví Dụ", evening, "4"),
        ("thu-muc", None, None, None),
        ("xuat", "Tạp chí Ví Dụ", evening.replace(day=3), "3"),
    ]
    assert days == [("nguon", "Sở Ngoại vụ Ví Dụ", "2024-06-04", 1), ("xuat", "Tạp chí Ví Dụ", "2024-06-03", 1)]


def test_what_fails_is_named_with_its_source_and_costs_nothing_else(ran: tuple[Path, Outcome, Outcome]) -> None:
    _, outcome, again = ran
    assert sorted((item.source, item.reason) for item in outcome.landing.rejected) == [
        ("chon", "not_found"),
        ("kho", "outside_source"),
        ("xuat", "bad_json"),
    ]
    assert [failed.label.name for failed in outcome.landing.failures] == ["hong", "mat"]
    assert not outcome.clean
    told = "\n".join(lines(outcome, "doingoai"))
    assert "--home" not in told
    home = Path("/srv/a home")
    assert lines(outcome, "doingoai", home=home)[-1].endswith(f" --home '{home}'"), (
        "the command looks where the run wrote"
    )
    assert "  nguon    1 item seen: 1 new, 0 known, 0 rejected" in told
    assert "server_error. It answered 500. Later runs ask again." in told
    assert "missing.zip is not there. Correct its path, or deliver it again." in told
    assert "rejected    chon: http://" in told
    assert (again.landing.new_items, again.landing.known, again.build) == (0, 5, None)


def test_a_file_of_sources_that_cannot_be_understood_ends_the_run_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "sources.yml"
    path.write_text("sources:\n  - {name: a, kind: feeds}\n", encoding="utf-8")
    # A process of its own: Prefect's loop cannot start inside another one, such as that of a browser's tests.
    command = [sys.executable, "-m", "flows.cli", "run", "--sources", str(path), "--home", str(tmp_path / "home")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"{path}:2: sources[0].kind = 'feeds': there is no such kind of source." in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_folder_and_a_file_of_sources_cannot_both_be_given(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["run", "--source", str(tmp_path), "--sources", "sources.yml"])
    assert done.exit_code == 2
    assert "Give --source or --sources, not both." in done.output
