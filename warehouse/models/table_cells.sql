-- Table cells: every cell of every table with its heads and its value.
-- Grain: one row for every cell of a table.
-- Key: cell_id

with

validated as (
    select * from raw_table_cells
),

-- what a person corrected in the figure of a cell holds for the cell
corrected as (
    select
        figure_id,
        value,
        direction,
        unit,
        if(value is null, 'range', null) as status
    from figures
    where corrected
),

final as (
    select
        validated.cell_id,
        validated.table_id,
        validated.document_id,
        validated."row",
        validated."column",
        validated.row_span,
        validated.column_span,
        validated.char_start,
        validated.char_end,
        validated.text,
        validated.role,
        validated.row_header,
        validated.column_header,
        if(corrected.figure_id is null, validated.value, corrected.value) as value,
        if(corrected.figure_id is null, validated.direction, corrected.direction) as direction,
        if(corrected.figure_id is null, validated.unit, corrected.unit) as unit,
        validated.multiplier,
        if(corrected.figure_id is null, validated.status, corrected.status) as status,
        validated.figure_id
    from validated
    left join corrected on corrected.figure_id = validated.figure_id
)

select * from final
order by cell_id
