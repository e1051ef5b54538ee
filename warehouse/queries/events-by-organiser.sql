-- Which organisations hold the reported events?
-- Cơ quan nào tổ chức các sự kiện được đưa tin?
SELECT body.name AS organizer, count(*) AS events, min(event.date_start) AS first_on, max(event.date_start) AS last_on
FROM marts.dim_event AS event
JOIN marts.dim_organization AS body ON body.organization_id = event.organizer_id
WHERE event.status = 'reported'
GROUP BY body.name
ORDER BY events DESC, organizer;
