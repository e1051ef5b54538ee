-- Which directive a mention or the target of a relation is. Type and number identify it; without a number, type,
-- issuer and subject; and what has none of these is told apart by its mention.
with mention as (

    select
        directive.*,
        coalesce(issuer.organization_key, directive.issuer_key) as issuer_name
    from {{ ref('stg_directive') }} as directive
    left join {{ ref('int_organization_name') }} as issuer on issuer.name_key = directive.issuer_key

)

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
