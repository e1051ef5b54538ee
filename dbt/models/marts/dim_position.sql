select
    position_id,
    position,
    position_key,
    office,
    office_en,
    branch,
    level,
    is_singular,
    cast(document_count as integer) as document_count
from {{ ref('int_position') }}
order by position_id
