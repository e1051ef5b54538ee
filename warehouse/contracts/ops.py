"""The operator's tables: what became of every document, what was built and what was checked."""

from warehouse.contracts.table import BigInteger, Boolean, Integer, Table, Timestamp, column, identifier


class DocumentLedger(Table):
    """One disposition an item and stage. Every item that enters a stage leaves it under exactly one reason."""

    item_id: str = identifier("The delivered item.")
    stage: str = column("The stage.", isin=["land", "extract", "publish"])
    source: str = column("The source that delivered it.")
    uri: str = column("Its address within the source.")
    document_id: str = identifier("The document it holds, absent if it was rejected on landing.", nullable=True)
    disposition: str = column("What became of it.", code="disposition")
    reason: str = column("Why, as a code, where it went no further.", nullable=True)
    detail: str = column("Why, in words, with the remedy.", nullable=True)

    class Config:
        """One row an item and stage."""

        name = "document_ledger"
        metadata = {"schema": "ops", "key": ["item_id", "stage"]}


class Build(Table):
    """This build: what it was made from, with what, and what it holds. One row."""

    build_id: str = column("The build's name, that of its folder.", unique=True)
    built_at: Timestamp = column("When it was built, UTC.")
    fingerprint: str = column("Digest of everything the marts are made from; equal fingerprints, equal marts.")
    extractor_version: str = column("The version of the extraction rules.")
    document_count: Integer = column("Documents in the marts.", ge=0)
    event_count: Integer = column("Events that documents report as news.", ge=0)
    participant_count: Integer = column("Persons and bodies that take part.", ge=0)
    directive_count: Integer = column("Directives cited.", ge=0)
    instruction_count: Integer = column("Instructions given.", ge=0)

    class Config:
        """One row."""

        name = "build"
        metadata = {"schema": "ops", "key": ["build_id"]}


class IdChanges(Table):
    """One identifier that another one took the place of since the build that was current before, and why."""

    entity: str = column("What the identifiers are of.", isin=["event", "participant", "organization", "directive"])
    old_id: str = identifier("The identifier that some records had in the build before.")
    new_id: str = identifier("The identifier that the same records have now.")
    change: str = column(
        "Merged: found to be one with others. Split: no longer one with others. Read anew: told by another name, "
        "since rules or registers changed.",
        isin=["merged", "split", "read_anew"],
    )
    reason: str = column("Why it was merged, or on what it had been merged before it was split; as for the merge.")
    record_count: Integer = column("How many records moved with it.", ge=1)
    record: str = column("One of them: a report, a mention, a relation, or the spelling of an organisation.")

    class Config:
        """One row an old and a new identifier."""

        name = "id_changes"
        metadata = {"schema": "ops", "key": ["entity", "old_id", "new_id"]}


class CheckResult(Table):
    """One check of this build and how it came out."""

    schema_name: str = column("The schema of the checked table.")
    table_name: str = column("The checked table.")
    check_name: str = column("The check, as a sentence.")
    passed: Boolean = column("Whether it held.")
    row_count: BigInteger = column("Rows of the checked table.", ge=0)
    failure_count: BigInteger = column("Rows that broke it.", ge=0)
    example: str = column("One row that broke it: field, value and rule.", nullable=True)

    class Config:
        """One row a check."""

        name = "check_result"
        metadata = {"schema": "ops", "key": ["schema_name", "table_name", "check_name"]}


class DataDictionary(Table):
    """One row a column of this file: its type and its meaning."""

    schema_name: str = column("The schema.")
    table_name: str = column("The table.")
    column_name: str = column("The column.")
    position: Integer = column("The column's place in its table, from 1.", ge=1)
    data_type: str = column("Its DuckDB type.")
    is_nullable: Boolean = column("Whether the value may be absent.")
    is_key: Boolean = column("Whether it is part of the table's key.")
    reference: str = column("The table.column that holds every value, for a foreign key.", nullable=True)
    code_domain: str = column("The domain of the code register that lists its values.", nullable=True)
    description: str = column("What it holds.")
    table_description: str = column("What one row of the table is.")
    table_version: Integer = column(
        "The version of the table's contract; it rises when a column goes, changes its type or may be absent.", ge=1
    )

    class Config:
        """One row a column."""

        name = "data_dictionary"
        metadata = {"schema": "ops", "key": ["schema_name", "table_name", "column_name"]}


OPS: tuple[type[Table], ...] = (DocumentLedger, Build, IdChanges, CheckResult, DataDictionary)
