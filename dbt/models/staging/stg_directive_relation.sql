select
    *,
    vn_key(target_number) as target_number_key
from {{ source('staging', 'directive_relation') }}
