"""`sources.yml`: what it may say, and what is told of each fault in it."""

from pathlib import Path

import pytest

from flows.sources.configuration import Feed, read_sources
from flows.sources.source import SourceError
from warehouse.paths import ROOT

WHOLE = """
timezone: Asia/Ho_Chi_Minh
politeness:
  seconds_between_requests: 2
  robots: false
sources:
  - name: sở ngoại vụ
    kind: feed
    url: https://example.org/rss
    publisher: Sở Ngoại vụ
    site: nhandan.vn
    timezone: Europe/Paris
    expected_per_day: 3
    politeness:
      robots: true
  - name: kho
    kind: folder
    path: items
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "sources.yml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(tmp_path: Path, text: str) -> list[str]:
    path = written(tmp_path, text)
    with pytest.raises(SourceError) as told:
        read_sources(path)
    lines = str(told.value).splitlines()
    assert all(line.startswith(f"{path}:") for line in lines)
    return [line.removeprefix(f"{path}:") for line in lines]


def one(fields: str) -> str:
    return f"sources:\n  - name: a\n    kind: feed\n    url: https://example.org/\n{fields}"


def test_what_is_said_of_a_source_goes_before_what_is_said_of_all(tmp_path: Path) -> None:
    file = read_sources(written(tmp_path, WHOLE))
    feed, folder = file.sources
    assert isinstance(feed, Feed)
    politeness = file.politeness_of(feed)
    assert (politeness.robots, politeness.seconds_between_requests) == (True, 2)
    assert str(file.zone_of(feed)) == "Europe/Paris"
    assert str(file.zone_of(folder)) == "Asia/Ho_Chi_Minh"


def test_the_example_that_is_shipped_can_be_read() -> None:
    file = read_sources(ROOT / "sources.example.yml")
    assert {source.kind for source in file.sources} == {"folder", "archive", "json_lines", "feed", "urls"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (one("    polite: 3\n"), "5: sources[0].polite = 3 is no field here. Is politeness meant?"),
        (one("    politeness: {robot: true}\n"), "5: sources[0].politeness.robot = True is no field here. Is robots"),
        (one("    site: nhandan.v\n"), "5: sources[0].site = 'nhandan.v': not in the register of sites"),
        (one("    timezone: Asia/Hanoi\n"), "5: sources[0].timezone = 'Asia/Hanoi': no such time zone. Use an IANA"),
        (one("    expected_per_day: -1\n"), "5: sources[0].expected_per_day = -1: Input should be greater"),
        (one("    kind: feed\n"), "5: kind is there twice. Remove one of them."),
        (one("  - name: b\n    kind: folders\n    path: x\n"), "6: sources[1].kind = 'folders': there is no such kind"),
        (one("  - name: b\n    path: x\n"), "5: sources[1].kind = None: there is no such kind"),
        (one("  - name: a\n    kind: folder\n    path: x\n"), "5: name 'a' is that of line 2 too. Give each its own."),
        (one("  - name: b\n    kind: urls\n"), "5: sources[1]: a list of URLs has either urls or path. Give one"),
        (one("  - name: b\n    kind: folder\n"), "5: sources[1].path is missing. Add it."),
        (one("more: 1\n"), "5: more = 1 is no field here."),
        ("sources: []\n", "1: sources is empty. Describe at least one."),
        ("", "1: sources is missing. Add it."),
        ("- a\n", "1: the file is no mapping of fields."),
        ("sources: [\n", "2: column 1: "),
        ("sources: !!python/object:os.system {}\n", "1: column 10: "),
    ],
)
def test_a_fault_is_told_with_its_line_its_field_its_value_and_what_to_do(tmp_path: Path, text: str, told: str) -> None:
    found = faults(tmp_path, text)
    assert len(found) == 1, found
    assert found[0].startswith(told)
    assert found[0].endswith(".")


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = faults(
        tmp_path, "timezone: x\n" + one("    polite: 3\n  - name: '?'\n    kind: folder\n    path: x\n") + "b: 1"
    )
    assert [line.split(":")[0] for line in found] == ["1", "6", "7", "10"]


@pytest.mark.parametrize("url", ["ftp://example.org/", "file:///etc/passwd", "https://", "example.org", "http://[::1"])
def test_only_addresses_of_the_web_are_taken(tmp_path: Path, url: str) -> None:
    text = f"sources:\n  - name: a\n    kind: urls\n    urls: ['{url}']\n"
    assert "no address of the web" in faults(tmp_path, text)[0]


def test_a_password_in_an_address_is_refused_and_not_repeated(tmp_path: Path) -> None:
    text = "sources:\n  - name: a\n    kind: feed\n    url: https://user:s3cret@example.org/\n"
    told = faults(tmp_path, text)[0]
    assert "a user or a password in it" in told
    assert "s3cret" not in told


def test_aliases_that_unfold_without_end_are_refused(tmp_path: Path) -> None:
    rows = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "Use fewer aliases" in faults(tmp_path, "\n".join(rows))[0]


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"missing.yml: No such file or directory. Give the file"):
        read_sources(tmp_path / "missing.yml")
    (tmp_path / "latin.yml").write_bytes("# đ\n".encode("utf-16"))
    with pytest.raises(SourceError, match=r"byte 0 is no UTF-8. Save the file as UTF-8"):
        read_sources(tmp_path / "latin.yml")
