"""Every table of the warehouse, defined once.

A table is a pandera model with a description for itself and for every column. Arrow schemas, DDL, dbt yml and the
data dictionary are rendered from it (`warehouse.contracts.render`), never written by hand.
"""
