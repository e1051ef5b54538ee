-- Which directive a mention or the target of a relation is: by what it says itself (`warehouse.identity.own`), unless its
-- number stands for several or a person decided otherwise (`warehouse.identity.numbering`).
with mention as (

    select
        directive.*,
        coalesce(issuer.organization_key, directive.issuer_key) as issuer_name
    from {{ ref('stg_directive') }} as directive
    left join {{ ref('int_organization_name') }} as issuer on issuer.name_key = directive.issuer_key

),

own as (

    select
        directive_mention_id as record_id,
        own_directive_id(directive_type, number_key, issuer_name, subject_key, directive_mention_id) as directive_id
    from mention
    union all
    select
        relation_id,
        own_directive_id(target_type, target_number_key, null, null, relation_id)
    from {{ ref('stg_directive_relation') }}

)

select
    own.record_id,
    coalesce(matched.directive_id, own.directive_id) as directive_id,
    coalesce(matched.reason, 'own_identity') as match_reason,
    coalesce(matched.score, 1.0) as match_score
from own
left join {{ source('staging', 'directive_match') }} as matched using (record_id)
