-- Every key that leads to a place. `is_near` marks the units that a province's name leads to on days when no unit of
-- that name stands: the one of the same code (Huế before 2025) and the one that took it in.
with entry as materialized (

    select place_id, vn_key(name) as own_key, aliases
    from {{ ref('int_place_register') }}

),

named as (

    select own_key as place_key, place_id, false as is_alias, false as is_near from entry
    union
    select vn_key(alias), place_id, true, false
    from (select place_id, unnest(string_split(aliases, '|')) as alias from entry)

),

near as (

    select named.place_key, other.place_id, true as is_alias, true as is_near
    from named
    inner join {{ ref('int_province') }} as unit using (place_id)
    inner join {{ ref('int_province') }} as other
        on other.province_code = unit.province_code or other.place_id = unit.current_place_id

),

ranked as (

    select place_key, place_id, min(is_alias) as is_alias, min(is_near) as is_near
    from (select * from named union all select * from near)
    group by place_key, place_id

)

select
    ranked.*,
    place.place_kind,
    list_position(['province', 'country', 'city'], place.place_kind) as kind_rank,
    place.valid_from,
    place.valid_to
from ranked
inner join {{ ref('int_place_register') }} as place using (place_id)
