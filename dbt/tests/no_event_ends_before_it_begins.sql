-- What one document says must not hold back all others: told here, counted in reports.data_quality.
{{ config(severity='warn') }}
select event_id, name, date_start, date_end
from {{ ref('dim_event') }}
where date_end < date_start
