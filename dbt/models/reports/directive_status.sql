-- What a directive is on each day: a draft, issued, in force or replaced, in half-open spans that do not overlap.
-- Of one that no document gives a day it is only known that it is cited: in force is what is so from a day that is told.
with dated as (

    select
        directive.*,
        replaced.replaced_by_id,
        replaced.replaced_on,
        replaced.day_basis,
        replaced.document_id,
        replaced.quote,
        coalesce(directive.effective_on, directive.issued_on) as begins_on
    from {{ ref('dim_directive') }} as directive
    left join {{ ref('int_directive_replacement') }} as replaced using (directive_id)

),

span as (

    select directive_id, 'draft' as status, null as valid_from, replaced_on as valid_to
    from dated
    where status = 'draft' and (replaced_by_id is null or replaced_on is not null)
    union all
    select directive_id, 'cited', null, replaced_on
    from dated
    where status <> 'draft' and begins_on is null and (replaced_by_id is null or replaced_on is not null)
    union all
    select directive_id, 'issued', issued_on, least(begins_on, replaced_on)
    from dated
    where status <> 'draft' and issued_on < begins_on and coalesce(issued_on < replaced_on, true)
    union all
    select directive_id, 'in_force', begins_on, replaced_on
    from dated
    where status <> 'draft' and begins_on is not null and (replaced_by_id is null or begins_on < replaced_on)
    union all
    select directive_id, 'replaced', replaced_on, null
    from dated
    where replaced_by_id is not null

)

select
    span.directive_id,
    span.status,
    span.valid_from,
    span.valid_to,
    directive.directive_type_vi,
    directive.number,
    directive.issuer,
    directive.subject,
    case
        when span.status = 'replaced' then directive.day_basis
        when span.valid_from is null then 'none'
        when span.status = 'in_force' and directive.effective_on is not null then 'effective_on'
        else 'issued_on'
    end as day_basis,
    case when span.status = 'replaced' then directive.replaced_by_id end as replaced_by_id,
    case when span.status = 'replaced' then successor.number end as replaced_by,
    case when span.status = 'replaced' then directive.document_id end as document_id,
    case when span.status = 'replaced' then directive.quote end as quote
from span
inner join dated as directive using (directive_id)
left join {{ ref('dim_directive') }} as successor on successor.directive_id = directive.replaced_by_id
order by span.directive_id, span.status
