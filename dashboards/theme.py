"""How the pages look: colours for light and dark, the font's files, the style sheet."""

from importlib.resources import files
from pathlib import Path
from typing import Final

FONT: Final = "Be Vietnam Pro"

LIGHT: Final = {
    "primaryColor": "#1f5f8b",
    "backgroundColor": "#ffffff",
    "secondaryBackgroundColor": "#f3f5f7",
    "textColor": "#1c2733",
    "linkColor": "#1a5a86",
    "borderColor": "#d5dbe1",
}
DARK: Final = {
    "primaryColor": "#7cb8e0",
    "backgroundColor": "#12181f",
    "secondaryBackgroundColor": "#1b232c",
    "textColor": "#e4e9ee",
    "linkColor": "#8cc4ea",
    "borderColor": "#34404c",
}

# One colour a type of event, told apart also by those who see colours differently; they hold on light and dark.
CATEGORIES: Final = [
    "#3d85b8", "#d9822b", "#4b9b6e", "#a56bb0", "#c0564f", "#8a8f2f", "#3a9c9c",
    "#c26a95", "#7d7468", "#5f74c9", "#b0913a", "#6aa84f", "#8c8c8c",
]  # fmt: skip

STYLE: Final = Path(__file__).parent / "pages.css"


def font_folder() -> Path:
    """Returns the folder of the font's files, inside of the package that ships it."""
    return Path(str(files("fontpkg_be_vietnam_pro"))) / "files"
