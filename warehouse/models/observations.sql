-- Observations: the figures that can stand in a table beside those of other sources.
-- Grain: one row for every figure with a value, a measure, a place and a period.
-- Key: figure_id

with

figures as (
    select * from figures
),

final as (
    select
        figure_id,
        document_id,
        measure_code,
        measure,
        geography,
        geography_code,
        period_start,
        period_end,
        value,
        unit,
        aspect,
        direction
    from figures
    where value is not null
        and measure is not null
        and geography is not null
        and period_start is not null
        and period_end is not null
)

select * from final
order by figure_id
