-- What each source and publisher delivered, by the day the pages were posted: a jump in counts that comes from a new
-- source shows here.
select
    source,
    publisher,
    published_on,
    cast(count(*) as integer) as document_count,
    cast(sum(item_count) as integer) as item_count,
    cast(sum(event_count) as integer) as event_count,
    cast(sum(participant_count) as integer) as participant_count,
    cast(sum(directive_count) as integer) as directive_count,
    cast(sum(char_count) as bigint) as char_count
from {{ ref('dim_document') }}
group by source, publisher, published_on
order by source, publisher nulls last, published_on nulls last
