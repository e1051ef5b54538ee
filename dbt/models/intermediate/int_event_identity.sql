-- Which event a report is about. The only model that decides it: reports of one event_id are one event.
-- A numbered conference is known by its series and number, but not its sessions, nor the workshop that prepares it:
-- the register tells what kind of event the series is. Anything else is known by type, name and first day; without a
-- day the place stands in, and what has neither is told apart by document unless the text itself names it.
with placed as (

    select
        event.*,
        place.place_id,
        case
            when series.series_id is not null and event.edition is not null
                and coalesce(event.parent_key, event.name_key) = event.name_key then 'series'
            when event.date_start is not null then 'date'
            when place.place_id is not null then 'place'
            when event.name_basis = 'stated' then 'name'
            else 'document'
        end as identity_basis
    from {{ ref('stg_event') }} as event
    left join {{ ref('int_event_place') }} as place using (report_id)
    left join {{ ref('conference_series') }} as series
        on series.series_id = event.series and series.event_type = event.event_type

)

select
    report_id,
    identity_basis,
    case identity_basis
        when 'series' then {{ entity_id('evt', ['event_type', 'series', 'edition']) }}
        when 'date' then {{ entity_id('evt', ['event_type', 'name_key', 'date_start']) }}
        when 'place' then {{ entity_id('evt', ['event_type', 'name_key', "''", 'place_id']) }}
        when 'name' then {{ entity_id('evt', ['event_type', 'name_key', "''", "''"]) }}
        else {{ entity_id('evt', ['event_type', 'name_key', "''", "''", 'document_id']) }}
    end as event_id
from placed
