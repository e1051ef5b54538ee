-- As documents tell it; the marts leave the weakest link of such a ring out.
{{ config(severity='warn') }}
select link.event_id, event.name, link.parent_event_id, parent.name as parent_name
from {{ ref('int_event_parent') }} as link
inner join {{ ref('dim_event') }} as event using (event_id)
inner join {{ ref('dim_event') }} as parent on parent.event_id = link.parent_event_id
where link.is_dropped
