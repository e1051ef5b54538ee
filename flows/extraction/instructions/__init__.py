"""Instructions: a page and its people in, who told whom to do what out."""
