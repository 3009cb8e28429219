-- rule: a passage is the text between its offsets
-- severity: stop
-- fix: Mend the offsets in the reader of this format.

with

documents as (
    select * from documents
),

passages as (
    select * from passages
),

as_it_stands as (
    select
        passages.document_id,
        passages.passage_id,
        passages.text,
        substring(documents.text, char_start + 1, char_end - char_start) as written
    from passages
    left join documents on passages.document_id = documents.document_id
),

final as (
    select
        'passages' as dataset,
        document_id,
        passage_id as row_key,
        'text' as "column",
        text as value
    from as_it_stands
    where written is distinct from text
)

select * from final
