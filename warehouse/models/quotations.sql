-- Quotations: direct speech, with the role of who said it.
-- Grain: one row for every piece of direct speech.
-- Key: quotation_id

with

validated as (
    select * from raw_quotations
),

final as (
    select
        quotation_id,
        document_id,
        passage_id,
        char_start,
        char_end,
        text,
        speaker_role
    from validated
)

select * from final
order by quotation_id
