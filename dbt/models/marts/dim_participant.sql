with named as (

    select
        participant_id,
        min(kind) as kind,
        {{ most_frequent('name') }} as name,
        count(distinct document_id) as document_count,
        {{ most_frequent('organization_key') }} as organization_key
    from {{ ref('stg_participant') }}
    group by participant_id

),

seen as (

    select
        part.participant_id,
        min(event.dated.date_start) as first_seen_on,
        max(event.dated.date_start) as last_seen_on,
        count(distinct event_id) as event_count
    from {{ ref('int_participation') }} as part
    inner join {{ ref('int_event_value') }} as event using (event_id)
    group by part.participant_id

),

in_office as (

    select
        participant_id,
        first(struct_pack(position_id := position_id, organization_id := organization_id) order by
            observed_on desc nulls last, level nulls last, claim_no, position_key, organization_id nulls last
        ) as last_seen
    from {{ ref('int_position_claim') }}
    where tenure <> 'former'
    group by participant_id

)

select
    named.participant_id,
    named.kind,
    named.name,
    vn_key(named.name) as name_key,
    vn_fold(named.name) as name_folded,
    in_office.last_seen.position_id as position_id,
    coalesce(in_office.last_seen.organization_id, organization.organization_id) as organization_id,
    seen.first_seen_on,
    seen.last_seen_on,
    cast(coalesce(seen.event_count, 0) as integer) as event_count,
    cast(named.document_count as integer) as document_count
from named
left join seen using (participant_id)
left join in_office using (participant_id)
left join {{ ref('int_organization_name') }} as organization on organization.name_key = named.organization_key
order by named.participant_id
