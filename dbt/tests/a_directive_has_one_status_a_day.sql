-- Half-open spans of one directive do not overlap.
select one.directive_id, one.status, one.valid_from, one.valid_to, other.status as other_status, other.valid_from as other_from
from {{ ref('directive_status') }} as one
inner join {{ ref('directive_status') }} as other
    on other.directive_id = one.directive_id
    and other.status <> one.status
    and coalesce(one.valid_from, date '0001-01-01') <= coalesce(other.valid_from, date '0001-01-01')
    and coalesce(other.valid_from, date '0001-01-01') < coalesce(one.valid_to, date '9999-12-31')
