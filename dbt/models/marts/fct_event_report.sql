select
    document_id,
    report_id,
    event_id,
    status,
    event_type,
    name,
    name_basis,
    date_start,
    date_end,
    date_precision,
    date_basis,
    date_text,
    place_id,
    place_text,
    venue,
    organizer_id,
    attendance,
    theme,
    published_on,
    {{ evidence('report') }}
from {{ ref('int_event_report') }} as report
order by report_id
