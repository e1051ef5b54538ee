"""Where items come from, one module a kind of source: folder, archive, JSON lines, feed, list of URLs.

`source` says what a source is, `configuration` reads `sources.yml`, `gathering` reads several at once. What goes over
the network goes through `fetching`, which knows `addresses`, `robots` and `visits`.
"""
