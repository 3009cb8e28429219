-- Statements: what a report says as its own word, with the figures in it.
-- Grain: one row for every key message, recommendation, challenge, case study or initiative.
-- Key: statement_id

with

validated as (
    select * from raw_statements
),

inside as (
    select
        validated.statement_id,
        list(figures.figure_id order by figures.char_start) as figure_ids
    from validated
    inner join figures
        on validated.document_id = figures.document_id
        and figures.char_start >= validated.char_start
        and figures.char_end <= validated.char_end
    group by validated.statement_id
),

final as (
    select
        validated.statement_id,
        validated.document_id,
        validated.char_start,
        validated.char_end,
        validated.kind,
        validated.number,
        validated.title,
        validated.text,
        validated.level,
        validated.geography,
        validated.partnership,
        coalesce(inside.figure_ids, []) as figure_ids
    from validated
    left join inside
        on validated.statement_id = inside.statement_id
)

select * from final
order by statement_id
