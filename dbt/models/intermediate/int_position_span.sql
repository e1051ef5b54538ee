-- What a line of an office shows day after day, in spans: stretches in which one person was seen in it and no other.
-- `next_from` is the day another one is first seen, where the line is a seat.
with timeline as (

    select
        line,
        counted_on,
        participant_id,
        first(tenure order by list_position(['current', 'acting', 'former'], tenure)) as tenure
    from {{ ref('int_position_observation') }}
    where counted_on is not null
    group by all

),

changes as (

    select
        *,
        coalesce(
            (participant_id, tenure) is distinct from lag((participant_id, tenure)) over (partition by line order by counted_on),
            true
        ) as is_change
    from timeline

),

numbered as (

    select *, count_if(is_change) over (partition by line order by counted_on) as change_no
    from changes

)

select
    line,
    participant_id,
    tenure,
    change_no,
    row_number() over (partition by line, participant_id, tenure order by change_no) as span_no,
    min(counted_on) as first_observed_on,
    max(counted_on) as last_observed_on,
    lead(min(counted_on)) over (partition by line order by change_no) as next_from
from numbered
group by line, participant_id, tenure, change_no
