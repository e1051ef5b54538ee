-- The larger event of each event. Sought in the same document first: by name, by series and number, or as its only
-- parent; then among all events by name. Events that come out as parts of one another form a ring: there the weakest
-- link is dropped, the one found in the loosest way, then the least trusted.
with recursive child as (

    select report_id, document_id, event_id, parent_key, series, edition, confidence
    from {{ ref('int_event_report') }}
    where parent_key is not null

),

candidate as (

    select
        child.*,
        other.event_id as parent_event_id,
        case
            when other.name_key = child.parent_key then 1
            when other.series = child.series and other.edition = child.edition and other.status = 'parent' then 2
            else 3
        end as found_by
    from child
    inner join {{ ref('int_event_report') }} as other
        on other.document_id = child.document_id
        and other.event_id <> child.event_id
        and (
            other.name_key = child.parent_key
            or other.status = 'parent'
        )

),

elsewhere as (

    select child.*, other.event_id as parent_event_id, 4 as found_by
    from child
    inner join (select distinct name_key, event_id from {{ ref('int_event_report') }}) as other
        on other.name_key = child.parent_key
        and other.event_id <> child.event_id

),

-- Only one parent in the document: whatever it is called there, it is meant.
unique_in_document as (

    select *
    from candidate
    qualify found_by < 3 or count(distinct parent_event_id) over (partition by report_id) = 1

),

chosen as (

    select
        event_id,
        unnest(first(
            struct_pack(parent_event_id := parent_event_id, found_by := found_by, confidence := confidence)
            order by found_by, confidence desc, parent_event_id
        ))
    from (select * from unique_in_document union all select * from elsewhere)
    group by event_id

),

above as (

    select event_id, parent_event_id as above_id from chosen
    union
    select above.event_id, chosen.parent_event_id
    from above
    inner join chosen on chosen.event_id = above.above_id

),

-- Whoever is above itself is in a ring, and all that is above it is that ring.
ring as (

    select event_id, min(above_id) as ring_id
    from above
    group by event_id
    having bool_or(above_id = event_id)

)

select
    chosen.event_id,
    chosen.parent_event_id,
    ring.ring_id is not null and row_number() over (
        partition by ring.ring_id order by chosen.found_by desc, chosen.confidence, chosen.event_id desc
    ) = 1 as is_dropped
from chosen
left join ring using (event_id)
