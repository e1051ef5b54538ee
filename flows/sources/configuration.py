"""`sources.yml`: a file in, the description of every source out, or all its faults, each with line and remedy."""

import difflib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self
from zoneinfo import ZoneInfo

import httpx
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from flows.extraction.language.lexicon import rows
from flows.sources.feed_dates import Order
from flows.sources.source import SourceError
from flows.sources.yaml_lines import Lined, YamlError, read_yaml

HANOI: Final = "Asia/Ho_Chi_Minh"


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"no such time zone. Use an IANA name like {HANOI}") from None
    return name


def _web_address(url: str) -> str:
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise ValueError(f"no address of the web ({error}). Correct it") from None
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ValueError("no address of the web. Begin it with https:// or http://")
    if parsed.userinfo:
        raise ValueError("a user or a password in it. Take them out, since addresses are shown in reports")
    return url


def _known_site(domain: str) -> str:
    known = [row["domain"] for row in rows("sites")]
    if domain not in known:
        near = difflib.get_close_matches(domain, known, n=1)
        hint = f"Write {near[0]} if that is meant" if near else "Leave it out, and give the publisher"
        raise ValueError(f"not in the register of sites (flows/extraction/lexicons/sites.csv). {hint}")
    return domain


Zone = Annotated[str, AfterValidator(_zone)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Site = Annotated[str, AfterValidator(_known_site)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Politeness(_Part):
    """How a site is asked: how often, how long, and whether its robots.txt is obeyed."""

    seconds_between_requests: float = Field(1.0, ge=0.0, le=3600.0)
    robots: bool = True
    wait_seconds: float = Field(20.0, gt=0.0, le=600.0)
    answer_seconds: float = Field(60.0, gt=0.0, le=3600.0)
    redirects: int = Field(5, ge=0, le=20)
    longest_pause_seconds: float = Field(30.0, ge=0.0, le=3600.0)


class _Described(_Part):
    name: str = Field(pattern=r"^\w[\w .-]{0,60}$")
    publisher: str | None = Field(None, min_length=1, max_length=200)
    site: Site | None = None
    timezone: Zone | None = None
    expected_per_day: int | None = Field(None, ge=0)


class Folder(_Described):
    """A folder of items."""

    kind: Literal["folder"]
    path: Path


class Archive(_Described):
    """A zip or tar file of items."""

    kind: Literal["archive"]
    path: Path
    max_items: int = Field(100_000, gt=0)
    max_total_bytes: int = Field(4_000_000_000, gt=0)


class LineFields(_Part):
    """Which field of a JSON object holds what."""

    text: str = "text"
    id: str = "id"
    title: str = "title"
    url: str = "url"
    published_at: str = "published_at"
    publisher: str = "publisher"


class JsonLines(_Described):
    """A file with one JSON object a line."""

    kind: Literal["json_lines"]
    path: Path
    fields: LineFields = LineFields()
    date_order: Order | None = None


class _Web(_Described):
    politeness: Politeness | None = None


class Feed(_Web):
    """An RSS or Atom feed."""

    kind: Literal["feed"]
    url: WebAddress
    take: Literal["pages", "entries"] = "pages"
    hosts: tuple[str, ...] = ()
    date_order: Order | None = None


class Urls(_Web):
    """Pages of the web, listed here or in a file, one a line."""

    kind: Literal["urls"]
    urls: tuple[WebAddress, ...] = ()
    path: Path | None = None
    recheck_hours: float | None = Field(None, ge=0.0)

    @model_validator(mode="after")
    def _listed_once(self) -> Self:
        if bool(self.urls) == (self.path is not None):
            raise ValueError("a list of URLs has either urls or path. Give one of them")
        return self


Described = Annotated[Folder | Archive | JsonLines | Feed | Urls, Field(discriminator="kind")]
KINDS: Final[dict[str, type[BaseModel]]] = {
    "folder": Folder,
    "archive": Archive,
    "json_lines": JsonLines,
    "feed": Feed,
    "urls": Urls,
}


class SourcesFile(_Part):
    """A whole `sources.yml`. What is said at its top holds for every source that says nothing else."""

    sources: tuple[Described, ...] = Field(min_length=1)
    timezone: Zone = HANOI
    politeness: Politeness = Politeness()
    contact: str | None = Field(None, pattern=r"^[ -~]{3,200}$")
    private_hosts: frozenset[str] = frozenset()

    def politeness_of(self, source: Feed | Urls) -> Politeness:
        """Returns how a source is asked: its own words over those of the file."""
        own = source.politeness.model_dump(exclude_unset=True) if source.politeness else {}
        return self.politeness.model_copy(update=own)

    def zone_of(self, source: Described) -> ZoneInfo:
        """Returns the zone of a source's times."""
        return ZoneInfo(source.timezone or self.timezone)


def read_sources(path: Path) -> SourcesFile:
    """Reads a file of sources. Paths in it are relative to its folder.

    Raises:
        SourceError: it cannot be read or says what cannot be; the message lists every fault with its line.
    """
    try:
        lined = read_yaml(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}. Give the file that describes the sources.") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}: byte {error.start} is no UTF-8. Save the file as UTF-8.") from error
    except YamlError as error:
        raise SourceError(f"{path}:{error}") from error
    try:
        file = SourcesFile.model_validate(lined.data if lined.data is not None else {})
    except ValidationError as error:
        raise SourceError("\n".join(_faults(path, lined, error))) from None
    doubled = _doubled(path, lined, file)
    if doubled:
        raise SourceError("\n".join(doubled))
    return file


def _doubled(path: Path, lined: Lined, file: SourcesFile) -> list[str]:
    """Names that two sources have: items are known by their source's name."""
    first: dict[str, int] = {}
    out = []
    for number, source in enumerate(file.sources):
        line = lined.line_of(("sources", number, "name"))
        if source.name in first:
            before = first[source.name]
            out.append(f"{path}:{line}: name {source.name!r} is that of line {before} too. Give each its own.")
        first.setdefault(source.name, line)
    return out


def _faults(path: Path, lined: Lined, error: ValidationError) -> list[str]:
    """Returns every fault as file, line, field, value and what to do, in the order of the file."""
    told = []
    inside = any(fault["loc"][:1] == ("sources",) and len(fault["loc"]) > 1 for fault in error.errors())
    for fault in error.errors():
        place = list(fault["loc"])
        if place == ["sources"] and inside:
            continue  # the list is empty only because what is in it was not understood
        kind = str(place.pop(2)) if place[:1] == ["sources"] and len(place) > 2 and place[2] in KINDS else None
        line = lined.line_of((*place, "kind") if fault["type"] == "union_tag_invalid" else tuple(place))
        field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")
        told.append((line, f"{path}:{line}: {field or 'the file'}{_remedy(fault, place, kind)}"))
    return [text for _, text in sorted(told)]


_MESSAGES: Final = {
    "missing": " is missing. Add it.",
    "too_short": " is empty. Describe at least one.",
    "model_type": " is no mapping of fields. Write it as lines of `field: value`.",
    "model_attributes_type": " is no mapping of fields. Write it as lines of `field: value`.",
}
_USER: Final = re.compile(r"(?<=://)[^/@\s]*+(?=@)")


def _remedy(fault: Mapping[str, Any], place: list[int | str], kind: str | None) -> str:
    value = fault["input"]
    shown = "" if isinstance(value, dict | list) else f" = {_USER.sub('********', repr(value))}"
    match fault["type"]:
        case "extra_forbidden":
            known = list(_part_of(place, kind).model_fields)
            near = difflib.get_close_matches(str(place[-1]), known, n=1)
            hint = f" Is {near[0]} meant?" if near else ""
            return f"{shown} is no field here.{hint} There are: {', '.join(known)}."
        case "union_tag_invalid" | "union_tag_not_found":
            given = value.get("kind") if isinstance(value, dict) else value
            return f".kind = {given!r}: there is no such kind of source. Use one of {', '.join(KINDS)}."
        case "value_error":
            return f"{shown}: {fault['ctx']['error']}."
        case other if other in _MESSAGES:
            return f"{shown}{_MESSAGES[other]}"
        case _:
            return f"{shown}: {fault['msg']}. Correct it."


def _part_of(place: list[int | str], kind: str | None) -> type[BaseModel]:
    """The part of the file that a field was looked for in."""
    if "politeness" in place[:-1]:
        return Politeness
    if "fields" in place[:-1]:
        return LineFields
    return KINDS[kind] if kind else SourcesFile
