"""Which spellings are of one organisation or one office: staging and the registers in, two tables of matches out.

"UBND tỉnh Nghệ An", "Ủy ban nhân dân tỉnh Nghệ An" and "UBND Nghệ An" are one body, "Thứ trưởng BNG" and "Thứ trưởng Bộ
Ngoại giao" one office. What a spelling stands for follows from the registers alone, so documents that are added move
nothing. Spellings that stand for themselves have no row.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

import duckdb
import polars as pl

from warehouse.contracts.render import polars_schema
from warehouse.contracts.staging import OrganizationMatch, PositionMatch
from warehouse.identity.overrides import Decision, decisions
from warehouse.paths import REGISTERS

_SPELLED: Final = """
    SELECT DISTINCT vn_key(name) FROM (
        SELECT organizer AS name FROM staging.event
        UNION SELECT organization FROM staging.participant
        UNION SELECT organization FROM staging.position_claim
        UNION SELECT issuer FROM staging.directive
        UNION SELECT speaker FROM staging.instruction WHERE speaker_kind = 'organization'
    ) WHERE vn_key(name) <> '' ORDER BY 1
"""
_OFFICES: Final = (
    "SELECT DISTINCT vn_key(office_without_tenure(position, tenure)) FROM staging.position_claim ORDER BY 1"
)

# What stands before the name of a province where its body is meant and the rank was left out.
_PROVINCIAL: Final = re.compile(
    r"(?<!\S)(?:sở (?!.*(?:tỉnh|thành phố) $)|(?:ủy ban nhân dân|hội đồng nhân dân|công an) $)"
)


def match_spellings(connection: duckdb.DuckDBPyConnection, overrides: list[Decision] | None = None) -> None:
    """Fills `staging.organization_match` and `staging.position_match`.

    Args:
        connection: An open connection whose default database is the build file, staging filled, `vn_key` defined.
        overrides: The decisions about organisations to obey, those of the register by default.
    """
    names = _Names(connection)
    decided = decisions("organization") if overrides is None else overrides
    own = names.keys([d.record for d in decided] + [d.other_record for d in decided])
    spelled = {key for (key,) in connection.execute(_SPELLED).fetchall()}
    found = {key: (own_name, "registered", 1.0) for key, own_name in names.owned.items() if key != own_name}
    found |= {key: match for key in sorted(spelled) if (match := names.organization(key)) is not None}
    for row in decided:
        key = own[row.record]
        if row.action == "force_split":
            found[key] = (key, "force_split", 1.0)
        else:
            other = own[row.other_record]
            found[key] = (found[other][0] if other in found else other, "force_merge", 1.0)
    rows = [
        {"name_key": key, "organization_key": known_as, "reason": reason, "score": score}
        for key, (known_as, reason, score) in sorted(found.items())
    ]
    _fill(connection, "organization_match", pl.DataFrame(rows, schema=polars_schema(OrganizationMatch)))
    offices = [
        {"spelling_key": key, "position_key": known_as}
        for (key,) in connection.execute(_OFFICES).fetchall()
        if (known_as := names.office(key)) != key
    ]
    _fill(connection, "position_match", pl.DataFrame(offices, schema=polars_schema(PositionMatch)))


def _fill(connection: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame) -> None:
    connection.register("matched", frame)
    connection.execute(f"DELETE FROM staging.{table}")  # noqa: S608 - one of two names
    connection.execute(f"INSERT INTO staging.{table} BY NAME SELECT * FROM matched")  # noqa: S608 - as above
    connection.unregister("matched")


class _Names:
    """The registers by comparison key."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        self.short = {
            short: full
            for short, full in self._read("office_abbreviations", 'vn_key(abbreviation), vn_key("full")')
            if " " not in short
        }
        # Of several periods under one name the latest tells the rank; "Thành phố Hồ Chí Minh" has its own in the name.
        periods = self._read("provinces", "vn_key(name), vn_key(type)", "name IS NOT NULL ORDER BY valid_to NULLS LAST")
        self.ranks = {re.sub(r"^(?:tỉnh|thành phố) ", "", name): rank for name, rank in reversed(periods)}
        self.province = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, self.ranks))})$")
        self.owned = self._owned()
        self.expanded = self._expanded()
        self.same_office = self._same_office()
        self.heads = {head for (head,) in self._read("offices", "DISTINCT vn_key(office)", "kind = 'office'")}

    def keys(self, names: list[str]) -> dict[str, str]:
        """Returns the comparison keys of names as written."""
        asked = "SELECT name, vn_key(name) FROM (SELECT DISTINCT unnest($names::VARCHAR[]) AS name)"
        return dict(self.connection.execute(asked, {"names": names}).fetchall())

    def _read(self, register: str, columns: str, where: str = "true") -> list[tuple[Any, ...]]:
        asked = f"SELECT {columns} FROM read_csv($path, all_varchar = true) WHERE {where}"  # noqa: S608 - names of columns
        return self.connection.execute(asked, {"path": str(REGISTERS / f"{register}.csv")}).fetchall()

    def _owned(self) -> dict[str, str]:
        """Returns the organisation of each name of the register: whose own it is, else the first in the alphabet."""
        rows = self._read(
            "organizations", "vn_key(unnest(string_split(concat_ws('|', name, aliases), '|'))) AS alias, vn_key(name)"
        )
        return {
            alias: min(own for other, own in pairs) if alias not in {own for _, own in pairs} else alias
            for alias, pairs in _grouped(rows).items()
            if alias
        }

    def _expanded(self) -> dict[str, str]:
        """Returns the organisation of each name of the register in full words, of those that stand for one only."""
        found: dict[str, set[str]] = defaultdict(set)
        for alias, own in self.owned.items():
            found[self.in_full(alias)].add(own)
        return {key: min(owners) for key, owners in found.items() if len(owners) == 1}

    def _same_office(self) -> dict[str, str]:
        """Returns the fullest entry of the register for each office that it has in several spellings."""
        entries: dict[tuple[str, str], list[str]] = defaultdict(list)
        asked = "takes_organization = 'false' AND kind = 'office' AND implied_organization IS NOT NULL"
        for office, *same in self._read("offices", "vn_key(office), label_en, implied_organization", asked):
            entries[same[0], same[1]].append(office)
        several = {same: set(found) for same, found in entries.items() if len(set(found)) > 1}
        fullest = {same: min(found, key=lambda o: (-len(o.split()), o)) for same, found in several.items()}
        return {office: fullest[same] for same, found in several.items() for office in found}

    def in_full(self, key: str) -> str:
        """Returns a key with abbreviations in full, and with the rank of the province whose body it is."""
        words = " ".join(self.short.get(word, word) for word in key.split())
        if (found := self.province.search(words)) and _PROVINCIAL.search(words[: found.start()]):
            return f"{words[: found.start()]}{self.ranks[found[0]]} {found[0]}"
        return words

    def organization(self, key: str) -> tuple[str, str, float] | None:
        """Returns the organisation that a spelling stands for, with reason and score; None if the register says it."""
        if key in self.owned:
            return None
        full = self.in_full(key)
        if full in self.expanded:
            return self.expanded[full], "register_in_full", 1.0
        return (full, "same_in_full", 1.0) if full != key else None

    def office(self, key: str) -> str:
        """Returns the key of the office that a spelling stands for: its head and its organisation, each in one form."""
        if key in self.same_office:
            return self.same_office[key]
        whole = self._with_body(key) or self.in_full(key)
        return self.same_office.get(whole, whole)

    def _with_body(self, key: str) -> str | None:
        """Returns an office whose body the register knows, under the body's own name; the longest body that is one."""
        for head, rest in _cuts(key):
            if head not in self.heads or not rest:
                continue
            # "Thứ trưởng Ngoại giao": of a minister's office the word for the ministry may be left out.
            bodies = (rest, f"bộ {rest}") if head.split()[-1] == "trưởng" else (rest,)
            body = next((self.owned[b] for b in bodies if b in self.owned), None)
            body = body or self.expanded.get(self.in_full(rest))
            # "Ủy viên Ban Chấp hành" + "Trung ương Đảng": the body's own name begins within the head.
            if body and body.split()[0] not in head.split():
                return f"{head} {body}"
        return None


def _grouped(rows: list[tuple[Any, ...]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for alias, own in rows:
        found[alias].append((alias, own))
    return found


def _cuts(key: str) -> Iterator[tuple[str, str]]:
    """Yields a key cut after each of its words, the longest beginning first."""
    words = key.split()
    for length in range(len(words), 0, -1):
        yield " ".join(words[:length]), " ".join(words[length:])
