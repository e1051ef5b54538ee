{#- The columns that tie a row to its sentence, in the order of the contract. -#}
{% macro evidence(alias) -%}
    {% for name in ['section', 'quote', 'quote_start', 'quote_end', 'rule', 'confidence'] -%}
    {{ alias }}.{{ name }}{{ ',' if not loop.last }}
    {% endfor %}
{%- endmacro %}
