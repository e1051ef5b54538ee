"""From a record to rows: one `Record` in, the rows of each staging table out, with their identifiers.

Identifiers are digests of the document and the row's place in its record, so they do not change as long as the
text and what is read in it do not.
"""

from datetime import date, datetime
from typing import Any, Final

from flows.extraction.records import (
    Directive,
    Event,
    Evidence,
    Instruction,
    Participant,
    Record,
    content_id,
)

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def flatten(record: Record, char_count: int, version: str) -> tuple[Row, Rows]:
    """Returns the document's own row (without its text) and the rows of every other staging table by table name."""
    furniture = sum(line.end - line.start for line in record.lines if line.section == "furniture")
    document = {
        "document_id": record.document_id,
        "title": record.title,
        "published_at": datetime.fromisoformat(record.published_at) if record.published_at else None,
        "bylines": record.bylines,
        "photographers": record.photographers,
        "site": record.site,
        "char_count": char_count,
        "furniture_share": furniture / char_count,
        "extractor_version": version,
    }
    report_ids = [content_id("rep", record.document_id, number) for number in range(len(record.events))]
    # Of two events under one identifier the first is meant: it is the one the item reports.
    reports = {event.event_id: report for event, report in reversed(list(zip(record.events, report_ids, strict=True)))}
    rows: Rows = {
        "section": [
            {
                "line_no": number,
                "start_offset": line.start,
                "end_offset": line.end,
                "section": line.section,
                "reason": line.reason,
            }
            for number, line in enumerate(record.lines)
        ],
        "event": [_event(event, number, report_ids[number]) for number, event in enumerate(record.events)],
        "instruction": [
            _instruction(record.document_id, instruction, number, reports)
            for number, instruction in enumerate(record.instructions)
        ],
    }
    rows |= _participants(record, reports)
    rows |= _directives(record)
    return document, rows


def _evidence(evidence: Evidence, confidence: float, section: str) -> Row:
    return {
        "section": section,
        "quote": evidence.quote,
        "quote_start": evidence.start,
        "quote_end": evidence.end,
        "rule": evidence.rule,
        "confidence": confidence,
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


_EVENT_AS_READ: Final = (
    "event_type", "name", "name_basis", "status", "date_precision", "date_basis", "date_text", "place", "place_text",
    "venue", "organizer", "parent", "series", "edition", "attendance", "attendance_bound", "theme",
)  # fmt: skip


def _event(event: Event, number: int, report_id: str) -> Row:
    return {
        "report_id": report_id,
        "event_no": number,
        **{name: getattr(event, name) for name in _EVENT_AS_READ},
        "date_start": _day(event.date_start),
        "date_end": _day(event.date_end),
        **_evidence(event.evidence, event.confidence, event.section),
    }


def _participants(record: Record, reports: dict[str, str]) -> Rows:
    participants: list[Row] = []
    positions: list[Row] = []
    roles: list[Row] = []
    for number, participant in enumerate(record.participants):
        mention_id = content_id("par", record.document_id, number)
        participants.append(_participant(participant, number, mention_id, reports))
        for place, position in enumerate(participant.position_claims):
            positions.append(
                {
                    "claim_id": content_id("poc", mention_id, place),
                    "mention_id": mention_id,
                    "claim_no": place,
                    "position": position.position,
                    "organization": position.organization,
                    "tenure": position.tenure,
                    **_evidence(position.evidence, position.confidence, participant.section),
                }
            )
        for place, role in enumerate(participant.role_claims):
            roles.append(
                {
                    "claim_id": content_id("roc", mention_id, place),
                    "mention_id": mention_id,
                    "role": role.role,
                    **_evidence(role.evidence, role.confidence, participant.section),
                }
            )
    return {"participant": participants, "position_claim": positions, "role_claim": roles}


def _participant(participant: Participant, number: int, mention_id: str, reports: dict[str, str]) -> Row:
    return {
        "mention_id": mention_id,
        "participant_no": number,
        "report_id": reports.get(participant.event_id or ""),
        "name": participant.name,
        "kind": participant.kind,
        "status": participant.status,
        "organization": participant.organization,
        **_evidence(participant.evidence, participant.confidence, participant.section),
    }


def _directives(record: Record) -> Rows:
    out: Rows = {"directive": [], "directive_citation": [], "directive_relation": []}
    for number, directive in enumerate(record.directives):
        mention_id = content_id("dme", record.document_id, number)
        out["directive"].append(_directive(directive, number, mention_id))
        for place, citation in enumerate(directive.citations):
            out["directive_citation"].append(
                {
                    "citation_id": content_id("cit", mention_id, place),
                    "directive_mention_id": mention_id,
                    "citation_no": place,
                    "text": citation.text,
                    "basis": citation.basis,
                    **_evidence(citation.evidence, citation.confidence, citation.section),
                }
            )
        for place, relation in enumerate(directive.relations):
            out["directive_relation"].append(
                {
                    "relation_id": content_id("rel", mention_id, place),
                    "directive_mention_id": mention_id,
                    "relation": relation.relation,
                    "target_type": relation.directive_type,
                    "target_number": relation.number,
                    **_evidence(relation.evidence, relation.confidence, directive.section),
                }
            )
    return out


def _directive(directive: Directive, number: int, mention_id: str) -> Row:
    same = ("directive_type", "number", "number_text", "number_basis", "issuer", "subject", "status", "signer")
    return {
        "directive_mention_id": mention_id,
        "directive_no": number,
        **{name: getattr(directive, name) for name in same},
        "issued_on": _day(directive.issued_on),
        "effective_on": _day(directive.effective_on),
        **_evidence(directive.evidence, directive.confidence, directive.section),
    }


def _instruction(document_id: str, instruction: Instruction, number: int, reports: dict[str, str]) -> Row:
    return {
        "instruction_id": content_id("ins", document_id, number),
        "report_id": reports.get(instruction.event_id or ""),
        "speaker": instruction.speaker,
        "speaker_kind": instruction.speaker_kind,
        "verb": instruction.verb,
        "addressee": instruction.addressee,
        "content": instruction.content,
        **_evidence(instruction.evidence, instruction.confidence, instruction.section),
    }
