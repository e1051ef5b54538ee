"""Who and what is one: the staging tables of a build file in, its tables of matches out.

Documents tell of events, persons, bodies and directives in their own words. Each mention has an identity of its own,
made from what it says (`own`, for dbt too); what is found here is which of them are one all the same (`merging`,
`spellings`), and which are two of one name or number (`namesakes`, `numbering`). What a person decided (`overrides`)
goes before all of it.
"""
