-- The event a document reports: the first of those that are its own news.
select
    document_id,
    first(event_id order by event_no, report_id) as event_id
from {{ ref('int_event_report') }}
where status = 'reported'
group by document_id
