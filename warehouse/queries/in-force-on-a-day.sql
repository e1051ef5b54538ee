-- Which numbered directives were in force on 30 June 2024, and which were replaced already?
-- Ngày 30/6/2024, văn bản có số nào đang có hiệu lực, văn bản nào đã bị thay thế?
SELECT status, number, valid_from, valid_to, replaced_by
FROM reports.directive_status
WHERE number IS NOT NULL AND status IN ('in_force', 'replaced')
    AND valid_from <= DATE '2024-06-30' AND (valid_to IS NULL OR DATE '2024-06-30' < valid_to)
ORDER BY status, valid_from, number;
