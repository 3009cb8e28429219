-- rule: a cell has the value of the figure that it names
-- severity: stop
-- fix: Mend the place where the cells of tables are made.

with

figures as (
    select * from figures
),

table_cells as (
    select * from table_cells
),

final as (
    select
        'table_cells' as dataset,
        table_cells.document_id,
        table_cells.cell_id as row_key,
        'value' as "column",
        cast(table_cells.value as varchar) as value
    from table_cells
    inner join figures on table_cells.figure_id = figures.figure_id
    where table_cells.value is distinct from figures.value
)

select * from final
