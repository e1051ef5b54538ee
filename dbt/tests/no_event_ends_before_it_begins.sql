select event_id, name, date_start, date_end
from {{ ref('dim_event') }}
where date_end < date_start
