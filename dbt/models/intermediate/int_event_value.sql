-- One row an event: of what its reports say, the best. Of days and places the one that most documents give; then news
-- before mentions, then confidence, then what is written (so that no order of arrival decides).
{%- set trust = "list_position(['reported', 'parent', 'mentioned'], status), confidence desc" %}
{%- set last = "report_id" %}
with report as (

    select
        *,
        count(*) over (partition by event_id, date_start) as day_votes,
        count(*) over (partition by event_id, place_id) as place_votes
    from {{ ref('int_event_report') }}

)

select
    event_id,
    {{ best("event_type", trust ~ ", event_type, " ~ last) }} as event_type,
    {{ best("struct_pack(name := name, basis := name_basis)",
        "list_position(['stated', 'derived'], name_basis), " ~ trust ~ ", name, " ~ last, "true") }} as named,
    first(status order by list_position(['reported', 'parent', 'mentioned'], status)) as status,
    {{ best("series", trust ~ ", series, " ~ last) }} as series,
    {{ best("edition", trust ~ ", edition, " ~ last) }} as edition,
    {{ best(
        "struct_pack(date_start := date_start, date_end := date_end, exactness := date_precision,"
        ~ " basis := date_basis, text := date_text)",
        "date_start is null, day_votes desc, list_position(['stated', 'published', 'edition', 'context', 'none'], date_basis), "
        ~ trust ~ ", date_start, date_end nulls last, date_text nulls last, " ~ last, "true") }} as dated,
    {{ best("place_id", "place_votes desc, " ~ trust ~ ", place_id, " ~ last) }} as place_id,
    {{ best("venue", trust ~ ", venue, " ~ last) }} as venue,
    {{ best("organizer_id", trust ~ ", organizer_id, " ~ last) }} as organizer_id,
    {{ best("struct_pack(number := attendance, bound := attendance_bound)",
        trust ~ ", attendance, attendance_bound, " ~ last, "attendance is not null") }} as attended,
    {{ best("theme", trust ~ ", theme, " ~ last) }} as theme,
    {{ best("struct_pack(report_id := report_id, document_id := document_id, quote := quote)",
        trust ~ ", quote, " ~ last, "true") }} as trusted,
    count(*) as report_count,
    count(*) filter (where status = 'reported') as news_count,
    count(distinct document_id) as document_count,
    count(distinct publisher) filter (where status = 'reported') as publisher_count,
    min(published_on) filter (where status = 'reported') as first_reported_on,
    max(published_on) filter (where status = 'reported') as last_reported_on,
    max(confidence) as confidence
from report
group by event_id
