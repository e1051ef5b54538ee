-- Neither directly nor by way of its parents: int_event_parent breaks every ring that documents tell of.
with recursive above as (

    select event_id, parent_event_id, 1 as steps
    from {{ ref('dim_event') }}
    where parent_event_id is not null
    union all
    select above.event_id, event.parent_event_id, above.steps + 1
    from above
    inner join {{ ref('dim_event') }} as event on event.event_id = above.parent_event_id
    where event.parent_event_id is not null and above.steps < 10

)

select event_id, steps from above where event_id = parent_event_id
