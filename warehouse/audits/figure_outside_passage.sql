-- rule: a figure lies inside the passage that it names
-- severity: stop
-- fix: Mend the passage_id where figures are made.

with

figures as (
    select * from figures
),

passages as (
    select * from passages
),

final as (
    select
        'figures' as dataset,
        figures.document_id,
        figure_id as row_key,
        'passage_id' as "column",
        figures.passage_id as value
    from figures
    left join passages
        on figures.passage_id = passages.passage_id
        and figures.document_id = passages.document_id
        and figures.char_start >= passages.char_start
        and figures.char_end <= passages.char_end
    where passages.passage_id is null
)

select * from final
