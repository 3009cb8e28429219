"""Places and bodies: named in the sentence, meant by it, or inherited from what stands above."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In London 15 per cent of posts are vacant.", "London"),
        ("There are 120 practices in Tower Hamlets.", "Tower Hamlets"),
        ("There are seven CCGs in North East London.", "North East London"),
        ("There are 53 million people in England.", "England"),
        ("Some 3 million people live in Wales.", "Wales"),
        ("Germany spends 11 per cent of its income on health.", "Germany"),
        ("In France, 12 per cent of adults smoke.", "France"),
        ("The United States spends 17 per cent of its income on health.", "United States"),
        ("In Hammersmith and Fulham 12 per cent of adults smoke.", "Hammersmith and Fulham"),
        ("In Greater Manchester 19 per cent of adults smoke.", "Greater Manchester"),
    ],
)
def test_a_place_named_in_the_sentence(sentence: str, place: str) -> None:
    (row,) = figures(sentence)
    assert row.geography == place


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("The rate is 15 per cent in London and 10 per cent in Wales.", ["London", "Wales"]),
        ("In London it is 15 per cent, compared with 10 per cent in Scotland.", ["London", "Scotland"]),
        ("Croydon has 120 beds, Sutton has 80 beds.", ["Croydon", "Sutton"]),
        ("The rate is 15 and 10 per cent in Croydon and Sutton respectively.", ["Croydon", "Sutton"]),
    ],
)
def test_each_figure_has_its_own_place(sentence: str, places: list[str]) -> None:
    assert [row.geography for row in figures(sentence)] == places


LONDON = "# Health care in London\n\nThe NHS in London is under strain, and its trusts say so.\n\n"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Across England, 10 per cent of nursing posts are vacant.", "England"),
        ("Nationally, 10 per cent of nursing posts are vacant.", "England"),
        ("In the capital, 15 per cent of nursing posts are vacant.", "London"),
        ("In the rest of the country, 10 per cent of nursing posts are vacant.", "rest of England"),
        ("In the rest of England, 10 per cent of nursing posts are vacant.", "rest of England"),
        ("In the rest of the Civil Service, 10 per cent of posts are vacant.", "London"),
        ("In the west midlands, 10 per cent of nursing posts are vacant.", "West Midlands"),
        ("Across the north-east, 10 per cent of nursing posts are vacant.", "North East"),
        ("In the north east of the city, 10 per cent of nursing posts are vacant.", "London"),
        ("Sutton has a large share of the national deficit: 15 per cent.", "Sutton"),
        ("In the county of Finnmark, 10 per cent of nursing posts are vacant.", "Finnmark"),
        ("The Leeds-based charity had 15 nursing posts.", "London"),
        ("The charity, headquartered in Bern, had 15 nursing posts.", "London"),
        ("Some 15 per cent of nursing posts are vacant.", "London"),
    ],
)
def test_places_that_are_meant(sentence: str, place: str) -> None:
    assert [row.geography for row in figures(LONDON + sentence)] == [place]


def test_a_heading_places_the_figures_under_it() -> None:
    text = "# Boroughs\n\n## Croydon\n\nThere are 120 practices.\n\n## Sutton\n\nThere are 80 practices.\n"
    assert [row.geography for row in figures(text)] == ["Croydon", "Sutton"]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Barts Health NHS Trust had a deficit of £100 million.", "Barts Health NHS Trust"),
        ("The deficit at Barts was £100 million.", "Barts Health NHS Trust"),
        ("King’s had a deficit of £100 million.", "King's College Hospital NHS Foundation Trust"),
        ("UCLH had a surplus of £75 million.", "University College London Hospitals NHS Foundation Trust"),
        ("Guy’s and St Thomas’ spent £75 million.", "Guy's and St Thomas' NHS Foundation Trust"),
    ],
)
def test_bodies_by_their_names(sentence: str, body: str) -> None:
    assert [row.organisation for row in figures(sentence)] == [body]


def test_bodies_have_their_codes() -> None:
    (row,) = figures("Barts Health NHS Trust had a deficit of £100 million.")
    assert row.organisation_code == "R1H"


def test_a_report_of_one_trust_is_about_it() -> None:
    text = (
        "# Barts Health NHS Trust\n\nBoard paper, June 2018\n\nWe closed 120 beds. Agency costs were £3m.\n"
    )
    rows = figures(text)
    assert [row.value for row in rows] == [120, 3e6]
    assert {row.organisation for row in rows} == {"Barts Health NHS Trust"}


def test_each_figure_has_its_own_body() -> None:
    rows = figures("Barts Health NHS Trust lost £100 million, while UCLH made £75 million.")
    assert [(row.value, (row.organisation or "").split()[0]) for row in rows] == [
        (1e8, "Barts"),
        (75e6, "University"),
    ]


@pytest.mark.parametrize(
    "sentence", ["Reading 120 books takes time.", "A bath costs £30.", "Turkey sandwiches cost £3."]
)
def test_words_that_are_no_places_here(sentence: str) -> None:
    assert [row.geography for row in figures(sentence)] == [None]


def test_a_second_number_in_a_bracket_has_the_place_of_the_first() -> None:
    text = "Quebec added most (+27,200; +0.8%), ahead of Alberta (+19,600; +1.1%)."
    assert [row.geography for row in figures(text)] == ["Quebec", "Quebec", "Alberta", "Alberta"]


def test_capitals_of_a_whole_line_name_no_place() -> None:
    assert {row.geography for row in figures("Sold 6,580 Homes at Average £253,000 Each")} == {None}


HEARING = """Environment Committee

Witnesses

Professor Mary Bourke, University College Dublin
Dr Alan Hale, Flood Forum, Cork

Examination

Q2 Chair: Good morning. How many homes are at risk?

Dr Hale: About 6,300 homes flooded, and 230 are safer.
"""


def test_where_witnesses_come_from_is_not_what_they_speak_of() -> None:
    rows = figures(HEARING)
    assert [(row.quote, row.geography, row.organisation, row.period) for row in rows] == [
        ("6,300", None, None, None),
        ("230", None, None, None),
    ]


def test_a_text_that_speaks_of_the_whole_world_is_not_about_the_part_that_it_names_most() -> None:
    text = (
        "# Survival\n\nGlobally, 13,800 children died every day. In sub-Saharan Africa the rate is high."
        " Sub-Saharan Africa had 58% of deaths.\n\n## Newborns\n\nThere were 2.3 million deaths.\n"
    )
    assert [row.geography for row in figures(text)] == ["World", "Sub-Saharan Africa", "World"]


PROVINCES = """# Jobs and pay

Jobs in Ontario fell by 8,000. In Quebec they rose by 4,000, in Manitoba by 900 and in Nunavut by 12.

## Vacancies highest in Alberta

Employers had 52,000 vacancies.

Statistics Canada
"""


def test_a_country_is_spoken_of_by_its_statisticians_and_its_parts() -> None:
    rows = figures(PROVINCES)
    assert [row.geography for row in rows] == ["Ontario", "Quebec", "Manitoba", "Nunavut", "Canada"]
    unsigned = figures(PROVINCES.replace("Statistics Canada", ""))
    assert "Canada" not in [row.geography for row in unsigned]


UNION = """# Waste

In Romania it was 302 kg and in Austria 835 kg, in Poland 362 kg and in Denmark 769 kg. Of all waste in the EU
49% is used again. Austria leads.

## Goals

Member States are to reach 60%.
"""


def test_a_union_is_spoken_of_by_its_members() -> None:
    assert figures(UNION)[-1].geography == "European Union"
    assert figures(UNION.replace("Member States", "They"))[-1].geography != "European Union"


@pytest.mark.parametrize(
    "sentence",
    [
        "Five of them waited in Gynaecology.",
        "Of these, 38 were in Lower GI.",
        "There were 12 beds in General Surgery.",
        "The capital limit is £21m.",
        "The capital receipts came to £3m.",
    ],
)
def test_departments_and_money_are_no_places(sentence: str) -> None:
    assert {row.geography for row in figures(f"# Hospitals in England\n\n{sentence}")} == {"England"}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("One in four came from outside the UK.", "Leeds"),
        ("EU students paid £3m.", "Leeds"),
        ("Losses were found in Kent, Essex (26%) and Surrey.", "Essex"),
    ],
)
def test_where_something_is_not_and_whose_bracket_it_is(sentence: str, place: str) -> None:
    assert figures(f"# The university in Leeds\n\n{sentence}")[-1].geography == place


def test_the_line_that_dates_a_release_names_where_it_was_written() -> None:
    text = "# Deaths drop\n\nSeptember 16, 2018 | Washington, DC\n\nNine people died."
    assert [row.geography for row in figures(text)] == [None]


def test_rows_are_bodies_of_the_kind_that_stands_over_them() -> None:
    text = (
        "# Waits in Northern Ireland\n\n| HSC Trust | Waiting | Over 9 weeks (%) |\n| --- | ---: | ---: |\n"
        "| Belfast | 92,560 | 74.1 |\n| Northern | 46,212 | 66.9 |\n| South Eastern[^2] | 54,880 | 78.3 |\n"
    )
    rows = figures(text)
    assert {row.geography for row in rows} == {"Northern Ireland"}
    assert [row.organisation for row in rows[::2]] == [
        "Belfast Health and Social Care Trust",
        "Northern Health and Social Care Trust",
        "South Eastern Health and Social Care Trust",
    ]
    assert [row.aspect for row in rows[1::2]] == ["share"] * 3


DEBATE = """# Temporary homes

Mr Ben Hall (Rye) (Lab): My local authority, Hastings Council, has 300 flats. In England there are 98,000.

Ms Ann Lee (Hove) (Con): In Hastings rents are high. Hastings Council and the council of Rye pay £12m.

Mr Ben Hall (Rye) (Lab): Nobody counts them.

Ms Ann Lee (Hove) (Con): They cost £9m.
"""


def test_a_trust_has_its_sites_in_places_that_no_list_has() -> None:
    title = "# Kent Hospitals NHS Trust\n\nA report."
    here = figures(f"{title}\n\nAt Thornsea the department saw 88,410 patients.")[0]
    there = figures(f"{title}\n\nIn Leeds the department saw 88,410 patients.")[0]
    assert (here.organisation, there.organisation) == ("Kent Hospitals NHS Trust", None)


def test_the_part_of_a_business_in_a_country_is_still_the_business() -> None:
    title = "# Hull Pies plc: annual results 2017"
    sales = figures(f"{title}\n\nUK like-for-like sales rose by 11%.")[0]
    output = figures(f"{title}\n\nUK output rose by 11%.")[0]
    assert (sales.organisation, output.organisation) == ("Hull Pies plc", None)


def test_a_council_that_no_list_has_serves_the_place_of_its_name() -> None:
    rows = figures("# Calderhaven City Council\n\nReport\n\nThere were 1,052 children in need.")
    assert [row.geography for row in rows] == ["Calderhaven"]
    rows = figures("# The Local Youth Council\n\nReport\n\nThere were 1,052 children in need.")
    assert [row.geography for row in rows] == [None]


def test_what_is_thrown_away_in_an_area_is_not_its_councils() -> None:
    title = "# Lewisham Council\n\nReport"
    waste = figures(f"{title}\n\nThe recycling rate was 49%.")[0]
    spent = figures(f"{title}\n\nIt spent £3m on parks.")[0]
    assert (waste.organisation, spent.organisation) == (None, "Lewisham Council")


def test_a_debate_is_about_no_speakers_own_council() -> None:
    rows = {row.quote: row for row in figures(DEBATE)}
    assert (rows["£9m"].geography, rows["£9m"].organisation) == ("England", None)


def test_a_part_of_all_that_a_place_has_is_there() -> None:
    text = "# Homes in England\n\nLong stays are now 20% of London's total."
    assert figures(text)[0].geography == "London"
    text = "# Homes in England\n\nLeeds had 5,300 stays, 52% of the England total."
    assert [row.geography for row in figures(text)] == ["Leeds", "Leeds"]


def test_a_cell_of_words_is_of_its_row() -> None:
    text = "Weekly pay\n\nOntario\t£1,188.29\t11.7% increase\nManitoba\t£1,486.63\t-0.2% decrease\n"
    rows = [row for row in figures(text) if row.unit == "%"]
    assert [(row.geography, row.measure, row.direction) for row in rows] == [
        ("Ontario", "Weekly pay", "up"),
        ("Manitoba", "Weekly pay", "down"),
    ]


def test_the_regions_of_two_lists_keep_their_names() -> None:
    rows = figures("Southern Asia had 25% of deaths and South Asia 26%.")
    assert [row.geography for row in rows] == ["Southern Asia", "South Asia"]


def test_the_places_at_the_ends_of_a_range_are_not_that_of_the_average() -> None:
    told = "In May the average was 17.4%, ranging from 14.1 at Leeds to 20.6 per cent at York."
    rows = figures(f"# Beds in England\n\n{told}")
    assert [row.geography for row in rows] == ["England", "Leeds", "York"]


@pytest.mark.parametrize(
    ("named", "geography"),
    [
        ("euro area", "euro area"),
        ("eurozone", "euro area"),
        ("high-income countries", "high-income countries"),
        ("low- and middle-income countries", "low- and middle-income countries"),
        ("home counties", "Home Counties"),
    ],
)
def test_a_group_of_places_may_be_named_without_a_capital(named: str, geography: str) -> None:
    (row,) = figures(f"Output in the {named} rose by 2 per cent.")
    assert row.geography == geography


def test_a_place_named_late_in_the_first_paragraph_is_not_what_the_text_is_about() -> None:
    told = "Fees have jumped by 8.5% in a year. Residents pay £1,078. In the South East fees top £1,500."
    rows = figures(f"# Fees rise again\n\n{told}\n\nOccupancy has recovered to 87.4%.")
    assert [row.geography for row in rows] == [None, None, "South East", None]


def test_where_somebody_works_is_no_place() -> None:
    (row,) = figures("Fees have risen by 8.5%, according to analysts at Carter Jones.")
    assert row.geography is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Leeds and York had the most, with 144 (18%) and 126 (16%).",
        "In Leeds and York, 144 and 126 homes opened.",
    ],
)
def test_two_numbers_of_two_places_are_each_of_its_own(sentence: str) -> None:
    rows = {row.quote: row.geography for row in figures(sentence)}
    assert (rows["144"], rows["126"]) == ("Leeds", "York")
    assert (rows.get("18%", "Leeds"), rows.get("16%", "York")) == ("Leeds", "York")


def test_where_a_firm_has_its_seat_is_not_what_a_text_is_about() -> None:
    text = "The York-based group sold 48 homes. Cancellations ran at 22 per cent.\n\nMargins were 9 per cent."
    assert [row.geography for row in figures(text)] == [None, None, None]
    assert figures("Shares in Calder Homes fell 6 per cent.")[0].geography is None
    assert figures("Analysts at Shore Brown cut their forecast by 6 per cent.")[0].geography is None


def test_a_group_of_countries_that_a_text_opens_with_is_not_all_that_it_is_about() -> None:
    opening = "Some 55 million people have the illness, 60% of whom live in low- and middle-income countries."
    more = "It grows by a tenth in ten years, and most of those who look after the ill are women."
    rows = figures(f"# Key facts\n\n{opening} {more}\n\nThere are 10 million new cases.")
    assert rows[1].geography == "low- and middle-income countries"
    assert rows[-1].geography is None


def test_a_place_that_others_are_held_against_is_not_what_a_text_is_about() -> None:
    told = "Life expectancy was 77.9 years for men, 1.5 years below England."
    assert [row.geography for row in figures(f"# Board minutes\n\n{told}\n\nSome 24.6% smoked.")][-1] is None


def test_what_is_told_by_the_way_may_have_decimals() -> None:
    told = "This figure, which includes 13.7 million refugees, does not include those from Ukraine."
    assert figures(f"# Children worldwide\n\nThere are 36 million.\n\n{told}")[-1].geography != "Ukraine"


def test_those_who_seek_asylum_are_no_target() -> None:
    assert figures("It has 13.7 million asylum-seeking children and 2 million others.")[1].aspect == "level"


def test_where_a_place_leads_is_not_whose_its_figure_is() -> None:
    assert figures("Barnet had the lowest vacancy rate in London, at 4.1%.")[0].geography == "Barnet"
    assert figures("The lowest vacancy rate in London was 4.1%.")[0].geography == "London"


WESTMARK = "# Recorded crime: Westmark, {}\n\nPolice in Westmark recorded 4,612 thefts, 7% more than before."


def test_a_place_of_no_list_that_the_title_names_is_what_the_text_is_about() -> None:
    told = WESTMARK.format("2021") + " The rate was 9.4 per 1,000 people, against 12.1 in England and Wales."
    assert [row.geography for row in figures(told)] == ["Westmark"] * 3 + ["England and Wales"]


def test_a_body_of_the_title_is_no_place() -> None:
    told = "# Results: Westmark plc\n\nNobody in Westmark, as the firm is called by all who work for it"
    told += " in good and bad times, has been paid so little. It has 40 shops.\n\nThere are nine barges."
    assert [row.geography for row in figures(told)][-1:] == [None]


def test_a_place_that_a_text_begins_outside_of_is_not_its_own() -> None:
    told = "Rents outside London rose by 9% in the year, to £1,190 a month on average, says the trade paper."
    told += " In London, where tenants pay £2,567, the rise was 13%.\n\nSome 36 shops have closed."
    assert figures(told)[-1].geography is None


def test_a_text_is_not_about_the_first_of_two_places_that_it_tells_apart() -> None:
    told = "# Statement\n\nThe firm reports sales up by 9% on all that it sells."
    told += " UK sales grew 4%, Ireland 3%."
    told += "\n\nIt opened six shops."
    assert figures(told)[-1].geography is None


def test_statistics_of_a_country_are_of_it_though_they_name_a_part_more_often() -> None:
    told = "# Statistics New Zealand: consents\n\nSome 38,624 homes were built in all in the year"
    told += " to the end of November."
    told += " Auckland had 16,205 of these, more than it has ever had, and Auckland grew fastest of all too."
    told += "\n\nThere were 70 barns."
    assert figures(told)[-1].geography == "New Zealand"


def test_the_same_sum_in_other_words_is_of_the_same_place() -> None:
    told = "Wales, France and Spain have many schools, and what parents pay for one is not the same in all"
    told += " of these places by far. "
    told += "A place costs £269 a week in England, 5% more than last year, or £14,030 a year."
    assert figures(told)[-1].geography == "England"


def test_a_country_named_first_of_its_own_parts_is_what_the_text_is_about() -> None:
    told = "A place costs £269 a week on average in England, which is more than it has ever been before now."
    told += " Prices are highest in inner London (£368) and lowest in Kent (£219)."
    told += "\n\nHalf of schools have none."
    assert figures(told)[-1].geography == "England"


def test_a_place_that_registered_so_many_is_no_seat() -> None:
    assert figure("In 2016 Kent registered 33,700 births.", "33,700").geography == "Kent"
    assert figure("A Kent registered charity treated 210 owls.", "210").geography is None


def test_counties_and_towns_of_ireland_are_known() -> None:
    told = "Kerry has 14 engineers. The average rent in Tralee is €1,080."
    assert [row.geography for row in figures(told)] == ["Kerry", "Tralee"]


def test_a_company_behind_at_is_no_place() -> None:
    assert figure("Complaints were lowest at Brook Direct (18).", "18").geography is None
    assert figure("The firm sold its 19% stake in Banksia Gold.", "19%").geography is None
