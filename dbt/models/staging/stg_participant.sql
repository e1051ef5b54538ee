-- A person or body is known by its name, unless it was found to be a namesake of another person (`warehouse.identity.namesakes`).
select
    participant.*,
    vn_key(participant.name) as name_key,
    coalesce(matched.participant_id, own_participant_id(participant.kind, vn_key(participant.name))) as participant_id,
    vn_key(participant.organization) as organization_key
from {{ source('staging', 'participant') }} as participant
left join {{ source('staging', 'participant_match') }} as matched using (mention_id)
