"""The documentation's pages: what is written for people becomes a page that needs nothing else."""

import re

import pytest

from flows.operating.documentation import PAGES, codes, page, start_page
from warehouse.contracts.table import codes as codes_of
from warehouse.paths import ROOT


def test_a_heading_can_be_linked_to_and_a_table_is_one() -> None:
    made = page("Thử", "# Dữ liệu\n\n## marts.dim_event\n\n| a | b |\n|---|---|\n| 1 | <b> |\n")
    assert '<h2 id="marts-dim_event">' in made
    assert "<td>&lt;b&gt;</td>" in made
    assert "<title>Thử</title>" in made


def test_links_between_pages_lead_to_pages() -> None:
    made = page("Thử", "[tra cứu](data-dictionary.md#metrics) và [vận hành](operations.md)")
    assert 'href="data-dictionary.html#metrics"' in made
    assert "operations.md" not in made


def test_no_page_loads_anything_from_elsewhere() -> None:
    made = page("Thử", "chữ")
    assert "default-src 'self'" in made
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", made)


@pytest.mark.parametrize("name", PAGES)
def test_every_link_inside_the_pages_has_its_target(name: str) -> None:
    text = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    for target, anchor in re.findall(r'href="([a-z-]+)\.html#([^"]+)"', page("Thử", text)):
        other = page("Thử", (ROOT / "docs" / f"{target}.md").read_text(encoding="utf-8"))
        assert f'id="{anchor}"' in other, f"{name} links to {target}#{anchor}"


def test_the_start_page_leads_to_every_page_and_names_the_build() -> None:
    made = start_page("20260102T030405-abc")
    assert {*re.findall(r'href="([^"]+)"', made)} == {"dbt.html", *(f"{name}.html" for name in PAGES)}
    assert "20260102T030405-abc" in made


def test_the_codebook_lists_every_code() -> None:
    listed = codes()
    for domain in ("event_type", "role", "relation", "date_basis"):
        assert all(f"| `{code}` |" in listed for code in codes_of(domain))
