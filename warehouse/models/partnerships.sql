-- Partnerships: who plans health and care for an area, and what the documents say of their commissioning.
-- Grain: one row for every sustainability and transformation partnership that is named.
-- Key: organisation_id

with

collection as (
    select max(published_on) as dated from documents
),

named as (
    select
        organisation_id,
        name,
        ods_code
    from organisations
    where kind = 'stp'
),

listed as (
    select
        codes.name,
        codes.geography
    from codes_organisations as codes
    cross join collection
    where codes.kind = 'stp'
        and coalesce(codes.valid_from <= dated, true)
        and coalesce(codes.valid_to >= dated, true)
),

areas as (
    select
        codes.name,
        min(codes.code) as gss_code
    from codes_geographies as codes
    cross join collection
    where codes.kind = 'stp'
        and coalesce(codes.valid_from <= dated, true)
        and coalesce(codes.valid_to >= dated, true)
    group by codes.name
),

partnerships as (
    select
        named.organisation_id,
        coalesce(listed.geography, regexp_replace(named.name, ' STP$', '')) as name,
        listed.name as current_name,
        named.ods_code
    from named
    left join listed using (name)
),

sentences as (
    select
        partnerships.organisation_id,
        mentions.document_id,
        mentions.sentence_start,
        mentions.sentence_end,
        substr(
            documents.text, mentions.sentence_start + 1, mentions.sentence_end - mentions.sentence_start
        ) as said,
        substr(
            documents.text, mentions.sentence_start + 1, mentions.char_start - mentions.sentence_start
        ) as before
    from partnerships
    join mentions
        on mentions.organisation_id = partnerships.organisation_id
        or mentions.organisation_id is null and mentions.name = partnerships.name
    join documents using (document_id)
    join passages using (passage_id)
    where passages.kind not in ('reference', 'title', 'heading', 'table')
),

-- A sentence that begins with the partnership is about it. The mark of a list is no part of it.
commissioning as (
    select
        *,
        length(regexp_extract(said, '^[^A-Za-z0-9"\[\x{2018}\x{201C}]*')) as mark
    from sentences
    where regexp_matches(said, '(?i)\bcommission(ing|s|ed)?\b|\bcontract(s|ing)\b')
    qualify row_number() over (
        partition by organisation_id
        order by
            regexp_full_match(before, '\W*((In|Across|Within|For|The) )*') desc,
            document_id,
            sentence_start
    ) = 1
),

final as (
    select
        partnerships.organisation_id,
        partnerships.name,
        partnerships.current_name,
        areas.gss_code,
        partnerships.ods_code,
        substr(commissioning.said, mark + 1) as commissioning,
        commissioning.document_id,
        (commissioning.sentence_start + mark)::integer as char_start,
        commissioning.sentence_end as char_end
    from partnerships
    left join areas using (name)
    left join commissioning using (organisation_id)
)

select * from final
order by organisation_id
