-- rule: no two numerals share a character
-- severity: stop
-- fix: Mend the scan for numbers: a character belongs to one numeral.

with

numerals as (
    select * from numerals
),

with_reach_before as (
    select
        document_id,
        numeral_id,
        char_start,
        max(char_end) over (
            partition by document_id
            order by char_start, char_end, numeral_id
            rows between unbounded preceding and 1 preceding
        ) as reached
    from numerals
),

final as (
    select
        'numerals' as dataset,
        document_id,
        numeral_id as row_key,
        'char_start' as "column",
        char_start as value
    from with_reach_before
    where char_start < reached
)

select * from final
