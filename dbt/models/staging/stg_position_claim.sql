-- "nguyên Bộ trưởng" is a claim on the office "Bộ trưởng": the tenure says the rest (`warehouse.identity.own`).
-- Spellings of one office have one key (`warehouse.identity.spellings`).
with bare as (

    select
        * exclude (position),
        office_without_tenure(position, tenure) as office_text
    from {{ source('staging', 'position_claim') }}

)

select
    bare.* exclude (office_text),
    office_text as position,
    coalesce(matched.position_key, vn_key(office_text)) as position_key,
    {{ entity_id('pos', ['coalesce(matched.position_key, vn_key(office_text))']) }} as position_id,
    vn_key(organization) as organization_key
from bare
left join {{ source('staging', 'position_match') }} as matched on matched.spelling_key = vn_key(office_text)
