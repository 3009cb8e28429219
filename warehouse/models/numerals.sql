-- Numerals: the ledger, in which every number of every document is accounted for.
-- Grain: one row for every digit run and every number word that states a number.
-- Key: numeral_id

with

validated as (
    select * from raw_numerals
),

final as (
    select
        numeral_id,
        document_id,
        char_start,
        char_end,
        quote,
        disposition,
        figure_id
    from validated
)

select * from final
order by numeral_id
