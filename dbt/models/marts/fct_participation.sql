select
    part.document_id,
    {{ entity_id('ptn', ['part.document_id', 'part.event_id', 'part.participant_id', 'part.role']) }} as participation_id,
    part.event_id,
    part.claim.report_id as report_id,
    part.participant_id,
    part.role,
    role.label_vi as role_vi,
    role.label_en as role_en,
    office.highest.position_id as position_id,
    coalesce(organization.organization_id, office.highest.organization_id) as organization_id,
    {{ evidence('part.claim') }}
from {{ ref('int_participation') }} as part
left join {{ ref('int_document_position') }} as office using (document_id, participant_id)
left join {{ ref('int_organization_name') }} as organization on organization.name_key = part.claim.organization_key
left join {{ ref('codes') }} as role on role.domain = 'role' and role.code = part.role
order by participation_id
