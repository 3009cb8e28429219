-- Footnotes: the notes of a document with the sentences that call for them.
-- Grain: one row for every note.
-- Key: footnote_id

with

validated as (
    select * from raw_footnotes
),

final as (
    select
        footnote_id,
        document_id,
        passage_id,
        char_start,
        char_end,
        mark,
        text,
        anchor_sentence_start,
        anchor_sentence_end
    from validated
)

select * from final
order by footnote_id
