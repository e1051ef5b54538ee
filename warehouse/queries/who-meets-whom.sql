-- With whom does a person take part in events? (Lê Hoài Trung)
-- Một người cùng dự sự kiện với ai? (Lê Hoài Trung)
SELECT
    CASE WHEN vn_fold(participant) = vn_fold('Lê Hoài Trung') THEN other_participant ELSE participant END AS met,
    event_count,
    last_met_on
FROM reports.co_participation
WHERE vn_fold('Lê Hoài Trung') IN (vn_fold(participant), vn_fold(other_participant))
ORDER BY event_count DESC, last_met_on DESC, met;
