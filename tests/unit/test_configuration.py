"""Every setting, its value and where it came from, as the operator sees it."""

import json
import os
from pathlib import Path

import duckdb
import pytest
from pydantic import Field, SecretStr
from typer.testing import CliRunner, Result

from flows.cli import app
from flows.operating import configuration
from flows.settings import Settings, settings_of
from warehouse.upgrades import release


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment without settings, and a working folder without a .env file."""
    for name in [name for name in os.environ if name.startswith("DOINGOAI_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def config(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["config", *arguments])


def rows(*arguments: str) -> dict[str, dict[str, str]]:
    done = config("--format", "json", *arguments)
    assert done.exit_code == 0, done.output
    return {row["setting"]: row for row in map(json.loads, done.stdout.splitlines())}


def test_every_setting_is_shown_with_its_default_and_what_it_does() -> None:
    found = rows()
    assert set(found) == {configuration.variable(name) for name in Settings.model_fields}
    assert {row["from"] for row in found.values()} == {"default"}
    assert all(row["description"] for row in found.values())


def test_each_value_says_which_of_its_sources_won(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("DOINGOAI_THREADS=3\nDOINGOAI_KEEP_BUILDS=5\nDOINGOAI_HOME=here\n")
    monkeypatch.setenv("DOINGOAI_THREADS", "4")
    monkeypatch.setenv("DOINGOAI_HOME", "there")
    found = rows("--home", "/elsewhere")
    told = {name: (row["value"], row["from"]) for name, row in found.items() if row["from"] != "default"}
    assert told == {
        "DOINGOAI_THREADS": ("4", "environment"),
        "DOINGOAI_KEEP_BUILDS": ("5", f".env ({tmp_path / '.env'})"),
        "DOINGOAI_HOME": ("/elsewhere", "command line"),
    }


def test_the_table_shows_the_same_to_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOINGOAI_THREADS", "4")
    assert any(line.split()[:3] == ["DOINGOAI_THREADS", "4", "environment"] for line in config().output.splitlines())


def test_a_name_that_is_no_setting_is_told_with_the_one_that_may_be_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOINGOAI_THREDS", "4")
    assert "DOINGOAI_THREDS is not a setting and has no effect. Is DOINGOAI_THREADS meant?" in config().stderr


def test_a_value_that_cannot_be_is_told_with_its_variable_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOINGOAI_THREADS", "many")
    done = config()
    assert done.exit_code == 2
    assert "DOINGOAI_THREADS = 'many'" in done.stderr
    assert "Traceback" not in done.output


@pytest.mark.parametrize("limit", ["banana", "2", "0GB", "-1GB", "50%", "2 gigabytes", ""])
def test_a_memory_limit_is_a_size_before_anything_begins(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setenv("DOINGOAI_MEMORY_LIMIT", limit)
    done = config()
    assert done.exit_code == (2 if limit else 0)
    assert (f"= {limit!r}: it is a size above zero" in done.stderr) == bool(limit)


@pytest.mark.parametrize("limit", ["2GB", "800MB", "0.5GiB", "1.5 TB", "2gib"])
def test_a_size_that_duckdb_reads_is_a_memory_limit(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setenv("DOINGOAI_MEMORY_LIMIT", limit)
    assert settings_of({}).memory_limit == limit
    duckdb.connect().execute(f"SET memory_limit = '{limit}'")


@pytest.mark.parametrize("option", ["--home", "--source", "--sources"])
def test_an_empty_path_is_not_the_current_folder(option: str) -> None:
    done = config(option, "")
    assert done.exit_code == 2
    assert "is empty" in done.output


@pytest.mark.parametrize("port", ["-5", "0", "70000"])
def test_a_port_that_cannot_be_is_told_before_anything_begins(port: str) -> None:
    assert CliRunner().invoke(app, ["serve", "--port", port]).exit_code == 2


def test_the_version_is_told() -> None:
    done = CliRunner().invoke(app, ["--version"])
    assert (done.exit_code, done.output) == (0, f"doingoai {release()}\n")


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    class WithSecrets(Settings):
        token: SecretStr = Field(SecretStr("s3cret"), description="A token.")
        address: str = Field("postgresql://user:s3cret@db:5432/prefect", description="An address.")

    monkeypatch.setattr(configuration, "Settings", WithSecrets)
    told = {row.name: row.value for row in configuration.shown(WithSecrets(), ())}
    assert told["DOINGOAI_TOKEN"] == configuration.HIDDEN
    assert told["DOINGOAI_ADDRESS"] == f"postgresql://user:{configuration.HIDDEN}@db:5432/prefect"


def test_a_folder_on_the_command_line_goes_before_a_file_of_sources_in_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOINGOAI_SOURCES", "sources.yml")
    assert settings_of({}).sources == Path("sources.yml")
    assert settings_of({"source": Path("items")}).sources is None
    assert settings_of({"sources": Path("other.yml")}).sources == Path("other.yml")
    monkeypatch.setenv("DOINGOAI_SOURCES", "")
    assert settings_of({}).sources is None
