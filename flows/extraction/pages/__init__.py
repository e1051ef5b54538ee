"""The page: stored text in, sections with their reasons out, and what the page says of itself."""
