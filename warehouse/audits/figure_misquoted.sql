-- rule: the quote of a figure stands at its offsets
-- severity: stop
-- fix: Mend the offsets where figures are made.

with

figures as (
    select * from figures
),

passages as (
    select * from passages
),

in_their_passage as (
    select
        figures.document_id,
        figures.figure_id,
        figures.quote,
        substring(
            passages.text,
            figures.char_start - passages.char_start + 1,
            figures.char_end - figures.char_start
        ) as written
    from figures
    inner join passages on figures.passage_id = passages.passage_id
),

final as (
    select
        'figures' as dataset,
        document_id,
        figure_id as row_key,
        'quote' as "column",
        quote as value
    from in_their_passage
    where written is distinct from quote
)

select * from final
