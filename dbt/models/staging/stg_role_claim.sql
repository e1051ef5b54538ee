select * from {{ source('staging', 'role_claim') }}
