{#- The most frequent spelling in a group; among equally frequent ones the first in the alphabet. -#}
{% macro most_frequent(spelling) -%}
    (list_sort(list_transform(
        map_entries(histogram({{ spelling }})), lambda e: {'n': -e.value, 'spelling': e.key}
    )))[1].spelling
{%- endmacro %}
