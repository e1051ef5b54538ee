{#- Sources without the name of the file: views stay readable when the file is copied or attached under another name. -#}
{% macro source(source_name, table_name) -%}
    {%- do return(builtins.source(source_name, table_name).include(database=false)) -%}
{%- endmacro %}
