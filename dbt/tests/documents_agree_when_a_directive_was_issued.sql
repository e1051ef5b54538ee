-- Party numbers begin anew with each congress: two days of issue under one number may be two directives.
{{ config(severity='warn') }}
select identity.directive_id, min(directive.number) as number, list(distinct directive.issued_on order by directive.issued_on) as days
from {{ ref('stg_directive') }} as directive
inner join {{ ref('int_directive_identity') }} as identity on identity.record_id = directive.directive_mention_id
where directive.issued_on is not null
group by identity.directive_id
having count(distinct directive.issued_on) > 1
