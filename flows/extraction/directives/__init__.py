"""Directives: a page in, the documents that it cites out, with issuer, date, effect and relations."""
