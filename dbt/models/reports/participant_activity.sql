-- Of several documents that say the same the most trusted one speaks; the office is the highest any of them gives.
with said as (

    select
        part.participant_id,
        part.event_id,
        part.role,
        part.role_vi,
        count(distinct part.document_id) as document_count,
        first(office.position order by office.level nulls last, part.confidence desc, office.position_key)
            filter (where office.position is not null) as position,
        first(part.organization_id order by part.confidence desc, part.participation_id)
            filter (where part.organization_id is not null) as organization_id,
        first(struct_pack(quote := part.quote, confidence := part.confidence)
            order by part.confidence desc, part.participation_id) as best
    from {{ ref('fct_participation') }} as part
    left join {{ ref('dim_position') }} as office using (position_id)
    group by part.participant_id, part.event_id, part.role, part.role_vi

)

select
    said.participant_id,
    said.event_id,
    said.role,
    participant.name as participant,
    participant.kind,
    said.position,
    organization.name as organization,
    said.role_vi,
    event.name as event,
    event.event_type_vi,
    event.date_start,
    place.name as place,
    cast(said.document_count as integer) as document_count,
    said.best.quote as quote,
    said.best.confidence as confidence
from said
inner join {{ ref('dim_participant') }} as participant using (participant_id)
inner join {{ ref('dim_event') }} as event using (event_id)
left join {{ ref('dim_place') }} as place on place.place_id = event.place_id
left join {{ ref('dim_organization') }} as organization on organization.organization_id = said.organization_id
order by said.participant_id, said.event_id, said.role
