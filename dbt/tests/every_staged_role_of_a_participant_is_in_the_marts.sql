-- From mention to mart nothing is lost and nothing added: staged roles of those who take part, and participations.
with staged as (

    select distinct
        mention.document_id,
        mention.name,
        coalesce(matched.participant_id, own_participant_id(mention.kind, vn_key(mention.name))) as participant_id,
        role.role
    from {{ source('staging', 'role_claim') }} as role
    inner join {{ source('staging', 'participant') }} as mention using (mention_id)
    left join {{ source('staging', 'participant_match') }} as matched using (mention_id)
    where mention.status = 'reported' and mention.report_id is not null

)

select
    coalesce(staged.document_id, part.document_id) as document_id,
    coalesce(staged.participant_id, part.participant_id) as participant_id,
    coalesce(staged.role, part.role) as role,
    staged.name,
    case when staged.role is null then 'only in the marts' else 'only in staging' end as problem
from staged
full join {{ ref('fct_participation') }} as part using (document_id, participant_id, role)
where staged.role is null or part.role is null
