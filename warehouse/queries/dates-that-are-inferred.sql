-- Which events have a day whose year no text states, and on what does the year rest?
-- Sự kiện nào có năm được suy ra, dựa trên căn cứ nào?
SELECT date_start, date_basis, count(*) AS events
FROM marts.dim_event
WHERE status = 'reported' AND date_start IS NOT NULL AND date_basis <> 'stated'
GROUP BY ALL
ORDER BY date_start;
