-- What rests on a directive: the directives that implement, amend, replace or cite it, and those that rest on these.
-- Of several ways to one directive the shortest is told, with the sentence of its last step.
with recursive step as (

    select
        stated.directive_id,
        stated.target_directive_id,
        stated.relation,
        coalesce(acting.number, stated.directive_id) as known_as,
        first(struct_pack(document_id := stated.document_id, quote := stated.quote)
            order by stated.confidence desc, stated.relation_id) as told
    from {{ ref('fct_directive_relation') }} as stated
    inner join {{ ref('dim_directive') }} as acting using (directive_id)
    where stated.directive_id <> stated.target_directive_id
    group by stated.directive_id, stated.target_directive_id, stated.relation, acting.number

),

way as (

    select target_directive_id as root_id, directive_id, [directive_id] as passed, [known_as] as way, 1 as depth, relation, told
    from step
    union all
    select
        way.root_id, step.directive_id, list_append(way.passed, step.directive_id), list_append(way.way, step.known_as),
        way.depth + 1, step.relation, step.told
    from way
    inner join step on step.target_directive_id = way.directive_id
    where not list_contains(way.passed, step.directive_id)
        and step.directive_id <> way.root_id
        and way.depth < 10

),

shortest as (

    select *
    from way
    qualify row_number() over (partition by root_id, directive_id order by depth, passed, relation) = 1

)

select
    shortest.root_id,
    shortest.directive_id,
    root.number as root_number,
    root.directive_type_vi as root_type_vi,
    root.subject as root_subject,
    directive.number,
    directive.directive_type_vi,
    directive.issuer,
    directive.issued_on,
    directive.subject,
    shortest.relation,
    cast(shortest.depth as integer) as depth,
    shortest.way,
    shortest.told.document_id as document_id,
    shortest.told.quote as quote
from shortest
inner join {{ ref('dim_directive') }} as root on root.directive_id = shortest.root_id
inner join {{ ref('dim_directive') }} as directive on directive.directive_id = shortest.directive_id
order by shortest.root_id, shortest.directive_id
