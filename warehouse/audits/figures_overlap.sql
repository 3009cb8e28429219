-- rule: no two figures share a character
-- severity: warning
-- fix: Look whether one of the two is a part of the other.

with

figures as (
    select * from figures
),

with_reach_before as (
    select
        document_id,
        figure_id,
        char_start,
        max(char_end) over (
            partition by document_id
            order by char_start, char_end, figure_id
            rows between unbounded preceding and 1 preceding
        ) as reached
    from figures
),

final as (
    select
        'figures' as dataset,
        document_id,
        figure_id as row_key,
        'char_start' as "column",
        char_start as value
    from with_reach_before
    where char_start < reached
)

select * from final
