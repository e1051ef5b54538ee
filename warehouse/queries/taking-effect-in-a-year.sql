-- Which documents take effect in 2024, and on which day?
-- Văn bản nào có hiệu lực trong năm 2024, từ ngày nào?
SELECT effective_on, number, issuer
FROM marts.dim_directive
WHERE year(effective_on) = 2024
ORDER BY effective_on, number;
