-- Passages: every document cut into stretches with one role on the page.
-- Grain: one row for every passage of a document.
-- Key: passage_id

with

validated as (
    select * from raw_passages
),

final as (
    select
        passage_id,
        document_id,
        position,
        kind,
        level,
        section,
        page,
        char_start,
        char_end,
        text
    from validated
)

select * from final
order by passage_id
