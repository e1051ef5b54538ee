"""What a table contract is: a pandera model whose columns carry descriptions, codes and references.

In: class definitions in `staging.py`, `marts.py`, `reports.py` and `ops.py`. Out: for any frame, the list of its
violations, each with table, field, value, rule and row.
"""

import csv
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Final

import pandera.polars as pa
import polars as pl

from warehouse.paths import REGISTERS

TextList = Annotated[pl.List, pl.String]
Timestamp = Annotated[pl.Datetime, "us", None]
Date = pl.Date
Integer = pl.Int32
BigInteger = pl.Int64
Double = pl.Float64
Boolean = pl.Boolean

# Evidence stands at the end of every table, in this order, whichever class of a chain declares it.
EVIDENCE_COLUMNS: Final = ("section", "quote", "quote_start", "quote_end", "rule", "confidence")

ID_PATTERN: Final = r"^[a-z]{3}_[0-9a-f]{20}$"


@cache
def codes(domain: str) -> tuple[str, ...]:
    """Returns the codes of a domain in the code register ("event_type", "role", ...), in their order there."""
    with (REGISTERS / "codes.csv").open(encoding="utf-8", newline="") as file:
        found = tuple(row["code"] for row in csv.DictReader(file) if row["domain"] == domain)
    if not found:
        raise KeyError(f"code domain {domain!r} is not in {REGISTERS / 'codes.csv'}: add it there or use another one")
    return found


def column(
    description: str,
    *,
    nullable: bool = False,
    code: str | None = None,
    references: str | None = None,
    **checks: Any,
) -> Any:
    """Returns one column of a contract.

    Args:
        description: What the column holds, with its unit, for analysts.
        nullable: Whether the value may be absent.
        code: The domain of the code register that lists the accepted values.
        references: "table.column" that every value is found in.
        checks: Further checks of `pandera.Field` (ge, le, str_matches, unique, ...).
    """
    metadata = {name: value for name, value in (("code", code), ("references", references)) if value}
    if code:
        checks["isin"] = list(codes(code))
    return pa.Field(description=description, nullable=nullable, metadata=metadata, **checks)


def identifier(description: str, *, nullable: bool = False, references: str | None = None, **checks: Any) -> Any:
    """Returns a column that holds an identifier made from content: three letters and 20 hex digits."""
    return column(description, nullable=nullable, references=references, str_matches=ID_PATTERN, **checks)


class Table(pa.DataFrameModel):
    """The base of all contracts. `Config.metadata` of a table names its schema and its key."""

    class Config:
        """Frames hold exactly the declared columns with exactly the declared types."""

        strict = True


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule. `row` is the index in the validated frame, None where the frame as a whole is wrong."""

    table: str
    field: str
    value: str
    rule: str
    row: int | None

    def __str__(self) -> str:
        where = "the whole table" if self.row is None else f"row {self.row}"
        return f"{self.table}.{self.field}: {self.value!r} breaks {self.rule} ({where})"


def name_of(table: type[Table]) -> str:
    """Returns the table's name in the database, without its schema."""
    return str(table.__config__.name)


def meta_of(table: type[Table]) -> dict[str, Any]:
    """Returns the table's own metadata: `schema` and `key`."""
    found: dict[str, Any] = table.__config__.metadata or {}
    return found


def version_of(table: type[Table]) -> int:
    """Returns the version of the table's contract: 1, or what `version` in its metadata says."""
    return int(meta_of(table).get("version", 1))


def columns_of(table: type[Table]) -> dict[str, Any]:
    """Returns the pandera columns by name, evidence last."""
    declared = table.to_schema().columns
    first = [name for name in declared if name not in EVIDENCE_COLUMNS]
    return {name: declared[name] for name in (*first, *(c for c in EVIDENCE_COLUMNS if c in declared))}


def description_of(table: type[Table]) -> str:
    """Returns the table's description: its docstring in one line."""
    return " ".join((table.__doc__ or "").split())


def violations(table: type[Table], frame: pl.DataFrame) -> list[Violation]:
    """Returns everything in `frame` that breaks the contract, [] when nothing does.

    Checks run eagerly: on a lazy frame pandera skips the checks of the data.
    """
    found: list[Violation] = []
    try:
        table.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as broken:
        for case in broken.failure_cases.iter_rows(named=True):
            # A missing or a foreign column is a fault of the frame: its name stands where the value would.
            field = case["failure_case"] if case["schema_context"] == "DataFrameSchema" else case["column"]
            found.append(Violation(name_of(table), str(field), str(case["failure_case"]), case["check"], case["index"]))
    key = list(meta_of(table).get("key", ()))
    if key and all(name in frame.columns for name in key):
        doubled = frame.with_row_index("_row").filter(pl.struct(key).is_duplicated())
        found += [
            Violation(name_of(table), ", ".join(key), ", ".join(str(row[k]) for k in key), "unique key", row["_row"])
            for row in doubled.iter_rows(named=True)
        ]
    return found
