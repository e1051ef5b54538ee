-- Which numbered directives are cited by more than one document?
-- Văn bản có số nào được nhiều bài dẫn?
SELECT number, directive_type_vi AS kind, issuer, issued_on, document_count AS documents
FROM marts.dim_directive
WHERE number IS NOT NULL AND document_count > 1
ORDER BY documents DESC, number;
