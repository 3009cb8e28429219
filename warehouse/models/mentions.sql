-- Mentions: where bodies and places are named.
-- Grain: one row for every naming of a body or a place.
-- Key: mention_id

with

validated as (
    select * from raw_mentions
),

final as (
    select
        mention_id,
        document_id,
        passage_id,
        char_start,
        char_end,
        quote,
        sentence_start,
        sentence_end,
        organisation_id,
        geography_id,
        name,
        kind
    from validated
)

select * from final
order by mention_id
