"""The settings: every one has a default, is an environment variable `DOINGOAI_*` and says what it does.

A file `.env` in the working folder holds such variables too; the environment goes before it, the command line before
both.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from warehouse.home import Home
from warehouse.paths import ROOT

PREFIX: Final = "DOINGOAI_"

# A size as DuckDB reads it.
_SIZE: Final = re.compile(r"(?:0\.\d*[1-9]\d*|[1-9]\d*(?:\.\d+)?)\s?[KMGT]i?B", re.IGNORECASE)


class Settings(BaseSettings):
    """All settings of the product."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        # A compose file hands on a variable that nobody set as an empty one.
        env_ignore_empty=True,
        frozen=True,
        extra="ignore",
    )

    home: Path = Field(ROOT / "warehouse" / "data", description="The data home: lake, builds and Prefect's database.")
    source: Path = Field(ROOT / "seeds", description="The folder of press items that a run ingests.")
    sources: Path | None = Field(None, description="The file that describes a run's sources; goes before the folder.")
    proxy: str | None = Field(
        None, pattern=r"^https?://[^/\s]+/?$", description="The HTTP proxy for sources on the web: http://host:3128."
    )
    max_item_bytes: int = Field(20_000_000, gt=0, description="Larger items are rejected, in bytes.")
    batch_documents: int = Field(500, gt=0, description="Documents a shard of the lake holds at most.")
    memory_limit: str = Field(
        "2GB", description="DuckDB's memory limit, as 800MB or 4GiB. The process may need twice that."
    )
    threads: int = Field(2, gt=0, description="Threads of DuckDB and of dbt, and processes that read documents.")
    extract_seconds: float = Field(
        120.0,
        ge=0,
        description="A document that takes longer to read is held; 0: no limit, in the run itself.",
    )
    build_timeout_seconds: int = Field(3600, gt=0, description="After this dbt is stopped with all its processes.")
    page: bool = Field(True, description="Whether a run also writes what it published as one HTML page.")
    keep_builds: int = Field(14, gt=0, description="How many of the newest builds `doingoai builds prune` keeps.")
    max_moved_percent: int = Field(
        30, gt=0, description="If more rows of a fact table move, of documents that are published, the build is not."
    )
    lease_seconds: float = Field(120.0, ge=1, description="After so long a machine that is gone no longer writes.")
    keep_history_days: int = Field(90, gt=0, description="How long the weekly maintenance keeps Prefect's own history.")
    keep_visits_days: int = Field(180, gt=0, description="How long addresses are remembered that nobody asks for.")
    log_format: Literal["text", "json"] = Field("text", description="Progress on standard error: text, or JSON lines.")
    alert_silence_days: float = Field(2.0, gt=0, description="A source without new items for so long is silent.")
    alert_fall_percent: int = Field(10, gt=0, le=100, description="Counts that fall by more against the last build.")
    alert_jump_percent: int = Field(100, gt=0, description="Counts that rise by more against the last build.")
    alert_block: str | None = Field(None, description="Prefect's block that sends alerts, as slack-webhook/doi-ngoai.")

    @field_validator("memory_limit")
    @classmethod
    def _is_a_size(cls, given: str) -> str:
        if not _SIZE.fullmatch(given):
            raise ValueError("it is a size above zero with its unit, as 800MB or 4GiB")
        return given

    @property
    def data(self) -> Home:
        """The data home."""
        return Home(self.home.absolute())


def settings_of(given: Mapping[str, Any]) -> Settings:
    """Returns the settings with what a command or a deployment gives above the environment; None gives nothing.

    A folder that is given goes before a file of sources that only the environment names.
    """
    named = {name: value for name, value in given.items() if value is not None}
    if "source" in named and "sources" not in named:
        named["sources"] = None
    return Settings(**named)


def prepare_prefect(home: Home) -> None:
    """Sets what Prefect reads from the environment when it is imported. What the user has set there stays.

    An API address of the user's is used; without one Prefect starts a server for the run, in the process, with its
    database in the data home. Nothing leaves the machine.
    """
    wanted = {
        "PREFECT_HOME": str(home.prefect),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
        # What fails is told once, by the command line; Prefect would print its traceback as well.
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
    }
    for name, value in wanted.items():
        os.environ.setdefault(name, value)
    # Prefect makes its own folder but not the ones above it.
    Path(os.environ["PREFECT_HOME"]).mkdir(parents=True, exist_ok=True)
