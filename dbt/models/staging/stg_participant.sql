select
    *,
    vn_key(name) as name_key,
    {{ entity_id('pcp', ['kind', 'vn_key(name)']) }} as participant_id,
    vn_key(organization) as organization_key
from {{ source('staging', 'participant') }}
