-- What is missing, unsure or in doubt: one row a measure, its cases and what they are counted among.
with measured as (

    select 'document' as subject, unnest([
        {'measure': 'no_title', 'cases': count(*) filter (where title is null), 'total': count(*)},
        {'measure': 'no_day_of_posting', 'cases': count(*) filter (where published_on is null), 'total': count(*)},
        {'measure': 'no_publisher', 'cases': count(*) filter (where publisher is null), 'total': count(*)},
        {'measure': 'no_event', 'cases': count(*) filter (where event_count = 0), 'total': count(*)}
    ], recursive := true)
    from {{ ref('dim_document') }}
    union all by name
    select 'event' as subject, unnest([
        {'measure': 'no_day', 'cases': count(*) filter (where date_start is null), 'total': count(*)},
        {'measure': 'year_not_stated', 'cases': count(*) filter (where date_start is not null and date_basis <> 'stated'), 'total': count(*)},
        {'measure': 'no_place', 'cases': count(*) filter (where place_id is null), 'total': count(*)},
        {'measure': 'no_organizer', 'cases': count(*) filter (where organizer_id is null), 'total': count(*)},
        {'measure': 'name_derived', 'cases': count(*) filter (where name_basis = 'derived'), 'total': count(*)},
        {'measure': 'one_report_only', 'cases': count(*) filter (where document_count = 1), 'total': count(*)},
        {'measure': 'ends_before_it_begins', 'cases': count(*) filter (where date_end < date_start), 'total': count(*)}
    ], recursive := true)
    from {{ ref('dim_event') }}
    where status = 'reported'
    union all by name
    select 'event' as subject, 'documents_disagree' as measure, count(distinct disputed.event_id) as cases, count(*) as total
    from {{ ref('dim_event') }} as event
    left join (select distinct event_id from {{ ref('disagreements') }}) as disputed using (event_id)
    where event.status = 'reported'
    union all by name
    select 'event' as subject, 'part_of_its_own_part' as measure, count(*) filter (where is_dropped) as cases, count(*) as total
    from {{ ref('int_event_parent') }}
    union all by name
    select 'participant' as subject, 'named_like_a_place' as measure, count(place.name_key) as cases, count(*) as total
    from {{ ref('dim_participant') }} as person
    left join {{ ref('int_place_namesake') }} as place using (participant_id)
    where person.kind = 'person'
    union all by name
    select 'participation' as subject, unnest([
        {'measure': 'person_without_office', 'cases': count(*) filter (where person.kind = 'person' and part.position_id is null), 'total': count(*) filter (where person.kind = 'person')},
        {'measure': 'confidence_below_half', 'cases': count(*) filter (where part.confidence < 0.5), 'total': count(*)}
    ], recursive := true)
    from {{ ref('fct_participation') }} as part
    inner join {{ ref('dim_participant') }} as person using (participant_id)
    union all by name
    select 'directive' as subject, unnest([
        {'measure': 'no_number', 'cases': count(*) filter (where number is null), 'total': count(*)},
        {'measure': 'no_issuer', 'cases': count(*) filter (where issuer is null), 'total': count(*)},
        {'measure': 'no_day_of_issue', 'cases': count(*) filter (where issued_on is null), 'total': count(*)},
        {'measure': 'cited_before_issue', 'cases': count(*) filter (where issued_on > first_cited_on), 'total': count(*)}
    ], recursive := true)
    from {{ ref('dim_directive') }}

)

select
    subject,
    measure,
    cast(cases as integer) as cases,
    cast(total as integer) as total,
    cast(case when total > 0 then cases / total else 0 end as double) as share
from measured
order by subject, measure
