-- Each citation with the directive it cites and, outside teasers, the event that the document reports.
select
    citation.*,
    identity.directive_id,
    case when citation.section not in ('related', 'furniture') then reported.event_id end as event_id
from {{ ref('stg_directive_citation') }} as citation
inner join {{ ref('int_directive_identity') }} as identity on identity.record_id = citation.directive_mention_id
left join {{ ref('int_document_event') }} as reported on reported.document_id = citation.document_id
