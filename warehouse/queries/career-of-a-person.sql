-- Which offices was a person seen in, and when? (Lê Hoài Trung)
-- Một người từng giữ những chức vụ nào, vào lúc nào? (Lê Hoài Trung)
SELECT office.position, body.name AS organization, held.valid_from, held.valid_to
FROM marts.bridge_participant_position AS held
JOIN marts.dim_participant AS person USING (participant_id)
JOIN marts.dim_position AS office ON office.position_id = held.position_id
LEFT JOIN marts.dim_organization AS body ON body.organization_id = held.organization_id
WHERE person.name_folded = vn_fold('Lê Hoài Trung') AND held.tenure = 'current'
ORDER BY held.valid_from, office.level NULLS LAST, office.position;
