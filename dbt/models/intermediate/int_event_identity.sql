-- Which event a report is about: by its own words, unless it was found to be about the same event as another report
-- (`warehouse.identity.merging`, whose reasons and scores stand beside it).
-- A numbered conference is known by its series and number, but not its sessions, nor the workshop that prepares it:
-- the register tells what kind of event the series is. Anything else is known by type, name, first day, place and
-- organiser; without a day by the place, and what has neither is told apart by document unless the text itself names it.
with based as (

    select
        event.*,
        vn_key(event.place) as place_key,
        organizer.organization_key as organizer_known_as,
        case
            when series.series_id is not null and event.edition is not null
                and coalesce(event.parent_key, event.name_key) = event.name_key then 'series'
            when event.date_start is not null then 'date'
            when event.place is not null then 'place'
            when event.name_basis = 'stated' then 'name'
            else 'document'
        end as identity_basis
    from {{ ref('stg_event') }} as event
    left join {{ ref('int_organization_name') }} as organizer on organizer.name_key = event.organizer_key
    left join {{ ref('conference_series') }} as series
        on series.series_id = event.series and series.event_type = event.event_type

),

own as (

    select
        report_id,
        identity_basis,
        case identity_basis
            when 'series' then {{ entity_id('evt', ['event_type', 'series', 'edition']) }}
            when 'date' then {{ entity_id('evt', ['event_type', 'name_key', 'date_start', 'place_key',
                'organizer_known_as']) }}
            when 'place' then {{ entity_id('evt', ['event_type', 'name_key', "''", 'place_key']) }}
            when 'name' then {{ entity_id('evt', ['event_type', 'name_key', "''", "''"]) }}
            else {{ entity_id('evt', ['event_type', 'name_key', "''", "''", 'document_id']) }}
        end as event_id
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
