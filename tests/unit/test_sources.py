"""What a folder delivers, and what becomes of the items that are broken."""

import os
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import pytest

from flows.reading.decoding import decode
from flows.sources.folder import FolderSource
from flows.sources.source import Delivery, Refusal, SourceError

LIMIT = 1_000


def deliveries(root: Path) -> dict[str, Delivery]:
    source = FolderSource(root, LIMIT)
    return {delivery.uri: delivery for delivery in map(source.read, source.paths())}


def reason_of(delivery: Delivery) -> str:
    told = decode(delivery.content) if delivery.content is not None else delivery.refusal
    assert isinstance(told, Refusal), told
    assert told.detail, "a refusal says what to do"
    return told.reason


def test_a_folder_delivers_its_text_files_at_any_depth_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.TXT", "a/ngày.txt", "README.md", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("tin", encoding="utf-8")
    assert list(deliveries(tmp_path)) == ["a/c.TXT", "a/ngày.txt", "b.txt"]


def test_a_source_that_is_no_folder_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"missing is not a folder. Give the folder"):
        FolderSource(tmp_path / "missing", LIMIT).paths()


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_read(tmp_path: Path) -> None:
    root = tmp_path / "source"
    root.mkdir()
    (tmp_path / "secret.txt").write_text("bí mật", encoding="utf-8")
    (root / "real.txt").write_text("tin", encoding="utf-8")
    (root / "out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "in.txt").symlink_to(root / "real.txt")
    found = deliveries(root)
    assert reason_of(found["out.txt"]) == "outside_source"
    assert found["in.txt"].content == b"tin"


def test_a_linked_folder_is_refused_and_not_entered(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "source", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_text("tin", encoding="utf-8")
    (root / "link").symlink_to(elsewhere, target_is_directory=True)
    (root / "inner").mkdir()
    (root / "twin").symlink_to(root / "inner", target_is_directory=True)
    found = deliveries(root)
    assert {uri: reason_of(delivery) for uri, delivery in found.items()} == {
        "link": "outside_source",
        "twin": "linked_folder",
    }


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert reason_of(deliveries(tmp_path)["loop.txt"]) == "unreadable"


def test_a_folder_that_may_not_be_entered_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "open.txt").write_text("tin", encoding="utf-8")
    walk, real_open = os.walk, os.open

    def blind(root: Path, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(13, "Permission denied", str(tmp_path / "shut")))
        yield from walk(root)

    def refuse(path: Path, flags: int) -> int:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return real_open(path, flags)

    monkeypatch.setattr("flows.sources.folder.os.walk", blind)
    monkeypatch.setattr("flows.sources.folder.os.open", refuse)
    found = deliveries(tmp_path)
    assert reason_of(found["shut"]) == "no_permission"
    assert found["open.txt"].content == b"tin"


def test_a_file_over_the_limit_is_refused_with_its_size(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"a" * (LIMIT + 1))
    (tmp_path / "fits.txt").write_bytes(b"a" * LIMIT)
    found = deliveries(tmp_path)
    assert reason_of(found["big.txt"]) == "too_large"
    assert found["big.txt"].byte_count == LIMIT + 1
    assert found["fits.txt"].content is not None


def test_a_named_pipe_does_not_block_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason_of(deliveries(tmp_path)["pipe.txt"]) == "not_a_file"


def test_a_file_that_vanishes_between_listing_and_reading_is_refused(tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"
    gone.write_text("tin", encoding="utf-8")
    source = FolderSource(tmp_path, LIMIT)
    paths = source.paths()
    gone.unlink()
    assert [reason_of(source.read(path)) for path in paths] == ["vanished"]


def test_a_file_that_vanishes_while_being_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("tin", encoding="utf-8")

    class Breaking:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            os.close(self.descriptor)

        def __init__(self, descriptor: int, _mode: str) -> None:
            self.descriptor = descriptor

        def read(self, _count: int) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr("flows.sources.folder.os.fdopen", Breaking)
    assert reason_of(deliveries(tmp_path)["a.txt"]) == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file; the next test shows the same without it")
def test_a_file_without_read_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shut.txt").write_text("tin", encoding="utf-8")
    (tmp_path / "shut.txt").chmod(0)
    assert reason_of(deliveries(tmp_path)["shut.txt"]) == "no_permission"


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut.txt").write_text("tin", encoding="utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("flows.sources.folder.os.open", refuse)
    assert reason_of(deliveries(tmp_path)["shut.txt"]) == "no_permission"


def test_a_file_name_that_is_no_utf8_still_has_an_address(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))).write_text("tin", encoding="utf-8")
    assert list(deliveries(tmp_path)) == ["\\xff.txt"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\ufeff".encode(), "empty"),
        ("… – —".encode(), "empty"),
        ("Hội nghị".encode("utf-16-le"), "binary"),
        ("Hội nghị".encode()[:-1], "not_utf8"),
        ("Hà Nội".encode("cp1258", errors="replace"), "not_utf8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe", "binary"),
        (b"\x00\x01\x02\x03 plain ascii", "binary"),
    ],
)
def test_content_that_is_no_text_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    told = decode(content)
    assert isinstance(told, Refusal)
    assert told.reason == reason


@pytest.mark.parametrize(
    "content",
    [
        "Hội nghị\nĐối ngoại".encode(),
        "\ufeffHội nghị\r\nĐối ngoại".encode(),
        "Hội nghị\rĐối ngoại".encode(),
        "Hội nghị\nĐối ngoại".encode("utf-16"),
        unicodedata.normalize("NFD", "Hội nghị\nĐối ngoại").encode(),
        "Hội\x00 nghị\nĐối ngoại".encode(),
    ],
)
def test_a_mark_line_ends_decomposed_letters_and_a_stray_nul_do_not_change_the_text(content: bytes) -> None:
    # One stray NUL in a page-long text is let go; here the text is made long enough to be one.
    page = decode(content + ("\nVăn bản." * 10).encode("utf-16-le" if content[:2] == b"\xff\xfe" else "utf-8"))
    assert isinstance(page, str)
    assert page.startswith("Hội nghị\nĐối ngoại\nVăn bản.")


def test_a_page_of_the_web_is_read_as_its_headline_and_its_text() -> None:
    paragraph = "Sáng 5/6/2024, tại Lào Cai, Sở Ngoại vụ mở lớp tập huấn nghiệp vụ lễ tân cho cán bộ các huyện. " * 3
    page = f"<!DOCTYPE html><html><head><title>Tập huấn lễ tân</title></head><body><p>{paragraph}</p></body></html>"
    text = decode(page.encode())
    assert isinstance(text, str)
    assert "tại Lào Cai" in text
    assert "<p>" not in text


def test_the_refusal_of_a_foreign_encoding_names_the_byte(tmp_path: Path) -> None:
    told = decode("ngoại giao".encode().replace("ạ".encode(), b"\xb9"))
    assert isinstance(told, Refusal)
    assert "Byte 3 (0xb9)" in told.detail
    assert "iconv" in told.detail
