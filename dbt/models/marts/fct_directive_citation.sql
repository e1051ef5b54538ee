select
    document_id,
    citation_id,
    directive_id,
    event_id,
    text,
    basis,
    {{ evidence('citation') }}
from {{ ref('int_citation') }} as citation
order by citation_id
