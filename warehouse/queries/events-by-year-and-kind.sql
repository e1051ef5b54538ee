-- How many events does the press report a year, and of which kind?
-- Mỗi năm báo chí đưa tin bao nhiêu sự kiện, thuộc loại nào?
SELECT year(date_start) AS year, event_type_vi AS kind, count(*) AS events
FROM marts.dim_event
WHERE status = 'reported' AND date_start IS NOT NULL
GROUP BY ALL
ORDER BY year, kind;
