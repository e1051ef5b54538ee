-- Who is known to have held an office on 17 October 2018?
-- Ngày 17/10/2018 ai được biết là đang giữ chức vụ gì?
SELECT person.name, office.position
FROM marts.bridge_participant_position AS held
JOIN marts.dim_participant AS person USING (participant_id)
JOIN marts.dim_position AS office ON office.position_id = held.position_id
WHERE held.tenure <> 'former'
    AND held.valid_from <= DATE '2018-10-17'
    AND (held.valid_to IS NULL OR held.valid_to > DATE '2018-10-17')
    AND held.last_observed_on >= DATE '2018-10-17'
ORDER BY office.level NULLS LAST, person.name, office.position;
