"""The identities of a build: its filled staging tables in, the tables of matches that dbt joins out."""

import duckdb

from warehouse.identity.merging import match_events
from warehouse.identity.namesakes import split_namesakes
from warehouse.identity.numbering import match_directives
from warehouse.identity.spellings import match_spellings


def settle_identities(connection: duckdb.DuckDBPyConnection) -> None:
    """Finds what is one and what is two of organisations, events, persons and directives, when staging is filled."""
    match_spellings(connection)
    match_events(connection)
    split_namesakes(connection)
    match_directives(connection)
