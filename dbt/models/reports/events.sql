with heard as (

    select
        part.event_id,
        list(distinct person.name order by person.name) filter (where part.role = 'chair' and person.kind = 'person') as chairs,
        list(distinct person.name order by person.name) filter (
            where person.kind = 'person'
            and part.role in ('opening_speaker', 'directing_speaker', 'closing_speaker', 'presenter', 'speaker')
        ) as speakers,
        count(distinct part.participant_id) as participant_count
    from {{ ref('fct_participation') }} as part
    inner join {{ ref('dim_participant') }} as person using (participant_id)
    group by part.event_id

),

cited as (

    select citation.event_id, list(distinct directive.number order by directive.number) as directives
    from {{ ref('fct_directive_citation') }} as citation
    inner join {{ ref('dim_directive') }} as directive using (directive_id)
    where directive.number is not null
    group by citation.event_id

)

select
    event.event_id,
    event.event_type,
    event.event_type_vi,
    event.name,
    event.date_start,
    event.date_end,
    event.date_basis,
    event.date_text,
    place.name as place,
    organizer.name as organizer,
    parent.name as parent_event,
    coalesce(heard.chairs, []) as chairs,
    coalesce(heard.speakers, []) as speakers,
    cast(coalesce(heard.participant_count, 0) as integer) as participant_count,
    coalesce(cited.directives, []) as directives,
    cast(value.news_count as integer) as report_count,
    event.document_count,
    value.trusted.quote as quote,
    value.trusted.document_id as document_id,
    event.confidence
from {{ ref('dim_event') }} as event
inner join {{ ref('int_event_value') }} as value using (event_id)
left join {{ ref('dim_place') }} as place on place.place_id = event.place_id
left join {{ ref('dim_organization') }} as organizer on organizer.organization_id = event.organizer_id
left join {{ ref('dim_event') }} as parent on parent.event_id = event.parent_event_id
left join heard on heard.event_id = event.event_id
left join cited on cited.event_id = event.event_id
where event.status = 'reported'
order by event.event_id
