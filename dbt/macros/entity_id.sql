{#-
    An identifier made from content, equal to flows.extraction.records.content_id: the prefix and 20 hex digits of
    SHA-256 over the parts. An absent part counts as an empty one.
-#}
{% macro entity_id(prefix, parts) -%}
    '{{ prefix }}_' || substr(sha256(concat_ws(chr(31)
    {%- for part in parts %}, coalesce(cast({{ part }} as varchar), ''){% endfor -%}
    )), 1, 20)
{%- endmacro %}
