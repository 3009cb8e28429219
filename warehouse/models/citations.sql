-- Citations: the sources that a text names.
-- Grain: one row for every source at every place where the text cites it.
-- Key: citation_id

with

validated as (
    select * from raw_citations
),

final as (
    select
        citation_id,
        document_id,
        passage_id,
        char_start,
        char_end,
        quote,
        citation_key,
        locator,
        reference_id
    from validated
)

select * from final
order by citation_id
