"""Prints the record of one file as JSON: `python -m flows.extraction FILE`."""

import json
import sys
from pathlib import Path

from flows.extraction.reader import read

if __name__ == "__main__":
    json.dump(read(Path(sys.argv[1]).read_text(encoding="utf-8")).as_dict(), sys.stdout, ensure_ascii=False)
