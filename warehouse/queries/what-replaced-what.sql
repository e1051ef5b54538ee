-- Which directive replaced which one, and from which day?
-- Văn bản nào thay thế văn bản nào, từ ngày nào?
SELECT
    acting.number AS new_number,
    target.number AS old_number,
    coalesce(acting.effective_on, acting.issued_on) AS replaced_on
FROM marts.fct_directive_relation AS relation
JOIN marts.dim_directive AS acting USING (directive_id)
JOIN marts.dim_directive AS target ON target.directive_id = relation.target_directive_id
WHERE relation.relation = 'replaces'
GROUP BY ALL
ORDER BY replaced_on, new_number;
