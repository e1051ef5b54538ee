"""The evaluation: `python -m tests.evaluation [score|baseline|calibrate]`, behind `make evaluate`.

In: the annotated items and the reader, run in this process. Out: the figures on standard output, and with `--write`
the page docs/evaluation.md.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence

from tests.evaluation import baseline, calibration, page, rivals
from tests.evaluation.figures import CLAIMS, ROWS, Measured, estimates, measure, reliability
from tests.evaluation.items import HALVES, load
from tests.evaluation.tables import reliability_table, scores_table
from tests.evaluation.tally import Judged
from warehouse.paths import ROOT


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command of the evaluation; returns the exit code."""
    options = _parser().parse_args(arguments)
    if options.command == "baseline":
        _say(baseline.write(_measured("all")))
        return 0
    if options.command == "calibrate":
        _say(calibration.write())
        return 0
    measured = _measured("all" if options.write else options.half)
    for one in measured:
        _say(_figures(one))
        if options.errors:
            _say(errors(one, open_blind=options.open_blind))
    _say(_trust(measured))
    rival = rivals.compare(options.rival, measured) if options.rival else None
    if options.rival:
        _say(rival.plain() if rival else rivals.advice(options.rival))
    if options.write:
        if rival:
            rival.keep()
        _say(page.write(measured, options.date or _commit_date(), rivals.kept()))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument(
        "command",
        nargs="?",
        choices=("score", "baseline", "calibrate"),
        default="score",
        help="score the reader, keep its scores as those CI compares with, or fit the confidences",
    )
    parser.add_argument("--half", choices=(*HALVES, "all"), default="all", help="which items to score")
    parser.add_argument("--errors", action="store_true", help="list the errors with their evidence, never the blind's")
    parser.add_argument("--open-blind", action="store_true", help="list the blind half's errors too, which ends it")
    parser.add_argument("--with", dest="rival", choices=rivals.NAMES, help="compare person names with another reader")
    parser.add_argument("--write", action="store_true", help="write docs/evaluation.md from all halves")
    parser.add_argument("--date", help="the date of the page; without it that of the last commit")
    return parser


def _measured(half: str) -> list[Measured]:
    return [measure(one, load(one)) for one in (HALVES if half == "all" else (half,))]


def _figures(measured: Measured) -> str:
    quiet = measured.negatives - len(measured.false_alarms)
    documents, megabytes = len(measured.items) / measured.seconds, measured.bytes / 1e6 / measured.seconds
    return f"""== {measured.half}: {len(measured.items)} items
{scores_table(estimates(measured.scores)).plain()}
negatives without a reported event: {quiet} of {measured.negatives}
reader: {documents:.0f} documents/s, {megabytes:.2f} MB/s on this machine, once through
"""


def errors(measured: Measured, *, open_blind: bool) -> str:
    """Returns the errors of a half with their evidence; of the blind half only when it is opened, with a warning.

    Whoever reads the blind half's errors tunes on it, knowingly or not, and then nothing is left to report on.
    """
    lines = []
    if measured.half == "blind":
        if not open_blind:
            return "errors of the blind half are not shown: it is there to report on, not to tune on\n"
        lines.append("WARNING: the blind half is opened; from now on its figures report on nothing unseen")
    for one in measured.scores:
        for mistake in one.mistakes:
            evidence = f" | “{' '.join(mistake.quote.split())}”" if mistake.quote else ""
            lines.append(f"{mistake.document} | {mistake.field} | {mistake.kind} | {mistake.what}{evidence}")
    if measured.half != "blind" or open_blind:
        lines += [f"{name} | negative | spare | an event is reported" for name in measured.false_alarms]
    return "\n".join([*lines, ""])


def _trust(measured: Sequence[Measured]) -> str:
    judged: dict[str, list[Judged]] = {one.half: [row for s in one.scores for row in s.judged] for one in measured}
    parts = []
    for what, kinds in (("rows", ROWS), ("offices and roles claimed of persons", CLAIMS)):
        table = reliability_table({half: reliability(rows, kinds) for half, rows in judged.items()})
        parts += [f"== how often {what} are right, by confidence", table.plain(), ""]
    return "\n".join(parts)


def _commit_date() -> str:
    asked = ["git", "log", "-1", "--format=%cs"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
