-- Every metric of _semantic.yml, over all time and by year, by the definition that stands there.
-- depends_on: {{ ref('events') }}, {{ ref('participant_activity') }}, {{ ref('directive_timeline') }},
-- {{ ref('source_day') }}
with measured as (

    {%- for measure in measures() %}
    select
        {{ text_literal(measure.name) }} as measure,
        year({{ measure.day }}) as year,
        grouping(year({{ measure.day }})) = 1 as is_total,
        {{ measure.aggregate }} as value
    from {{ ref(measure.model) }}
    group by grouping sets ((), (year({{ measure.day }})))
    {{ 'union all' if not loop.last }}
    {%- endfor %}

),

defined as (

    {%- for metric in metrics() %}
    select
        {{ text_literal(metric.name) }} as metric,
        {{ text_literal(metric.label_vi) }} as label_vi,
        {{ text_literal(metric.label) }} as label_en,
        {{ text_literal(metric.description) }} as description,
        {{ text_literal(metric.over) }} as measure,
        {{ text_literal(metric.divided_by) }} as divisor
    {{ 'union all' if not loop.last }}
    {%- endfor %}

)

select
    defined.metric,
    cast(over.year as integer) as year,
    defined.label_vi,
    defined.label_en,
    cast(coalesce(if(defined.divisor = '', over.value, over.value / nullif(under.value, 0)), 0) as double) as value,
    defined.description
from defined
inner join measured as over on over.measure = defined.measure
left join measured as under
    on under.measure = defined.divisor
    and under.is_total = over.is_total
    and under.year is not distinct from over.year
where over.is_total or over.year is not null
order by defined.metric, over.year nulls first
