-- Exhibits: numbered tables, figures, boxes and case studies, and named initiatives.
-- Grain: one row for every exhibit.
-- Key: exhibit_id

with

validated as (
    select * from raw_exhibits
),

final as (
    select
        exhibit_id,
        document_id,
        passage_id,
        char_start,
        char_end,
        quote,
        kind,
        label,
        title,
        subtitle,
        source_line,
        content_in_text,
        content_start,
        content_end,
        table_id
    from validated
)

select * from final
order by exhibit_id
