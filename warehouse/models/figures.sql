-- Figures: every quantity that a document states, with its meaning and its place.
-- Grain: one row for every quantity that a document states.
-- Key: figure_id

with

validated as (
    select * from raw_figures
),

final as (
    select
        figure_id,
        document_id,
        passage_id,
        char_start,
        char_end,
        quote,
        sentence_start,
        sentence_end,
        kind,
        value,
        low,
        high,
        comparator,
        unit,
        counted,
        total,
        measure,
        measure_code,
        aspect,
        direction,
        geography,
        geography_code,
        organisation,
        organisation_code,
        period,
        period_start,
        period_end,
        citation_keys,
        reference_ids,
        table_id,
        table_row,
        table_column,
        corrected,
        evidence
    from validated
)

select * from final
order by figure_id
