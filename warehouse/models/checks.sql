-- Checks: the arithmetic of the documents, done again, and what two of them say of the same thing.
-- Grain: one row for every sum that the documents allow, and for every change in per cent without levels.
-- Key: check_id

with

figures as (
    select
        *,
        -- how far the value may lie from what was printed: half of its last place
        0.5 * abs(value) / nullif(abs(try_cast(regexp_extract(replace(quote, ',', ''), '[0-9]+(?:[.][0-9]+)?') as double)), 0)
            * power(10, -length(regexp_extract(replace(quote, ',', ''), '[.]([0-9]+)', 1))) as rounding,
        case when direction = 'down' then -value else value end as signed
    from figures
    where value is not null
),

levels as (
    select * from figures
    where aspect in ('level', 'projection')
        and kind in ('count', 'money')
        and comparator in ('=', '~')
        and period_end is not null
        and geography is not null
        and value > 0
),

changes as (
    select * from figures
    where aspect in ('change', 'projection')
        and kind = 'percentage'
        and comparator in ('=', '~')
),

-- Both levels of a change in the same table: the one of its own time, and the first of its place.
in_table as (
    select
        changes.figure_id,
        first_level.figure_id as before_id,
        last_level.figure_id as after_id,
        first_level.value as before,
        last_level.value as after,
        first_level.rounding as before_rounding,
        last_level.rounding as after_rounding
    from changes
    inner join levels as last_level
        on changes.table_id = last_level.table_id
        and changes.geography = last_level.geography
        and changes.period_end = last_level.period_end
    inner join levels as first_level
        on changes.table_id = first_level.table_id
        and changes.geography = first_level.geography
        and first_level.unit = last_level.unit
        and first_level.period_end < last_level.period_end
    where changes.table_id is not null
    qualify count(*) over (partition by changes.figure_id, last_level.figure_id) = 1
        or first_level.period_end = min(first_level.period_end) over (partition by changes.figure_id)
),

-- *From 578,000 to 612,000 (5.8 per cent)*: the two figures before a change in its sentence.
ordered as (
    select
        *,
        lag(figure_id, 1) over place as after_id,
        lag(figure_id, 2) over place as before_id
    from figures
    where table_id is null
    window place as (partition by document_id, sentence_start order by char_start)
),

in_sentence as (
    select
        ordered.figure_id,
        first_level.figure_id as before_id,
        last_level.figure_id as after_id,
        first_level.value as before,
        last_level.value as after,
        first_level.rounding as before_rounding,
        last_level.rounding as after_rounding
    from ordered
    inner join figures as last_level on ordered.after_id = last_level.figure_id
    inner join figures as first_level on ordered.before_id = first_level.figure_id
    inner join documents on ordered.document_id = documents.document_id
    where ordered.kind = 'percentage'
        and ordered.aspect = 'change'
        and first_level.kind = last_level.kind
        and first_level.unit = last_level.unit
        and first_level.kind in ('count', 'money')
        and first_level.value > 0
        -- only what is read as one movement: the change stands in brackets behind *from … to …*
        and regexp_matches(
            documents.text[greatest(first_level.char_start - 12, 1):first_level.char_start], '(?i)\bfrom [a-z ]*$'
        )
        and trim(documents.text[last_level.char_end + 1:ordered.char_start]) in ('(', ', or', '(or', ', a rise of')
),

pairs as (
    select * from in_table
    union
    select * from in_sentence
),

percentage_changes as (
    select
        'percentage_change' as kind,
        changes.document_id,
        changes.figure_id,
        [changes.figure_id, pairs.before_id, pairs.after_id] as figure_ids,
        100 * (pairs.after / pairs.before - 1) as expected,
        changes.signed as stated,
        changes.rounding + 100 * (pairs.after_rounding / pairs.before
            + pairs.after * pairs.before_rounding / (pairs.before * pairs.before)) as tolerance,
        format('{:,} / {:,} - 1', pairs.after, pairs.before) as sum
    from changes
    inner join pairs on changes.figure_id = pairs.figure_id
),

-- The parts of a place, where a table gives every one of them at both ends of a change.
parts as (
    select
        changes.figure_id,
        levels.table_id,
        levels.period_end,
        sum(levels.value) as value,
        sum(levels.rounding) as rounding,
        list(levels.figure_id order by levels.char_start) as figure_ids,
        count(*) as parts
    from changes
    inner join codes_geographies as part on changes.geography_code = part.parent
    inner join levels
        on part.code = levels.geography_code
        and changes.document_id = levels.document_id
        and changes.measure_code = levels.measure_code
    where changes.table_id is null
        and levels.table_id is not null
        and changes.period_end > changes.period_start
        and (
            year(levels.period_end) = year(changes.period_end)
            or year(levels.period_end) = year(changes.period_start)
        )
    group by changes.figure_id, levels.table_id, levels.period_end, part.kind
    having count(*) = (
        select count(*) from codes_geographies as whole
        where whole.parent = any_value(part.parent) and whole.kind = part.kind
    )
),

sums as (
    select
        'sum' as kind,
        changes.document_id,
        changes.figure_id,
        [changes.figure_id] || start_parts.figure_ids || end_parts.figure_ids as figure_ids,
        100 * (end_parts.value / start_parts.value - 1) as expected,
        changes.signed as stated,
        changes.rounding + 100 * (end_parts.rounding / start_parts.value
            + end_parts.value * start_parts.rounding / (start_parts.value * start_parts.value)) as tolerance,
        format('{:,} / {:,} - 1, each the sum of {} places', end_parts.value, start_parts.value, end_parts.parts)
            as sum
    from changes
    inner join parts as start_parts
        on changes.figure_id = start_parts.figure_id
        and year(changes.period_start) = year(start_parts.period_end)
    inner join parts as end_parts
        on changes.figure_id = end_parts.figure_id
        and start_parts.table_id = end_parts.table_id
        and year(changes.period_end) = year(end_parts.period_end)
),

-- *13 of 36 (36 per cent)*: a share behind its part and whole.
shares as (
    select
        'share' as kind,
        share.document_id,
        share.figure_id,
        [share.figure_id, part.figure_id] as figure_ids,
        100 * part.value / part.total as expected,
        share.value as stated,
        share.rounding as tolerance,
        format('{:,} of {:,} ', part.value, part.total) as sum
    from ordered as share
    inner join figures as part on share.after_id = part.figure_id
    inner join documents on share.document_id = documents.document_id
    where share.kind = 'percentage'
        and part.total > 0
        and regexp_matches(
            documents.text[part.char_end + 1:share.char_start], '^[A-Za-z’'' -]{0,60}([(]|[(]or |, or )$'
        )
),

-- A cell under *total* and the cells above it in its column.
columns as (
    select
        table_id,
        "column",
        list(figure_id order by row) filter (where not whole and figure_id is not null) as figure_ids,
        sum(value) filter (where not whole) as expected,
        max(value) filter (where whole) as stated,
        max(figure_id) filter (where whole) as figure_id,
        count(*) filter (where whole) as wholes,
        count(*) filter (where not whole and value is null and status <> 'heading') as missing,
        count(*) filter (where not whole and value is not null) as parts
    from (
        select *, regexp_matches(lower(coalesce(row_header, '')), '(^|> )(total|all|overall)( |$)') as whole
        from table_cells
    )
    group by table_id, "column"
),

totals as (
    select
        'total' as kind,
        whole.document_id,
        whole.figure_id,
        [whole.figure_id] || columns.figure_ids as figure_ids,
        columns.expected,
        whole.value as stated,
        whole.rounding * (columns.parts + 1) as tolerance,
        format('the sum of {} cells', columns.parts) as sum
    from columns
    inner join figures as whole on columns.figure_id = whole.figure_id
    where columns.wholes = 1
        and columns.parts > 1
        and columns.missing = 0
        and whole.kind in ('count', 'money')
),

-- The same kind of body of the same place, counted in two documents.
counted as (
    select
        system_structure.*,
        first_value(figure_id) over body as first_id,
        first_value(number) over body as first_number,
        first_value(document_id) over body as first_document
    from system_structure
    window body as (partition by body, geography order by document_id, figure_id)
),

cross_documents as (
    select
        'cross_document' as kind,
        document_id,
        figure_id,
        [figure_id, first_id] as figure_ids,
        first_number::double as expected,
        number::double as stated,
        0.0 as tolerance,
        format('{} {} in {}', first_number, body, first_document) as sum
    from counted
    where document_id <> first_document
),

reckoned as (
    select * from percentage_changes
    union all
    select * from sums
    union all
    select * from shares
    union all
    select * from totals
    union all
    select * from cross_documents
),

without_levels as (
    select
        'percentage_change' as kind,
        document_id,
        figure_id,
        [figure_id] as figure_ids,
        null::double as expected,
        signed as stated,
        null::double as tolerance,
        'its levels are not in the data' as sum
    from changes
    where aspect = 'change'
        and figure_id not in (select figure_id from percentage_changes union all select figure_id from sums)
),

final as (
    select
        kind || ':' || figure_id as check_id,
        kind,
        document_id,
        figure_ids,
        expected,
        stated,
        tolerance,
        case
            when expected is null then 'not_checkable'
            when abs(expected - stated) <= tolerance then 'agrees'
            else 'disagrees'
        end as verdict,
        regexp_replace(sum, '[.]0( |$)', '\1', 'g')
            || case when expected is null then '' else format(' = {:.4g}', expected) || unit end
            || format(', stated {:g}', stated) || unit as explanation
    from (
        select *, case when kind in ('percentage_change', 'sum', 'share') then ' %' else '' end as unit
        from (select * from reckoned union all select * from without_levels)
    )
    qualify row_number() over (partition by kind, figure_id order by abs(expected - stated)) = 1
)

select * from final
order by check_id
