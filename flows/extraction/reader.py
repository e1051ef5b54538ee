"""The reader: stored text in, one `Record` out.

The order is the order of dependence: what the page is, which documents it cites, what took place, who took part,
who told whom to do what.
"""

from flows.extraction.confidence import calibrated
from flows.extraction.directives.find import find_directives
from flows.extraction.events.find import find_events
from flows.extraction.instructions.find import find_instructions
from flows.extraction.language.vietnamese import normalise
from flows.extraction.pages.layout import read_page
from flows.extraction.people.find import find_people
from flows.extraction.records import Record, document_id


def read(text: str) -> Record:
    """Returns the records of one press item. Never raises on any text."""
    text = normalise(text)
    page = read_page(text)
    directives = find_directives(page)
    events = find_events(page)
    people = find_people(page, events)
    instructions = find_instructions(page, people, events)
    record = Record(
        document_id=document_id(text),
        title=page.title,
        published_at=page.published_at,
        bylines=page.bylines,
        photographers=page.photographers,
        site=page.site,
        lines=list(page.lines),
        events=events,
        participants=people.participants,
        directives=directives,
        instructions=instructions,
    )
    return calibrated(record)
