-- Several items may have delivered one text: the first address in the alphabet speaks for it.
with delivered as (

    select
        document_id,
        count(*) as item_count,
        min(struct_pack(source := source, uri := uri)) as first_item,
        -- What several items say differently is settled by the first of them that says anything.
        arg_min(url, struct_pack(source := source, uri := uri, said := url)) as url,
        arg_min(coalesce(site, publisher), struct_pack(source := source, uri := uri, said := coalesce(site, publisher))) as publisher,
        arg_min(published_at, struct_pack(source := source, uri := uri, said := published_at)) as published_at
    from {{ source('staging', 'item') }}
    where document_id is not null and disposition in ('landed', 'duplicate')
    group by document_id

)

select
    document.document_id,
    document.title,
    delivered.first_item.source as source,
    delivered.first_item.uri as uri,
    delivered.url,
    coalesce(document.site, delivered.publisher) as publisher,
    coalesce(document.published_at, delivered.published_at) as published_at,
    cast(coalesce(document.published_at, delivered.published_at) as date) as published_on,
    document.bylines,
    document.photographers,
    document.text,
    document.char_count,
    document.furniture_share,
    delivered.item_count,
    document.extractor_version
from {{ source('staging', 'document') }} as document
left join delivered using (document_id)
