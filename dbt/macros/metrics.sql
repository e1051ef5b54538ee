{#- The measures of the semantic models: each with its model, its column of days and its aggregate. -#}
{% macro measures() -%}
    {%- set found = [] -%}
    {%- for model in (graph.semantic_models.values() if execute else []) | sort(attribute='name') -%}
        {%- for measure in model.measures -%}
            {%- set form = 'count(distinct %s)' if measure.agg == 'count_distinct' else measure.agg ~ '(%s)' -%}
            {%- do found.append({
                'name': measure.name,
                'model': model.refs[0].name,
                'day': measure.agg_time_dimension or model.defaults.agg_time_dimension,
                'aggregate': form % measure.expr,
            }) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- do return(found) -%}
{%- endmacro %}

{#- The metrics: each with its labels and the measure it is over; a ratio also with the one it is divided by. -#}
{% macro metrics() -%}
    {%- set found = [] -%}
    {%- for metric in (graph.metrics.values() if execute else []) | sort(attribute='name') -%}
        {%- set is_ratio = metric.type == 'ratio' -%}
        {%- set params = metric.type_params -%}
        {%- do found.append({
            'name': metric.name,
            'label': metric.label,
            'label_vi': metric.config.meta.label_vi,
            'description': metric.description,
            'over': params.numerator.name if is_ratio else params.measure.name,
            'divided_by': params.denominator.name if is_ratio else '',
        }) -%}
    {%- endfor -%}
    {%- do return(found) -%}
{%- endmacro %}
