"""The warehouse itself: table contracts, the Parquet lake, the ledger, builds and their publication."""
