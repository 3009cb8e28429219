-- rule: a figure of a table stands in one of its cells, or the cell is in the quarantine
-- severity: stop
-- fix: Mend the place where the cells of tables are made.

with

figures as (
    select * from figures
),

table_cells as (
    select * from table_cells
),

held_back as (
    select row_key from quarantine
    where dataset = 'table_cells'
),

final as (
    select
        'figures' as dataset,
        figures.document_id,
        figures.figure_id as row_key,
        'table_id' as "column",
        figures.table_id as value
    from figures
    left join table_cells
        on figures.table_id = table_cells.table_id
        and figures.table_row = table_cells."row"
        and figures.table_column = table_cells."column"
        and figures.char_start >= table_cells.char_start
        and figures.char_end <= table_cells.char_end
    where figures.table_id is not null
        and table_cells.cell_id is null
        and concat(figures.table_id, ',row=', figures.table_row, ',column=', figures.table_column)
        not in (select row_key from held_back)
)

select * from final
