{{ config(severity='warn') }}
select mention.document_id, mention.name, mention.report_id
from {{ ref('stg_participant') }} as mention
anti join {{ ref('stg_role_claim') }} as role using (mention_id)
where mention.status = 'reported' and mention.report_id is not null
