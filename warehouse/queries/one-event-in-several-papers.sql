-- Why do reports of several papers count as one event?
-- Vì sao tin của nhiều báo được tính là một sự kiện?
SELECT merge_reason, count(*) > 0 AS occurs, min(merge_score) AS least_sure
FROM marts.fct_event_report
GROUP BY merge_reason
ORDER BY merge_reason;
