-- Where the documents that report an event differ: every value that any of them gives, and which one the warehouse has.
with said as (

    select event_id, document_id, 'date' as field, strftime(date_start, '%Y-%m-%d') as value, quote
    from {{ ref('fct_event_report') }}
    where status = 'reported' and date_start is not null
    union all
    select report.event_id, report.document_id, 'place', place.name, report.quote
    from {{ ref('fct_event_report') }} as report
    inner join {{ ref('dim_place') }} as place using (place_id)
    where report.status = 'reported'
    union all
    select report.event_id, report.document_id, 'organizer', body.name, report.quote
    from {{ ref('fct_event_report') }} as report
    inner join {{ ref('dim_organization') }} as body on body.organization_id = report.organizer_id
    where report.status = 'reported'
    union all
    select
        part.event_id, part.document_id, 'chair', string_agg(distinct person.name, ', ' order by person.name),
        first(part.quote order by part.quote_start, part.participation_id)
    from {{ ref('fct_participation') }} as part
    inner join {{ ref('dim_participant') }} as person using (participant_id)
    where part.role = 'chair' and person.kind = 'person'
    group by part.event_id, part.document_id

),

counted as (

    select
        said.event_id,
        said.field,
        said.value,
        count(distinct said.document_id) as document_count,
        list(distinct document.publisher order by document.publisher) filter (where document.publisher is not null) as publishers,
        first(struct_pack(document_id := said.document_id, quote := said.quote) order by said.document_id, said.quote) as first_said
    from said
    inner join {{ ref('dim_document') }} as document using (document_id)
    group by said.event_id, said.field, said.value
    qualify count(*) over (partition by said.event_id, said.field) > 1

)

select
    counted.event_id,
    counted.field,
    counted.value,
    event.name as event,
    event.date_start as event_date,
    case counted.field
        when 'date' then counted.value = strftime(event.date_start, '%Y-%m-%d')
        when 'place' then counted.value is not distinct from place.name
        when 'organizer' then counted.value is not distinct from body.name
        else rank() over (partition by counted.event_id, counted.field order by counted.document_count desc) = 1
    end as is_kept,
    cast(counted.document_count as integer) as document_count,
    coalesce(counted.publishers, []) as publishers,
    counted.first_said.document_id as document_id,
    counted.first_said.quote as quote
from counted
inner join {{ ref('dim_event') }} as event using (event_id)
left join {{ ref('dim_place') }} as place on place.place_id = event.place_id
left join {{ ref('dim_organization') }} as body on body.organization_id = event.organizer_id
order by counted.event_id, counted.field, counted.value
