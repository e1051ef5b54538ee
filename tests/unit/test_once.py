"""What stands at a place of a text is read once, and never taken for what stands there in another text."""

from flows.extraction.language.once import once


def test_a_place_is_read_once() -> None:
    asked: list[tuple[int, int]] = []

    @once
    def read(text: str, start: int, end: int) -> str:
        asked.append((start, end))
        return text[start:end]

    text = "Bộ trưởng Bộ Ngoại giao " * 10
    assert [read(text, 0, 9), read(text, 0, 9), read(text, 0, 12), read(text, 0, 9)] == [
        "Bộ trưởng",
        "Bộ trưởng",
        "Bộ trưởng Bộ",
        "Bộ trưởng",
    ]
    assert asked == [(0, 9), (0, 12)]


def test_that_nothing_stands_at_a_place_is_remembered_too() -> None:
    asked: list[int] = []

    @once
    def read(text: str, start: int, end: int) -> None:
        asked.append(start)

    text = "hội nghị " * 30
    assert read(text, 3, 9) is None
    assert read(text, 3, 9) is None
    assert asked == [3]


def test_another_text_is_read_anew() -> None:
    @once
    def read(text: str, start: int, end: int) -> str:
        return text[start:end]

    first, second = "hội nghị " * 30, "hội thảo " * 30
    assert [read(first, 4, 8), read(second, 4, 8), read(first, 4, 8), read("hội đàm", 4, 7)] == [
        "nghị",
        "thảo",
        "nghị",
        "đàm",
    ]
