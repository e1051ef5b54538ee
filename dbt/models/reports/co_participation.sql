-- Who meets whom: pairs of persons that take part in the same events.
with attended as (

    select distinct part.participant_id, part.event_id
    from {{ ref('fct_participation') }} as part
    inner join {{ ref('dim_participant') }} as person using (participant_id)
    where person.kind = 'person'

),

met as (

    select
        one.participant_id,
        other.participant_id as other_participant_id,
        count(*) as event_count,
        min(event.date_start) as first_met_on,
        max(event.date_start) as last_met_on,
        first(struct_pack(event_id := event.event_id, name := event.name)
            order by event.date_start desc nulls last, event.event_id) as last_event
    from attended as one
    inner join attended as other on other.event_id = one.event_id and other.participant_id > one.participant_id
    inner join {{ ref('dim_event') }} as event on event.event_id = one.event_id
    group by one.participant_id, other.participant_id

)

select
    met.participant_id,
    met.other_participant_id,
    one.name as participant,
    other.name as other_participant,
    one_body.name as organization,
    other_body.name as other_organization,
    cast(met.event_count as integer) as event_count,
    met.first_met_on,
    met.last_met_on,
    met.last_event.event_id as last_event_id,
    met.last_event.name as last_event
from met
inner join {{ ref('dim_participant') }} as one on one.participant_id = met.participant_id
inner join {{ ref('dim_participant') }} as other on other.participant_id = met.other_participant_id
left join {{ ref('dim_organization') }} as one_body on one_body.organization_id = one.organization_id
left join {{ ref('dim_organization') }} as other_body on other_body.organization_id = other.organization_id
order by met.participant_id, met.other_participant_id
