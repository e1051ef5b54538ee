select participant_position_id, valid_from, valid_to
from {{ ref('bridge_participant_position') }}
where valid_from >= valid_to
