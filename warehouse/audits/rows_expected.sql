-- rule: a dataset has rows where another has rows that it is made of, or all of them are in the quarantine
-- severity: stop
-- fix: Mend the stage that makes the dataset: a check over no rows proves nothing.

with

expected as (
    select
        'figures' as dataset,
        (select count(*) from numerals where disposition = 'figure') as expecting,
        (select count(*) from figures) as published
    union all
    select
        'table_cells' as dataset,
        (select count(*) from tables) as expecting,
        (select count(*) from table_cells) as published
    union all
    select
        'organisations' as dataset,
        (select count(*) from mentions where organisation_id is not null) as expecting,
        (select count(*) from organisations) as published
    union all
    select
        'geographies' as dataset,
        (select count(*) from mentions where geography_id is not null) as expecting,
        (select count(*) from geographies) as published
    union all
    select
        'observations' as dataset,
        (
            select count(*) from figures
            where value is not null
                and measure is not null
                and geography is not null
                and period_start is not null
        ) as expecting,
        (select count(*) from observations) as published
),

held_back as (
    select dataset from quarantine
),

final as (
    select
        dataset,
        '' as document_id,
        '' as row_key,
        '' as "column",
        expecting || ' rows expect some, there is none' as value
    from expected
    where expecting > 0
        and published = 0
        and dataset not in (select dataset from held_back)
)

select * from final
