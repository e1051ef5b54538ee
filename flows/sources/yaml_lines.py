"""YAML whose every value knows its line: a file's text in, plain data and the line of each path in it out."""

from dataclasses import dataclass
from typing import Any, Final

import yaml

Path = tuple[str | int, ...]

# A file of aliases of aliases would unfold to more values than there is memory for.
_MOST_NODES: Final = 100_000


class YamlError(Exception):
    """The text is no YAML that can be used. The message begins with the line."""


@dataclass(frozen=True, slots=True)
class Lined:
    """The data of a file, and the line, from 1, on which each value of it begins."""

    data: Any
    lines: dict[Path, int]

    def line_of(self, path: Path) -> int:
        """Returns the line of a value, or of the nearest one around it that is there."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(text: str) -> Lined:
    """Reads YAML.

    Raises:
        YamlError: it cannot be read, or says something twice.
    """
    loader = yaml.SafeLoader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            return Lined(None, {})
        lines: dict[Path, int] = {}
        _note(root, (), lines)
        return Lined(loader.construct_document(root), lines)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{mark.line + 1}: column {mark.column + 1}" if mark else "1"
        raise YamlError(f"{where}: {error.problem or error.context}. Correct the YAML.") from error
    except yaml.YAMLError as error:
        raise YamlError(f"1: {error}. Correct the YAML.") from error
    finally:
        loader.dispose()


def _note(node: yaml.Node, path: Path, lines: dict[Path, int]) -> None:
    """Writes down where every value below `node` begins, and refuses a key that is there twice."""
    if len(lines) > _MOST_NODES:
        raise YamlError(f"{node.start_mark.line + 1}: more than {_MOST_NODES:,} values. Use fewer aliases.")
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                raise YamlError(f"{key.start_mark.line + 1}: {name} is there twice. Remove one of them.")
            seen.add(name)
            _note(value, (*path, name), lines)
            lines[*path, name] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            _note(value, (*path, number), lines)
