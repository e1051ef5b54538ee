{#- Words from a definition as a literal of SQL, whatever quotes stand in them. -#}
{% macro text_literal(words) -%}
    '{{ words | replace("'", "''") }}'
{%- endmacro %}
