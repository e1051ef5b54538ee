with place as (

    select * exclude (aliases)
    from {{ ref('int_place_register') }}
    union all by name
    select
        place_id,
        min(place_name) as name,
        other_kind as place_kind,
        place_id as current_place_id
    from {{ ref('int_event_place') }}
    where not is_registered
    group by place_id, other_kind

),

used as (

    select place_id, count(*) as event_count
    from {{ ref('int_event_value') }}
    where place_id is not null
    group by place_id

)

select
    place.place_id,
    place.name,
    place.name_en,
    place.place_kind,
    place.province_code,
    place.country_code,
    place.valid_from,
    place.valid_to,
    place.current_place_id,
    cast(coalesce(used.event_count, 0) as integer) as event_count
from place
left join used using (place_id)
order by place.place_id
