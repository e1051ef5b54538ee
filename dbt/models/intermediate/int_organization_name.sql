-- Every spelling of an organisation, in documents and in the register, and the organisation it stands for. What the
-- register lists, what others stand for in full words, and what a person decided was found before
-- (`warehouse.identity.spellings`).
with entry as materialized (

    select distinct vn_key(name) as register_key
    from {{ ref('organizations') }}

),

spelled as (

    select
        name.name_key,
        coalesce(
            matched.organization_key,
            case when name.name_key not in (select register_key from entry) then {{ congress_key('name.name_key') }} end,
            name.name_key
        ) as organization_key
    from (
        select register_key as name_key from entry
        union
        select name_key from {{ source('staging', 'organization_match') }}
        union
        select name_key from {{ ref('int_organization_mention') }}
    ) as name
    left join {{ source('staging', 'organization_match') }} as matched using (name_key)

)

select
    name_key,
    organization_key,
    {{ entity_id('org', ['organization_key']) }} as organization_id,
    organization_key in (select register_key from entry) as is_registered
from spelled
