-- Population projections: the population of areas by year, from the tables that look ahead.
-- Grain: one row for every area and year of such a table.
-- Key: table_id, stp, year

with

figures as (
    select * from figures
),

table_cells as (
    select * from table_cells
),

-- What a table says of the population of a place: how many in a year, or how many per cent more.
told as (
    select
        figures.document_id,
        figures.table_id,
        figures.figure_id,
        figures.geography,
        figures.geography_code,
        figures.aspect,
        figures.kind,
        figures.value,
        figures.direction,
        year(figures.period_start) as first_year,
        year(figures.period_end) as last_year,
        regexp_extract(
            concat_ws(' ', table_cells.row_header, table_cells.column_header),
            '(?i)\b(?:from|since|on|over|against|compared (?:with|to)|relative to|base(?: year)?:?)\s+(\d{4})\b',
            1
        ) as base_as_written
    from figures
    inner join table_cells on figures.figure_id = table_cells.figure_id
    where figures.measure_code in ('population', 'population.growth')
        and figures.geography is not null
        and figures.value is not null
        and figures.period_start is not null
        and figures.period_end is not null
),

populations as (
    select
        document_id,
        table_id,
        geography,
        last_year as year,
        any_value(geography_code) as geography_code,
        any_value(value) as population,
        any_value(figure_id) as figure_id,
        bool_or(aspect = 'projection') as projected
    from told
    where kind = 'count' and aspect in ('level', 'projection') and first_year = last_year
    group by document_id, table_id, geography, last_year
    -- Men and women, or one age group and another: which of them is everyone is not known.
    having count(*) = 1
),

-- A table of one year tells how many people there are, and of none to come projects nothing.
projecting as (
    select table_id, min(year) as first_year
    from populations
    group by table_id
    having count(distinct year) > 1 and bool_or(projected)
),

changes as (
    select
        told.table_id,
        told.geography,
        told.last_year as year,
        any_value(if(told.direction = 'down', -told.value, told.value)) as change_percent,
        any_value(told.figure_id) as figure_id
    from told
    inner join projecting on told.table_id = projecting.table_id
    where told.kind = 'percentage'
        and told.aspect = 'change'
        and coalesce(
            try_cast(nullif(told.base_as_written, '') as integer),
            if(told.first_year < told.last_year, told.first_year, projecting.first_year)
        ) = 2018
        and told.last_year > 2018
    group by told.table_id, told.geography, told.last_year
    having count(*) = 1
),

final as (
    select
        populations.document_id,
        populations.table_id,
        populations.geography as stp,
        populations.geography_code,
        cast(populations.year as integer) as year,
        populations.population,
        changes.change_percent as change_since_2018_percent,
        list_filter([populations.figure_id, changes.figure_id], lambda id: id is not null) as figure_ids
    from populations
    inner join projecting on populations.table_id = projecting.table_id
    left join changes
        on populations.table_id = changes.table_id
        and populations.geography = changes.geography
        and populations.year = changes.year
)

select * from final
order by table_id, stp, year
