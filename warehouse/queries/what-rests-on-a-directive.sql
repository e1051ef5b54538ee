-- What rests on Directive 25-CT/TW, directly and through others?
-- Văn bản nào dựa trên Chỉ thị 25-CT/TW, trực tiếp hoặc qua văn bản khác?
SELECT depth, way, relation, issuer, issued_on
FROM reports.directive_lineage
WHERE vn_key(root_number) = vn_key('25-CT/TW')
ORDER BY depth, number;
