"""A process that reads documents (`python -m flows.reading.process DESCRIPTOR`): a text in, its record out, and again.

It ends with the one that started it, or when that sends no more.
"""

import signal
import sys
from multiprocessing.connection import Connection

from flows.orchestration.guardian import die_with_parent
from flows.reading.processes import READY, read_here


def serve(texts: Connection) -> None:
    """Reads what comes until nobody sends any more."""
    for _ in read_here([""]):
        texts.send(READY)  # the rules are imported
    try:
        while True:
            for told in read_here([texts.recv()]):
                texts.send(told)
    except (EOFError, OSError):
        return


if __name__ == "__main__":
    die_with_parent()
    # A Ctrl-C at the terminal is meant for the run, which ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(Connection(int(sys.argv[1])))
