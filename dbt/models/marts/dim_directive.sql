with cited as (

    select
        citation.directive_id,
        count(*) as citation_count,
        count(distinct citation.document_id) as document_count,
        min(event.dated.date_start) as first_cited_on,
        max(event.dated.date_start) as last_cited_on
    from {{ ref('int_citation') }} as citation
    left join {{ ref('int_event_value') }} as event using (event_id)
    group by citation.directive_id

)

select
    directive.directive_id,
    directive.directive_type,
    type.label_vi as directive_type_vi,
    type.label_en as directive_type_en,
    directive.number,
    directive.number_basis,
    issuer.organization_id as issuer_id,
    directive.issuer,
    directive.issued_on,
    directive.effective_on,
    directive.subject,
    directive.status,
    cast(coalesce(cited.citation_count, 0) as integer) as citation_count,
    cast(coalesce(cited.document_count, 0) as integer) as document_count,
    cited.first_cited_on,
    cited.last_cited_on,
    directive.confidence
from {{ ref('int_directive_value') }} as directive
left join cited using (directive_id)
left join {{ ref('int_organization_name') }} as issuer on issuer.name_key = vn_key(directive.issuer)
left join {{ ref('codes') }} as type on type.domain = 'directive_type' and type.code = directive.directive_type
order by directive.directive_id
