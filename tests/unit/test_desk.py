"""The analyst's desk: what a query may reach, what the shell understands, and how answers are given."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import duckdb
import polars as pl
import pytest

from flows.desk.answers import Answer, Form, as_text, form_of
from flows.desk.asking import answer, save
from flows.desk.shell import Shell, Terminal, words
from tests.small_build import small_home
from warehouse.builds import BuildError
from warehouse.desk import open_locked
from warehouse.home import DATABASE_NAME, Home

Session = Callable[..., tuple[str, str, bool]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return small_home(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of another warehouse."""
    return small_home(tmp_path_factory.mktemp("other")).current / DATABASE_NAME


@pytest.fixture
def session(home: Home) -> Session:
    """Types lines into a shell; gives what it wrote, what it complained of and whether all went well."""

    def typed(*lines: str, at: Home = home, is_person: bool = True) -> tuple[str, str, bool]:
        written: list[str] = []
        complaints: list[str] = []
        shell = Shell(at, Terminal(_reader(lines), written.append, complaints.append, is_person=is_person))
        well = shell.run()
        return "\n".join(written), "\n".join(complaints), well

    def _reader(lines: Iterable[str]) -> Callable[[str], str]:
        left = iter(lines)

        def read(_prompt: str) -> str:
            line = next(left, None)
            if line is None:
                raise EOFError
            if line == "^C":
                raise KeyboardInterrupt
            return line

        return read

    return typed


REACHING_OUT = [
    "FROM read_csv('{outside}')",
    "FROM read_text('{outside}')",
    "FROM read_blob('{outside}')",
    "FROM read_parquet('{outside}')",
    "FROM read_json('{outside}')",
    "FROM '{outside}'",
    "FROM glob('/*')",
    "FROM sniff_csv('{outside}')",
    "FROM query_table('{outside}')",
    "COPY marts.dim_event TO '{folder}/out.csv'",
    "COPY (SELECT 1) TO '{folder}/out.parquet'",
    "EXPORT DATABASE '{folder}/export'",
    "IMPORT DATABASE '{folder}'",
    "ATTACH '{folder}/other.duckdb'",
    "ATTACH '{other}' AS other (READ_ONLY)",
    "ATTACH ':memory:' AS memory",
    "INSTALL httpfs",
    "LOAD httpfs",
    "LOAD '{outside}'",
    "FORCE INSTALL fts FROM community",
    "SET enable_external_access = true",
    "SET GLOBAL enable_external_access = true",
    "RESET enable_external_access",
    "SET lock_configuration = false",
    "RESET lock_configuration",
    "PRAGMA lock_configuration = false",
    "PRAGMA enable_external_access = true",
    "SET temp_directory = '{folder}'",
    "SET autoload_known_extensions = true",
    "SET python_enable_replacements = true",
    "PRAGMA profiling_output = '{folder}/profile.json'",
    "PRAGMA log_query_path = '{folder}/log'",
    "PRAGMA import_database('{folder}')",
    "CREATE PERSISTENT SECRET s (TYPE http)",
    "SELECT getenv('HOME')",
    "FROM frame_of_this_process",
    "CREATE TABLE marts.more AS SELECT 1 AS x",
    "CREATE VIEW marts.seen AS SELECT 1 AS x",
    "INSERT INTO marts.dim_event FROM marts.dim_event",
    "UPDATE marts.dim_event SET name = ''",
    "DELETE FROM marts.dim_event",
    "DROP TABLE marts.dim_event",
    "ALTER TABLE marts.dim_event DROP name",
]


@pytest.mark.parametrize("query", REACHING_OUT)
def test_a_query_reads_the_warehouse_and_nothing_beside_it(home: Home, other: Path, tmp_path: Path, query: str) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("a\n1\n", encoding="utf-8")
    frame_of_this_process = pl.DataFrame({"a": [1]})
    build = home.current / DATABASE_NAME
    before = build.read_bytes()
    with open_locked(build) as connection:
        with pytest.raises(duckdb.Error):
            connection.execute(query.format(outside=outside, folder=tmp_path, other=other)).fetchall()
        assert connection.execute("SELECT count(*) FROM dim_event").fetchall() == [(250,)], "the desk still stands"
    assert list(tmp_path.iterdir()) == [outside]
    assert build.read_bytes() == before
    assert frame_of_this_process.height == 1


def test_a_query_that_does_not_fit_into_memory_spills_beside_no_build(home: Home) -> None:
    with open_locked(home.current / DATABASE_NAME) as connection:
        (spill,) = connection.execute("SELECT current_setting('temp_directory')").fetchall()[0]
    assert not Path(spill).is_relative_to(home.root)


def test_two_desks_in_one_process_stand_side_by_side(home: Home) -> None:
    file = home.current / DATABASE_NAME
    with open_locked(file) as first, open_locked(file) as second:
        assert first.execute("SELECT count(*) FROM events").fetchall() == [(250,)]
        assert second.execute("SELECT count(*) FROM events").fetchall() == [(250,)]
        with pytest.raises(duckdb.Error):
            second.execute("FROM glob('/*')")


def test_tables_are_found_without_their_schema_and_words_without_diacritics(home: Home) -> None:
    told = answer(home, "SELECT count(*) AS n FROM events WHERE vn_fold(name) LIKE 'hoi nghi%'", "json")
    assert json.loads(told) == {"n": 250}


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_an_answer_can_be_kept_as_a_file(home: Home, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"events.{form}"
    assert save(home, "FROM events ORDER BY event_id", form_of(file), file) == 250
    readers: dict[str, Callable[[Path], pl.DataFrame]] = {
        "csv": pl.read_csv,
        "json": pl.read_ndjson,
        "parquet": pl.read_parquet,
    }
    read = readers[form](file)
    assert read.columns == ["event_id", "name", "date_start"]
    assert read["name"].n_unique() == 250


def test_a_file_without_a_known_ending_asks_for_its_form() -> None:
    with pytest.raises(ValueError, match=r"\.csv, \.json or \.parquet"):
        form_of(Path("answer.xls"))


def test_each_of_several_queries_is_answered_in_a_table(home: Home) -> None:
    told = str(answer(home, "SELECT 'first' AS a; SET VARIABLE x = 1; SELECT 'second' AS b", "table"))
    assert "first" in told
    assert "second" in told


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_an_answer_for_a_program_is_of_one_query(home: Home, tmp_path: Path, form: Form) -> None:
    with pytest.raises(ValueError, match="These are 2 queries"):
        answer(home, "SELECT 1; SELECT 2", form)
    with pytest.raises(ValueError, match="These are 2 queries"):
        save(home, "SELECT 1; SELECT 2", form, tmp_path / "a")
    assert answer(home, "SET VARIABLE x = 7; SELECT getvariable('x') AS x", form)


def test_of_a_mistyped_table_that_of_the_warehouse_is_named(home: Home, session: Session) -> None:
    with pytest.raises(duckdb.CatalogException, match=r"no table dim_evnt. Is marts.dim_event meant\?"):
        answer(home, "FROM dim_evnt", "table")
    with pytest.raises(duckdb.CatalogException) as raised:
        answer(home, "FROM xyzzy", "parquet")
    assert "pg_" not in str(raised.value)
    assert "Is marts.dim_event meant?" in session("FROM dim_evnt;")[1]


def test_an_answer_is_kept_in_no_folder_that_is_not_there(home: Home, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="there is no folder"):
        save(home, "SELECT 1", "csv", tmp_path / "nowhere" / "a.csv")
    assert not (tmp_path / "nowhere").exists()


def test_nothing_to_ask_is_told(home: Home) -> None:
    with pytest.raises(ValueError, match="nothing to ask"):
        answer(home, " -- only a remark", "table")


def test_before_the_first_build_the_shell_says_what_to_do(tmp_path: Path, session: Session) -> None:
    with pytest.raises(BuildError, match="doingoai run"):
        session(at=Home(tmp_path))


def test_a_wide_answer_is_shown_one_value_a_line_and_an_absent_value_not_at_all() -> None:
    columns = [f"column_{i}" for i in range(20)]
    told = as_text(Answer(columns, [("a value", *[None] * 18, "the last")]), "table", width=80)
    assert told.splitlines()[1:] == ["column_0   a value", "column_19  the last", "1 row"]


def test_what_steers_a_terminal_is_not_sent_to_it() -> None:
    assert "\x1b" not in as_text(Answer(["a"], [("\x1b[2Jx",)]), "table")


def test_a_statement_may_take_several_lines_and_ends_with_a_semicolon(session: Session) -> None:
    told, complaints, well = session(
        "SELECT ';' AS sign, -- not here;", "  '/*' AS other", "; SELECT 'second' AS next;"
    )
    assert (complaints, well) == ("", True)
    assert "sign" in told
    assert "second" in told


def test_the_last_statement_of_a_script_needs_no_semicolon(session: Session) -> None:
    assert "250" in session("SELECT count(*) FROM events", is_person=False)[0]


def test_a_script_ends_at_its_first_error_and_a_person_goes_on(session: Session) -> None:
    told, complaints, well = session("SELEC 1;", "SELECT 'after' AS x;", is_person=False)
    assert "syntax error" in complaints
    assert ("after" in told, well) == (False, False)
    assert "after" in session("SELEC 1;", "SELECT 'after' AS x;")[0]


def test_ctrl_c_drops_what_was_begun(session: Session) -> None:
    told, complaints, _ = session("SELECT 'begun' AS x,", "^C", "SELECT 'anew' AS x;")
    assert complaints == ""
    assert "anew" in told
    assert "begun" not in told


def test_a_long_answer_is_cut_and_says_so(session: Session) -> None:
    told = session(".rows 7", "FROM events;")[0]
    assert "the first 7 rows" in told
    assert ".save FILE" in told


def test_the_last_answer_is_saved_whole(session: Session, tmp_path: Path) -> None:
    told = session(".rows 7", "FROM events;", f".save {tmp_path / 'all.parquet'}")[0]
    assert "all.parquet: 250 rows" in told
    assert pl.read_parquet(tmp_path / "all.parquet").height == 250


def test_the_data_dictionary_is_at_hand(session: Session) -> None:
    assert "marts.dim_event" in session(".tables event")[0]
    told = session(".describe dim_event")[0]
    assert "date_start" in told
    assert "First day" in told
    told = session(".dictionary chu tri")[0]
    assert "fct_participation" in told
    assert "chair = chủ trì" in told


def test_examples_are_listed_and_shown_with_their_sql(session: Session) -> None:
    assert "who-chaired-what" in session(".examples")[0]
    assert "SELECT" in session(".example events-by-year-and-kind")[0]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (".fly", "`.help` lists them"),
        (".describe nothing", "`.tables` lists them"),
        (".dictionary zzzz", "'zzzz'"),
        (".example nothing", "`.examples` lists them"),
        (".format xml", "table, csv or json"),
        (".rows many", "a number of rows"),
        (".save", "name a file"),
        (".save x.csv", "ask first"),
    ],
)
def test_a_wrong_command_says_what_would_be_right(session: Session, line: str, told: str) -> None:
    assert told in session(line)[1]


def test_a_build_without_a_dictionary_says_how_to_look_all_the_same(tmp_path: Path, session: Session) -> None:
    old = small_home(tmp_path, "DROP TABLE ops.data_dictionary")
    assert "SHOW ALL TABLES" in session(".tables", at=old)[1]


def test_quit_leaves_at_once(session: Session) -> None:
    assert "after" not in session(".quit", "SELECT 'after' AS x;")[0]
    assert "after" not in session("SELECT 1", ".quit", "SELECT 'after' AS x;")[0]


def test_the_shell_stays_with_its_build_and_tells_of_a_newer_one(tmp_path: Path) -> None:
    home = small_home(tmp_path)
    written: list[str] = []

    def lines() -> Iterable[str]:
        yield "SELECT 'all ' || count(*) AS before FROM events;"
        small_home(tmp_path, "DELETE FROM reports.events WHERE event_id <> 'evt_1'")
        yield "SELECT 'all ' || count(*) AS meanwhile FROM events;"
        yield ".reload"
        yield "SELECT 'only ' || count(*) AS afterwards FROM events;"
        yield ".quit"

    source = iter(lines())
    Shell(home, Terminal(lambda _: next(source), written.append, written.append)).run()
    told = "\n".join(written)
    assert told.count("all 250") == 2  # a build's name tells the time, in which any number may stand
    assert "`.reload` reads it" in told
    assert "only 1" in told


def test_the_tab_key_knows_tables_and_columns(home: Home) -> None:
    assert {"marts.dim_event", "reports.events", "date_start"} <= set(words(home))
