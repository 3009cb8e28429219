-- rule: the sentence of a figure holds the figure's words
-- severity: stop
-- fix: Mend sentence_start and sentence_end where figures are made.

with

figures as (
    select * from figures
),

documents as (
    select * from documents
),

in_their_sentence as (
    select
        figures.document_id,
        figures.figure_id,
        figures.quote,
        substring(text, sentence_start + 1, sentence_end - sentence_start) as sentence
    from figures
    left join documents on figures.document_id = documents.document_id
),

final as (
    select
        'figures' as dataset,
        document_id,
        figure_id as row_key,
        'sentence_start' as "column",
        sentence as value
    from in_their_sentence
    where coalesce(strpos(sentence, quote), 0) = 0
)

select * from final
