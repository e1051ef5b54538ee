-- Every place where a document names an organisation, in whatever part.
with named as (

    select document_id, organizer as name from {{ ref('stg_event') }}
    union all
    select document_id, organization from {{ ref('stg_participant') }}
    union all
    select document_id, organization from {{ ref('stg_position_claim') }}
    union all
    select document_id, issuer from {{ ref('stg_directive') }}
    union all
    select document_id, speaker from {{ ref('stg_instruction') }} where speaker_kind = 'organization'

)

select document_id, name, vn_key(name) as name_key
from named
where vn_key(name) <> ''
