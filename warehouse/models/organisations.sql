-- Organisations: every body that the documents name, with the code that held when they were written.
-- Grain: one row for every body that is named.
-- Key: organisation_id

with

mentions as (
    select
        mentions.*,
        documents.published_on
    from mentions
    join documents using (document_id)
    where organisation_id is not null
),

bodies as (
    select
        organisation_id,
        first(name order by length(name) desc, name) as name,
        first(kind order by length(name) desc, kind) as kind,
        list_sort(list(distinct quote)) as written,
        count(*)::integer as mentions,
        count(distinct document_id)::integer as documents,
        first(mention_id order by document_id, char_start) as first_mention_id,
        max(published_on) as dated
    from mentions
    group by organisation_id
),

boroughs as (
    select distinct name from codes_geographies where kind = 'borough'
),

-- Of several entries of one name the one that holds on the day of the document.
listed as (
    select
        bodies.organisation_id,
        codes.kind,
        codes.geography,
        coalesce(codes.valid_from <= dated, true) and coalesce(codes.valid_to >= dated, true) as holds,
        codes.ods_code
    from bodies
    join codes_organisations as codes using (name)
    qualify row_number() over (
        partition by bodies.organisation_id order by holds desc, codes.valid_to desc nulls first, codes.code
    ) = 1
),

final as (
    select
        bodies.organisation_id,
        bodies.name,
        case
            when coalesce(listed.kind, bodies.kind) = 'council' and boroughs.name is not null
                then 'borough_council'
            else coalesce(listed.kind, bodies.kind)
        end as kind,
        case when listed.holds then listed.ods_code end as ods_code,
        bodies.written,
        bodies.mentions,
        bodies.documents,
        bodies.first_mention_id
    from bodies
    left join listed using (organisation_id)
    left join boroughs on boroughs.name = listed.geography
)

select * from final
order by organisation_id
