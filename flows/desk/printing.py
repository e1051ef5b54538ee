"""What may be sent to a terminal: a text from outside in, the same text without what steers a terminal out."""


def printable(text: str) -> str:
    """Returns a text without characters that steer a terminal; line ends stay."""
    return "".join(c if c == "\n" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
