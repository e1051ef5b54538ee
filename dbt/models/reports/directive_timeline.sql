with cited as (

    select
        directive_id,
        document_id,
        max(event_id) as event_id,
        count(*) as citation_count,
        first(quote order by quote_start, quote_end, citation_id) as quote
    from {{ ref('fct_directive_citation') }}
    group by directive_id, document_id

)

select
    cited.directive_id,
    cited.document_id,
    directive.directive_type_vi,
    directive.number,
    directive.issuer,
    directive.issued_on,
    directive.subject,
    cited.event_id,
    event.name as event,
    event.date_start as event_date,
    cast(cited.citation_count as integer) as citation_count,
    cited.quote
from cited
inner join {{ ref('dim_directive') }} as directive using (directive_id)
left join {{ ref('dim_event') }} as event using (event_id)
order by cited.directive_id, cited.document_id
