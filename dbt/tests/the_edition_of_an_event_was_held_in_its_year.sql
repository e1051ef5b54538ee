{{ config(severity='warn') }}
select event.event_id, event.name, event.edition, event.date_start, register.year
from {{ ref('dim_event') }} as event
inner join {{ ref('conference_editions') }} as register
    on register.series_id = event.series and register.edition = event.edition
where event.date_start is not null and year(event.date_start) <> register.year
