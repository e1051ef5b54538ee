-- Each time a document gives a person an office: the organisation it resolves to and the day of the event.
with claimed as (

    select
        claim.* exclude (position, organization, organization_key),
        mention.participant_id,
        organization.organization_id as stated_organization_id,
        event.dated.date_start as observed_on
    from {{ ref('stg_position_claim') }} as claim
    inner join {{ ref('stg_participant') }} as mention using (mention_id)
    left join {{ ref('int_event_identity') }} as identity on identity.report_id = mention.report_id
    left join {{ ref('int_event_value') }} as event using (event_id)
    left join {{ ref('int_organization_name') }} as organization on organization.name_key = claim.organization_key

),

-- A person who holds an office in one organisation only holds it there where the text leaves the organisation out.
only_one as (

    select participant_id, position_id, min(stated_organization_id) as organization_id
    from claimed
    group by participant_id, position_id
    having count(distinct stated_organization_id) = 1

),

placed as (

    select
        claimed.* exclude (stated_organization_id),
        coalesce(claimed.stated_organization_id, only_one.organization_id) as organization_id
    from claimed
    left join only_one using (participant_id, position_id)

)

select
    placed.*,
    position.level,
    -- A seat: an office that one person holds at a time, in an organisation that is known for certain.
    case
        when position.is_one_seat and placed.tenure <> 'former'
            and (not position.takes_organization or registered.organization_id is not null)
            then {{ entity_id('set', ['placed.position_id', 'placed.organization_id']) }}
    end as seat_id
from placed
inner join {{ ref('int_position') }} as position using (position_id)
left join (
    select distinct organization_id from {{ ref('int_organization_name') }} where is_registered
) as registered using (organization_id)
