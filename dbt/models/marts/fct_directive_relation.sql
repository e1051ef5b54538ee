select
    relation.document_id,
    relation.relation_id,
    acting.directive_id,
    relation.relation,
    target.directive_id as target_directive_id,
    {{ evidence('relation') }}
from {{ ref('stg_directive_relation') }} as relation
inner join {{ ref('int_directive_identity') }} as acting on acting.record_id = relation.directive_mention_id
inner join {{ ref('int_directive_identity') }} as target on target.record_id = relation.relation_id
order by relation.relation_id
