-- rule: every figure has a row of the ledger, but where numerals of its document are in the quarantine
-- severity: stop
-- fix: Write the figure_id into the numeral that the figure is read from.

with

figures as (
    select * from figures
),

numerals as (
    select * from numerals
),

held_back as (
    select document_id from quarantine
    where dataset = 'numerals'
),

final as (
    select
        'figures' as dataset,
        document_id,
        figure_id as row_key,
        'figure_id' as "column",
        quote as value
    from figures
    where figure_id not in (select figure_id from numerals where figure_id is not null)
        and document_id not in (select document_id from held_back)
)

select * from final
