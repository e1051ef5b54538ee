-- Which reported events are part of a larger one?
-- Sự kiện nào là một phần của sự kiện lớn hơn?
SELECT event.event_type, event.date_start, parent.series, parent.edition
FROM marts.dim_event AS event
JOIN marts.dim_event AS parent ON parent.event_id = event.parent_event_id
WHERE event.status = 'reported'
ORDER BY event.date_start;
