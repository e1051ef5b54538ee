-- Who chaired which event, in which office on that day?
-- Ai chủ trì sự kiện nào, khi ấy giữ chức vụ gì?
SELECT activity.date_start, activity.participant, activity.position, activity.place
FROM reports.participant_activity AS activity
WHERE activity.role = 'chair' AND activity.kind = 'person'
ORDER BY activity.date_start, activity.participant;
