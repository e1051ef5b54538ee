"""The reader of Vietnamese press: text in, records out.

A pure library. It knows no Prefect, no DuckDB and no files but its lexicons. `reader` calls the rooms in this order:

- `pages`: which text is the article, which is furniture, and what the page says of itself
- `events`: what took place, and what is only mentioned
- `directives`: which documents are cited
- `people`: who took part, in which office and role
- `instructions`: who told whom to do what
- `language`: what all of them read with: names, offices, organisations, places, dates
- `lexicons`: words and registers as data

`records` is the form of what they find; `confidence` says how often such a finding is right.
"""
