-- rule: a dataset has as many rows as passed validation
-- severity: stop
-- fix: Mend the model of the dataset: a join drops or repeats rows.

with

counted as (
    select 'documents' as dataset, (select count(*) from raw_documents) as validated, (select count(*) from documents) as published
    union all
    select 'passages' as dataset, (select count(*) from raw_passages) as validated, (select count(*) from passages) as published
    union all
    select 'numerals' as dataset, (select count(*) from raw_numerals) as validated, (select count(*) from numerals) as published
    union all
    select 'figures' as dataset, (select count(*) from raw_figures) as validated, (select count(*) from figures) as published
    union all
    select 'tables' as dataset, (select count(*) from raw_tables) as validated, (select count(*) from tables) as published
    union all
    select 'table_cells' as dataset, (select count(*) from raw_table_cells) as validated, (select count(*) from table_cells) as published
    union all
    select 'exhibits' as dataset, (select count(*) from raw_exhibits) as validated, (select count(*) from exhibits) as published
    union all
    select 'footnotes' as dataset, (select count(*) from raw_footnotes) as validated, (select count(*) from footnotes) as published
    union all
    select 'bibliography' as dataset, (select count(*) from raw_bibliography) as validated, (select count(*) from bibliography) as published
    union all
    select 'citations' as dataset, (select count(*) from raw_citations) as validated, (select count(*) from citations) as published
    union all
    select 'mentions' as dataset, (select count(*) from raw_mentions) as validated, (select count(*) from mentions) as published
    union all
    select 'quotations' as dataset, (select count(*) from raw_quotations) as validated, (select count(*) from quotations) as published
    union all
    select 'statements' as dataset, (select count(*) from raw_statements) as validated, (select count(*) from statements) as published
    union all
    select 'quarantine' as dataset, (select count(*) from raw_quarantine) as validated, (select count(*) from quarantine) as published
),

final as (
    select
        dataset,
        '' as document_id,
        '' as row_key,
        '' as "column",
        validated || ' validated, ' || published || ' published' as value
    from counted
    where validated <> published
)

select * from final
