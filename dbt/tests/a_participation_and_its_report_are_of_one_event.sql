select part.participation_id, part.event_id, part.report_id, report.event_id as event_id_of_report
from {{ ref('fct_participation') }} as part
left join {{ ref('fct_event_report') }} as report using (report_id)
where report.event_id is distinct from part.event_id or report.document_id is distinct from part.document_id
