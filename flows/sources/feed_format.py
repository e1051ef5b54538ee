"""RSS and Atom: the bytes of a feed in, its entries out, also where the feed is not quite XML.

Feeds name an encoding that they are not in, use entities of HTML, forget to escape "&" and escape titles twice.
Entities of a feed's own are refused: they can unfold without end or name files of this machine.
"""

import codecs
import re
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from flows.reading.html_encoding import is_html

_MOST_ENTRIES: Final = 5_000
_DEEPEST: Final = 200
_BOMS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PROLOG: Final = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_ENCODING: Final = re.compile(rb"\A\s{0,20}<\?xml[^>]{0,100}encoding\s{0,5}=\s{0,5}[\"']([A-Za-z0-9._-]{2,40})")
_CDATA: Final = "<![CDATA["
_AND: Final = re.compile(r"&(?:(#\d{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)?")
# What no XML may hold, however it is written.
_NO_XML: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])
# Prefixes are taken as they are usually meant: feeds use them without declaring them.
_PREFIXES: Final = ("", "atom", "a10", "rss", "content", "dc", "dcterms")
_OWN_OF_XML: Final = frozenset(("amp", "lt", "gt", "quot", "apos"))
_ROOTS: Final = ("rss", "feed", "RDF")
_TEXTS: Final = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "id": "guid",
    "pubDate": "published",
    "published": "published",
    "issued": "published",
    "date": "published",
    "updated": "updated",
    "modified": "updated",
    "lastBuildDate": "updated",
    "description": "summary",
    "summary": "summary",
    "encoded": "content",
    "content": "content",
}
_TAGS: Final = re.compile(r"<[^<>]{1,200}>")


class FeedError(Exception):
    """The bytes are no feed. The message says why and what to do."""


@dataclass(slots=True)
class Entry:
    """One entry of a feed, as written there. Texts that are absent are empty."""

    title: str = ""
    link: str = ""
    guid: str = ""
    published: str = ""
    updated: str = ""
    summary: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """The entries of a feed, and why there are no more where it breaks off."""

    entries: tuple[Entry, ...]
    fault: str | None


def read_feed(content: bytes) -> Feed:
    """Returns the entries of a feed.

    Raises:
        FeedError: the bytes are no RSS and no Atom.
    """
    text = _mended(_decoded(content))
    reader = _Reader()
    fault = None
    try:
        reader.read(text)
    except ExpatError as error:
        fault = f"it is no XML: {error}. Open it in a browser, and ask the publisher to correct it"
        if not reader.entries:
            page = "it is a page, no feed. Correct the address, or tell the publisher that it fails"
            raise FeedError(page if is_html(content) else fault) from error
    return Feed(tuple(_tidy(entry) for entry in reader.entries), fault)


def _decoded(content: bytes) -> str:
    """The text of a feed. UTF-8 is tried first: nothing else looks like it, whatever the prolog says."""
    for bom, name in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(name, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        named = _ENCODING.match(content)
        try:
            return content.decode(named[1].decode() if named else "windows-1258")
        except (LookupError, UnicodeError):
            return content.decode("utf-8", errors="replace")


def _mended(text: str) -> str:
    """Makes XML of what is nearly XML; what is quoted as CDATA stays as it is."""
    first, *quoted = _PROLOG.sub("", text, count=1).lstrip().translate(_NO_XML).split(_CDATA)
    out = [_AND.sub(_escaped, first)]
    for part in quoted:
        inside, end, after = part.partition("]]>")
        out += [_CDATA, inside, end, _AND.sub(_escaped, after)]
    return "".join(out)


def _escaped(found: re.Match[str]) -> str:
    whole, name = found[0], found[1]
    if name is None:
        return "&amp;"
    if name.startswith("#"):
        number = int(f"0{name[1:]}", 0) if name[1] in "xX" else int(name[1:])
        return "" if number in _NO_XML or number > 0x10FFFF else f"&#{number};"
    if name in _OWN_OF_XML:
        return whole
    character = html5.get(f"{name};")
    return f"&amp;{name};" if character is None else character.replace("&", "&amp;").replace("<", "&lt;")


@dataclass(slots=True)
class _Reader:
    """Follows the elements of a feed and keeps the texts of its entries."""

    entries: list[Entry] = field(default_factory=list)
    _entry: Entry | None = None
    _path: list[str] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _inside: int = 0

    def read(self, text: str) -> None:
        parser = ParserCreate(encoding="utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.EntityDeclHandler = self._refuse_entity
        parser.Parse(text.encode("utf-8", errors="replace"), True)

    def _refuse_entity(self, *_: object) -> None:
        raise FeedError("it declares entities of its own, which feeds do not need. Ask the publisher to take them out")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if not self._path and local not in _ROOTS:
            raise FeedError(f"its root is <{local}>, neither RSS nor Atom. Correct the address")
        self._path.append(local)
        if len(self._path) > _DEEPEST:
            raise FeedError("its elements are nested without end. Correct the address")
        if local in ("item", "entry") and self._entry is None:
            self._entry, self._inside = Entry(), len(self._path)
            return
        if self._entry is None:
            return
        if len(self._path) == self._inside + 1:
            self._text.clear()
            if local == "link" and attributes.get("href") and attributes.get("rel", "alternate") == "alternate":
                self._entry.link = self._entry.link or attributes["href"]
        elif "content" in self._path or "summary" in self._path:
            self._text.append(f"<{local}>")  # XHTML inside Atom: kept as markup

    def _end(self, name: str) -> None:
        local = self._path.pop()
        if self._entry is None:
            return
        if len(self._path) == self._inside:
            self._keep(local, name, "".join(self._text).strip())
        elif len(self._path) < self._inside:
            if len(self.entries) < _MOST_ENTRIES:
                self.entries.append(self._entry)
            self._entry = None
        elif "content" in self._path or "summary" in self._path:
            self._text.append(f"</{local}>")

    def _keep(self, local: str, name: str, text: str) -> None:
        """Keeps the first text of each kind; those of other vocabularies, like pictures' titles, are no entry's."""
        kept = _TEXTS.get(local)
        if kept is None or not text or name.rpartition(":")[0] not in _PREFIXES or self._entry is None:
            return
        if not getattr(self._entry, kept):
            setattr(self._entry, kept, text)


def _tidy(entry: Entry) -> Entry:
    """A title is plain text, whatever it was escaped as; a permanent identifier that is an address is a link."""
    title = entry.title
    for _ in range(2):
        title = unescape(title)
    entry.title = " ".join(_TAGS.sub(" ", title).split())
    if not entry.link and entry.guid.startswith(("http://", "https://")):
        entry.link = entry.guid
    entry.link = unescape(entry.link) if "&amp;" in entry.link else entry.link
    return entry
