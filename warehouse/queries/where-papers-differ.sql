-- Where do publishers differ, and what does the warehouse keep?
-- Các báo khác nhau ở đâu, kho giữ giá trị nào?
SELECT event, field, value, is_kept, document_count
FROM reports.disagreements
ORDER BY event, field, is_kept DESC, value;
