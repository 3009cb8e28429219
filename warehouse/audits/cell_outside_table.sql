-- rule: a cell of a table lies inside a passage of kind table
-- severity: warning
-- fix: Mend the reader of this format: the cells follow their table.

with

cells as (
    select * from passages
    where kind = 'table_cell'
),

tables as (
    select * from passages
    where kind = 'table'
),

final as (
    select
        'passages' as dataset,
        cells.document_id,
        cells.passage_id as row_key,
        'kind' as "column",
        cells.kind as value
    from cells
    left join tables
        on cells.document_id = tables.document_id
        and cells.char_start >= tables.char_start
        and cells.char_end <= tables.char_end
    where tables.passage_id is null
)

select * from final
