-- Every spelling of an organisation, in documents and in the register, and the organisation it stands for.
-- A spelling that several entries share is the one whose own name it is, else the first in the alphabet. What others
-- stand for in full words, or by a person's decision, was found before (`warehouse.identity.spellings`).
with entry as materialized (

    select vn_key(name) as register_key, aliases
    from {{ ref('organizations') }}

),

registered as (

    select register_key, register_key as name_key from entry
    union
    select register_key, vn_key(alias)
    from (select register_key, unnest(string_split(aliases, '|')) as alias from entry)

),

owned as (

    select
        name_key,
        first(register_key order by name_key <> register_key, register_key) as register_key
    from registered
    where name_key <> ''
    group by name_key

),

spelled as (

    select
        name.name_key,
        coalesce(
            matched.organization_key, owned.register_key, {{ congress_key('name.name_key') }}, name.name_key
        ) as organization_key
    from (
        select name_key from owned
        union
        select name_key from {{ ref('int_organization_mention') }}
    ) as name
    left join owned using (name_key)
    left join {{ source('staging', 'organization_match') }} as matched using (name_key)

)

select
    name_key,
    organization_key,
    {{ entity_id('org', ['organization_key']) }} as organization_id,
    organization_key in (select register_key from entry) as is_registered
from spelled
