select
    event.event_id,
    event.event_type,
    type.label_vi as event_type_vi,
    type.label_en as event_type_en,
    event.named.name as name,
    vn_fold(event.named.name) as name_folded,
    event.named.basis as name_basis,
    event.status,
    event.series,
    event.edition,
    event.dated.date_start as date_start,
    event.dated.date_end as date_end,
    event.dated.exactness as date_precision,
    event.dated.basis as date_basis,
    event.dated.text as date_text,
    event.place_id,
    event.venue,
    event.organizer_id,
    parent.parent_event_id,
    event.attended.number as attendance,
    event.attended.bound as attendance_bound,
    event.theme,
    cast(event.report_count as integer) as report_count,
    cast(event.document_count as integer) as document_count,
    cast(event.publisher_count as integer) as publisher_count,
    event.first_reported_on,
    event.last_reported_on,
    event.confidence
from {{ ref('int_event_value') }} as event
left join {{ ref('int_event_parent') }} as parent on parent.event_id = event.event_id and not parent.is_dropped
left join {{ ref('codes') }} as type on type.domain = 'event_type' and type.code = event.event_type
order by event.event_id
