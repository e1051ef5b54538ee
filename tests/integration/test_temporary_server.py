"""Prefect's server for one run: it answers on loopback, ends with the run, and gives way to one that the user has."""

import os
from pathlib import Path

import httpx
import pytest

from flows.orchestration.temporary_server import ServerError, temporary_server
from warehouse.home import Home

pytestmark = pytest.mark.slow


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    for name in [name for name in os.environ if name.startswith("PREFECT_")]:
        monkeypatch.delenv(name)
    home = Home(tmp_path)
    home.prefect.mkdir()
    monkeypatch.setenv("PREFECT_HOME", str(home.prefect))
    monkeypatch.setenv("PREFECT_LOGGING_LEVEL", "CRITICAL")
    monkeypatch.setenv("DO_NOT_TRACK", "1")
    return home


def test_it_answers_where_prefect_is_told_that_it_is_and_ends_with_the_run(home: Home) -> None:
    with temporary_server(home) as wait:
        api = os.environ["PREFECT_API_URL"]
        assert api.startswith("http://127.0.0.1:")
        wait()
        assert httpx.get(f"{api}/health", timeout=60).json() is True
    assert "PREFECT_API_URL" not in os.environ
    assert list(home.prefect.glob("*.db")), "its database is in the data home"
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{api}/health")


def test_one_that_cannot_start_is_told_with_the_remedy(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_DATABASE_CONNECTION_URL", "nosuchdatabase://nowhere")
    with temporary_server(home) as wait, pytest.raises(ServerError, match="PREFECT_API_URL names a server of your own"):
        wait()


@pytest.mark.parametrize("told", ["PREFECT_API_URL", "PREFECT_HOME", "PREFECT_PROFILE"])
def test_none_is_started_where_the_user_has_told_prefect_of_one(
    told: str, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(told, "http://127.0.0.1:1/api")
    before = dict(os.environ)
    with temporary_server(home) as wait:
        wait()
        assert dict(os.environ) == before
