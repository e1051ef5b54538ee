"""`python -m tests.benchmarks.hostile`: how the reader's time grows on pages that are made to be slow to read.

Each page repeats one piece of text without end: titles, names, numbers, open quotes. Twice the text may take twice the
time and no more; the last column is what doubling the longer half of the sizes costs.
"""

import sys
import time

from flows.extraction.reader import read

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
    read(next(iter(PIECES.values())))
    heads = " ".join(f"{size:>9,}" for size in SIZES)
    sys.stdout.write(f"{'characters':16} {heads}    growth\n")
    for name, piece in PIECES.items():
        took = [_seconds((piece * (size // len(piece) + 1))[:size]) for size in SIZES]
        cells = " ".join(f"{1000 * seconds:6.0f} ms" for seconds in took)
        sys.stdout.write(f"{name:16} {cells} {took[-1] / max(took[-2], 1e-4):9.1f}\n")
    return 0


def _seconds(text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
