-- Half-open validity of a seat does not overlap between persons. Seats that documents show to have several holders on
-- most days are none (see int_position_observation).
select one.line, one.participant_position_id, other.participant_position_id as other_id, one.valid_from, one.valid_to, other.valid_from as other_from
from {{ ref('int_position_tenure') }} as one
inner join {{ ref('int_position_tenure') }} as other
    on one.line = other.line
    and one.participant_position_id <> other.participant_position_id
    and one.valid_from <= other.valid_from
    and other.valid_from < coalesce(one.valid_to, date '9999-12-31')
where one.is_seat and other.is_seat
