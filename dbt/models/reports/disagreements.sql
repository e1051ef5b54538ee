-- Where the documents that report an event differ: every value that any of them gives, and which one the warehouse has.
-- It has what `reports.events` shows: one day, place and organiser, and of chairs all that any document names.
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
    select part.event_id, part.document_id, 'chair', person.name, part.quote
    from {{ ref('fct_participation') }} as part
    inner join {{ ref('dim_participant') }} as person using (participant_id)
    where part.role = 'chair' and person.kind = 'person'

),

told as (

    select event_id, field, count(distinct document_id) as document_count
    from said
    group by event_id, field

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

),

-- Of chairs a document may name several: those differ whom not every document that names any has.
disputed as (

    select counted.*
    from counted
    inner join told using (event_id, field)
    qualify case field
        when 'chair' then min(counted.document_count) over (partition by event_id, field) < told.document_count
        else count(*) over (partition by event_id, field) > 1
    end

)

select
    disputed.event_id,
    disputed.field,
    disputed.value,
    event.name as event,
    event.date_start as event_date,
    case disputed.field
        when 'date' then disputed.value = strftime(event.date_start, '%Y-%m-%d')
        when 'place' then disputed.value is not distinct from event.place
        when 'organizer' then disputed.value is not distinct from event.organizer
        when 'chair' then list_contains(event.chairs, disputed.value)
    end as is_kept,
    cast(disputed.document_count as integer) as document_count,
    coalesce(disputed.publishers, []) as publishers,
    disputed.first_said.document_id as document_id,
    disputed.first_said.quote as quote
from disputed
inner join {{ ref('events') }} as event using (event_id)
order by disputed.event_id, disputed.field, disputed.value
