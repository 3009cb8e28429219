-- rule: the figure that a numeral names is published or in the quarantine
-- severity: stop
-- fix: Write the figure that the numeral belongs to, or another disposition.

with

numerals as (
    select * from numerals
),

accounted_for as (
    select figure_id from figures
    union
    select row_key from quarantine
    where dataset = 'figures'
),

final as (
    select
        'numerals' as dataset,
        document_id,
        numeral_id as row_key,
        'figure_id' as "column",
        figure_id as value
    from numerals
    where figure_id is not null
        and figure_id not in (select figure_id from accounted_for)
)

select * from final
