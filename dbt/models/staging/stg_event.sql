select
    * exclude (organizer, parent),
    vn_key(name) as name_key,
    vn_key(parent) as parent_key,
    organizer,
    vn_key(organizer) as organizer_key
from {{ source('staging', 'event') }}
