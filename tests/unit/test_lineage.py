"""The picture of a directive's lineage: where directives stand, what is said at them, and what is left out."""

import re
from base64 import b64decode
from typing import Any

from dashboards.labels import Labels
from dashboards.lineage import MOST_IN_A_COLUMN, arrange, drawn

LABEL = Labels("en")


def directive(name: str, level: int) -> dict[str, Any]:
    return {
        "directive_id": name,
        "level": level,
        "directive_type_vi": "kế hoạch",
        "directive_type_en": "plan",
        "number": name,
        "subject": None,
        "issuer": None,
        "issued_on": None,
    }


def acts(name: str, on: str, relation: str = "implements") -> dict[str, Any]:
    return {"directive_id": name, "target_directive_id": on, "relation": relation}


def said_at(html: str, name: str) -> str:
    item = next(item for item in re.findall(r"<li.*?</li>", html) if f"Plan {name}<" in item)
    return re.sub(r"<[^>]+>", " ", item)


def test_what_a_directive_rests_on_is_left_of_it_and_what_rests_on_it_right() -> None:
    nodes = arrange([directive("middle", 0), directive("base", -1), directive("plan", 1), directive("task", 2)]).nodes
    assert nodes["base"].x < nodes["middle"].x < nodes["plan"].x < nodes["task"].x


def test_no_two_directives_stand_on_each_other() -> None:
    rows = [
        directive("middle", 0),
        *(directive(f"plan{i}", 1) for i in range(5)),
        *(directive(f"t{i}", 2) for i in "ab"),
    ]
    picture = arrange(rows)
    places = [(node.x, node.y) for node in picture.nodes.values()]
    assert len(set(places)) == len(rows)
    assert all(0 <= x < picture.width and 0 <= y < picture.height for x, y in places)


def test_a_column_that_is_too_long_is_cut_and_says_how_many_are_missing() -> None:
    rows = [directive("middle", 0), *(directive(f"plan{i}", 1) for i in range(MOST_IN_A_COLUMN + 3))]
    assert arrange(rows).left_out == 3
    assert "3 more are not drawn" in drawn(rows, [], LABEL)


def test_at_each_directive_stands_what_leads_from_it_to_the_middle() -> None:
    rows = [directive("middle", 0), directive("base", -1), directive("plan", 1)]
    html = drawn(rows, [acts("middle", "base", "replaces"), acts("plan", "middle")], LABEL)
    assert "is replaced by →" in said_at(html, "base")
    assert "← implements" in said_at(html, "plan")


def test_every_relation_between_what_is_shown_is_a_line() -> None:
    rows = [directive("middle", 0), directive("plan", 1), directive("task", 2), directive("other", 2)]
    relations = [acts("plan", "middle"), acts("task", "plan"), acts("other", "task"), acts("other", "somewhere else")]
    image = re.search(r"base64,([^']+)'", drawn(rows, relations, LABEL))
    assert image is not None
    assert b64decode(image[1]).decode().count("<path") == 3


def test_the_directive_itself_is_no_link_and_the_others_are() -> None:
    html = drawn([directive("middle", 0), directive("plan", 1)], [acts("plan", "middle")], LABEL)
    assert "directive=plan" in html
    assert "directive=middle" not in html


def test_what_a_directive_is_called_never_becomes_markup() -> None:
    assert "<script" not in drawn([directive("<script>", 0), directive("<b>", 1)], [acts("<b>", "<script>")], LABEL)
