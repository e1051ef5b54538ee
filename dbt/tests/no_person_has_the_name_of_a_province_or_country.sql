-- One misread page is no reason to hold back all others: told here, counted in reports.data_quality.
{{ config(severity='warn') }}
select participant_id, person.name
from {{ ref('int_place_namesake') }}
inner join {{ ref('dim_participant') }} as person using (participant_id)
