"""A published home of a few rows, made in a blink: for tests of what reads builds and not of how they are made."""

from datetime import UTC, datetime
from pathlib import Path

from warehouse.builds import begin, create_database, publish
from warehouse.contracts.render import data_dictionary
from warehouse.home import Home
from warehouse.macros import MACROS

_TABLES = """
CREATE SCHEMA marts; CREATE SCHEMA reports; CREATE SCHEMA ops; CREATE SCHEMA staging;
CREATE TABLE marts.dim_event AS
    SELECT 'evt_' || i AS event_id, 'Hội nghị số ' || i AS name, DATE '2024-05-16' + i::INTEGER AS date_start
    FROM range(250) AS t (i);
CREATE TABLE reports.events AS FROM marts.dim_event;
CREATE TABLE staging.ref_codes AS SELECT * FROM (VALUES ('role', 'chair', 'chủ trì', 1), ('role', 'guest', 'khách', 2))
    AS t (domain, code, label_vi, sort_order);
"""


def small_home(folder: Path, *changes: str) -> Home:
    """Publishes a build in `folder`, with changes made to it before."""
    home = Home(folder)
    build = begin(home, "0" * 8, datetime.now(UTC))
    with create_database(build) as connection:
        for statement in (*MACROS, _TABLES):
            connection.execute(statement)
        dictionary = data_dictionary()  # noqa: F841 - read by its name in the next line
        connection.execute("CREATE TABLE ops.data_dictionary AS FROM dictionary")
        for change in changes:
            connection.execute(change)
    publish(home, build, {})
    return home
