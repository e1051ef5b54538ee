-- The highest office that each document gives each person, one it holds before one it held.
select
    document_id,
    participant_id,
    first(struct_pack(position_id := position_id, organization_id := organization_id) order by
        tenure = 'former', level nulls last, claim_no, position_key, organization_id nulls last
    ) as highest
from {{ ref('int_position_claim') }}
group by document_id, participant_id
