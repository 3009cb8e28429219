-- Bibliography: the sources that a document lists, and how often it cites each of them.
-- Grain: one row for every entry of a list of sources.
-- Key: reference_id

with

validated as (
    select * from raw_bibliography
),

cited as (
    select
        reference_id,
        count(*)::integer as times_cited
    from raw_citations
    where reference_id is not null
    group by reference_id
),

final as (
    select
        validated.reference_id,
        validated.document_id,
        validated.passage_id,
        validated.char_start,
        validated.char_end,
        validated.text,
        validated.citation_key,
        validated.authors,
        validated.year,
        validated.title,
        validated.container,
        validated.url,
        validated.accessed_on,
        coalesce(cited.times_cited, 0)::integer as times_cited
    from validated
    left join cited on cited.reference_id = validated.reference_id
)

select * from final
order by reference_id
