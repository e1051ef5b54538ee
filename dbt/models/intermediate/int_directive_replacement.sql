-- The day each directive that another one replaces is over, with who replaces it and the sentence: of several the
-- earliest. A draft replaces nothing yet, and what was issued before cannot replace what was issued after it.
with stated as (

    select
        replaced.directive_id,
        acting.directive_id as replaced_by_id,
        coalesce(acting.effective_on, acting.issued_on, event.dated.date_start, document.published_on) as replaced_on,
        case
            when acting.effective_on is not null then 'effective_on'
            when acting.issued_on is not null then 'issued_on'
            when coalesce(event.dated.date_start, document.published_on) is not null then 'reported_on'
            else 'none'
        end as day_basis,
        relation.document_id,
        relation.quote,
        relation.relation_id
    from {{ ref('stg_directive_relation') }} as relation
    inner join {{ ref('int_directive_identity') }} as mention on mention.record_id = relation.directive_mention_id
    inner join {{ ref('int_directive_identity') }} as target on target.record_id = relation.relation_id
    inner join {{ ref('int_directive_value') }} as acting on acting.directive_id = mention.directive_id
    inner join {{ ref('int_directive_value') }} as replaced on replaced.directive_id = target.directive_id
    inner join {{ ref('stg_document') }} as document on document.document_id = relation.document_id
    left join {{ ref('int_document_event') }} as reported on reported.document_id = relation.document_id
    left join {{ ref('int_event_value') }} as event on event.event_id = reported.event_id
    where relation.relation = 'replaces'
        and acting.directive_id <> replaced.directive_id
        and acting.status <> 'draft'
        and coalesce(acting.issued_on >= replaced.issued_on, true)

)

select *
from stated
qualify row_number() over (
    partition by directive_id
    order by day_basis = 'none', day_basis = 'reported_on', replaced_on, replaced_by_id, relation_id
) = 1
