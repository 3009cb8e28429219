-- System structure: how many bodies of each kind a document counts in the area that it is about.
-- Grain: one row for every kind of body and document.
-- Key: document_id, body

with

-- The area of a document is the place that it names most.
areas as (
    select
        document_id,
        mode(name order by name) as geography
    from mentions
    where geography_id is not null
    group by document_id
),

-- The counted noun up to the word for bodies: *36 NHS trusts and foundation trusts*.
counts as (
    select
        figures.document_id,
        figures.figure_id,
        figures.char_start,
        figures.value::integer as number,
        figures.geography,
        lower(regexp_extract(
            replace(substr(documents.text, figures.char_end + 1, 120), chr(10), ' '),
            '^[ \x{a0}]((?:[A-Za-z][A-Za-z''’-]* ){0,5}?'
            || '(?:trusts|groups|councils|authorities|boards|networks|centres|partnerships|alliances|systems'
            || '|federations|committees|commissions|agencies|hospitals|universities|colleges|forces|colleges'
            || '|CCGs|STPs|AHSNs|AHSCs|ICSs|ICBs|PCTs|LEPs|SHAs|HWBs)(?: and foundation trusts)?)\b',
            1
        )) as counted
    from figures
    join documents using (document_id)
    left join areas using (document_id)
    where figures.kind = 'count'
        and figures.comparator = '='
        and figures.aspect = 'level'
        and figures.total is null
        and figures.value = floor(figures.value)
        and figures.value between 1 and 100000
        and (figures.geography is null or figures.geography = areas.geography)
),

-- A verb or a preposition between the number and the word means that something else is counted.
plain as (
    select * from counts
    where counted <> ''
        and not regexp_matches(
            counted,
            '\b(in|of|for|from|with|by|to|at|on|as|across|among|between|are|is|were|was|that|which|who|have'
            || '|has|had|largest|other|more|new|these|those|our|their|its)\b'
        )
),

written_out (short, body) as (
    values
        ('ccgs', 'clinical commissioning groups'),
        ('stps', 'sustainability and transformation partnerships'),
        ('ahsns', 'academic health science networks'),
        ('academic health sciences networks', 'academic health science networks'),
        ('ahscs', 'academic health science centres'),
        ('icss', 'integrated care systems'),
        ('icbs', 'integrated care boards'),
        ('pcts', 'primary care trusts'),
        ('leps', 'local enterprise partnerships'),
        ('shas', 'strategic health authorities'),
        ('hwbs', 'health and wellbeing boards'),
        ('nhs trusts and foundation trusts', 'trusts'),
        ('trusts and foundation trusts', 'trusts'),
        ('nhs trusts', 'trusts'),
        ('london borough councils', 'borough councils')
),

stated as (
    select
        plain.document_id,
        coalesce(written_out.body, plain.counted) as body,
        plain.number,
        first(plain.geography order by plain.char_start) as geography,
        first(plain.figure_id order by plain.char_start) as figure_id,
        count(*) as times
    from plain
    left join written_out on written_out.short = plain.counted
    group by all
),

final as (
    select
        document_id,
        body,
        number,
        geography,
        figure_id
    from stated
    qualify row_number() over (partition by document_id, body order by times desc, number desc) = 1
)

select * from final
order by document_id, body
