"""Structured logs: what happens in a run in, one JSON object a line on standard error out, where that is asked for.

Each has `at` (UTC), `event` and what belongs to it; what other libraries log comes as `event: log`.
"""

import json
import logging
import os
import sys
from datetime import UTC, datetime
from typing import Any, Final, TextIO

from flows.settings import Settings
from flows.telling.progress import listen

_log: Final = logging.getLogger("doingoai")


class JsonLines(logging.Formatter):
    """Formats a record as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """Returns the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told: dict[str, Any] = {"at": at, "level": record.levelname.lower()}
        if record.name == _log.name:
            told |= {"event": record.getMessage(), **getattr(record, "told", {})}
        else:
            told |= {"event": "log", "logger": record.name, "message": record.getMessage()}
            if record.exc_info:
                told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


def begin(settings: Settings, stream: TextIO | None = None) -> bool:
    """Starts to log if the settings ask for it; returns whether they do. Prefect's own lines come in the same form."""
    if settings.log_format != "json":
        return False
    os.environ.setdefault("PREFECT_LOGGING_HANDLERS_CONSOLE_FORMATTER", "json")
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers = [handler]
    _log.setLevel(logging.INFO)
    listen(_Stages())
    return True


def tell(event: str, level: int = logging.INFO, **told: Any) -> None:
    """Logs an event of ours; nobody sees it where structured logs are not asked for."""
    if _log.level:
        _log.log(level, event, extra={"told": told})


class _Stages:
    """Logs when a stage begins."""

    def __init__(self) -> None:
        self.stage = ""

    def __call__(self, stage: str, _done: int, total: int) -> None:
        if stage != self.stage:
            self.stage = stage
            tell("stage", stage=stage, total=total)
