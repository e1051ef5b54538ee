"""Confidence that means something: a record as its rules rated it in, the same record with measured confidences out.

A rule states how sure it is by what it sees; those figures order its rows but are nobody's measurement.
`calibration.csv` holds, a kind of row and a rule, the share of such rows that were right on annotated items: one step
for each range of the stated figure, rising with it. A rule that was never measured takes the steps of its kind (`rule`
empty); a kind that was never measured keeps what its rules state. The file is fitted by `make evaluate-confidence`,
never edited.
"""

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from flows.extraction.language.lexicon import rows
from flows.extraction.records import Participant, PositionClaim, Record, RoleClaim

_as_stated: ContextVar[bool] = ContextVar("as_stated", default=False)


@contextmanager
def stated() -> Iterator[None]:
    """Leaves confidences as the rules state them inside the block, for fitting the measured ones."""
    token = _as_stated.set(True)
    try:
        yield
    finally:
        _as_stated.reset(token)


def calibrated(record: Record) -> Record:
    """Replaces the confidences of a record's rows by measured ones, in place, and returns it.

    Events and persons that are only mentioned keep what their rules state: their being no part of the item's news is
    no claim that the annotations measure.
    """
    if _as_stated.get():
        return record
    for event in record.events:
        if event.status == "reported":
            event.confidence = measured("event", event.evidence.rule, event.confidence)
    for participant in record.participants:
        if participant.status == "reported":
            _participant(participant)
    for directive in record.directives:
        kind = "directive" if directive.number else "unnumbered"
        directive.confidence = measured(kind, directive.evidence.rule, directive.confidence)
    for instruction in record.instructions:
        instruction.confidence = measured("instruction", instruction.evidence.rule, instruction.confidence)
    return record


def _participant(participant: Participant) -> None:
    participant.confidence = measured(participant.kind, participant.evidence.rule, participant.confidence)
    participant.position_claims = [_position(claim) for claim in participant.position_claims]
    participant.role_claims = [_role(claim) for claim in participant.role_claims]


def _position(claim: PositionClaim) -> PositionClaim:
    confidence = measured("position", claim.evidence.rule, claim.confidence)
    return PositionClaim(claim.position, claim.organization, claim.tenure, confidence, claim.evidence)


def _role(claim: RoleClaim) -> RoleClaim:
    return RoleClaim(claim.role, measured("role", claim.evidence.rule, claim.confidence), claim.evidence)


@cache
def measured(kind: str, rule: str, confidence: float) -> float:
    """Returns the measured confidence of a row of this kind that this rule made and rated `confidence`."""
    steps = _steps().get((kind, rule)) or _steps().get((kind, ""))
    if not steps:
        return confidence
    lows = [low for low, _ in steps]
    return steps[max(0, bisect_right(lows, confidence) - 1)][1]


@cache
def _steps() -> dict[tuple[str, str], list[tuple[float, float]]]:
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in rows("calibration"):
        found.setdefault((row["kind"], row["rule"]), []).append((float(row["stated_from"]), float(row["confidence"])))
    return {kind_and_rule: sorted(steps) for kind_and_rule, steps in found.items()}
