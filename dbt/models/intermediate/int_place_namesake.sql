-- Persons who bear the name of a province or a country: the reader took a place for a person.
select distinct participant.participant_id, participant.name_key
from {{ ref('stg_participant') }} as participant
inner join {{ ref('int_place_name') }} as known on known.place_key = participant.name_key
where participant.kind = 'person' and known.place_kind in ('province', 'country') and not known.is_near
