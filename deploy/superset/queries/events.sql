{% set publishers = filter_values('publisher', remove_filter=True) %}
SELECT
    event_id,
    date_start,
    date_end,
    name,
    event_type_vi,
    place,
    organizer,
    array_to_string(chairs, ', ') AS chairs,
    array_to_string(directives, ', ') AS directives,
    participant_count,
    report_count,
    quote,
    confidence
FROM reports.events
{% if publishers %}
WHERE event_id IN (
    SELECT report.event_id
    FROM marts.fct_event_report AS report
    INNER JOIN marts.dim_document AS document USING (document_id)
    WHERE coalesce(document.publisher, 'không rõ nơi đăng') IN {{ publishers | where_in }}
)
{% endif %}
