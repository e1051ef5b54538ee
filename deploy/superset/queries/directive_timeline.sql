SELECT
    cited.directive_id,
    cited.document_id,
    cited.event_date,
    cited.directive_type_vi,
    cited.number,
    cited.issuer,
    cited.issued_on,
    cited.subject,
    cited.event,
    events.event_type_vi,
    events.place,
    coalesce(document.publisher, 'không rõ nơi đăng') AS publisher,
    cited.citation_count,
    cited.quote
FROM reports.directive_timeline AS cited
INNER JOIN marts.dim_document AS document USING (document_id)
LEFT JOIN reports.events AS events USING (event_id)
