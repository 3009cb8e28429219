-- Geographies: every place that the documents name, with the code that held when they were written.
-- Grain: one row for every place that is named.
-- Key: geography_id

with

mentions as (
    select
        mentions.*,
        documents.published_on
    from mentions
    join documents using (document_id)
    where geography_id is not null
),

places as (
    select
        geography_id,
        first(name order by length(name) desc, name) as name,
        first(kind order by length(name) desc, kind) as kind,
        list_sort(list(distinct quote)) as written,
        count(*)::integer as mentions,
        count(distinct document_id)::integer as documents,
        first(mention_id order by document_id, char_start) as first_mention_id,
        max(published_on) as dated
    from mentions
    group by geography_id
),

-- A county that became one authority has two codes: the one that holds on the day of the document.
listed as (
    select
        places.geography_id,
        codes.kind,
        coalesce(codes.valid_from <= dated, true) and coalesce(codes.valid_to >= dated, true) as holds,
        codes.code
    from places
    join codes_geographies as codes using (name)
    qualify row_number() over (
        partition by places.geography_id order by holds desc, codes.valid_to desc nulls first, codes.code
    ) = 1
),

final as (
    select
        places.geography_id,
        places.name,
        coalesce(listed.kind, places.kind) as kind,
        case
            when listed.holds and regexp_full_match(listed.code, '[EWSNKJLM][0-9]{8}') then listed.code
        end as gss_code,
        case when regexp_full_match(listed.code, '[A-Z]{2}') then listed.code end as iso_code,
        places.written,
        places.mentions,
        places.documents,
        places.first_mention_id
    from places
    left join listed using (geography_id)
)

select * from final
order by geography_id
