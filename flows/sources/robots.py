"""What a site asks of robots: its robots.txt in, whether a path may be asked for and how slowly out (RFC 9309)."""

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, unquote_to_bytes

# The standard asks for 500 KiB at least; what comes after that is not read.
MOST_BYTES: Final = 512_000
_MOST_RULES: Final = 10_000
_MOST_STARS: Final = 20
_LONGEST_DELAY: Final = 3600.0
_LINE: Final = re.compile(r"[^\S\n]*([A-Za-z-]+)[^\S\n]*:[^\S\n]*([^#\n]*)")
_SECONDS: Final = re.compile(r"\d{1,6}(?:\.\d{1,6})?")
# What is written escaped and what is not is compared as one: everything but the reserved characters.
_SAFE: Final = "!$&'()*+,/:;=?@[]~#%"


@dataclass(frozen=True, slots=True)
class _Rule:
    allows: bool
    path: str


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site for one robot."""

    rules: tuple[_Rule, ...] = ()
    delay: float | None = None

    def allow(self, path: str) -> bool:
        """Whether a path, with its query, may be asked for: the longest rule that matches says so."""
        if path == "/robots.txt":
            return True
        wanted = _plain(path)
        matching = [rule for rule in self.rules if _matches(rule.path, wanted)]
        best = max(matching, key=lambda rule: (len(rule.path), rule.allows), default=None)
        return best is None or best.allows


def read_robots(content: bytes, agent: str) -> Robots:
    """Returns what a robots.txt says to the robot `agent`; what it says to all where it does not name it."""
    text = content[:MOST_BYTES].decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    groups = _groups(text)
    own = [group for group in groups if agent.lower() in group.names] or [g for g in groups if "*" in g.names]
    delays = [group.delay for group in own if group.delay is not None]
    return Robots(tuple(rule for group in own for rule in group.rules), max(delays, default=None))


@dataclass(slots=True)
class _Group:
    """The robots that a group names, and what it says to them."""

    names: set[str] = field(default_factory=set)
    rules: list[_Rule] = field(default_factory=list)
    delay: float | None = None
    has_rules: bool = False


def _groups(text: str) -> list[_Group]:
    groups = [_Group()]
    for line in text.split("\n"):
        found = _LINE.match(line)
        word, value = (found[1].lower(), found[2].strip()) if found else ("", "")
        if word == "user-agent":
            if groups[-1].has_rules:
                groups.append(_Group())
            groups[-1].names.add(value.lower().partition("/")[0].strip())
        elif word in ("allow", "disallow", "crawl-delay"):
            groups[-1].has_rules = True
            _take(groups[-1], word, value)
    return groups


def _take(group: _Group, word: str, value: str) -> None:
    if word == "crawl-delay":
        if _SECONDS.fullmatch(value):
            group.delay = min(float(value), _LONGEST_DELAY)
    elif value and len(group.rules) < _MOST_RULES:
        group.rules.append(_Rule(word == "allow", _plain(value)))


def _plain(path: str) -> str:
    """A path in one spelling."""
    return quote(unquote_to_bytes(path.replace("%2F", "%252F").replace("%2f", "%252F")), safe=_SAFE)


def _matches(pattern: str, path: str) -> bool:
    """Whether a path begins as the pattern says; * stands for anything and $ for the end. Takes linear time."""
    ends = pattern.endswith("$")
    first, *others = (pattern[:-1] if ends else pattern).split("*")
    if len(others) > _MOST_STARS or not path.startswith(first):
        return False
    place = len(first)
    for number, part in enumerate(others, start=1):
        if ends and number == len(others):
            return len(path) - len(part) >= place and path.endswith(part)
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return not ends or place == len(path)
