"""Everything that runs: the flow, its stages, sources, settings and the command line."""
