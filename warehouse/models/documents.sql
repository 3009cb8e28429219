-- Documents: the sources of the collection, each with what is known of it and its text.
-- Grain: one row for every document.
-- Key: document_id

with

validated as (
    select * from raw_documents
),

final as (
    select
        document_id,
        file,
        title,
        publisher,
        published_on,
        url,
        licence,
        media_type,
        sha256,
        size_bytes,
        characters,
        text
    from validated
)

select * from final
order by document_id
