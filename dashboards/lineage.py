"""The lineage of a directive as a picture: directives and their relations in, positions and HTML out.

What the directive rests on stands to its left, what rests on it to its right, one column a step. Nodes are links,
so that the picture is read and walked like the rest of the page; only the lines between them are drawn.
"""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dashboards import markup
from dashboards.labels import Labels
from dashboards.queries import Row
from dashboards.views.rows import directive_title

# A column shows so many directives; the list under the picture has the others.
MOST_IN_A_COLUMN: Final = 8
_WIDTH, _HEIGHT, _BETWEEN, _BELOW = 216, 76, 64, 14
# Seen on light and on dark: what is inside of a picture does not know the colour of the text around it.
_LINE: Final = "#7f8b97"


@dataclass(frozen=True, slots=True)
class Node:
    """A directive and where it stands, in pixels from the upper left corner."""

    row: Row
    level: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn, and how many directives found no place."""

    nodes: dict[str, Node]
    width: int
    height: int
    left_out: int


def arrange(rows: Sequence[Row]) -> Picture:
    """Gives every directive its place: `level` says its column, the order of rows its place in it."""
    columns: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        columns[row["level"]].append(row)
    first = min(columns)
    shown = {level: column[:MOST_IN_A_COLUMN] for level, column in columns.items()}
    tallest = max(map(len, shown.values()))
    height = tallest * (_HEIGHT + _BELOW) - _BELOW
    nodes = {}
    for level, column in shown.items():
        # A short column stands in the middle of the picture's height.
        top = (height - len(column) * (_HEIGHT + _BELOW) + _BELOW) // 2
        for place, row in enumerate(column):
            x = (level - first) * (_WIDTH + _BETWEEN)
            nodes[row["directive_id"]] = Node(row, level, x, top + place * (_HEIGHT + _BELOW))
    width = (max(shown) - first + 1) * (_WIDTH + _BETWEEN) - _BETWEEN
    return Picture(nodes, width, height, len(rows) - len(nodes))


def drawn(rows: Sequence[Row], relations: Sequence[Row], label: Labels) -> str:
    """Returns the picture as HTML; `rows` holds the directive itself too, at level 0."""
    picture = arrange(rows)
    edges = [
        (picture.nodes[row["directive_id"]], picture.nodes[row["target_directive_id"]])
        for row in relations
        if row["directive_id"] in picture.nodes and row["target_directive_id"] in picture.nodes
    ]
    # Lines lie behind the nodes; what they mean is said in words at the nodes.
    image = b64encode(_lines(picture, edges).encode()).decode()
    said = _relations_of(picture, relations, label)
    nodes = "".join(_node(node, said.get(key, ""), label) for key, node in _in_order(picture))
    note = f'<p class="note">{label("lineage_cut", count=picture.left_out)}</p>' if picture.left_out else ""
    return (
        f'<div class="lineage" role="region" aria-label="{label("lineage")}" tabindex="0">'
        f'<ul style="width:{picture.width}px;height:{picture.height}px;'
        f"background-image:url('data:image/svg+xml;base64,{image}')\">{nodes}</ul></div>{note}"
    )


def _in_order(picture: Picture) -> list[tuple[str, Node]]:
    """The nodes as they are read: column by column, from above."""
    return sorted(picture.nodes.items(), key=lambda item: (item[1].level, item[1].y))


def _relations_of(picture: Picture, relations: Sequence[Row], label: Labels) -> dict[str, str]:
    """Says at each node what leads from it to the directive in the middle.

    A node to the right acts on one nearer to the middle; one to the left is acted on from there.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in relations:
        acting, target = picture.nodes.get(row["directive_id"]), picture.nodes.get(row["target_directive_id"])
        if acting is None or target is None:
            continue
        if abs(acting.level) > abs(target.level):
            found[row["directive_id"]][f"← {label.code('relation', row['relation'])}"] = None
        elif abs(target.level) > abs(acting.level):
            found[row["target_directive_id"]][f"{label('passive_' + row['relation'])} →"] = None
    return {key: ", ".join(verbs) for key, verbs in found.items()}


def _node(node: Node, said: str, label: Labels) -> str:
    row = node.row
    title = directive_title(row, label)
    name = (
        f'<strong aria-current="page">{markup.text(title)}</strong>'
        if node.level == 0
        else markup.link(label, title, directive=row["directive_id"])
    )
    year = label.day(row["issued_on"])
    return (
        f'<li style="left:{node.x}px;top:{node.y}px;width:{_WIDTH}px;height:{_HEIGHT}px"'
        f"{' class=here' if node.level == 0 else ''}>{name}"
        f'<span class="note">{markup.text(" · ".join(part for part in (said, year) if part))}</span>'
        f'<span class="note">{markup.text(row["subject"] if row["number"] else "")}</span></li>'
    )


def _lines(picture: Picture, edges: Sequence[tuple[Node, Node]]) -> str:
    """Returns the lines between the nodes as SVG: each ends in a dot at the directive that is acted on."""
    drawn_lines = []
    for acting, target in edges:
        start, end = _ends(acting, target)
        bend = (start[0] + end[0]) // 2
        drawn_lines.append(
            f'<path d="M{start[0]} {start[1]}C{bend} {start[1]} {bend} {end[1]} {end[0]} {end[1]}"/>'
            f'<circle cx="{end[0]}" cy="{end[1]}" r="4" fill="{_LINE}"/>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{picture.width}" height="{picture.height}">'
        f'<g fill="none" stroke="{_LINE}" stroke-width="2">{"".join(drawn_lines)}</g></svg>'
    )


def _ends(acting: Node, target: Node) -> tuple[tuple[int, int], tuple[int, int]]:
    """Returns where a line leaves a node and meets another: at the sides that face each other."""
    left, right = (acting, target) if acting.x < target.x else (target, acting)
    side: Mapping[int, int] = {id(left): left.x + _WIDTH, id(right): right.x}
    if left.x == right.x:  # both in one column: around its right side
        side = {id(left): left.x + _WIDTH, id(right): right.x + _WIDTH}
    middle = _HEIGHT // 2
    return (side[id(acting)], acting.y + middle), (side[id(target)], target.y + middle)
