"""Press items made by hand, with what is read in them, and the marts that dbt builds from these."""
