-- Every place of the registers: provinces by period, cities and countries.
with foreign_city as (

    select city as name, aliases, iso2 from {{ ref('foreign_cities') }}
    union all
    select capital_vi, capital_aliases, iso2
    from {{ ref('countries') }}
    where iso2 <> 'VN' and vn_key(capital_vi) <> vn_key(name_vi)

),

-- A city may stand in both registers: the spellings of both are its own.
foreign_cities as (

    select
        min(name) as name,
        string_agg(distinct aliases, '|' order by aliases) as aliases,
        iso2,
        vn_key(name) as name_key
    from foreign_city
    group by iso2, vn_key(name)

),

-- Cities of a province were dissolved with the districts; a place in one lies in the province of today.
domestic_cities as (

    select
        city.city as name,
        city.aliases,
        vn_key(city.city) as name_key,
        province.province_code,
        province.current_place_id
    from {{ ref('cities') }} as city
    inner join {{ ref('int_province') }} as province on province.name_key = vn_key(city.province)
    qualify row_number() over (
        partition by vn_key(city.city) order by province.valid_from nulls first, province.province_code
    ) = 1

)

select
    place_id, name, aliases, name_en, 'province' as place_kind, province_code, 'VN' as country_code,
    valid_from, valid_to, current_place_id
from {{ ref('int_province') }}
union all
select
    {{ entity_id('plc', ["'city'", "'VN'", 'name_key']) }}, name, aliases, null, 'city', province_code, 'VN',
    null, date '2025-07-01', current_place_id
from domestic_cities
union all
select
    {{ entity_id('plc', ["'city'", 'iso2', 'name_key']) }} as place_id, name, aliases, null, 'city', null, iso2,
    null, null, place_id
from foreign_cities
union all
select
    {{ entity_id('plc', ["'country'", 'iso2']) }} as place_id, name_vi, aliases, name_en, 'country', null, iso2,
    null, null, place_id
from {{ ref('countries') }}
