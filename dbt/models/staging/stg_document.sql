-- Several items may have delivered one text: the first address in the alphabet speaks for it.
with delivered as (

    select
        document_id,
        count(*) as item_count,
        min(struct_pack(source := source, uri := uri)) as first_item
    from {{ source('staging', 'item') }}
    where document_id is not null and disposition in ('landed', 'duplicate')
    group by document_id

)

select
    document.document_id,
    document.title,
    delivered.first_item.source as source,
    delivered.first_item.uri as uri,
    document.site as publisher,
    document.published_at,
    cast(document.published_at as date) as published_on,
    document.bylines,
    document.photographers,
    document.text,
    document.char_count,
    document.furniture_share,
    delivered.item_count,
    document.extractor_version
from {{ source('staging', 'document') }} as document
left join delivered using (document_id)
