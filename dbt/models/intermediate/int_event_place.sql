-- The place of each report: the unit of the written name that stood on the day of the event, else the one of the
-- name given by the reader; undated, the current or latest one of that name. A name of no register is a place too.
with spelled as (

    select
        report_id,
        date_start,
        coalesce(place, place_text) as name,
        unnest([
            {'text_rank': 1, 'place_key': vn_key(place_text)},
            {'text_rank': 2, 'place_key': vn_key(place)}
        ], recursive := true)
    from {{ ref('stg_event') }}
    where coalesce(place, place_text) is not null

),

-- "tỉnh Nghệ An", "thủ đô Viêng Chăn": the word before the name is not part of it.
sought as (

    select * from spelled
    union
    select
        * replace (regexp_replace(place_key, '^(tỉnh|thành phố|tp|thủ đô|nước|bang|đặc khu|thị xã) ', '') as place_key)
    from spelled

),

found as (

    select
        sought.report_id,
        first(known.place_id order by
            sought.date_start is not null
            and not (sought.date_start >= coalesce(known.valid_from, sought.date_start)
                and sought.date_start < coalesce(known.valid_to, sought.date_start + 1)),
            known.is_near, sought.text_rank, known.is_alias, known.kind_rank,
            known.valid_to desc nulls first, known.valid_from desc nulls last, known.place_id
        ) as place_id
    from sought
    inner join {{ ref('int_place_name') }} as known using (place_key)
    group by sought.report_id

)

select
    event.report_id,
    coalesce(found.place_id, {{ entity_id('plc', ['event.other_kind', 'event.place_key']) }}) as place_id,
    found.place_id is not null as is_registered,
    event.name as place_name,
    event.other_kind
from (
    select distinct
        report_id,
        name,
        vn_key(name) as place_key,
        case when vn_key(name) in ('trực tuyến', 'online') then 'online' else 'other' end as other_kind
    from spelled
) as event
left join found using (report_id)
