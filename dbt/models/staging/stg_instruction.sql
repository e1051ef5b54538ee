select
    *,
    vn_key(speaker) as speaker_key
from {{ source('staging', 'instruction') }}
