{{ config(severity='warn') }}
select place_id, name, event_count
from {{ ref('dim_place') }}
where place_kind = 'other'
