{% set publishers = filter_values('publisher', remove_filter=True) %}
SELECT
    participant_id,
    event_id,
    date_start,
    participant,
    kind,
    position,
    organization,
    role_vi,
    event,
    event_type_vi,
    place,
    quote,
    confidence
FROM reports.participant_activity
{% if publishers %}
WHERE event_id IN (
    SELECT report.event_id
    FROM marts.fct_event_report AS report
    INNER JOIN marts.dim_document AS document USING (document_id)
    WHERE coalesce(document.publisher, 'không rõ nơi đăng') IN {{ publishers | where_in }}
)
{% endif %}
