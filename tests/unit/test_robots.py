"""What robots.txt says, by the rules of RFC 9309."""

import pytest

from flows.sources.robots import read_robots

AGENT = "doi-ngoai-warehouse"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: Doi-Ngoai-Warehouse/9\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: doi-ngoai-warehouse\nAllow: /", "/a", True),
        ("User-agent: x\nUser-agent: *\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a\nUser-agent: y\nDisallow: /b", "/b", True),
        ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", False),
        ("User-agent: *\nDisallow: /tin\nAllow: /tin/mo", "/tin/mo/1", True),
        ("User-agent: *\nAllow: /tin/mo\nDisallow: /tin", "/tin/shut", False),
        ("User-agent: *\nAllow: /tin\nDisallow: /tin", "/tin", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x=1", True),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", False),
        ("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /ti%6E", "/tin", False),
        ("User-agent: *\nDisallow: /đối", "/%C4%91%E1%BB%91i-ngoai", False),
        ("User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
        ("user-AGENT : *\r\ndisallow :/a # remark\r\n", "/a", False),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False),
        ("Disallow: /a\nUser-agent: *\nDisallow: /b", "/a", True),
        ("User-agent: *\nSitemap: https://example.org/s.xml\nDisallow: /a", "/a", False),
        ("<html><body>User-agent: *</body></html>", "/a", True),
    ],
)
def test_the_longest_rule_that_matches_says_whether_a_path_is_shut(text: str, path: str, allowed: bool) -> None:
    assert read_robots(text.encode(), AGENT).allow(path) is allowed


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("User-agent: *\nCrawl-delay: 5", 5.0),
        ("User-agent: *\nCrawl-delay: 0.5\nDisallow: /a", 0.5),
        ("User-agent: *\nCrawl-delay: 999999", 3600.0),
        ("User-agent: *\nCrawl-delay: nan", None),
        ("User-agent: *\nCrawl-delay: -1", None),
        ("User-agent: other\nCrawl-delay: 5", None),
    ],
)
def test_a_delay_is_taken_as_far_as_it_makes_sense(text: str, delay: float | None) -> None:
    assert read_robots(text.encode(), AGENT).delay == delay


def test_bytes_that_are_no_text_and_rules_without_end_do_no_harm() -> None:
    assert read_robots(bytes(range(256)) * 4_000, AGENT).allow("/a")
    stars = b"User-agent: *\nDisallow: /" + b"*a" * 200_000 + b"$\n" + b"Disallow: /x\n" * 100_000
    assert not read_robots(stars, AGENT).allow("/x" + "a" * 100_000)
