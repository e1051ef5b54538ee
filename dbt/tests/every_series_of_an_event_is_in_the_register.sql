select event.event_id, event.series, event.name
from {{ ref('dim_event') }} as event
anti join {{ ref('conference_series') }} as register on register.series_id = event.series
where event.series is not null
