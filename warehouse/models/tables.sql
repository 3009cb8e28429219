-- Tables: each table that a document prints.
-- Grain: one row for every table.
-- Key: table_id

with

validated as (
    select * from raw_tables
),

final as (
    select
        table_id,
        document_id,
        passage_id,
        char_start,
        char_end,
        label,
        title,
        notes,
        source_line,
        multiplier,
        "rows",
        "columns",
        head_rows,
        stub_columns
    from validated
)

select * from final
order by table_id
