{{ config(severity='warn') }}
select directive_id, directive_type, number, issued_on, first_cited_on
from {{ ref('dim_directive') }}
where issued_on > first_cited_on
