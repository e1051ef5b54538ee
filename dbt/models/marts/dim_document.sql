with reported as (

    select document_id, count(distinct event_id) as event_count
    from {{ ref('int_event_report') }}
    where status = 'reported'
    group by document_id

),

taking_part as (

    select document_id, count(distinct participant_id) as participant_count
    from {{ ref('stg_participant') }}
    where status = 'reported'
    group by document_id

),

cited as (

    select document_id, count(distinct directive_id) as directive_count
    from {{ ref('int_citation') }}
    group by document_id

)

select
    document.document_id,
    document.title,
    document.source,
    document.uri,
    document.url,
    document.publisher,
    document.published_at,
    document.published_on,
    document.bylines,
    document.photographers,
    document.text,
    document.char_count,
    document.furniture_share,
    cast(document.item_count as integer) as item_count,
    cast(coalesce(reported.event_count, 0) as integer) as event_count,
    cast(coalesce(taking_part.participant_count, 0) as integer) as participant_count,
    cast(coalesce(cited.directive_count, 0) as integer) as directive_count,
    document.extractor_version
from {{ ref('stg_document') }} as document
left join reported using (document_id)
left join taking_part using (document_id)
left join cited using (document_id)
order by document.document_id
