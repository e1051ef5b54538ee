-- Which provinces became part of Ho Chi Minh City in July 2025?
-- Tỉnh nào nhập vào Thành phố Hồ Chí Minh từ tháng 7/2025?
SELECT before.name, before.province_code, before.valid_to
FROM marts.dim_place AS before
JOIN marts.dim_place AS today ON today.place_id = before.current_place_id
WHERE before.place_kind = 'province'
    AND today.name = 'Thành phố Hồ Chí Minh'
    AND before.valid_to = DATE '2025-07-01'
ORDER BY before.name;
