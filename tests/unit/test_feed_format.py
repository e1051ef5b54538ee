"""Feeds as publishers write them: not quite XML, in another encoding than they say, escaped twice, hostile."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources.feed_format import Entry, FeedError, read_feed


def rss(inner: str, prolog: str = "") -> str:
    return f'{prolog}<rss version="2.0"><channel><title>Kênh</title>{inner}</channel></rss>'


def first(feed: str | bytes) -> Entry:
    return read_feed(feed.encode() if isinstance(feed, str) else feed).entries[0]


ITEM = "<item><title>Ngoại giao</title><link>https://example.org/a</link></item>"


@pytest.mark.parametrize(
    "feed",
    [
        rss(ITEM).encode(),
        b"\xef\xbb\xbf" + rss(ITEM).encode(),
        rss(ITEM, '<?xml version="1.0" encoding="utf-16"?>').encode(),
        rss(ITEM, '<?xml version="1.0" encoding="windows-1252"?>').encode(),
        rss(ITEM, '<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
        rss(ITEM.replace("ạ", "a\u0323"), '<?xml version="1.0" encoding="windows-1258"?>').encode("cp1258"),
        ("\n \n" + rss(ITEM, '<?xml version="1.0"?>')).encode(),
        rss("\x0b\x00" + ITEM).encode(),
    ],
    ids=["plain", "mark", "says utf-16", "says 1252", "utf-16", "windows-1258", "blank before", "control characters"],
)
def test_a_feed_is_read_in_the_encoding_that_it_is_in(feed: bytes) -> None:
    entry = first(feed)
    assert (entry.title.replace("a\u0323", "ạ"), entry.link) == ("Ngoại giao", "https://example.org/a")


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("N&amp;agrave;y mai", "Này mai"),
        ("N&agrave;y&nbsp;mai", "Này mai"),
        ("A & B", "A & B"),
        ("A &amp; B", "A & B"),
        ("A &khong; B", "A &khong; B"),
        ("<![CDATA[A & <b>B</b>]]>", "A & B"),
        ("&lt;b&gt;A&lt;/b&gt; B", "A B"),
        ("A&#0;&#xB;&#x1F600;B", "A😀B"),
        ("2 &lt; 3", "2 < 3"),
    ],
)
def test_a_title_is_plain_text_whatever_it_was_escaped_as(title: str, read: str) -> None:
    assert first(rss(f"<item><title>{title}</title></item>")).title == read


@pytest.mark.parametrize(
    ("inner", "link"),
    [
        ("<link>https://example.org/a?b=1&c=2</link>", "https://example.org/a?b=1&c=2"),
        ("<link><![CDATA[https://example.org/a?b=1&c=2]]></link>", "https://example.org/a?b=1&c=2"),
        ("<link>https://example.org/a?b=1&amp;amp;c=2</link>", "https://example.org/a?b=1&c=2"),
        ("<guid>https://example.org/a</guid>", "https://example.org/a"),
        ('<guid isPermaLink="false">42</guid>', ""),
        ('<atom:link rel="self" href="https://example.org/self"/><link>/a</link>', "/a"),
        ('<link href="https://example.org/a" rel="alternate"/>', "https://example.org/a"),
        ("<source><link>https://example.org/no</link></source><link>/a</link>", "/a"),
    ],
)
def test_the_link_of_an_entry_is_found(inner: str, link: str) -> None:
    assert first(rss(f"<item><title>A</title>{inner}</item>")).link == link


def test_titles_and_texts_of_pictures_are_none_of_the_entry() -> None:
    inner = "<item><media:title>Ảnh</media:title><media:content url='x'>y</media:content><title>Tin</title></item>"
    assert (first(rss(inner)).title, first(rss(inner)).content) == ("Tin", "")


def test_atom_with_markup_inside_keeps_its_paragraphs() -> None:
    entry = first(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><id>tag:1</id>'
        "<published>2026-09-14T11:44:00Z</published><updated>2026-09-15T00:00:00Z</updated>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>một</p><p>hai</p></div></content>'
        "</entry></feed>"
    )
    assert (entry.guid, entry.published, entry.updated) == ("tag:1", "2026-09-14T11:44:00Z", "2026-09-15T00:00:00Z")
    assert entry.content == "<div><p>một</p><p>hai</p></div>"


def test_rdf_feeds_are_read() -> None:
    feed = "<rdf:RDF><channel/><item><title>A</title><link>/a</link><dc:date>2026-09-14</dc:date></item></rdf:RDF>"
    assert (first(feed).link, first(feed).published) == ("/a", "2026-09-14")


def test_a_feed_that_breaks_off_keeps_its_whole_entries_and_says_so() -> None:
    feed = read_feed(rss(f"{ITEM}<item><title>B").encode())
    assert [entry.title for entry in feed.entries] == ["Ngoại giao"]
    assert feed.fault is not None
    assert "no XML" in feed.fault


@pytest.mark.parametrize(
    ("feed", "told"),
    [
        ("", "no XML"),
        ("plain text", "no XML"),
        ('{"items": []}', "no XML"),
        ("<!doctype html><html><body>Không tìm thấy</body></html>", "a page, no feed"),
        ("<sitemap><item><title>A</title></item></sitemap>", "root is <sitemap>"),
        ('<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + rss("<item><title>&b;</title></item>"), "entities"),
        ('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss("<item><title>&x;</title></item>"), "entities"),
        ("<rss>" + "<a>" * 1_000, "nested without end"),
    ],
)
def test_what_is_no_feed_is_told(feed: str, told: str) -> None:
    with pytest.raises(FeedError, match=told):
        read_feed(feed.encode())


def test_a_feed_without_end_is_read_up_to_its_limit_in_linear_time() -> None:
    assert len(read_feed(rss("<item><title>A</title></item>" * 20_000).encode()).entries) == 5_000
    with pytest.raises(FeedError):
        read_feed(b"<rss><item>" + b"<![CDATA[" * 500_000)
    with pytest.raises(FeedError):
        read_feed(b"&" * 2_000_000)


@given(st.binary(max_size=300) | st.text(alphabet="<>&;/![]CDATA rss item title#x0", max_size=200).map(str.encode))
def test_any_bytes_are_a_feed_or_told_to_be_none(content: bytes) -> None:
    for feed in (content, b"<rss><item><title>" + content + b"</title></item></rss>"):
        with suppress(FeedError):
            assert all(isinstance(entry.title, str) for entry in read_feed(feed).entries)
