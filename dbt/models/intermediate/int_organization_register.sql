-- One row an organisation of the register; of several periods under one name the latest speaks for it.
select
    vn_key(name) as organization_key,
    first(
        struct_pack(name := name, name_en := label_en, organization_type := type, level := level, parent := parent)
        order by valid_to desc nulls first, valid_from desc nulls last, source
    ) as entry
from {{ ref('organizations') }}
group by organization_key
