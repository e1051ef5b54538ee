-- Which event a report is about: by its own words, unless it was found to be about the same event as another report
-- (`warehouse.identity.merging`, whose reasons and scores stand beside it).
-- What identity a report has by itself is said in `warehouse.identity.own`.
with based as (

    select
        event.*,
        vn_key(event.place) as place_key,
        organizer.organization_key as organizer_known_as,
        event_identity_basis(
            series.series_id, event.edition, event.name_key, event.parent_key, event.date_start, event.place, event.name_basis
        ) as identity_basis
    from {{ ref('stg_event') }} as event
    left join {{ ref('int_organization_name') }} as organizer on organizer.name_key = event.organizer_key
    left join {{ ref('conference_series') }} as series
        on series.series_id = event.series and series.event_type = event.event_type

),

own as (

    select
        report_id,
        identity_basis,
        own_event_id(
            identity_basis, event_type, name_key, series, edition, date_start, place_key, organizer_known_as, document_id
        ) as event_id
    from based

)

select
    own.report_id,
    own.identity_basis,
    coalesce(matched.event_id, own.event_id) as event_id,
    coalesce(matched.reason, 'own_identity') as merge_reason,
    coalesce(matched.score, 1.0) as merge_score,
    matched.merged_with_report_id
from own
left join {{ source('staging', 'event_match') }} as matched using (report_id)
