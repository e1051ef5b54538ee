-- Every day of every year that the data names, and of 2010 to 2030 in any case. A year far off is a slip of one page,
-- and no reason for a calendar of centuries.
with named as (

    select unnest([date_start, date_end, published_on]) as the_day from {{ ref('int_event_report') }}
    union all
    select unnest([issued_on, effective_on]) from {{ ref('stg_directive') }}
    union all
    select published_on from {{ ref('stg_document') }}

),

bounds as (

    select
        least(date_trunc('year', min(the_day)), date '2010-01-01') as first_day,
        greatest(date_trunc('year', max(the_day)) + interval 1 year, date '2031-01-01') as end_day
    from named
    where the_day between date '1900-01-01' and date '2099-12-31'

),

days as (

    select cast(unnest(range(
        cast(first_day as timestamp), cast(end_day as timestamp), interval 1 day
    )) as date) as the_day
    from bounds

)

select
    strftime(the_day, '%Y-%m-%d') as date_id,
    the_day as date_day,
    cast(year(the_day) as integer) as year,
    cast(quarter(the_day) as integer) as quarter,
    cast(month(the_day) as integer) as month,
    cast(day(the_day) as integer) as day,
    cast(week(the_day) as integer) as iso_week,
    cast(isodow(the_day) as integer) as weekday,
    ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'][isodow(the_day)] as weekday_vi,
    'Tháng ' || month(the_day) as month_vi,
    cast(date_trunc('month', the_day) as date) as month_start,
    isodow(the_day) >= 6 as is_weekend
from days
order by date_id
