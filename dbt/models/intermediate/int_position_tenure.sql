-- One row a person, office, organisation, tenure and span, with its first sentence and the day it is known to be over.
with spanned as (

    select
        observation.*,
        coalesce(span.span_no, 1) as span_no,
        span.next_from
    from {{ ref('int_position_observation') }} as observation
    left join {{ ref('int_position_span') }} as span
        on span.line = observation.line
        and span.participant_id = observation.participant_id
        and span.tenure = observation.tenure
        and observation.counted_on between span.first_observed_on and span.last_observed_on

),

tenure as (

    select
        participant_id,
        position_id,
        organization_id,
        tenure,
        span_no,
        min(counted_on) as valid_from,
        max(counted_on) as last_counted_on,
        min(observed_on) as first_observed_on,
        max(observed_on) as last_observed_on,
        min(next_from) as next_from,
        count(*) as observation_count,
        bool_or(is_seat) as is_seat,
        min(line) as line,
        first(struct_pack(
            document_id := document_id, section := section, quote := quote, quote_start := quote_start,
            quote_end := quote_end, rule := rule, confidence := confidence
        ) order by observed_on nulls last, confidence desc, document_id, quote_start, quote_end, rule) as evidence
    from spanned
    group by participant_id, position_id, organization_id, tenure, span_no

),

-- The first day after it was last seen on which a document calls the person the former holder.
over as (

    select tenure.participant_id, tenure.position_id, tenure.organization_id, tenure.tenure, tenure.span_no,
        min(former.observed_on) as over_from
    from tenure
    inner join {{ ref('int_position_observation') }} as former
        on former.participant_id = tenure.participant_id
        and former.position_id = tenure.position_id
        and former.tenure = 'former'
        and coalesce(former.organization_id = tenure.organization_id, true)
        and former.observed_on > tenure.last_counted_on
    where tenure.tenure <> 'former'
    group by all

)

select
    {{ entity_id('ten', ['tenure.participant_id', 'tenure.position_id', 'tenure.organization_id', 'tenure.tenure', 'tenure.span_no']) }}
        as participant_position_id,
    tenure.* exclude (next_from, last_counted_on, evidence),
    least(tenure.next_from, over.over_from) as valid_to,
    unnest(tenure.evidence)
from tenure
left join over
    on over.participant_id = tenure.participant_id
    and over.position_id = tenure.position_id
    and over.organization_id is not distinct from tenure.organization_id
    and over.tenure = tenure.tenure
    and over.span_no = tenure.span_no
