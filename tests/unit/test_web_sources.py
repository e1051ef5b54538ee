"""Feeds and lists of addresses against a server that misbehaves, run after run, with what is remembered between."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from flows.sources.configuration import Politeness
from flows.sources.feed import FeedSource
from flows.sources.fetching import Fetcher
from flows.sources.gathering import Intake
from flows.sources.network import over_the_network
from flows.sources.source import Label, Source
from flows.sources.urls import UrlsSource
from flows.sources.visits import Visits
from flows.sources.web import Web
from flows.stages.land import Landing, land
from tests.misbehaving import HOST, Asked, Reply, Site, misbehaving
from warehouse.lake import Lake, shards

QUICK = Politeness(seconds_between_requests=0.0, wait_seconds=5.0, answer_seconds=10.0)
RSS = "application/rss+xml"


@dataclass
class Newsroom:
    """A home and a clock: each run opens the same source anew."""

    site: Site
    folder: Path
    now: datetime = datetime(2026, 9, 14, 12, tzinfo=UTC)
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def lake(self) -> Lake:
        return Lake(self.folder / "lake")

    def run(self, source: Callable[[Web], Source]) -> Landing:
        visits = Visits(self.folder / "visits.sqlite")
        visits.forget_lost(self.lake.item_ids())
        fetcher = Fetcher(over_the_network(frozenset({HOST})), None, lambda _: None)
        web = Web("tin", fetcher, visits, QUICK, 100_000, lambda: self.now)
        with Intake([source(web)], visits, fetcher) as intake:
            return land(intake, self.lake, 500)

    def feed(self, **more: Any) -> Landing:
        return self.run(
            lambda web: FeedSource(
                Label("tin", "Báo Ví Dụ"), web, self.site.url("/rss"), ZoneInfo("Asia/Ho_Chi_Minh"), **more
            )
        )

    def urls(self, *paths: str, **more: Any) -> Landing:
        return self.run(lambda web: UrlsSource(Label("tin"), web, tuple(map(self.site.url, paths)), **more))

    def items(self) -> list[dict[str, Any]]:
        found = shards(self.lake.items)
        return pl.concat([pl.read_parquet(path) for path in found]).sort("uri", "item_id").to_dicts() if found else []

    def reasons(self, landing: Landing) -> dict[str, str]:
        return {item.uri.removeprefix(self.site.url("")): item.reason for item in landing.rejected}


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with misbehaving({}) as site:
        yield Newsroom(site, tmp_path)


def page(text: str, title: str = "Tập huấn lễ tân", comment: str = "") -> Reply:
    body = (
        f"<!doctype html><html><head><title>{title}</title></head><body><!-- {comment} --><p>{text}</p></body></html>"
    )
    return Reply(body.encode())


def told_of(*entries: tuple[str, str], **headers: str) -> Reply:
    items = "".join(
        f"<item><title>Tin</title><link>{escape(link)}</link><pubDate>{when}</pubDate></item>" for link, when in entries
    )
    body = f'<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel>{items}</channel></rss>'
    return Reply(body.encode(), headers=headers, media_type=RSS)


def counts(landing: Landing) -> tuple[int, int, int]:
    return landing.new_items, landing.known, len(landing.rejected)


DATED = "Mon, 14 Sep 2026 18:44:00 +07"
TEXT = "Sáng 14/9/2026, tại Lào Cai, Sở Ngoại vụ mở lớp tập huấn."


def test_a_feed_delivers_its_pages_with_address_publisher_and_date(newsroom: Newsroom) -> None:
    newsroom.site.routes |= {"/rss": told_of(("/a?utm_source=rss#top", DATED)), "/a": page(TEXT)}
    assert counts(newsroom.feed()) == (1, 0, 0)
    (item,) = newsroom.items()
    assert item["uri"] == item["url"] == newsroom.site.url("/a")
    assert item["publisher"] == "Báo Ví Dụ"
    assert item["published_at"] == datetime(2026, 9, 14, 18, 44)  # noqa: DTZ001 - wall time of the source's zone


def test_a_feed_that_has_not_changed_costs_one_request(newsroom: Newsroom) -> None:
    def rss(asked: Asked) -> Reply:
        return Reply(status=304) if asked.headers.get("if-none-match") else told_of(("/a", DATED), ETag='"1"')

    newsroom.site.routes |= {"/rss": rss, "/a": page(TEXT)}
    newsroom.feed()
    before = len(newsroom.site.paths())
    assert counts(newsroom.feed()) == (0, 0, 0)
    assert newsroom.site.paths()[before:] == ["/rss"]


def test_a_page_is_asked_for_again_only_when_its_entry_changed(newsroom: Newsroom) -> None:
    newsroom.site.routes |= {"/rss": told_of(("/a", DATED), ("/a", DATED)), "/a": page(TEXT)}
    assert counts(newsroom.feed()) == (1, 0, 0)
    assert counts(newsroom.feed()) == (0, 1, 0)
    assert newsroom.site.paths().count("/a") == 1
    later = "Mon, 14 Sep 2026 19:30:00 +07"
    newsroom.site.routes |= {"/rss": told_of(("/a", later)), "/a": page(TEXT, comment="other bytes, same text")}
    assert counts(newsroom.feed()) == (0, 1, 0)
    newsroom.site.routes |= {"/rss": told_of(("/a", DATED)), "/a": page(f"{TEXT} Bài đã được sửa.")}
    assert counts(newsroom.feed()) == (1, 0, 0)
    assert newsroom.site.paths().count("/a") == 3


def test_a_page_that_failed_is_told_by_every_run_and_had_later_although_the_feed_forgot_it(newsroom: Newsroom) -> None:
    newsroom.site.routes |= {"/rss": told_of(("/a", DATED)), "/a": Reply(status=500)}
    assert newsroom.reasons(newsroom.feed()) == {"/a": "server_error"}
    newsroom.site.routes["/a"] = page(TEXT)
    assert newsroom.reasons(newsroom.feed()) == {"/a": "server_error"}, "not asked again at once"
    newsroom.site.routes["/rss"] = told_of()
    newsroom.now += timedelta(hours=1)
    assert counts(newsroom.feed()) == (1, 0, 0)
    (landed,) = [item for item in newsroom.items() if item["disposition"] == "landed"]
    assert landed["published_at"] == datetime(2026, 9, 14, 18, 44)  # noqa: DTZ001 - as the feed said then
    newsroom.now += timedelta(hours=1)
    assert counts(newsroom.feed()) == (0, 0, 0)


def test_pauses_after_failures_grow_and_end(newsroom: Newsroom) -> None:
    newsroom.site.routes |= {"/rss": told_of(("/a", DATED)), "/a": Reply(status=404)}
    for _ in range(40):
        newsroom.feed()
        newsroom.now += timedelta(hours=12)
    assert newsroom.site.paths().count("/a") == 12


def test_a_killed_run_does_not_make_the_next_one_forget_what_the_feed_told(newsroom: Newsroom) -> None:
    def rss(asked: Asked) -> Reply:
        return Reply(status=304) if asked.headers.get("if-none-match") else told_of(("/a", DATED), ETag='"1"')

    def kill(_: Asked) -> Reply:
        raise ConnectionAbortedError

    newsroom.site.routes |= {"/rss": rss, "/a": kill}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.stages.land._Landing.flush", lambda _: (_ for _ in ()).throw(SystemExit(143)))
        with pytest.raises(SystemExit):
            newsroom.feed()
    newsroom.site.routes["/a"] = page(TEXT)
    assert counts(newsroom.feed()) == (1, 0, 0)


def test_what_was_seen_is_asked_for_again_when_the_lake_is_lost(newsroom: Newsroom) -> None:
    def rss(asked: Asked) -> Reply:
        return Reply(status=304) if asked.headers.get("if-none-match") else told_of(("/a", DATED), ETag='"1"')

    newsroom.site.routes |= {"/rss": rss, "/a": page(TEXT)}
    newsroom.feed()
    newsroom.lake.root.rename(newsroom.folder / "lost")
    assert counts(newsroom.feed()) == (1, 0, 0)


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=503), "server_error"),
        (Reply(status=404), "not_found"),
        (Reply(b"<!doctype html><html><body>Xin l\xe1\xbb\x97i</body></html>"), "it is a page, no feed"),
        (Reply(b"", media_type=RSS), "not_a_feed"),
        (Reply(b'{"items": []}', media_type="application/json"), "not_a_feed"),
        (Reply(status=302, headers={"Location": "/rss"}), "too_many_redirects"),
    ],
)
def test_a_feed_that_fails_is_told_with_its_address_and_what_to_do(newsroom: Newsroom, reply: Reply, told: str) -> None:
    newsroom.site.routes["/rss"] = reply
    (failure,) = newsroom.feed().failures
    assert told in str(failure.failure)
    assert newsroom.site.url("/rss") in str(failure.failure)


def test_a_feed_that_breaks_off_gives_what_is_whole_and_is_read_again(newsroom: Newsroom) -> None:
    whole = told_of(("/a", DATED), ("/b", DATED), ETag='"1"')
    assert isinstance(whole.body, bytes)
    newsroom.site.routes |= {
        "/rss": Reply(whole.body[: whole.body.index(b"/b")], headers=whole.headers, media_type=RSS),
        "/a": page(TEXT),
        "/b": page(f"{TEXT} Thêm."),
    }
    landing = newsroom.feed()
    assert (landing.new_items, len(landing.failures)) == (1, 1)
    newsroom.site.routes["/rss"] = whole
    assert counts(newsroom.feed()) == (1, 1, 0)


def test_pages_of_other_hosts_are_refused_unless_named(newsroom: Newsroom) -> None:
    newsroom.site.routes["/rss"] = told_of(("https://elsewhere.example.net/a", DATED))
    assert newsroom.reasons(newsroom.feed()) == {"https://elsewhere.example.net/a": "foreign_host"}


@pytest.mark.parametrize(
    ("feed", "page_of", "own"),
    [
        ("https://example.org/rss", "https://www.example.org/a", True),
        ("https://rss.example.org/rss", "https://example.org/a", True),
        ("https://example.org/rss", "https://tin.example.org/a", True),
        ("https://bao.com.vn/rss", "https://khac.com.vn/a", False),
        ("https://com.vn/rss", "https://khac.com.vn/a", False),
        ("https://example.org/rss", "https://badexample.org/a", False),
        ("https://example.org/rss", "https://media.example.net/a", True),
    ],
)
def test_a_publisher_s_hosts_are_its_own(newsroom: Newsroom, feed: str, page_of: str, own: bool) -> None:
    source = FeedSource(Label("tin"), None, feed, ZoneInfo("UTC"), hosts=("media.example.net",))  # type: ignore[arg-type]
    assert source.is_own(page_of) is own


def test_a_date_that_cannot_be_read_is_told_and_the_page_is_taken(newsroom: Newsroom) -> None:
    newsroom.site.routes |= {"/rss": told_of(("/a", "9/10/2026 6:44:00 PM")), "/a": page(TEXT)}
    landing = newsroom.feed()
    assert landing.new_items == 1
    assert landing.sources[0].unread_dates == 1
    assert landing.sources[0].unread_date == "'9/10/2026 6:44:00 PM' (order_unknown)"
    assert newsroom.items()[0]["published_at"] is None


def test_dates_of_a_feed_that_prove_their_order_are_read(newsroom: Newsroom) -> None:
    entries = (("/a", "9/10/2026 6:44:00 PM"), ("/b", "9/14/2026 6:44:00 PM"))
    newsroom.site.routes |= {"/rss": told_of(*entries), "/a": page(TEXT), "/b": page(f"{TEXT} Thêm.")}
    newsroom.feed()
    assert [item["published_at"].day for item in newsroom.items()] == [10, 14]


def test_entries_that_hold_the_items_are_taken_without_asking_for_pages(newsroom: Newsroom) -> None:
    body = f"<p>{TEXT}</p>"
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tin</title><id>tag:example.org,2026:1</id>'
        f"<published>2026-09-14T11:44:00Z</published><content type='html'>{escape(body)}</content></entry></feed>"
    )
    newsroom.site.routes["/rss"] = Reply(atom.encode(), media_type="application/atom+xml")
    assert counts(newsroom.feed(take="entries")) == (1, 0, 0)
    assert counts(newsroom.feed(take="entries")) == (0, 1, 0)
    assert newsroom.items()[0]["uri"] == "tag:example.org,2026:1"
    (text,) = pl.read_parquet(shards(newsroom.lake.documents)[0])["text"]
    assert text == f"Tin\nNgày đăng: 14/09/2026 18:44\n\n{TEXT}\n"
    assert set(newsroom.site.paths()) == {"/rss"}


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (page("Trang bạn tìm không tồn tại.", "Lỗi 404"), "error_page"),
        (page("Không tìm thấy trang.", "Cổng thông tin"), "error_page"),
        (page("Tài nguyên không được tìm thấy.", "Trạng thái"), "error_page"),
        (page("Hệ thống đang bảo trì, mời quay lại sau.", "Cổng thông tin"), "error_page"),
        (page("", ""), "empty"),
        (Reply(b"%PDF-1.7", media_type="application/pdf"), "wrong_type"),
        (Reply(status=302, headers={"Location": "/"}), "led_home"),
    ],
)
def test_a_page_that_is_none_is_refused_although_the_server_says_200(
    newsroom: Newsroom, reply: Reply, reason: str
) -> None:
    newsroom.site.routes |= {"/a": reply, "/": page("Trang chủ")}
    assert newsroom.reasons(newsroom.urls("/a")) == {"/a": reason}


@pytest.mark.parametrize(
    "text",
    [
        "Hai nước đang nâng cấp quan hệ.",
        "Nghị quyết số 404 đã được ban hành.",
        "Không tìm thấy nạn nhân.",
        f"{TEXT * 12} Lỗi hệ thống là đề tài của buổi thứ hai.",
    ],
)
def test_an_item_that_tells_of_such_things_is_no_error_page(newsroom: Newsroom, text: str) -> None:
    newsroom.site.routes["/a"] = page(text)
    assert counts(newsroom.urls("/a")) == (1, 0, 0)


def test_pages_in_another_encoding_than_they_say_are_read(newsroom: Newsroom) -> None:
    utf8 = page(TEXT)
    newsroom.site.routes |= {
        "/lie": Reply(utf8.body, media_type="text/html; charset=iso-8859-1"),
        "/utf16": Reply("Sở Ngoại vụ mở lớp.".encode("utf-16-le"), media_type="text/plain; charset=utf-16-le"),
    }
    assert counts(newsroom.urls("/lie", "/utf16")) == (2, 0, 0)


def test_a_page_of_a_list_is_asked_for_again_only_when_it_is_time(newsroom: Newsroom) -> None:
    def answer(asked: Asked) -> Reply:
        if asked.headers.get("if-none-match") == '"1"':
            return Reply(status=304)
        return Reply(page(TEXT).body, headers={"ETag": '"1"'})

    newsroom.site.routes["/a"] = answer
    assert counts(newsroom.urls("/a")) == (1, 0, 0)
    assert counts(newsroom.urls("/a")) == (0, 1, 0), "never, unless the list says when"
    assert counts(newsroom.urls("/a", recheck=timedelta(hours=24))) == (0, 1, 0)
    assert newsroom.site.paths() == ["/a"]
    newsroom.now += timedelta(hours=24)
    assert counts(newsroom.urls("/a", recheck=timedelta(hours=24))) == (0, 1, 0)
    assert newsroom.site.asked[-1].headers["if-none-match"] == '"1"'
    newsroom.site.routes["/a"] = page(f"{TEXT} Bài đã được sửa.")
    newsroom.now += timedelta(hours=24)
    assert counts(newsroom.urls("/a", recheck=timedelta(hours=24))) == (1, 0, 0)


def test_a_list_may_be_a_file_with_remarks(newsroom: Newsroom) -> None:
    newsroom.site.routes |= {"/a": page(TEXT), "/b#c": page(TEXT)}
    listed = newsroom.folder / "urls.txt"
    listed.write_text(
        f"# chọn lọc\n{newsroom.site.url('/a')} # bài một\n\n{newsroom.site.url('/a')}\n", encoding="utf-8"
    )
    assert counts(newsroom.urls(path=listed)) == (1, 0, 0)
    (failure,) = newsroom.urls(path=newsroom.folder / "none.txt").failures
    assert "none.txt: No such file or directory. Correct its path." in str(failure.failure)
