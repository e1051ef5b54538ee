{{ config(severity='warn') }}
select seat_id, observed_on, list(distinct participant_id order by participant_id) as participant_ids
from {{ ref('int_position_claim') }}
where seat_id is not null and observed_on is not null
group by seat_id, observed_on
having count(distinct participant_id) > 1
