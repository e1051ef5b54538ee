-- Which directive a mention or the target of a relation is. Type and number identify it; without a number, type,
-- issuer and subject; and what has none of these is told apart by its mention. Numbers that begin anew, and what a person
-- decided, were told apart before (`warehouse.identity.numbering`).
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
        case
            when number_key <> '' then {{ entity_id('dir', ['directive_type', 'number_key']) }}
            when coalesce(issuer_name, subject_key) is not null
                then {{ entity_id('dir', ['directive_type', 'issuer_name', 'subject_key']) }}
            else {{ entity_id('dir', ['directive_type', "''", "''", 'directive_mention_id']) }}
        end as directive_id
    from mention
    union all
    select
        relation_id,
        {{ entity_id('dir', ['target_type', 'target_number_key']) }}
    from {{ ref('stg_directive_relation') }}

)

select
    own.record_id,
    coalesce(matched.directive_id, own.directive_id) as directive_id,
    coalesce(matched.reason, 'own_identity') as match_reason,
    coalesce(matched.score, 1.0) as match_score
from own
left join {{ source('staging', 'directive_match') }} as matched using (record_id)
