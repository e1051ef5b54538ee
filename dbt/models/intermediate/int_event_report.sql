-- Each report with the event, place and organisation it resolves to.
select
    event.*,
    identity.event_id,
    identity.merge_reason,
    identity.merge_score,
    identity.merged_with_report_id,
    place.place_id,
    organizer.organization_id as organizer_id,
    document.published_on,
    document.publisher
from {{ ref('stg_event') }} as event
inner join {{ ref('int_event_identity') }} as identity using (report_id)
left join {{ ref('int_event_place') }} as place using (report_id)
left join {{ ref('int_organization_name') }} as organizer on organizer.name_key = event.organizer_key
left join {{ ref('stg_document') }} as document on document.document_id = event.document_id
