-- One row a document, event, participant and role. Where several sentences say so, the most trusted one speaks.
-- Persons and bodies that a document merely mentions take no part.
select
    mention.document_id,
    identity.event_id,
    mention.participant_id,
    role.role,
    first(struct_pack(
        report_id := mention.report_id, organization_key := mention.organization_key, section := role.section,
        quote := role.quote, quote_start := role.quote_start, quote_end := role.quote_end, rule := role.rule,
        confidence := role.confidence
    ) order by role.confidence desc, role.quote_start, role.quote_end, role.rule, role.claim_id) as claim
from {{ ref('stg_participant') }} as mention
inner join {{ ref('int_event_identity') }} as identity using (report_id)
inner join {{ ref('stg_role_claim') }} as role using (mention_id)
where mention.status = 'reported'
group by mention.document_id, identity.event_id, mention.participant_id, role.role
