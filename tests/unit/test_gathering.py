"""Several sources in one run: what each did, and what the fault of one costs the others."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import polars as pl
import pytest

from flows.sources.gathering import Intake
from flows.sources.source import Delivery, Label, Refusal, SourceError, Stream
from flows.sources.visits import Visit, Visits
from flows.stages.land import land
from warehouse.lake import Lake, shards

PAGE = "Ngày 5/6/2024, tại Lào Cai, Sở Ngoại vụ mở lớp tập huấn lễ tân."


@dataclass(frozen=True)
class Told:
    """A source that delivers what a test tells it to; an exception among it is raised."""

    name: str
    given: tuple[Delivery | Exception, ...]
    shut: Exception | None = None
    address: str = "here"

    @property
    def label(self) -> Label:
        return Label(self.name, publisher=f"Báo {self.name}")

    def open(self) -> Stream:
        if self.shut:
            raise self.shut
        return Stream(len(self.given), self._items())

    def _items(self) -> Iterator[Delivery]:
        for one in self.given:
            if isinstance(one, Exception):
                raise one
            yield one


def page(uri: str, text: str = PAGE, **more: object) -> Delivery:
    return Delivery(uri, content=f"{text} {more.pop('words', uri)}".encode(), **more)  # type: ignore[arg-type]


def items(lake: Lake) -> dict[tuple[str, str], dict[str, object]]:
    frame = pl.concat([pl.read_parquet(path) for path in shards(lake.items)])
    return {(row["source"], row["uri"]): row for row in frame.to_dicts()}


def test_every_source_of_a_run_is_counted_by_itself(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    one = Told("một", (page("a"), page("b"), Delivery("c", refusal=Refusal("empty", "Nothing in it."))))
    many = [one, *(Told(f"nguồn {number}", (page(f"{number}"),)) for number in range(20))]
    landing = land(Intake(many), lake, 2)
    assert (landing.seen, landing.new_items, landing.known, len(landing.rejected)) == (23, 22, 0, 1)
    assert [source.label.name for source in landing.sources] == [source.name for source in many]
    assert (landing.sources[0].new_items, landing.sources[0].rejected) == (2, 1)
    assert landing.rejected[0].source == "một"
    again = land(Intake(many), lake, 2)
    assert (again.new_items, again.known) == (0, 22)


@pytest.mark.parametrize(
    "broken",
    [
        Told("hỏng", (), SourceError("feed http://example.org/ is not there. Correct its address.")),
        Told("hỏng", (page("đầu"), SourceError("feed http://example.org/ is not there. Correct its address."))),
        Told("hỏng", (page("đầu"), KeyError("a fault that nobody foresaw"))),
    ],
    ids=["closed", "broken off", "unforeseen"],
)
def test_a_failing_source_costs_only_itself_and_is_told(tmp_path: Path, broken: Told) -> None:
    landing = land(Intake([broken, Told("lành", (page("a"), page("b")))]), Lake(tmp_path), 500)
    assert [source.label.name for source in landing.failures] == ["hỏng"]
    assert "example.org" in str(landing.failures[0].failure) or "nobody foresaw" in str(landing.failures[0].failure)
    assert landing.sources[1].new_items == 2
    assert landing.sources[0].new_items == sum(isinstance(one, Delivery) for one in broken.given)


def test_the_fault_of_the_only_source_asked_for_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="gone"):
        land(Intake([Told("hỏng", (), SourceError("gone"))], strict=True), Lake(tmp_path), 500)


def test_an_item_keeps_its_publisher_its_address_on_the_web_and_its_date(tmp_path: Path) -> None:
    moment = datetime(2024, 6, 5, 18, 30)  # noqa: DTZ001 - wall time of the source's zone
    own = page("b", url="https://example.org/b", published_at=moment, publisher="Sở Ngoại vụ")
    land(Intake([Told("tin", (page("a"), own))]), Lake(tmp_path), 500)
    found = items(Lake(tmp_path))
    assert found["tin", "a"]["publisher"] == "Báo tin"
    told = [found["tin", "b"][name] for name in ("publisher", "url", "published_at")]
    assert told == ["Sở Ngoại vụ", "https://example.org/b", moment]


def test_a_page_of_the_web_whose_text_is_the_same_is_the_same_item(tmp_path: Path) -> None:
    lake = Lake(tmp_path)

    def visited(token: str, text: str) -> Delivery:
        html = f"<html><head><title>Tin</title><script>var token = '{token}'</script></head><p>{text}</p></html>"
        return Delivery("https://example.org/a", content=html.encode(), same_text_is_same=True)

    for token, text, new in (("1", PAGE, 1), ("2", PAGE, 0), ("3", f"{PAGE} Có sửa.", 1)):
        assert land(Intake([Told("tin", (visited(token, text),))]), lake, 500).new_items == new


def test_a_visit_is_remembered_only_once_its_item_is_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    visits = Visits(tmp_path / "state" / "visits.sqlite")
    visit = Visit("tin", "https://example.org/a", datetime(2026, 1, 1), etag='"1"')  # noqa: DTZ001 - any moment
    source = Told("tin", (page("https://example.org/a", visit=visit),))

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("flows.stages.land.append", fail)
        with pytest.raises(OSError, match="No space"):
            land(Intake([source], visits), Lake(tmp_path), 500)
    assert visits.last("tin", "https://example.org/a") is None
    land(Intake([source], visits), Lake(tmp_path), 500)
    stored = visits.last("tin", "https://example.org/a")
    assert stored is not None
    assert stored == replace(visit, item_id=stored.item_id)
    assert {stored.item_id} == Lake(tmp_path).item_ids()


def test_what_was_remembered_of_items_that_are_lost_is_forgotten_with_the_feed_that_told_of_them(
    tmp_path: Path,
) -> None:
    visits = Visits(tmp_path / "visits.sqlite")
    moment = datetime(2026, 1, 1)  # noqa: DTZ001 - any moment
    for source, url, item_id in (("a", "feed", None), ("a", "1", "lost"), ("a", "2", "kept"), ("b", "feed", None)):
        visits.remember([Visit(source, url, moment, item_id=item_id)])
    visits.forget_lost({"kept"})
    left = [(source, url) for source in "ab" for url in ("feed", "1", "2") if visits.last(source, url)]
    assert left == [("a", "2"), ("b", "feed")]


def test_an_item_that_is_as_it_was_is_known_and_not_stored_again(tmp_path: Path) -> None:
    landing = land(Intake([Told("tin", (Delivery("https://example.org/a"),))]), Lake(tmp_path), 500)
    assert (landing.seen, landing.known, shards(Lake(tmp_path).items)) == (1, 1, [])


def test_an_item_that_was_well_then_broken_and_is_as_before_is_not_held_to_be_broken(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    well, broken = page("a"), Delivery("a", refusal=Refusal("timeout", "No answer."))
    for delivery, left in ((well, set()), (broken, {("tin", "a")}), (well, set()), (well, set())):
        land(Intake([Told("tin", (delivery,))]), lake, 500)
        assert lake.delivered().broken == left
    assert len(lake.item_ids()) == 2


def test_an_item_that_is_as_it_was_is_known_by_its_bytes_and_not_read_as_text_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lake = Lake(tmp_path)
    broken = Delivery("b.txt", content=b"\xff\xfe\xfa")
    land(Intake([Told("báo", (page("a.txt"), broken))]), lake, 500)
    read: list[bytes] = []

    def decode(content: bytes) -> Refusal:
        read.append(content)
        return Refusal("not_utf8", "Convert it.")

    monkeypatch.setattr("flows.stages.land.decode", decode)
    again = land(Intake([Told("báo", (page("a.txt"), broken))]), lake, 500)
    assert (again.known, len(again.rejected)) == (1, 1)
    assert read == [b"\xff\xfe\xfa"], "what stays broken is told in every run, and why"


def test_an_item_that_was_well_and_broken_and_is_well_again_is_known_only_after_that(tmp_path: Path) -> None:
    lake = Lake(tmp_path)
    well, broken = page("a.txt"), Delivery("a.txt", content=b"\xff\xfe\xfa")
    for delivery in (well, broken, well):
        land(Intake([Told("báo", (delivery,))]), lake, 500)
    assert lake.delivered().broken == set()
    back = land(Intake([Told("báo", (broken,))]), lake, 500)
    assert [item.uri for item in back.rejected] == ["a.txt"]
