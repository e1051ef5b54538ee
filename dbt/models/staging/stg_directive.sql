select
    *,
    -- "12-CT/TW" and "12/CT-TW" have one key.
    vn_key(number) as number_key,
    vn_key(issuer) as issuer_key,
    vn_key(subject) as subject_key
from {{ source('staging', 'directive') }}
