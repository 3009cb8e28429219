-- Quarantine: what was held back, rows and documents, with the rule and the reason.
-- Grain: one row for every rule that a held-back row or document breaks.
-- Key: document_id, dataset, row_key, "column", rule

with

validated as (
    select * from raw_quarantine
),

final as (
    select
        document_id,
        dataset,
        row_key,
        "column",
        value,
        rule,
        reason
    from validated
)

select * from final
order by document_id, dataset, row_key, "column", rule
