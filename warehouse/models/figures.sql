-- Figures: every quantity that a document states, with its meaning, its place and the entries of its sources.
-- Grain: one row for every quantity that a document states.
-- Key: figure_id

with

validated as (
    select * from raw_figures
),

-- each source of a figure, in the order in which the text gives them
sources as (
    select
        figure_id,
        document_id,
        sentence_start,
        unnest(citation_keys) as citation_key,
        generate_subscripts(citation_keys, 1) as place
    from validated
),

-- the entry that the nearest citation of that source leads to: a mark can stand for one note here, another there
resolved as (
    select
        sources.figure_id,
        sources.place,
        arg_min(
            citations.reference_id,
            (abs(citations.char_start - sources.sentence_start), citations.char_start)
        ) as reference_id
    from sources
    inner join raw_citations as citations
        on citations.document_id = sources.document_id
        and citations.citation_key = sources.citation_key
    where citations.reference_id is not null
    group by sources.figure_id, sources.place
),

linked as (
    select
        figure_id,
        list(reference_id order by place) as reference_ids
    from (
        select figure_id, reference_id, min(place) as place
        from resolved
        group by figure_id, reference_id
    )
    group by figure_id
),

final as (
    select
        validated.figure_id,
        validated.document_id,
        validated.passage_id,
        validated.char_start,
        validated.char_end,
        validated.quote,
        validated.sentence_start,
        validated.sentence_end,
        validated.kind,
        validated.value,
        validated.low,
        validated.high,
        validated.comparator,
        validated.unit,
        validated.counted,
        validated.total,
        validated.measure,
        validated.measure_code,
        validated.aspect,
        validated.direction,
        validated.geography,
        validated.geography_code,
        validated.organisation,
        validated.organisation_code,
        validated.period,
        validated.period_start,
        validated.period_end,
        validated.citation_keys,
        coalesce(linked.reference_ids, []) as reference_ids,
        validated.table_id,
        validated.table_row,
        validated.table_column,
        validated.corrected,
        validated.evidence
    from validated
    left join linked on linked.figure_id = validated.figure_id
)

select * from final
order by figure_id
