-- rule: characters is the length of text, as the database counts it
-- severity: stop
-- fix: Count Unicode code points where the text is read.

with

documents as (
    select * from documents
),

final as (
    select
        'documents' as dataset,
        document_id,
        document_id as row_key,
        'characters' as "column",
        characters as value
    from documents
    where characters <> length(text)
)

select * from final
