"""Where a warehouse's data lies: one folder, the same layout everywhere.

`lake/` holds what was read, `builds/<build_id>/doi_ngoai.duckdb` what was made of it, `current` names the published
build. Everything in it can be copied as a folder.
"""

from dataclasses import dataclass
from pathlib import Path

DATABASE_NAME = "doi_ngoai.duckdb"


@dataclass(frozen=True, slots=True)
class Home:
    """The data home and its rooms."""

    root: Path

    @property
    def lake(self) -> Path:
        """The Parquet lake."""
        return self.root / "lake"

    @property
    def builds(self) -> Path:
        """One folder a build; names beginning with a dot are not published."""
        return self.root / "builds"

    @property
    def current(self) -> Path:
        """The link to the published build."""
        return self.root / "current"

    @property
    def prefect(self) -> Path:
        """Prefect's own home, so that its database is made once."""
        return self.root / "prefect"

    @property
    def dbt(self) -> Path:
        """Where dbt keeps its parsed project and its logs."""
        return self.root / "dbt"

    @property
    def state(self) -> Path:
        """What is remembered between runs and can be found out again."""
        return self.root / "state"

    @property
    def lock(self) -> Path:
        """The file whose lock the one writer holds."""
        return self.root / "writer.lock"
