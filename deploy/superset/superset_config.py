"""Superset's configuration for the warehouse: environment variables in, Superset's settings out.

`DOINGOAI_HOME` is the data home whose published build is shown, `SUPERSET_HOME` where Superset keeps its own database.
Superset reads this file in its own environment, so it imports nothing of the warehouse.
"""

import os
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL

# --- The warehouse ----------------------------------------------------------------------------------------------------

DATA_HOME = Path(os.environ["DOINGOAI_HOME"]).absolute()


def _closed_in() -> dict[str, Any]:
    """Returns the settings of a connection that reads its file and nothing beside it, whoever wrote the query."""
    limits = {"memory_limit": "DOINGOAI_MEMORY_LIMIT", "threads": "DOINGOAI_THREADS"}
    return {
        # What does not fit into memory is an error: nothing is written beside a build.
        "max_temp_directory_size": "0KB",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_persistent_secrets": "false",
        "enable_external_access": "false",
        "lock_configuration": "true",
        **{name: os.environ[variable] for name, variable in limits.items() if os.environ.get(variable)},
    }


def DB_CONNECTION_MUTATOR(  # noqa: N802 - Superset's name
    uri: URL, params: dict[str, Any], _user: str, _security: object, _source: object
) -> tuple[URL, dict[str, Any]]:
    """Opens a DuckDB file read-only and closed in, by what its path resolves to now.

    Paths are relative to the data home. DuckDB keeps one instance a path, so a connection that is still open on
    `current` would pass its old build on to the next one; resolved, each build has its own path. All connections to
    one file need the same settings, so Superset's own, which differ from one request to the next, are left out.
    """
    if uri.drivername.split("+")[0] == "duckdb":
        uri = uri.set(database=str((DATA_HOME / (uri.database or "")).resolve()), query={})
        params = {**params, "connect_args": {"read_only": True, "config": _closed_in()}}
    return uri, params


# --- What Superset keeps ----------------------------------------------------------------------------------------------

SUPERSET_HOME = Path(os.environ["SUPERSET_HOME"]).absolute()
SQLALCHEMY_DATABASE_URI = os.environ.get("SUPERSET_DATABASE_URI") or f"sqlite:///{SUPERSET_HOME / 'superset.db'}"
SECRET_KEY = Path(os.environ["SUPERSET_SECRET_KEY_FILE"]).read_text(encoding="utf-8").strip()

# Answers are not cached, so that a published build is seen with the next look. What a reader has chosen in filters is.
_CHOSEN = {"CACHE_TYPE": "SupersetMetastoreCache", "CACHE_DEFAULT_TIMEOUT": 90 * 24 * 3600}
FILTER_STATE_CACHE_CONFIG = {**_CHOSEN, "CACHE_KEY_PREFIX": "filter"}
EXPLORE_FORM_DATA_CACHE_CONFIG = {**_CHOSEN, "CACHE_KEY_PREFIX": "explore"}

# --- What it may do ---------------------------------------------------------------------------------------------------

FEATURE_FLAGS = {
    "ENABLE_TEMPLATE_PROCESSING": True,  # the queries of the datasets ask which publishers are chosen
    "ALERT_REPORTS": False,
}
SUPERSET_WEBSERVER_TIMEOUT = 60
SQLLAB_TIMEOUT = 60
ROW_LIMIT = 10_000
SQL_MAX_ROW = 100_000
# Spreadsheets take UTF-8 for what it is only behind a byte order mark.
CSV_EXPORT = {"encoding": "utf-8-sig"}

# --- Nothing leaves the machine ---------------------------------------------------------------------------------------

THEME_FONT_URL_ALLOWED_DOMAINS: list[str] = []
TALISMAN_CONFIG = {
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "session_cookie_secure": False,
}

# --- How it looks -----------------------------------------------------------------------------------------------------

APP_NAME = "Kho đối ngoại"
LANGUAGES: dict[str, Any] = {}
D3_FORMAT = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"]}
D3_TIME_FORMAT = {
    "dateTime": "%H:%M %d/%m/%Y",
    "date": "%d/%m/%Y",
    "time": "%H:%M:%S",
    "periods": ["SA", "CH"],
    "days": ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
    "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    "months": [f"tháng {number}" for number in range(1, 13)],
    "shortMonths": [f"thg {number}" for number in range(1, 13)],
}

# The colours of the warehouse's own dashboard, in its order.
EXTRA_CATEGORICAL_COLOR_SCHEMES = [
    {
        "id": "doiNgoai",
        "label": "Kho đối ngoại",
        "description": "",
        "isDefault": True,
        "colors": [
            "#3d85b8",
            "#d9822b",
            "#4b9b6e",
            "#a56bb0",
            "#c0564f",
            "#8a8f2f",
            "#3a9c9c",
            "#c26a95",
            "#7d7468",
            "#5f74c9",
            "#b0913a",
            "#6aa84f",
            "#8c8c8c",
        ],
    }
]
