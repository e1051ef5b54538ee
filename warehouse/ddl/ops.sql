-- Rendered by `make contracts` from warehouse/contracts: edit there.
CREATE TABLE ops.document_ledger (
    item_id VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    uri VARCHAR NOT NULL,
    document_id VARCHAR,
    disposition VARCHAR NOT NULL,
    reason VARCHAR,
    detail VARCHAR
);
COMMENT ON TABLE ops.document_ledger IS 'One disposition an item and stage. Every item that enters a stage leaves it under exactly one reason.';
COMMENT ON COLUMN ops.document_ledger.item_id IS 'The delivered item.';
COMMENT ON COLUMN ops.document_ledger.stage IS 'The stage.';
COMMENT ON COLUMN ops.document_ledger.source IS 'The source that delivered it.';
COMMENT ON COLUMN ops.document_ledger.uri IS 'Its address within the source.';
COMMENT ON COLUMN ops.document_ledger.document_id IS 'The document it holds, absent if it was rejected on landing.';
COMMENT ON COLUMN ops.document_ledger.disposition IS 'What became of it.';
COMMENT ON COLUMN ops.document_ledger.reason IS 'Why, as a code, where it went no further.';
COMMENT ON COLUMN ops.document_ledger.detail IS 'Why, in words, with the remedy.';

CREATE TABLE ops.build (
    build_id VARCHAR NOT NULL,
    built_at TIMESTAMP NOT NULL,
    fingerprint VARCHAR NOT NULL,
    extractor_version VARCHAR NOT NULL,
    document_count INTEGER NOT NULL,
    event_count INTEGER NOT NULL,
    participant_count INTEGER NOT NULL,
    directive_count INTEGER NOT NULL,
    instruction_count INTEGER NOT NULL
);
COMMENT ON TABLE ops.build IS 'This build: what it was made from, with what, and what it holds. One row.';
COMMENT ON COLUMN ops.build.build_id IS 'The build''s name, that of its folder.';
COMMENT ON COLUMN ops.build.built_at IS 'When it was built, UTC.';
COMMENT ON COLUMN ops.build.fingerprint IS 'Digest of everything the marts are made from; equal fingerprints, equal marts.';
COMMENT ON COLUMN ops.build.extractor_version IS 'The version of the extraction rules.';
COMMENT ON COLUMN ops.build.document_count IS 'Documents in the marts.';
COMMENT ON COLUMN ops.build.event_count IS 'Events that documents report as news.';
COMMENT ON COLUMN ops.build.participant_count IS 'Persons and bodies that take part.';
COMMENT ON COLUMN ops.build.directive_count IS 'Directives cited.';
COMMENT ON COLUMN ops.build.instruction_count IS 'Instructions given.';

CREATE TABLE ops.id_changes (
    entity VARCHAR NOT NULL,
    old_id VARCHAR NOT NULL,
    new_id VARCHAR NOT NULL,
    change VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    record_count INTEGER NOT NULL,
    record VARCHAR NOT NULL
);
COMMENT ON TABLE ops.id_changes IS 'One identifier that another one took the place of since the build that was current before, and why.';
COMMENT ON COLUMN ops.id_changes.entity IS 'What the identifiers are of.';
COMMENT ON COLUMN ops.id_changes.old_id IS 'The identifier that some records had in the build before.';
COMMENT ON COLUMN ops.id_changes.new_id IS 'The identifier that the same records have now.';
COMMENT ON COLUMN ops.id_changes.change IS 'Merged: found to be one with others. Split: no longer one with others. Read anew: told by another name, since rules or registers changed.';
COMMENT ON COLUMN ops.id_changes.reason IS 'Why it was merged, or on what it had been merged before it was split; as for the merge.';
COMMENT ON COLUMN ops.id_changes.record_count IS 'How many records moved with it.';
COMMENT ON COLUMN ops.id_changes.record IS 'One of them: a report, a mention, a relation, or the spelling of an organisation.';

CREATE TABLE ops.check_result (
    schema_name VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    check_name VARCHAR NOT NULL,
    passed BOOLEAN NOT NULL,
    row_count BIGINT NOT NULL,
    failure_count BIGINT NOT NULL,
    example VARCHAR
);
COMMENT ON TABLE ops.check_result IS 'One check of this build and how it came out.';
COMMENT ON COLUMN ops.check_result.schema_name IS 'The schema of the checked table.';
COMMENT ON COLUMN ops.check_result.table_name IS 'The checked table.';
COMMENT ON COLUMN ops.check_result.check_name IS 'The check, as a sentence.';
COMMENT ON COLUMN ops.check_result.passed IS 'Whether it held.';
COMMENT ON COLUMN ops.check_result.row_count IS 'Rows of the checked table.';
COMMENT ON COLUMN ops.check_result.failure_count IS 'Rows that broke it.';
COMMENT ON COLUMN ops.check_result.example IS 'One row that broke it: field, value and rule.';

CREATE TABLE ops.data_dictionary (
    schema_name VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    column_name VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    data_type VARCHAR NOT NULL,
    is_nullable BOOLEAN NOT NULL,
    is_key BOOLEAN NOT NULL,
    reference VARCHAR,
    code_domain VARCHAR,
    description VARCHAR NOT NULL,
    table_description VARCHAR NOT NULL,
    table_version INTEGER NOT NULL
);
COMMENT ON TABLE ops.data_dictionary IS 'One row a column of this file: its type and its meaning.';
COMMENT ON COLUMN ops.data_dictionary.schema_name IS 'The schema.';
COMMENT ON COLUMN ops.data_dictionary.table_name IS 'The table.';
COMMENT ON COLUMN ops.data_dictionary.column_name IS 'The column.';
COMMENT ON COLUMN ops.data_dictionary.position IS 'The column''s place in its table, from 1.';
COMMENT ON COLUMN ops.data_dictionary.data_type IS 'Its DuckDB type.';
COMMENT ON COLUMN ops.data_dictionary.is_nullable IS 'Whether the value may be absent.';
COMMENT ON COLUMN ops.data_dictionary.is_key IS 'Whether it is part of the table''s key.';
COMMENT ON COLUMN ops.data_dictionary.reference IS 'The table.column that holds every value, for a foreign key.';
COMMENT ON COLUMN ops.data_dictionary.code_domain IS 'The domain of the code register that lists its values.';
COMMENT ON COLUMN ops.data_dictionary.description IS 'What it holds.';
COMMENT ON COLUMN ops.data_dictionary.table_description IS 'What one row of the table is.';
COMMENT ON COLUMN ops.data_dictionary.table_version IS 'The version of the table''s contract; it rises when a column goes, changes its type or may be absent.';
