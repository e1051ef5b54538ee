"""What is set, and by what: settings in, each with its value and where that came from out; secrets stay hidden."""

import difflib
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import SecretBytes, SecretStr, ValidationError
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource

from flows.settings import PREFIX, Settings

HIDDEN: Final = "********"

# The password of an address, as in postgresql://user:password@host.
_PASSWORD: Final = re.compile(r"(?P<before>://[^/:@\s]*+:)[^/@\s]++(?=@)")


@dataclass(frozen=True, slots=True)
class Shown:
    """One setting as it is shown."""

    name: str
    value: str
    origin: str
    description: str


def shown(settings: Settings, given: Iterable[str]) -> list[Shown]:
    """Returns every setting by name.

    Args:
        settings: The settings in effect.
        given: The names of those that the command line gave.
    """
    origins = dict.fromkeys(given, "command line")
    out = []
    environment, file = EnvSettingsSource(Settings)(), DotEnvSettingsSource(Settings)()
    for name, field in sorted(Settings.model_fields.items()):
        origin = "environment" if name in environment else f".env ({_env_file()})" if name in file else "default"
        value = _hidden(getattr(settings, name))
        out.append(Shown(variable(name), value, origins.get(name, origin), field.description or ""))
    return out


def variable(name: str) -> str:
    """Returns the environment variable of a setting."""
    return f"{PREFIX}{name.upper()}"


def unknown() -> dict[str, str | None]:
    """Returns the variables that look like settings and are none, each with the setting that may be meant."""
    names = {variable(name) for name in Settings.model_fields}
    told = {*os.environ, *(name.upper() for name in _env_names())}
    wrong = sorted(name for name in told if name.upper().startswith(PREFIX) and name.upper() not in names)
    return {name: next(iter(difflib.get_close_matches(name, names, n=1)), None) for name in wrong}


def explain(error: ValidationError) -> str:
    """Returns what is wrong with the settings: variable, value and rule, one a line."""
    return "\n".join(_explained(fault) for fault in error.errors())


def _explained(fault: Mapping[str, Any]) -> str:
    name = str(fault["loc"][0]) if fault["loc"] else ""
    told = fault["msg"].removeprefix("Value error, ")
    return f"{variable(name)} = {_hidden(fault['input'])!r}: {told}. Correct it, or unset it for the default."


def _hidden(value: object) -> str:
    if isinstance(value, SecretStr | SecretBytes):
        return HIDDEN
    return _PASSWORD.sub(rf"\g<before>{HIDDEN}", str(value))


def _env_file() -> Path:
    return Path(str(Settings.model_config.get("env_file"))).absolute()


def _env_names() -> list[str]:
    """The variables that the .env file sets, if there is one."""
    from dotenv import dotenv_values

    return list(dotenv_values(_env_file()))
