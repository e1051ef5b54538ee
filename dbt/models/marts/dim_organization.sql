-- Organisations that documents name, and from the register those they belong to, all the way up.
with recursive named as (

    select
        name.organization_key,
        name.organization_id,
        {{ most_frequent('mention.name') }} as name,
        count(distinct mention.document_id) as document_count
    from {{ ref('int_organization_mention') }} as mention
    inner join {{ ref('int_organization_name') }} as name using (name_key)
    group by name.organization_key, name.organization_id

),

-- The parent of each organisation of the register, by whatever name the register gives it.
belonging as (

    select register.organization_key, register.entry, parent.organization_key as parent_key
    from {{ ref('int_organization_register') }} as register
    left join {{ ref('int_organization_name') }} as parent
        on parent.name_key = vn_key(register.entry.parent)
        and parent.is_registered
        and parent.organization_key <> register.organization_key

),

kept as (

    select organization_key from named
    union
    select belonging.parent_key
    from kept
    inner join belonging using (organization_key)
    where belonging.parent_key is not null

)

select
    {{ entity_id('org', ['kept.organization_key']) }} as organization_id,
    coalesce(belonging.entry.name, named.name) as name,
    kept.organization_key as name_key,
    belonging.entry.name_en as name_en,
    belonging.entry.organization_type as organization_type,
    belonging.entry.level as level,
    case when belonging.parent_key is not null
        then {{ entity_id('org', ['belonging.parent_key']) }}
    end as parent_organization_id,
    belonging.entry is not null as is_registered,
    cast(coalesce(named.document_count, 0) as integer) as document_count
from kept
left join named using (organization_key)
left join belonging using (organization_key)
order by organization_id
