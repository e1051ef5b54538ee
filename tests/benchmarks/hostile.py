"""`python -m tests.benchmarks.hostile`: how the reader's time grows on pages that are made to be slow to read.

Each page repeats one piece of text without end: titles, names, numbers, open quotes. Twice the text may take twice the
time and no more; the last column is what doubling the longer half of the sizes costs. The line at the end is a plain scan
of as many characters, to compare machines by.
"""

import sys
import time
from collections.abc import Callable

from flows.extraction.reader import read
from tests.benchmarks.reading import scan

SIZES = (25_000, 50_000, 100_000)
PIECES = {
    "title and name": "Chủ tịch nước Nguyễn Văn An, ",
    "titles": "Bộ trưởng, Thứ trưởng, Chủ tịch, ",
    "names": "Nguyễn Văn An, Trần Thị Bình; ",
    "numbers": "Nghị quyết số 59-NQ/TW, ",
    "no full stop": "công tác đối ngoại nhân dân ",
    "capitals": "Hội Nghị Ngoại Giao ",
    "event nouns": "hội nghị tổng kết, hội thảo về ",
    "open quotes": "“hội nghị ",
    "open brackets": "(Bộ Ngoại giao ",
    "verbs": "đã tiếp Đại sứ và hội đàm với ",
    "instructions": "đề nghị các đơn vị cần phải, yêu cầu ",
    "bodies": "Sở Ngoại vụ tỉnh Hà Giang và Bộ Công Thương, ",
    "markers": "Tin liên quan\nNgày 3/2/2011\n",
    "days": "ngày 3/2/2011 đến ngày 5/2, ",
    "leaders": "Đoàn công tác do ông A do ",
}


def main() -> int:
    """Prints milliseconds of processor time for each piece and size, and the growth."""
    for piece in PIECES.values():
        read(piece * 40)
    heads = " ".join(f"{size:>9,}" for size in SIZES)
    sys.stdout.write(f"{'characters':16} {heads}    growth\n")
    for name, piece in PIECES.items():
        _tell(name, [_seconds(read, (piece * (size // len(piece) + 1))[:size]) for size in SIZES])
    everything = "".join(PIECES.values())
    _tell("plain scan", [_seconds(scan, (everything * (size // len(everything) + 1))[:size]) for size in SIZES])
    return 0


def _tell(name: str, took: list[float]) -> None:
    cells = " ".join(f"{1000 * seconds:6.0f} ms" for seconds in took)
    sys.stdout.write(f"{name:16} {cells} {took[-1] / max(took[-2], 1e-4):9.1f}\n")


def _seconds(call: Callable[[str], object], text: str) -> float:
    best = float("inf")
    for _ in range(3):
        text = text[:1] + text[1:]  # a page that is read for the first time: nothing of it is remembered
        begun = time.process_time()
        call(text)
        best = min(best, time.process_time() - begun)
    return best


if __name__ == "__main__":
    sys.exit(main())
