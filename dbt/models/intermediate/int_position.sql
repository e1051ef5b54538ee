-- Each office with its head in the register: the longest entry that its key begins with.
with claimed as (

    select
        position_id,
        position_key,
        {{ most_frequent('position') }} as position,
        count(distinct document_id) as document_count
    from {{ ref('stg_position_claim') }}
    group by position_id, position_key

),

beginnings as (

    select
        position_id,
        array_to_string(string_split(position_key, ' ')[1:unnest(range(1, len(string_split(position_key, ' ')) + 1))], ' ')
            as office_key
    from claimed

),

register as materialized (

    select *, vn_key(office) as office_key from {{ ref('offices') }}

),

headed as (

    select
        beginnings.position_id,
        first(register order by
            length(office_key) desc, register.kind <> 'office', register.office, register.label_en
        ) as head
    from beginnings
    inner join register using (office_key)
    group by beginnings.position_id

)

select
    claimed.*,
    headed.head.office as office,
    headed.head.label_en as office_en,
    headed.head.branch as branch,
    headed.head.level as level,
    coalesce(headed.head.singular, false) as is_singular,
    coalesce(headed.head.takes_organization, true) as takes_organization,
    -- Below that rank one organisation has many of a kind: the heads of a ministry's departments, its ambassadors.
    coalesce(headed.head.singular, false) and (
        not headed.head.takes_organization
        or claimed.position_key <> headed.head.office_key
        or headed.head.level <= 4
    ) as is_one_seat
from claimed
left join headed using (position_id)
