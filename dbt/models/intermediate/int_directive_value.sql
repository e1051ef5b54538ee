-- One row a directive: of what the documents say of it, the best.
{%- set last = "confidence desc, directive_mention_id" %}
with mention as (

    select directive.*, identity.directive_id
    from {{ ref('stg_directive') }} as directive
    inner join {{ ref('int_directive_identity') }} as identity on identity.record_id = directive.directive_mention_id

),

target as (

    select identity.directive_id, relation.*
    from {{ ref('stg_directive_relation') }} as relation
    inner join {{ ref('int_directive_identity') }} as identity on identity.record_id = relation.relation_id
    anti join mention on mention.directive_id = identity.directive_id

)

select
    directive_id,
    {{ most_frequent("directive_type") }} as directive_type,
    {{ best("number", "list_position(['stated', 'normalised', 'series', 'none'], number_basis), confidence desc, number, " ~ last) }}
        as number,
    first(number_basis order by list_position(['stated', 'normalised', 'series', 'none'], number_basis)) as number_basis,
    {{ most_frequent("issuer") }} as issuer,
    {{ best("issued_on", "confidence desc, issued_on, " ~ last) }} as issued_on,
    {{ best("effective_on", "confidence desc, effective_on, " ~ last) }} as effective_on,
    {{ best("subject", "length(subject) desc, confidence desc, subject, " ~ last) }} as subject,
    first(status order by list_position(['issued', 'adopted', 'draft'], status)) as status,
    max(confidence) as confidence,
    true as is_cited
from mention
group by directive_id
union all
select
    directive_id, {{ most_frequent("target_type") }},
    {{ best("target_number", "confidence desc, target_number") }},
    'stated', null, null, null, null, 'issued', max(confidence), false
from target
group by directive_id
