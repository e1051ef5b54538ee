-- Which sentence says who chaired an event, and does it stand in the text?
-- Câu nào cho biết ai chủ trì, và câu ấy có đúng trong văn bản không?
SELECT
    person.name,
    part.rule IS NOT NULL AS has_rule,
    substring(document.text, part.quote_start + 1, part.quote_end - part.quote_start) = part.quote AS stands_there
FROM marts.fct_participation AS part
JOIN marts.dim_participant AS person USING (participant_id)
JOIN marts.dim_document AS document ON document.document_id = part.document_id
WHERE part.role = 'chair'
ORDER BY person.name;
