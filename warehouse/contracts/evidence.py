"""The columns that tie a fact to its sentence, shared by every table of facts."""

from warehouse.contracts.table import Double, Integer, Table, column


class Evidence(Table):
    """The sentence a fact was read in, the rule that read it and how far to trust it."""

    section: str = column("The part of the page that states it.", code="section")
    quote: str = column("The sentence or sentences that state it, exactly as stored.", str_length={"min_value": 1})
    quote_start: Integer = column("Where the quote begins in the stored text, in characters from 0.", ge=0)
    quote_end: Integer = column("Where the quote ends in the stored text, in characters, exclusive.", ge=1)
    rule: str = column("The extraction rule that read the fact.", str_matches=r"^[a-z][a-z0-9_]*$")
    confidence: Double = column("How far the rule is to be trusted, from 0 to 1.", ge=0.0, le=1.0)
