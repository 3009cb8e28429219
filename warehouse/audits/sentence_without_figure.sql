-- rule: the sentence of a figure holds the figure's words
-- severity: stop
-- fix: Mend sentence_start and sentence_end where figures are made.

with

figures as (
    select * from figures
),

passages as (
    select * from passages
),

-- Counted from the start of the passage: the start of a long document is far away.
in_their_passage as (
    select
        figures.document_id,
        figures.figure_id,
        figures.quote,
        passages.text,
        greatest(figures.sentence_start - passages.char_start, 0) as sentence_start,
        figures.sentence_end - passages.char_start as sentence_end
    from figures
    inner join passages on figures.passage_id = passages.passage_id
),

sentences as (
    select
        document_id,
        figure_id,
        quote,
        substring(text, sentence_start + 1, greatest(sentence_end - sentence_start, 0)) as sentence
    from in_their_passage
),

final as (
    select
        'figures' as dataset,
        document_id,
        figure_id as row_key,
        'sentence_start' as "column",
        sentence as value
    from sentences
    where strpos(sentence, quote) = 0
)

select * from final
