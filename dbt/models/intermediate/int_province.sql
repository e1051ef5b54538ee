-- Provinces of the register, one row a unit and period, with the unit it is part of today.
with units as (

    select
        {{ entity_id('plc', ["'province'", 'code', 'valid_from']) }} as place_id,
        name,
        aliases,
        name_en,
        code as province_code,
        valid_from,
        valid_to,
        case when valid_to is null then code else successor_code end as current_code
    from {{ ref('provinces') }}

)

select
    units.* exclude (current_code),
    vn_key(units.name) as name_key,
    coalesce(today.place_id, units.place_id) as current_place_id
from units
left join units as today on today.province_code = units.current_code and today.valid_to is null
