"""People: a page and its events in, who took part in which office and role out."""
