"""The reader of Vietnamese press: text in, records out.

A pure library. It knows no Prefect, no DuckDB and no files but its lexicons.
"""
