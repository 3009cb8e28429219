-- rule: no two passages share a character, but a table and its cells
-- severity: warning
-- fix: Mend the reader of this format: only the cells of a table lie inside another passage.

with

passages as (
    select * from passages
    where kind <> 'table_cell'
),

with_reach_before as (
    select
        document_id,
        passage_id,
        char_start,
        max(char_end) over (
            partition by document_id
            order by char_start, char_end, passage_id
            rows between unbounded preceding and 1 preceding
        ) as reached
    from passages
),

final as (
    select
        'passages' as dataset,
        document_id,
        passage_id as row_key,
        'char_start' as "column",
        char_start as value
    from with_reach_before
    where char_start < reached
)

select * from final
