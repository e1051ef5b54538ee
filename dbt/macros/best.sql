{#- The best value in a group: rows where `value` is known, in the given order, the first. The order must be total. -#}
{% macro best(value, order, known=none) -%}
    first({{ value }} order by {{ order }}) filter (where {{ known or value ~ ' is not null' }})
{%- endmacro %}
