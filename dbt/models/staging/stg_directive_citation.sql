select * from {{ source('staging', 'directive_citation') }}
