select participant.participant_id, participant.name, place.place_kind, place.name as place
from {{ ref('dim_participant') }} as participant
inner join {{ ref('int_place_name') }} as known on known.place_key = participant.name_key
inner join {{ ref('dim_place') }} as place using (place_id)
where participant.kind = 'person' and known.place_kind in ('province', 'country') and not known.is_near
