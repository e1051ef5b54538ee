-- What did each source deliver a day?
-- Mỗi nguồn đưa bao nhiêu bài mỗi ngày?
SELECT source, published_on, document_count
FROM reports.source_day
ORDER BY source, published_on NULLS LAST;
