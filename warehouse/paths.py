"""Where things lie in the checkout. Where data lies is a setting (`flows.settings`)."""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
DBT_PROJECT: Final = ROOT / "dbt"
# Registers of facts: the reader's lexicons, and at the same time the warehouse's reference tables.
REGISTERS: Final = ROOT / "flows" / "extraction" / "lexicons"
DDL: Final = ROOT / "warehouse" / "ddl"
