-- In which provinces of today did the events take place?
-- Sự kiện diễn ra ở tỉnh, thành phố nào theo địa giới hiện nay?
SELECT today.name AS province, today.province_code, count(*) AS events
FROM marts.dim_event AS event
JOIN marts.dim_place AS place USING (place_id)
JOIN marts.dim_place AS today ON today.place_id = place.current_place_id
WHERE event.status = 'reported' AND today.place_kind = 'province'
GROUP BY ALL
ORDER BY events DESC, province;
