"""The team's installation, as far as it can be checked without an engine: every name in it means something."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from prefect.client.schemas.schedules import CronSchedule
from prefect.settings import Settings as PrefectSettings
from pydantic import BaseModel

from flows.operating.configuration import variable
from flows.settings import Settings
from warehouse.paths import ROOT

COMPOSE: Final[dict[str, Any]] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: Final[dict[str, dict[str, Any]]] = COMPOSE["services"]
DOCKERFILE: Final = (ROOT / "Dockerfile").read_text(encoding="utf-8")
PREFECT: Final[dict[str, Any]] = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))

SERVICE_KEYS: Final = {
    "build", "cap_drop", "command", "depends_on", "deploy", "env_file", "environment", "healthcheck", "image", "init",
    "network_mode", "ports", "profiles", "read_only", "restart", "secrets", "security_opt", "stop_grace_period",
    "tmpfs", "user", "volumes",
}  # fmt: skip
# What the images' own programs read, and shells.
FOREIGN: Final = {"DO_NOT_TRACK", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD_FILE"}
IN_IMAGE: Final = {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "HOME"}

each_service = pytest.mark.parametrize("name", SERVICES)


def of_prefect(model: type[BaseModel], before: str = "PREFECT") -> Iterator[str]:
    """The environment variables of Prefect's settings."""
    for name, field in model.model_fields.items():
        variable_name = f"{before}_{name.upper()}"
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from of_prefect(field.annotation, variable_name)
        else:
            yield variable_name


# Superset is told by its own script what it needs to know; the script names what it takes.
OF_SUPERSET: Final = set(
    re.findall(r"SUPERSET_[A-Z_]+", (ROOT / "deploy" / "superset" / "start.sh").read_text(encoding="utf-8"))
)
KNOWN: Final = {*of_prefect(PrefectSettings), *map(variable, Settings.model_fields), *FOREIGN, *OF_SUPERSET}


@each_service
def test_a_service_has_only_keys_that_compose_knows(name: str) -> None:
    assert set(SERVICES[name]) <= SERVICE_KEYS


def test_runs_take_every_other_setting_from_the_file_of_settings_where_there_is_one() -> None:
    told = SERVICES["worker"]["env_file"]
    assert told == [{"path": Settings.model_config["env_file"], "required": False}]


@each_service
def test_every_variable_is_one_that_somebody_reads(name: str) -> None:
    assert set(SERVICES[name].get("environment", {})) <= KNOWN


def test_every_variable_of_the_image_is_one_that_somebody_reads() -> None:
    (block,) = re.findall(r"^ENV (PATH=(?:.*\\\n)*.*)$", DOCKERFILE, re.MULTILINE)
    assert {part.split("=")[0] for part in block.replace("\\\n", " ").split()} <= KNOWN | IN_IMAGE


def test_what_is_taken_from_the_machines_environment_has_a_default_and_is_a_setting() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    taken = re.findall(r"\$\{(\w+)(:-[^}]+)?\}", text)
    assert taken
    assert [name for name, default in taken if name not in KNOWN or not default] == []


@each_service
def test_an_image_is_pinned(name: str) -> None:
    assert re.search(r":\d+\.\d+", SERVICES[name]["image"])
    assert "latest" not in SERVICES[name]["image"]


def test_the_base_image_is_pinned_and_its_bytes_can_be() -> None:
    assert re.search(r"^ARG PYTHON_TAG=\d+\.\d+\.\d+-", DOCKERFILE, re.MULTILINE)
    assert set(re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)) == {
        "python:${PYTHON_TAG}${PYTHON_DIGEST:+@${PYTHON_DIGEST}}"
    }


@each_service
def test_nothing_runs_as_root_or_with_rights_it_does_not_need(name: str) -> None:
    service = SERVICES[name]
    assert int(service["user"].split(":")[0]) > 0
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


def test_the_user_of_the_image_is_the_one_that_services_run_as() -> None:
    (user,) = re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)
    assert {s["user"] for s in SERVICES.values() if s["image"].startswith("doi-ngoai")} == {user}
    assert f"--uid {user.split(':')[0]} " in DOCKERFILE


@each_service
def test_a_service_may_not_take_the_whole_machine(name: str) -> None:
    assert set(SERVICES[name]["deploy"]["resources"]["limits"]) == {"cpus", "memory", "pids"}


@each_service
def test_a_service_that_stays_up_says_whether_it_is_well(name: str) -> None:
    service = SERVICES[name]
    assert ("healthcheck" in service) == (service["restart"] != "no")


@each_service
def test_a_service_waits_for_services_that_are_there(name: str) -> None:
    for other, condition in SERVICES[name].get("depends_on", {}).items():
        state = condition["condition"]
        assert state == "service_healthy" if "healthcheck" in SERVICES[other] else "service_completed_successfully"


@each_service
def test_a_port_is_open_to_this_machine_only(name: str) -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", []))


@each_service
def test_every_volume_is_named_or_a_folder_that_exists(name: str) -> None:
    for volume in SERVICES[name].get("volumes", []):
        source = re.sub(r"\$\{\w+:-([^}]+)\}", r"\1", volume).split(":")[0]
        if source.startswith("."):
            assert (ROOT / source).is_dir(), "a single file that is mounted stays the old one when it is replaced"
        else:
            assert source in COMPOSE["volumes"]


@each_service
def test_every_secret_is_a_file_and_no_password_stands_in_the_open(name: str) -> None:
    service = SERVICES[name]
    assert all(set(COMPOSE["secrets"][secret]) == {"file"} for secret in service.get("secrets", []))
    assert not [key for key in service.get("environment", {}) if "PASSWORD" in key and not key.endswith("_FILE")]


def test_secrets_are_neither_committed_nor_copied_into_the_image() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    copied = [line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"]
    for secret in COMPOSE["secrets"].values():
        folder = Path(secret["file"]).parts[0]
        assert f"/{folder}/" in ignored
        assert f"!{folder}" not in copied


@each_service
def test_every_command_exists(name: str) -> None:
    from prefect.cli import app as prefect
    from typer.main import get_command

    from flows.cli import app as doingoai

    command = SERVICES[name].get("command")
    if command is None:
        return
    if command[0].startswith("/app/"):
        path = ROOT / command[0].removeprefix("/app/")
        assert path.stat().st_mode & stat.S_IXUSR
    elif command[0] == "doingoai":
        commands = getattr(get_command(doingoai), "commands", {})
        assert command[1] in commands
        options = {option for parameter in commands[command[1]].params for option in parameter.opts}
        assert {part for part in command if part.startswith("--")} <= options
    else:
        assert command[0] == "prefect"
        assert prefect is not None
        assert command[1] in {"server", "worker"}


def test_everything_that_the_image_copies_and_runs_exists() -> None:
    kept = {
        line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line.startswith("!")
    }
    assert [path for path in kept if not (ROOT / path).exists()] == []
    for lock in ("runtime", *(SERVICES[name]["build"]["args"]["LOCK"] for name in ("dashboard", "superset"))):
        assert (ROOT / "requirements" / f"{lock}.txt").exists()
    (entrypoint,) = re.findall(r'^ENTRYPOINT \["/app/(\S+)"\]$', DOCKERFILE, re.MULTILINE)
    assert (ROOT / entrypoint).stat().st_mode & stat.S_IXUSR
    assert entrypoint.split("/")[0] in kept


def test_the_secret_that_the_entrypoint_reads_is_one_that_is_mounted() -> None:
    script = (ROOT / "deploy" / "entrypoint.sh").read_text(encoding="utf-8")
    assert re.findall(r"/run/secrets/(\w+)", script) == list(COMPOSE["secrets"])
    assert set(re.findall(r"export (\w+)", script)) <= KNOWN


@pytest.mark.parametrize("deployment", PREFECT["deployments"], ids=lambda d: d["name"])
def test_a_deployment_names_a_flow_its_parameters_its_pool_and_a_schedule_that_can_be(
    deployment: dict[str, Any],
) -> None:
    import importlib
    import inspect

    path, name = deployment["entrypoint"].split(":")
    flow = getattr(importlib.import_module(path.removesuffix(".py").replace("/", ".")), name)
    assert set(deployment["parameters"]) <= set(inspect.signature(flow.fn).parameters)
    for schedule in deployment["schedules"]:
        CronSchedule(cron=schedule["cron"], timezone=schedule["timezone"])
    command = SERVICES["worker"]["command"]
    assert deployment["work_pool"]["name"] == command[command.index("--pool") + 1]
    assert deployment["work_pool"]["name"] in (ROOT / "deploy" / "apply.sh").read_text(encoding="utf-8")
    assert deployment["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}
