"""What archives and files of JSON lines deliver, and what becomes of those that are broken or hostile."""

import gzip
import io
import json
import stat
import tarfile
import zipfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from flows.reading.decoding import decode
from flows.sources.archive import ArchiveSource
from flows.sources.configuration import LineFields
from flows.sources.json_lines import JsonLinesSource
from flows.sources.source import Delivery, Label, SourceError

LIMIT = 1_000
ITEMS = {"a.txt": b"tin a", "thang 9/b.html": b"<html><p>tin b</p></html>"}
KINDS = ["zip", "tar", "tar.gz", "tar.bz2", "tar.xz"]


def packed(path: Path, members: dict[str, bytes], **more: tarfile.TarInfo) -> Path:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return path
    mode = "w" if path.suffix == ".tar" else f"w:{path.suffix[1:]}"
    with tarfile.open(path, mode) as tar:  # type: ignore[call-overload]
        for name, content in members.items():
            member = more.get(name) or tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


def source(path: Path, **limits: int) -> ArchiveSource:
    return ArchiveSource(path, Label("kho"), LIMIT, **limits)


def deliveries(path: Path, **limits: int) -> dict[str, Delivery]:
    found = [item for item in source(path, **limits).open().items if isinstance(item, Delivery)]
    return {delivery.uri: delivery for delivery in found}


def reasons(found: dict[str, Delivery]) -> dict[str, str | None]:
    return {uri: delivery.refusal.reason if delivery.refusal else None for uri, delivery in found.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_delivers_its_items_as_a_folder_would(tmp_path: Path, kind: str) -> None:
    path = packed(tmp_path / f"kho.{kind}", ITEMS | {"README.md": b"x", ".git/c.txt": b"x", "d/.e.txt": b"x"})
    assert {uri: delivery.content for uri, delivery in deliveries(path).items()} == ITEMS


@pytest.mark.parametrize("kind", KINDS)
def test_members_of_other_kinds_are_counted(tmp_path: Path, kind: str) -> None:
    stream = source(packed(tmp_path / f"kho.{kind}", {"a.txt": b"tin", "b.pdf": b"", "c": b"", ".d.md": b""})).open()
    assert len(list(stream.items)) == 1
    assert stream.left_alone == {".pdf": 1, "without ending": 1}


@pytest.mark.parametrize("kind", ["zip", "tar"])
@pytest.mark.parametrize("name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "a\\..\\out.txt"])
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, kind: str, name: str) -> None:
    found = deliveries(packed(tmp_path / f"kho.{kind}", {name: b"x", "a.txt": b"tin"}))
    assert reasons(found) == {name: "outside_source", "a.txt": None}
    assert not (tmp_path.parent / "out.txt").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_a_member_over_the_limit_is_refused_and_the_others_are_read(tmp_path: Path, kind: str) -> None:
    found = deliveries(packed(tmp_path / f"kho.{kind}", {"big.txt": b"x" * (LIMIT + 1), "fits.txt": b"x" * LIMIT}))
    assert reasons(found) == {"big.txt": "too_large", "fits.txt": None}


def test_a_member_whose_compression_nobody_knows_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "kho.zip", {"odd.txt": b"tin", "fits.txt": b"tin"})
    content = bytearray(path.read_bytes())
    for header, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):  # of the first member, twice in an archive
        content[content.index(header) + method] = 77
    path.write_bytes(content)
    found = reasons(deliveries(path))
    assert found["fits.txt"] is None
    assert found["odd.txt"] is not None


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_that_unpacks_to_too_much_is_left_where_the_limit_is(tmp_path: Path, kind: str) -> None:
    path = packed(tmp_path / f"kho.{kind}", {f"{number:03}.txt": b"x" * LIMIT for number in range(50)})
    read: list[object] = []
    with pytest.raises(SourceError, match=r"unpacks to more than 9,000 bytes.*Split it, or raise"):
        read.extend(source(path, max_total_bytes=9_000).open().items)
    assert len(read) < 10


def test_what_is_skipped_in_a_packed_tar_counts_as_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "kho.tar.gz", {"film.mp4": bytes(5_000_000), "a.txt": b"tin"})
    assert path.stat().st_size < 50_000
    with pytest.raises(SourceError, match="unpacks to more than"):
        deliveries(path, max_total_bytes=1_000_000)


def test_a_header_of_a_tar_that_is_too_long_is_not_read_into_memory(tmp_path: Path) -> None:
    member = tarfile.TarInfo("a.txt")
    member.type = tarfile.XHDTYPE
    path = packed(tmp_path / "kho.tar.gz", {"a.txt": b"0" * 3_000_000}, **{"a.txt": member})
    with pytest.raises(SourceError, match="unpacks to more than"):
        deliveries(path)


@pytest.mark.parametrize("kind", KINDS)
def test_too_many_members_are_refused_as_a_whole(tmp_path: Path, kind: str) -> None:
    path = packed(tmp_path / f"kho.{kind}", {f"{number}.txt": b"x" for number in range(5)})
    with pytest.raises(SourceError, match=r"holds more than 4 members. Split it, or raise its max_items"):
        deliveries(path, max_items=4)


def test_a_zip_that_lies_about_sizes_unpacks_to_no_more_than_the_limit(tmp_path: Path) -> None:
    path = packed(tmp_path / "kho.zip", {"big.txt": b"x" * 5_000_000})
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        begin = content.index(mark) + place
        content[begin : begin + 4] = (500).to_bytes(4, "little")
    path.write_bytes(content)
    delivery = deliveries(path)["big.txt"]
    assert delivery.refusal is not None
    assert delivery.content is None


def test_links_and_devices_in_archives_are_refused(tmp_path: Path) -> None:
    link, device = tarfile.TarInfo("link.txt"), tarfile.TarInfo("device.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    device.type = tarfile.CHRTYPE
    members = {"link.txt": b"", "device.txt": b"", "a.txt": b"tin"}
    path = packed(tmp_path / "kho.tar", members, **{"link.txt": link, "device.txt": device})
    assert reasons(deliveries(path)) == {"link.txt": "not_a_file", "device.txt": "not_a_file", "a.txt": None}
    with zipfile.ZipFile(tmp_path / "kho.zip", "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert reasons(deliveries(tmp_path / "kho.zip")) == {"link.txt": "not_a_file"}


def test_an_encrypted_member_is_refused_with_the_remedy(tmp_path: Path) -> None:
    path = packed(tmp_path / "kho.zip", {"a.txt": b"tin"})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert reasons(deliveries(path)) == {"a.txt": "encrypted"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_second_member_of_a_name_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "kho.zip", "w") as archive:
        archive.writestr("a.txt", "một")
        archive.writestr("a.txt", "hai")
    found = list(source(tmp_path / "kho.zip").open().items)
    assert [item.refusal and item.refusal.reason for item in found if isinstance(item, Delivery)] == [None, "same_name"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_that_breaks_off_gives_what_is_whole_and_says_so(tmp_path: Path, kind: str) -> None:
    path = packed(tmp_path / f"kho.{kind}", {f"{n}.txt": f"tin {n} ".encode() * 100 for n in range(300)})
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    with pytest.raises(SourceError, match=r"cannot be read: .+ Deliver it again"):
        list(source(path).open().items)


@pytest.mark.parametrize("content", [b"", b"PK", b"plain text", b"\x1f\x8bno gzip", b"BZno", b"\xfd7no"])
def test_what_is_no_archive_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "kho.zip").write_bytes(content)
    with pytest.raises(SourceError, match=r"kho.zip cannot be read"):
        deliveries(tmp_path / "kho.zip")
    with pytest.raises(SourceError, match=r"missing.zip is not there"):
        deliveries(tmp_path / "missing.zip")


def lines(path: Path, *rows: object, fields: LineFields | None = None) -> list[Delivery]:
    text = "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    opened = JsonLinesSource(path, Label("kho"), LIMIT, ZoneInfo("Asia/Ho_Chi_Minh"), fields or LineFields()).open()
    return [item for item in opened.items if isinstance(item, Delivery)]


@pytest.mark.parametrize("name", ["tin.jsonl", "tin.jsonl.gz"])
def test_a_line_is_an_item_with_its_address_its_date_and_its_publisher(tmp_path: Path, name: str) -> None:
    row = {"title": "Tập huấn", "text": "Nội dung.", "url": "https://example.org/a", "publisher": "Sở Ngoại vụ"}
    (told,) = lines(tmp_path / name, row | {"published_at": "2026-09-14T11:44:00Z"})
    assert told.content == "Tập huấn\nNgày đăng: 14/09/2026 18:44\n\nNội dung.".encode()
    assert (told.uri, told.url, told.publisher) == ("https://example.org/a", "https://example.org/a", "Sở Ngoại vụ")
    assert told.published_at == datetime(2026, 9, 14, 18, 44)  # noqa: DTZ001 - wall time of the source's zone


def test_fields_may_have_other_names_and_an_item_without_address_is_known_by_its_line(tmp_path: Path) -> None:
    (told,) = lines(tmp_path / "tin.jsonl", {"body": "Nội dung."}, fields=LineFields(text="body"))
    assert (told.uri, told.content) == ("tin.jsonl:1", "Nội dung.".encode())


def test_a_page_in_a_line_is_read_like_a_page(tmp_path: Path) -> None:
    paragraph = "Sáng 5/6/2024, tại Lào Cai, Sở Ngoại vụ mở lớp tập huấn nghiệp vụ lễ tân cho cán bộ các huyện."
    (told,) = lines(tmp_path / "tin.jsonl", {"title": "Tập huấn lễ tân", "text": f"<p>{paragraph}</p>"})
    assert decode(told.content or b"") == f"Tập huấn lễ tân\n\n{paragraph}\n"


def test_a_line_that_is_no_item_costs_itself_only_and_names_its_line(tmp_path: Path) -> None:
    found = lines(
        tmp_path / "tin.jsonl",
        '{"text": ',
        "[1]",
        {"title": "không có nội dung"},
        {"text": "x" * LIMIT},
        "",
        {"id": "1", "text": "lành"},
        {"id": "1", "text": "trùng"},
        {"id": 2, "text": "lành", "published_at": "9/10/2026"},
    )
    told = [(delivery.uri, delivery.refusal.reason if delivery.refusal else None) for delivery in found]
    assert told == [
        ("tin.jsonl:1", "bad_json"),
        ("tin.jsonl:2", "bad_json"),
        ("tin.jsonl:3", "no_text"),
        ("tin.jsonl:4", "too_large"),
        ("1", None),
        ("tin.jsonl:7", "same_name"),
        ("2", None),
    ]
    assert found[-1].published_at is None
    assert found[-1].unread_date == "'9/10/2026' (order_unknown)"


def test_a_packed_file_that_breaks_off_gives_what_is_whole_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "tin.jsonl.gz"
    whole = gzip.compress(b"".join(json.dumps({"text": f"tin {n} {n**9}"}).encode() + b"\n" for n in range(3_000)))
    path.write_bytes(whole[: len(whole) // 2])
    opened = JsonLinesSource(path, Label("kho"), LIMIT, ZoneInfo("UTC"), LineFields()).open()
    with pytest.raises(SourceError, match="breaks off"):
        list(opened.items)
