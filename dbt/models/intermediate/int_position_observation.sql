-- Claims in lines: a line is a seat, or else one person in one office, organisation and tenure. Days that show two
-- persons in one seat say nothing of either (`counted_on` is absent); a seat with as many such days as others is
-- none, whatever the register says.
with claimed as (

    select * from {{ ref('int_position_claim') }}

),

seat_day as (

    select seat_id, observed_on, count(distinct participant_id) as holder_count
    from claimed
    where seat_id is not null and observed_on is not null
    group by seat_id, observed_on

),

held_seat as (

    select seat_id
    from seat_day
    group by seat_id
    having count(*) filter (where holder_count = 1) > count(*) filter (where holder_count > 1)

)

select
    claimed.* exclude (seat_id),
    held_seat.seat_id is not null as is_seat,
    coalesce(
        held_seat.seat_id,
        {{ entity_id('lin', ['claimed.participant_id', 'claimed.position_id', 'claimed.organization_id', 'claimed.tenure']) }}
    ) as line,
    case when held_seat.seat_id is null or seat_day.holder_count = 1 then claimed.observed_on end as counted_on
from claimed
left join held_seat using (seat_id)
left join seat_day using (seat_id, observed_on)
