-- What one row of each model is, before the marts: its key is there and no other row has it. One test for all of them,
-- since dbt takes longer to start a test than DuckDB to answer it. `int_organization_mention` is a bag of mentions.
{% set keys = {
    'stg_directive': ['directive_mention_id'],
    'stg_directive_citation': ['citation_id'],
    'stg_directive_relation': ['relation_id'],
    'stg_document': ['document_id'],
    'stg_event': ['report_id'],
    'stg_instruction': ['instruction_id'],
    'stg_participant': ['mention_id'],
    'stg_position_claim': ['claim_id'],
    'stg_role_claim': ['claim_id'],
    'int_citation': ['citation_id'],
    'int_directive_identity': ['record_id'],
    'int_directive_replacement': ['directive_id'],
    'int_directive_value': ['directive_id'],
    'int_document_event': ['document_id'],
    'int_document_position': ['document_id', 'participant_id'],
    'int_event_identity': ['report_id'],
    'int_event_parent': ['event_id'],
    'int_event_place': ['report_id'],
    'int_event_report': ['report_id'],
    'int_event_value': ['event_id'],
    'int_organization_name': ['name_key'],
    'int_organization_register': ['organization_key'],
    'int_participation': ['document_id', 'event_id', 'participant_id', 'role'],
    'int_place_name': ['place_key', 'place_id'],
    'int_place_namesake': ['participant_id', 'name_key'],
    'int_place_register': ['place_id'],
    'int_position': ['position_id'],
    'int_position_claim': ['claim_id'],
    'int_position_observation': ['claim_id'],
    'int_position_span': ['line', 'change_no'],
    'int_position_tenure': ['participant_position_id'],
    'int_province': ['place_id'],
} %}
{% for model, key in keys.items() %}
select '{{ model }}' as model, concat_ws(' ', {{ key | join(', ') }}) as row_key, count(*) as row_count
from {{ ref(model) }}
group by {{ key | join(', ') }}
having count(*) > 1 or {{ key | join(' is null or ') }} is null
{{ 'union all' if not loop.last }}
{% endfor %}
