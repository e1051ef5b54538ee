select
    instruction.document_id,
    instruction.instruction_id,
    identity.event_id,
    instruction.speaker,
    participant.participant_id,
    organization.organization_id,
    instruction.verb,
    instruction.addressee,
    instruction.content,
    {{ evidence('instruction') }}
from {{ ref('stg_instruction') }} as instruction
left join {{ ref('int_event_identity') }} as identity using (report_id)
left join {{ ref('dim_participant') }} as participant
    on participant.kind = instruction.speaker_kind and participant.name_key = instruction.speaker_key
left join {{ ref('int_organization_name') }} as organization
    on instruction.speaker_kind = 'organization' and organization.name_key = instruction.speaker_key
order by instruction.instruction_id
