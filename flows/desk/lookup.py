"""What an analyst looks up while asking: a word in, tables, columns with their meaning, and example queries out."""

from typing import Final

import duckdb

from flows.desk.answers import Answer
from flows.desk.asking import ask
from warehouse.paths import ROOT

QUERIES: Final = ROOT / "warehouse" / "queries"

HELP: Final = """\
.tables [WORD]      tables with what one row is; only those that a word stands in
.describe TABLE     columns of a table with type and meaning
.dictionary WORD    every column whose name, meaning or codes hold a word, e.g. .dictionary chu tri
.examples           questions that analysts ask
.example NAME       one of them: its query and its answer
.format FORM        show answers as table, csv or json
.rows NUMBER        show so many rows of an answer
.save FILE          write the last answer, whole, into FILE.csv, .json or .parquet
.reload             go on with the build that is current now
.quit               leave

Names are found without diacritics: WHERE name_folded LIKE '%' || vn_fold('Đối ngoại') || '%'
Tables may be named without their schema: FROM dim_event is FROM marts.dim_event"""


# Every column with its meaning; of a code also what its values stand for.
_MEANT: Final = """
    WITH meant AS (
        SELECT schema_name, table_name, position, column_name, data_type, is_key, reference, table_description,
            description || coalesce(' ' || codes.listed || '.', '') AS meaning
        FROM ops.data_dictionary
        LEFT JOIN (
            SELECT domain AS code_domain, string_agg(code || ' = ' || label_vi, '; ' ORDER BY sort_order) AS listed
            FROM staging.ref_codes GROUP BY domain
        ) AS codes USING (code_domain)
    )
"""


def tables(connection: duckdb.DuckDBPyConnection, word: str = "") -> Answer:
    """Returns the tables of the warehouse with their rows and what one row is."""
    return _asked(
        connection,
        """
        SELECT DISTINCT schema_name || '.' || table_name AS "table", estimated_size AS "rows",
            table_description AS "meaning"
        FROM meant INNER JOIN duckdb_tables() USING (schema_name, table_name)
        WHERE schema_name IN ('marts', 'reports', 'ops')
            AND vn_fold(table_name || ' ' || table_description) LIKE '%' || vn_fold($word) || '%'
        ORDER BY "table"
        """,
        f"No table has {word!r} in its name or its description.",
        word=word,
    )


def table_of(connection: duckdb.DuckDBPyConnection, name: str) -> Answer:
    """Returns the columns of a table, named with or without its schema."""
    return _asked(
        connection,
        """
        SELECT column_name AS "column", data_type AS "type",
            concat_ws(', ', CASE WHEN is_key THEN 'key' END, 'in ' || reference) AS "key", meaning
        FROM meant WHERE $name IN (table_name, schema_name || '.' || table_name)
        ORDER BY schema_name, position
        """,
        f"There is no table {name!r}. `.tables` lists them.",
        name=name.lower(),
    )


def dictionary(connection: duckdb.DuckDBPyConnection, word: str) -> Answer:
    """Returns the columns of marts, reports and ops in whose name, meaning or codes a word stands."""
    return _asked(
        connection,
        """
        SELECT schema_name || '.' || table_name AS "table", column_name AS "column", data_type AS "type", meaning
        FROM meant
        WHERE schema_name IN ('marts', 'reports', 'ops')
            AND vn_fold(column_name || ' ' || meaning) LIKE '%' || vn_fold($word) || '%'
        ORDER BY 1, position
        """,
        f"No column has {word!r} in its name, its meaning or its codes.",
        word=word,
    )


def examples() -> Answer:
    """Returns the names of the analysts' queries and what each one asks."""
    rows = [(path.stem, path.read_text(encoding="utf-8").splitlines()[0][3:]) for path in sorted(QUERIES.glob("*.sql"))]
    return Answer(["name", "question"], rows)


def example(name: str) -> str:
    """Returns the SQL of an analysts' query.

    Raises:
        ValueError: there is none of that name.
    """
    known = {path.stem: path for path in QUERIES.glob("*.sql")}
    if name not in known:
        raise ValueError(f"There is no example {name!r}. `.examples` lists them.")
    return known[name].read_text(encoding="utf-8").strip()


def _asked(connection: duckdb.DuckDBPyConnection, query: str, none: str, **parameters: str) -> Answer:
    try:
        found = ask(connection, _MEANT + query, parameters=parameters)
    except duckdb.CatalogException as error:
        told = str(error).splitlines()[0]
        raise ValueError(f"This build is of a release without a data dictionary ({told}). SHOW ALL TABLES;") from error
    if found is None or not found.rows:
        raise ValueError(none)
    return found
