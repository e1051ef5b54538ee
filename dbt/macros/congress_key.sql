{#-
    "Đại hội XIII", "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Đại hội Đảng lần thứ 13": one congress. Given a
    comparison key, the key under which they are equal, or NULL where it names no congress of the Party.
-#}
{% macro congress_key(key) -%}
    {%- set number = "regexp_extract(" ~ key ~ ", '^đại hội(?: đại biểu)?(?: toàn quốc)?(?: đảng)?(?: cộng sản việt nam)?"
        ~ "(?: toàn quốc)?(?: lần)?(?: thứ)? ([0-9]{1,2}|[ivx]{1,5})(?: (?:của )?đảng(?: cộng sản việt nam)?)?$', 1)" -%}
    case when starts_with({{ key }}, 'đại hội ') then 'đại hội đảng ' || coalesce(
        try_cast({{ number }} as integer),
        list_position(
            ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii',
            'xviii', 'xix', 'xx'],
            {{ number }}
        )
    ) end
{%- endmacro %}
