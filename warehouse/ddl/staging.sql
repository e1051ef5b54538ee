-- Rendered by `make contracts` from warehouse/contracts: edit there.
CREATE TABLE staging.item (
    item_id VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    uri VARCHAR NOT NULL,
    url VARCHAR,
    publisher VARCHAR,
    site VARCHAR,
    published_at TIMESTAMP,
    byte_count BIGINT,
    sha256 VARCHAR,
    document_id VARCHAR,
    disposition VARCHAR NOT NULL,
    reason VARCHAR,
    detail VARCHAR
);
COMMENT ON TABLE staging.item IS 'One file or page that a source delivered, and what became of it on landing. The same text under two names is two items and one document.';
COMMENT ON COLUMN staging.item.item_id IS 'The item: a digest of its address within the source and its bytes; for pages asked for on the web, its text.';
COMMENT ON COLUMN staging.item.source IS 'The source that delivered it.';
COMMENT ON COLUMN staging.item.uri IS 'Its address within the source: a relative path or a URL.';
COMMENT ON COLUMN staging.item.url IS 'Where it is found on the web, as far as the source says.';
COMMENT ON COLUMN staging.item.publisher IS 'Who publishes it, as the source is configured or says.';
COMMENT ON COLUMN staging.item.site IS 'The domain of its site, as the source is configured.';
COMMENT ON COLUMN staging.item.published_at IS 'When the source says it was published, wall time of the source''s zone.';
COMMENT ON COLUMN staging.item.byte_count IS 'Its size in bytes, absent if it could not be read.';
COMMENT ON COLUMN staging.item.sha256 IS 'SHA-256 of its bytes in hex, absent if it could not be read.';
COMMENT ON COLUMN staging.item.document_id IS 'The document it holds, absent if it was rejected.';
COMMENT ON COLUMN staging.item.disposition IS 'What became of it on landing.';
COMMENT ON COLUMN staging.item.reason IS 'Why it was rejected, as a code.';
COMMENT ON COLUMN staging.item.detail IS 'Why, in words, with the remedy.';

CREATE TABLE staging.document (
    document_id VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    title VARCHAR,
    published_at TIMESTAMP,
    bylines VARCHAR[] NOT NULL,
    photographers VARCHAR[] NOT NULL,
    site VARCHAR,
    char_count INTEGER NOT NULL,
    furniture_share DOUBLE NOT NULL,
    extractor_version VARCHAR NOT NULL
);
COMMENT ON TABLE staging.document IS 'One press item as stored: its text and what the page says of itself.';
COMMENT ON COLUMN staging.document.document_id IS 'The document: a digest of its stored text.';
COMMENT ON COLUMN staging.document.text IS 'The stored text. Every offset counts its characters.';
COMMENT ON COLUMN staging.document.title IS 'The headline as printed.';
COMMENT ON COLUMN staging.document.published_at IS 'When the page says the item was posted, local time of the page.';
COMMENT ON COLUMN staging.document.bylines IS 'Authors as the page names them.';
COMMENT ON COLUMN staging.document.photographers IS 'Photographers as the captions name them.';
COMMENT ON COLUMN staging.document.site IS 'The site the page names itself as, if it does.';
COMMENT ON COLUMN staging.document.char_count IS 'Length of the stored text in characters.';
COMMENT ON COLUMN staging.document.furniture_share IS 'Share of the characters that is furniture of the page, 0 to 1.';
COMMENT ON COLUMN staging.document.extractor_version IS 'The version of the rules that read it.';

CREATE TABLE staging.section (
    document_id VARCHAR NOT NULL,
    line_no INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    reason VARCHAR NOT NULL,
    section VARCHAR NOT NULL
);
COMMENT ON TABLE staging.section IS 'One stretch of a page and what it was taken for.';
COMMENT ON COLUMN staging.section.document_id IS 'The document.';
COMMENT ON COLUMN staging.section.line_no IS 'The stretch''s place on the page, from 0.';
COMMENT ON COLUMN staging.section.start_offset IS 'Where it begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.section.end_offset IS 'Where it ends, exclusive.';
COMMENT ON COLUMN staging.section.reason IS 'Why it was taken for that.';
COMMENT ON COLUMN staging.section.section IS 'What it is.';

CREATE TABLE staging.event (
    document_id VARCHAR NOT NULL,
    report_id VARCHAR NOT NULL,
    event_no INTEGER NOT NULL,
    event_type VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    name_basis VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    date_start DATE,
    date_end DATE,
    date_precision VARCHAR NOT NULL,
    date_basis VARCHAR NOT NULL,
    date_text VARCHAR,
    place VARCHAR,
    place_text VARCHAR,
    venue VARCHAR,
    organizer VARCHAR,
    parent VARCHAR,
    series VARCHAR,
    edition INTEGER,
    attendance INTEGER,
    attendance_bound VARCHAR,
    theme VARCHAR,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.event IS 'One event as one document reports or mentions it.';
COMMENT ON COLUMN staging.event.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.event.report_id IS 'The report: this event in this document.';
COMMENT ON COLUMN staging.event.event_no IS 'The record''s place among its kind in the document, from 0.';
COMMENT ON COLUMN staging.event.event_type IS 'The kind of event.';
COMMENT ON COLUMN staging.event.name IS 'The event''s name, the shortest complete noun phrase as written or as derived.';
COMMENT ON COLUMN staging.event.name_basis IS 'Whether the text states the name.';
COMMENT ON COLUMN staging.event.status IS 'What the document does with the event.';
COMMENT ON COLUMN staging.event.date_start IS 'First day, if the day and its year are known.';
COMMENT ON COLUMN staging.event.date_end IS 'Last day, inclusive.';
COMMENT ON COLUMN staging.event.date_precision IS 'How exact the dates are.';
COMMENT ON COLUMN staging.event.date_basis IS 'What the year rests on.';
COMMENT ON COLUMN staging.event.date_text IS 'The date as written.';
COMMENT ON COLUMN staging.event.place IS 'Province, city or country, by its name in the register.';
COMMENT ON COLUMN staging.event.place_text IS 'The place as written.';
COMMENT ON COLUMN staging.event.venue IS 'The building or room, as written.';
COMMENT ON COLUMN staging.event.organizer IS 'Who held it, as written.';
COMMENT ON COLUMN staging.event.parent IS 'The larger event that it is part of, by name.';
COMMENT ON COLUMN staging.event.series IS 'The conference series of the register that it belongs to.';
COMMENT ON COLUMN staging.event.edition IS 'Its number in the series.';
COMMENT ON COLUMN staging.event.attendance IS 'The stated number of people.';
COMMENT ON COLUMN staging.event.attendance_bound IS 'How the number is meant.';
COMMENT ON COLUMN staging.event.theme IS 'What follows ''chủ đề''.';
COMMENT ON COLUMN staging.event.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.event.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.event.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.event.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.event.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.event.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.participant (
    document_id VARCHAR NOT NULL,
    mention_id VARCHAR NOT NULL,
    participant_no INTEGER NOT NULL,
    report_id VARCHAR,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    organization VARCHAR,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.participant IS 'A person or body that one document names, taking part in an event or merely mentioned.';
COMMENT ON COLUMN staging.participant.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.participant.mention_id IS 'The participant in this document.';
COMMENT ON COLUMN staging.participant.participant_no IS 'The record''s place among its kind in the document, from 0.';
COMMENT ON COLUMN staging.participant.report_id IS 'The event it takes part in.';
COMMENT ON COLUMN staging.participant.name IS 'The name as written.';
COMMENT ON COLUMN staging.participant.kind IS 'A person or a body.';
COMMENT ON COLUMN staging.participant.status IS 'Whether it takes part.';
COMMENT ON COLUMN staging.participant.organization IS 'The organisation it stands for, stated or implied by the office.';
COMMENT ON COLUMN staging.participant.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.participant.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.participant.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.participant.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.participant.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.participant.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.position_claim (
    document_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    mention_id VARCHAR NOT NULL,
    claim_no INTEGER NOT NULL,
    position VARCHAR NOT NULL,
    organization VARCHAR,
    tenure VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.position_claim IS 'One office that a document gives a person.';
COMMENT ON COLUMN staging.position_claim.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.position_claim.claim_id IS 'The claim.';
COMMENT ON COLUMN staging.position_claim.mention_id IS 'The person in this document.';
COMMENT ON COLUMN staging.position_claim.claim_no IS 'The office''s place among the person''s offices, from 0.';
COMMENT ON COLUMN staging.position_claim.position IS 'The office as written.';
COMMENT ON COLUMN staging.position_claim.organization IS 'The organisation of the office, stated or implied.';
COMMENT ON COLUMN staging.position_claim.tenure IS 'Whether the office is held, was held or is acted in.';
COMMENT ON COLUMN staging.position_claim.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.position_claim.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.position_claim.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.position_claim.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.position_claim.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.position_claim.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.role_claim (
    document_id VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    mention_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.role_claim IS 'One part that a document says a participant takes in an event.';
COMMENT ON COLUMN staging.role_claim.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.role_claim.claim_id IS 'The claim.';
COMMENT ON COLUMN staging.role_claim.mention_id IS 'The participant in this document.';
COMMENT ON COLUMN staging.role_claim.role IS 'The part taken.';
COMMENT ON COLUMN staging.role_claim.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.role_claim.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.role_claim.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.role_claim.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.role_claim.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.role_claim.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.directive (
    document_id VARCHAR NOT NULL,
    directive_mention_id VARCHAR NOT NULL,
    directive_no INTEGER NOT NULL,
    directive_type VARCHAR NOT NULL,
    number VARCHAR,
    number_text VARCHAR,
    number_basis VARCHAR NOT NULL,
    issuer VARCHAR,
    issued_on DATE,
    effective_on DATE,
    subject VARCHAR,
    status VARCHAR NOT NULL,
    signer VARCHAR,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.directive IS 'One issued document that an item cites.';
COMMENT ON COLUMN staging.directive.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.directive.directive_mention_id IS 'The directive in this document.';
COMMENT ON COLUMN staging.directive.directive_no IS 'The record''s place among its kind in the document, from 0.';
COMMENT ON COLUMN staging.directive.directive_type IS 'The kind of document.';
COMMENT ON COLUMN staging.directive.number IS 'Its number in standard form.';
COMMENT ON COLUMN staging.directive.number_text IS 'Its number as written.';
COMMENT ON COLUMN staging.directive.number_basis IS 'What the number rests on.';
COMMENT ON COLUMN staging.directive.issuer IS 'Who issued it, stated or told by its series.';
COMMENT ON COLUMN staging.directive.issued_on IS 'When it was issued.';
COMMENT ON COLUMN staging.directive.effective_on IS 'When it takes effect.';
COMMENT ON COLUMN staging.directive.subject IS 'What it is about, as written.';
COMMENT ON COLUMN staging.directive.status IS 'Whether it is issued, adopted or a draft.';
COMMENT ON COLUMN staging.directive.signer IS 'Who signed it.';
COMMENT ON COLUMN staging.directive.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.directive.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.directive.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.directive.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.directive.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.directive.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.directive_citation (
    document_id VARCHAR NOT NULL,
    citation_id VARCHAR NOT NULL,
    directive_mention_id VARCHAR NOT NULL,
    citation_no INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.directive_citation IS 'One place where a document cites a directive.';
COMMENT ON COLUMN staging.directive_citation.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.directive_citation.citation_id IS 'The citation.';
COMMENT ON COLUMN staging.directive_citation.directive_mention_id IS 'The directive in this document.';
COMMENT ON COLUMN staging.directive_citation.citation_no IS 'The citation''s place among those of this directive, from 0.';
COMMENT ON COLUMN staging.directive_citation.text IS 'The citation as written.';
COMMENT ON COLUMN staging.directive_citation.basis IS 'How it was resolved.';
COMMENT ON COLUMN staging.directive_citation.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.directive_citation.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.directive_citation.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.directive_citation.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.directive_citation.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.directive_citation.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.directive_relation (
    document_id VARCHAR NOT NULL,
    relation_id VARCHAR NOT NULL,
    directive_mention_id VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    target_number VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.directive_relation IS 'What one directive does to another, as a document states it.';
COMMENT ON COLUMN staging.directive_relation.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.directive_relation.relation_id IS 'The relation.';
COMMENT ON COLUMN staging.directive_relation.directive_mention_id IS 'The directive that acts.';
COMMENT ON COLUMN staging.directive_relation.relation IS 'What it does.';
COMMENT ON COLUMN staging.directive_relation.target_type IS 'The kind of the document it acts on.';
COMMENT ON COLUMN staging.directive_relation.target_number IS 'The number of the document it acts on, in standard form.';
COMMENT ON COLUMN staging.directive_relation.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.directive_relation.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.directive_relation.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.directive_relation.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.directive_relation.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.directive_relation.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.instruction (
    document_id VARCHAR NOT NULL,
    instruction_id VARCHAR NOT NULL,
    report_id VARCHAR,
    speaker VARCHAR NOT NULL,
    speaker_kind VARCHAR NOT NULL,
    verb VARCHAR NOT NULL,
    addressee VARCHAR,
    content VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    quote_start INTEGER NOT NULL,
    quote_end INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);
COMMENT ON TABLE staging.instruction IS 'A person or body asks, orders or urges others.';
COMMENT ON COLUMN staging.instruction.document_id IS 'The document that states it.';
COMMENT ON COLUMN staging.instruction.instruction_id IS 'The instruction.';
COMMENT ON COLUMN staging.instruction.report_id IS 'The event at which it was given.';
COMMENT ON COLUMN staging.instruction.speaker IS 'Who asks: a person''s full name, or a body as written.';
COMMENT ON COLUMN staging.instruction.speaker_kind IS 'What the speaker is.';
COMMENT ON COLUMN staging.instruction.verb IS 'The verb of asking, in its dictionary form.';
COMMENT ON COLUMN staging.instruction.addressee IS 'Who is asked, as written.';
COMMENT ON COLUMN staging.instruction.content IS 'What is asked, as written.';
COMMENT ON COLUMN staging.instruction.section IS 'The part of the page that states it.';
COMMENT ON COLUMN staging.instruction.quote IS 'The sentence or sentences that state it, exactly as stored.';
COMMENT ON COLUMN staging.instruction.quote_start IS 'Where the quote begins in the stored text, in characters from 0.';
COMMENT ON COLUMN staging.instruction.quote_end IS 'Where the quote ends in the stored text, in characters, exclusive.';
COMMENT ON COLUMN staging.instruction.rule IS 'The extraction rule that read the fact.';
COMMENT ON COLUMN staging.instruction.confidence IS 'How far the rule is to be trusted, from 0 to 1.';

CREATE TABLE staging.event_match (
    report_id VARCHAR NOT NULL,
    event_id VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    merged_with_report_id VARCHAR
);
COMMENT ON TABLE staging.event_match IS 'A report that is about the event of another report''s identity, or was split off; all others have no row here.';
COMMENT ON COLUMN staging.event_match.report_id IS 'The report.';
COMMENT ON COLUMN staging.event_match.event_id IS 'The event it is about.';
COMMENT ON COLUMN staging.event_match.reason IS 'Why it is about that event.';
COMMENT ON COLUMN staging.event_match.score IS 'How surely, from 0 to 1.';
COMMENT ON COLUMN staging.event_match.merged_with_report_id IS 'A report with which it was found to be one event.';

CREATE TABLE staging.participant_match (
    mention_id VARCHAR NOT NULL,
    participant_id VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    score DOUBLE NOT NULL
);
COMMENT ON TABLE staging.participant_match IS 'A mention of somebody who is not known by the name: a namesake of another person, or by a person''s decision.';
COMMENT ON COLUMN staging.participant_match.mention_id IS 'The person in this document.';
COMMENT ON COLUMN staging.participant_match.participant_id IS 'The person.';
COMMENT ON COLUMN staging.participant_match.reason IS 'Why it is another person than the name''s.';
COMMENT ON COLUMN staging.participant_match.score IS 'How surely, from 0 to 1.';

CREATE TABLE staging.organization_match (
    name_key VARCHAR NOT NULL,
    organization_key VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    score DOUBLE NOT NULL
);
COMMENT ON TABLE staging.organization_match IS 'A spelling of an organisation that is not its own name in the register, and what it stands for.';
COMMENT ON COLUMN staging.organization_match.name_key IS 'The comparison key of the spelling (vn_key).';
COMMENT ON COLUMN staging.organization_match.organization_key IS 'The comparison key of the organisation.';
COMMENT ON COLUMN staging.organization_match.reason IS 'Why: the register lists it; in full words it is a name of the register, or the same as another spelling; or a person decided.';
COMMENT ON COLUMN staging.organization_match.score IS 'How surely, from 0 to 1.';

CREATE TABLE staging.position_match (
    spelling_key VARCHAR NOT NULL,
    position_key VARCHAR NOT NULL
);
COMMENT ON TABLE staging.position_match IS 'A spelling of an office, and the one key under which all its spellings are one.';
COMMENT ON COLUMN staging.position_match.spelling_key IS 'The comparison key of the spelling (vn_key).';
COMMENT ON COLUMN staging.position_match.position_key IS 'The key of the office: its head and its organisation, each in the register''s form.';

CREATE TABLE staging.directive_match (
    record_id VARCHAR NOT NULL,
    directive_id VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    score DOUBLE NOT NULL
);
COMMENT ON TABLE staging.directive_match IS 'A mention or a relation''s target that is another directive than its number, or issuer and subject, say.';
COMMENT ON COLUMN staging.directive_match.record_id IS 'The mention, or the relation for its target.';
COMMENT ON COLUMN staging.directive_match.directive_id IS 'The directive.';
COMMENT ON COLUMN staging.directive_match.reason IS 'Why: the texts tell another year or another issuer of the number, or a person decided.';
COMMENT ON COLUMN staging.directive_match.score IS 'How surely, from 0 to 1.';
