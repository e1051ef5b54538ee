select
    document_id,
    participant_position_id,
    participant_id,
    position_id,
    organization_id,
    tenure,
    valid_from,
    valid_to,
    first_observed_on,
    last_observed_on,
    cast(observation_count as integer) as observation_count,
    {{ evidence('tenure') }}
from {{ ref('int_position_tenure') }} as tenure
order by participant_position_id
