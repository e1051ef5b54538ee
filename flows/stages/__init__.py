"""The stages of a run, each a plain function: land, extract, stage, build, audit, publish."""
