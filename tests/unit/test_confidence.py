"""Confidence: fitted on what rules were made with, applied to every record, and never certain."""

from flows.extraction.confidence import calibrated, measured, stated
from flows.extraction.language.lexicon import rows
from flows.extraction.reader import read
from flows.extraction.records import Record
from tests.evaluation import calibration
from tests.evaluation.items import TUNED
from tests.evaluation.tally import Judged


def _judged(right: int, wrong: int, confidence: float, rule: str = "named") -> list[Judged]:
    return [Judged("person", rule, confidence, place < right) for place in range(right + wrong)]


def test_a_rule_is_as_sure_as_it_was_right_and_rises_with_what_it_states() -> None:
    found = calibration.fit([*_judged(90, 10, 0.7), *_judged(100, 0, 0.9), *_judged(5, 15, 0.8)])
    values = [step.confidence for step in found["person", "named"]]
    assert values == sorted(values)
    assert len(values) == 2  # 0.7 and 0.8 fell, so they are one step
    assert values[0] < 0.85 < values[1]


def test_few_rows_lean_on_their_kind() -> None:
    found = calibration.fit([*_judged(90, 10, 0.9), *_judged(1, 0, 0.9, "seldom"), *_judged(0, 1, 0.9, "never_right")])
    (seldom,), (never_right,) = found["person", "seldom"], found["person", "never_right"]
    assert 0.75 < never_right.confidence < seldom.confidence < 0.95


def test_few_right_rows_of_a_kind_that_is_hard_are_not_above_nine_tenths() -> None:
    rows = [Judged("instruction", "speaker_before_verb", 0.9, right=True)] * 12
    assert all(step.confidence < 0.9 for steps in calibration.fit(rows).values() for step in steps)


def test_nothing_is_certain() -> None:
    (step,) = calibration.fit(_judged(5000, 0, 1.0))["person", "named"]
    assert step.confidence < 1


def test_the_fit_never_sees_the_blind_half() -> None:
    assert "blind" not in TUNED
    assert "blind" not in calibration.SOURCE


def test_a_record_bears_measured_confidences_unless_the_stated_ones_are_asked_for() -> None:
    text = "Ngày 14/3/2019, tại Cần Thơ, Giám đốc Sở Ngoại vụ Trần Minh Khang chủ trì Hội nghị công tác lãnh sự."
    with stated():
        record = read(text)
        before = _confidences(record)
        assert _confidences(calibrated(record)) == before
    after = _confidences(calibrated(record))
    (person,) = record.participants
    assert person.confidence == measured("person", person.evidence.rule, before[1])
    assert after != before  # single ones may be measured as they are stated
    role = person.role_claims[0]
    assert role.confidence <= measured("role", role.evidence.rule, 1.0)


def _confidences(record: Record) -> list[float]:
    """Those of the event, of the person, and of the person's roles and offices."""
    (event,), (person,) = record.events, record.participants
    roles = [claim.confidence for claim in person.role_claims]
    return [event.confidence, person.confidence, *roles, *(claim.confidence for claim in person.position_claims)]


def test_a_person_only_mentioned_keeps_what_its_rule_states() -> None:
    with stated():
        record = read("Hội nghị nhắc lại ý kiến của Chủ tịch nước Đinh Quang Vinh về ngoại giao nhân dân.")
    (person,) = record.participants
    before = person.confidence
    assert person.status == "mentioned"
    assert calibrated(record).participants[0].confidence == before


def test_a_rule_that_was_never_measured_is_as_sure_as_its_kind() -> None:
    steps = {
        row["stated_from"]: float(row["confidence"])
        for row in rows("calibration")
        if row["kind"] == "person" and not row["rule"]
    }
    assert measured("person", "a_rule_of_tomorrow", 1.0) == max(steps.values())
    assert measured("person", "a_rule_of_tomorrow", 0.0) == min(steps.values())
    assert measured("a_kind_of_tomorrow", "any", 0.42) == 0.42
