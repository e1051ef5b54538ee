-- A speaker is the person or body that the same document names so; of persons it does not list, the one of that name.
with named as (

    select document_id, kind, name_key, min(participant_id) as participant_id
    from {{ ref('stg_participant') }}
    group by document_id, kind, name_key

)

select
    instruction.document_id,
    instruction.instruction_id,
    identity.event_id,
    instruction.speaker,
    coalesce(named.participant_id, participant.participant_id) as participant_id,
    organization.organization_id,
    instruction.verb,
    instruction.addressee,
    instruction.content,
    {{ evidence('instruction') }}
from {{ ref('stg_instruction') }} as instruction
left join {{ ref('int_event_identity') }} as identity using (report_id)
left join named
    on named.document_id = instruction.document_id
    and named.kind = instruction.speaker_kind
    and named.name_key = instruction.speaker_key
left join {{ ref('dim_participant') }} as participant
    on participant.participant_id = own_participant_id(instruction.speaker_kind, instruction.speaker_key)
left join {{ ref('int_organization_name') }} as organization
    on instruction.speaker_kind = 'organization' and organization.name_key = instruction.speaker_key
order by instruction.instruction_id
