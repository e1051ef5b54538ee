-- Every spelling of an organisation, in documents and in the register, and the organisation it stands for.
-- A spelling that several entries share is the one whose own name it is, else the first in the alphabet.
with registered as (

    select
        vn_key(name) as register_key,
        vn_key(unnest(list_prepend(name, string_split(coalesce(aliases, ''), '|')))) as name_key
    from {{ ref('organizations') }}

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

    select name_key from owned
    union
    select name_key from {{ ref('int_organization_mention') }}

)

select
    spelled.name_key,
    coalesce(owned.register_key, spelled.name_key) as organization_key,
    {{ entity_id('org', ['coalesce(owned.register_key, spelled.name_key)']) }} as organization_id,
    owned.register_key is not null as is_registered
from spelled
left join owned using (name_key)
