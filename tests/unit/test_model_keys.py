"""What one row of a model of dbt's first two layers is: each has a key, and a row without its own is found."""

from typing import Any

import duckdb
import pytest
from jinja2 import Environment, Template

from warehouse.paths import DBT_PROJECT

MODELS = {path.stem for layer in ("staging", "intermediate") for path in (DBT_PROJECT / "models" / layer).glob("*.sql")}


@pytest.fixture(scope="module")
def question() -> Template:
    path = DBT_PROJECT / "tests" / "every_row_of_staging_and_intermediate_models_has_its_own_key.sql"
    sql = Environment(autoescape=False)  # noqa: S701 - SQL, not HTML
    return sql.from_string(path.read_text(encoding="utf-8"), globals={"ref": lambda name: name})


def keys(question: Template) -> dict[str, list[str]]:
    found: Any = vars(question.module)["keys"]
    return dict(found)


def test_every_model_before_the_marts_has_a_key_but_the_bag_of_mentions(question: Template) -> None:
    assert MODELS - keys(question).keys() == {"int_organization_mention"}


def test_a_row_that_is_there_twice_or_lacks_its_key_is_found_in_any_model(question: Template) -> None:
    with duckdb.connect() as connection:
        for model, key in keys(question).items():
            connection.execute(f"CREATE TABLE {model} ({', '.join(f'{column} VARCHAR' for column in key)})")
            for row in (["a"] * len(key), ["b"] * len(key)):
                connection.execute(f"INSERT INTO {model} VALUES ({', '.join('?' * len(row))})", row)
        assert connection.execute(question.render()).fetchall() == []
        for model, key in keys(question).items():
            connection.execute(f"INSERT INTO {model} VALUES ({', '.join('?' * len(key))})", ["a"] * len(key))
            connection.execute(f"INSERT INTO {model} VALUES ({', '.join('?' * len(key))})", [None] * len(key))
        found = connection.execute(question.render()).fetchall()
    told = [(model, " ".join(["a"] * len(key)), 2) for model, key in keys(question).items()]
    assert sorted(found) == sorted(told + [(model, "", 1) for model in keys(question)])
