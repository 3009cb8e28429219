-- Table cells: every cell of every table with its heads and its value.
-- Grain: one row for every cell of a table.
-- Key: cell_id

with

validated as (
    select * from raw_table_cells
),

final as (
    select
        cell_id,
        table_id,
        document_id,
        "row",
        "column",
        row_span,
        column_span,
        char_start,
        char_end,
        text,
        role,
        row_header,
        column_header,
        value,
        direction,
        unit,
        multiplier,
        status,
        figure_id
    from validated
)

select * from final
order by cell_id
