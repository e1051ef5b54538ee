-- Every fact: its quote is what stands between its offsets in the stored text.
{% set facts = [
    'bridge_participant_position', 'fct_participation', 'fct_event_report', 'fct_directive_citation',
    'fct_directive_relation', 'fct_instruction',
] %}
with fact as (
    {% for name in facts %}
    select '{{ name }}' as fact, document_id, quote_start, quote_end, quote from {{ ref(name) }}
    {{ 'union all' if not loop.last }}
    {% endfor %}
)

select fact.*
from fact
inner join {{ ref('dim_document') }} as document using (document_id)
where substring(document.text, fact.quote_start + 1, fact.quote_end - fact.quote_start) is distinct from fact.quote
