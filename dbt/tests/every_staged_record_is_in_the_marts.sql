-- As many rows as records, kind by kind.
{% set pairs = {
    'document': 'dim_document', 'event': 'fct_event_report', 'directive_citation': 'fct_directive_citation',
    'directive_relation': 'fct_directive_relation', 'instruction': 'fct_instruction',
} %}
{% for staged, mart in pairs.items() %}
select
    '{{ mart }}' as mart,
    (select count(*) from {{ source('staging', staged) }}) as staged_count,
    (select count(*) from {{ ref(mart) }}) as mart_count
where staged_count <> mart_count
{{ 'union all' if not loop.last }}
{% endfor %}
