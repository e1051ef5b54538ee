"""How the dashboard is started: a data home and a port in, a server on the loopback address until it is stopped."""

from importlib import import_module
from pathlib import Path
from typing import Final

from dashboards.theme import DARK, LIGHT
from warehouse.home import Home

ADDRESS: Final = "127.0.0.1"
PORT: Final = 8501
APP: Final = Path(__file__).parent / "app.py"

# Nothing is sent anywhere, nothing is asked on the terminal, and nobody else on the network can open it.
OPTIONS: Final = {
    "server.address": ADDRESS,
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "server.showEmailPrompt": "false",
    "browser.gatherUsageStats": "false",
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": "false",
    "theme.baseRadius": "0.5rem",
    "theme.showWidgetBorder": "true",
}

# What takes seconds to import is imported before the first page is asked for.
SLOW_TO_IMPORT: Final = ("pandas", "dashboards.app")


def serve(home: Home, port: int = PORT) -> None:
    """Serves the dashboard of a home on a port of the loopback address; returns when it is stopped.

    Raises:
        ModuleNotFoundError: the dashboard's packages are not installed.
    """
    for module in SLOW_TO_IMPORT:
        import_module(module)
    from streamlit.web.cli import main

    options = OPTIONS | {"server.port": str(port)}
    for theme, colours in (("light", LIGHT), ("dark", DARK)):
        options |= {f"theme.{theme}.{name}": colour for name, colour in colours.items()}
    flags = [f"--{name}={value}" for name, value in options.items()]
    main(["run", str(APP), *flags, "--", str(home.root.absolute())])
