"""Whose a figure is, and where it holds, where words and not lists tell."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures


def test_a_public_body_owns_what_it_spent() -> None:
    row = figure("By March 2018 NHS England had spent £586 million on it.", "£586 million")
    assert row.organisation == "NHS England"


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("National School Breakfast Programme", "reached 40 schools"),
        ("Care Home Providers Alliance", "has 40 members"),
        ("Environment Agency", "issued 40 notices"),
        ("Home Office", "granted 40 visas"),
        ("Trussell Trust", "gave out 40 parcels"),
    ],
)
def test_a_body_is_named_in_full_and_does_what_is_counted(name: str, rest: str) -> None:
    assert figure(f"Last year the {name} {rest}.", "40").organisation == name


def test_a_thing_that_is_called_like_a_body_is_none() -> None:
    assert figure("New Energy Performance Certificates cost £60 each.", "£60").organisation is None


def test_a_public_body_does_not_own_what_it_says() -> None:
    row = figure("NHS England found that 12 per cent of wards were closed.", "12 per cent")
    assert row.organisation is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bus journeys in England outside London fell by 12 per cent.", "England outside London"),
        ("Bus journeys outside London fell by 12 per cent in England.", "England"),
    ],
)
def test_what_lies_outside_a_place(text: str, place: str) -> None:
    assert figure(text, "12 per cent").geography == place


@pytest.mark.parametrize(
    ("text", "quote", "aspect", "direction"),
    [
        ("Members accepted a rise in fees of 15 per cent.", "15 per cent", "change", "up"),
        ("Pay fell to £20,000, a loss of 11 per cent.", "11 per cent", "change", "down"),
        ("It is six percentage points higher than before the war.", "six percentage points", "change", "up"),
        ("We recommend that the trust open 40 beds.", "40", "target", None),
        ("In the project's first months 450 residents had a shorter stay.", "450", "level", None),
        ("Infants are up to 15 times more likely to die.", "15 times", "level", None),
    ],
)  # fmt: skip
def test_change_and_target_in_other_words(text: str, quote: str, aspect: str, direction: str | None) -> None:
    row = figure(text, quote)
    assert (row.aspect, row.direction) == (aspect, direction)


def test_a_weak_phrase_takes_the_words_of_its_heading() -> None:
    row = figure("# Childhood immunisation\n\nThe target was 95 per cent.", "95 per cent")
    assert "immunisation" in (row.measure or "")


def test_negative_percentages_in_half_a_column_are_changes() -> None:
    table = "| Region | Deaths | Trend |\n|---|---|---|\n| Kent | 40 | −11% |\n| Devon | 30 | −9% |\n"
    row = figure(table, "−11%")
    assert (row.value, row.aspect, row.direction) == (11, "change", "down")


def test_one_negative_percentage_is_a_level() -> None:
    table = "| Staff | Vacancy (%) |\n|---|---|\n| Nurses | 8.0 |\n| Doctors | 9.0 |\n| Managers | −0.6 |\n"
    assert figure(table, "−0.6").value == -0.6


def test_what_a_trust_counts_is_of_no_area() -> None:
    text = "The Christie NHS Foundation Trust\n\nBoard paper\n\nThe register holds 45 risks."
    row = figure(text, "45")
    assert (row.organisation, row.geography) == ("The Christie NHS Foundation Trust", None)


#: a paragraph of prose, so that the one after it is no longer the head of its document
PROSE = (
    "What follows was put together from many reports, none of which says the same as any other, and it is"
    " meant for readers who would like to know what has been found so far and what has not."
)


def test_what_a_council_counts_is_of_its_area() -> None:
    spent = "Leeds City Council, having planned to spend £12m on roads, spent £15m."
    text = f"Schools in England\n\n{PROSE}\n\n{spent}"
    for quote in ("£12m", "£15m"):
        row = figure(text, quote)
        assert (row.organisation, row.geography) == ("Leeds City Council", "Leeds")


def test_a_clause_with_a_place_of_its_own_is_not_the_council_s() -> None:
    text = "Leeds City Council spent £15m; in Bradford 45 homes were closed."
    assert figure(text, "45").organisation is None


@pytest.mark.parametrize(
    ("title", "sentence", "place"),
    [
        ("Schools in England", "Leeds City Council spent £15m; 45 schools in the city are shut.", "Leeds"),
        ("Courts of Canada", "Ontario has 200 courts; in the province 45 are shut.", "Ontario"),
        ("Fleets in Norway", "The year, in which storms hit Spain, brought losses of 45 ships.", "Norway"),
        ("Fleets in Norway", "The firm, whose yards lie in Wales, sold 45 ships.", "Norway"),
        ("Homes in England", "A poll of 45 tenants in Wales found 30 per cent without heating.", "Wales"),
        ("Votes", "The smallest place at 45 votes was Rutland and the largest at 900 was Kent.", "Rutland"),
        ("Homes in Wales", "Northern Ireland's rate is 45.", "Northern Ireland"),
        ("Homes in Wales", "West Yorkshire’s rate is 45.", "West Yorkshire"),
        ("NHS waits in Norfolk", "More patients left than nationally: in March it was 45.", "Norfolk"),
    ],
)
def test_where_a_figure_holds(title: str, sentence: str, place: str) -> None:
    assert figure(f"{title}\n\n{PROSE}\n\n{sentence}", "45").geography == place


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("King's Lynn and West Norfolk has 45 wards.", None),
        ("Manchester-based Barset Motors cut 45 jobs.", "Barset Motors"),
        ("American-owned Barset Motors cut 45 jobs.", "Barset Motors"),
    ],
)
def test_the_name_of_a_body_is_no_more_and_no_less(sentence: str, body: str | None) -> None:
    assert figure(f"Money\n\n{PROSE}\n\n{sentence}", "45").organisation == body


def test_an_inspection_is_of_a_body_and_no_part_of_its_name() -> None:
    row = figure("Inspection of Northfield Prison\n\nIt held 842 men.", "842")
    assert row.organisation == "Northfield Prison"


DEBATE = (
    "House of Lords\nSocial housing\n\nLord Barker (Lab): My Lords, 1.2 million households wait for a home,"
    " more than ever before. In my own town of Grimsby the wait is seven years, and nobody here"
    " can be content with that. I would remind the noble Lord that the list grew by 740,000 under him.\n"
)


def test_where_a_speaker_lives_is_not_what_a_debate_is_about() -> None:
    assert figure(DEBATE, "1.2 million").geography == "United Kingdom"
    assert figure(DEBATE, "seven years").geography == "Grimsby"


def test_who_is_spoken_to_is_not_counted_and_reminding_foretells_nothing() -> None:
    waiting, grown = figure(DEBATE, "1.2 million"), figure(DEBATE, "740,000")
    assert waiting.measure and "Lords" not in waiting.measure
    assert (grown.aspect, grown.direction) == ("change", "up")
    assert grown.measure and "Lord" not in grown.measure


def test_whose_figures_are_told_owns_nothing() -> None:
    text = (
        "Rents rise\n\nThe average rent was £1,190 in May, according to figures from Zoopla.\n\n"
        "Some 94,000 homes were sold."
    )
    assert figure(text, "£1,190").organisation is None
    assert figure(text, "94,000").organisation is None


def test_what_is_compared_with_in_brackets_is_not_what_a_text_is_about() -> None:
    text = "Emergency care\n\n1.1 In 2018/19 the wards saw 212,400 patients, 91% in time (England: 88%)."
    assert figure(text, "212,400").geography is None


def test_two_places_that_no_list_has() -> None:
    row = figure("Rainfall in Little Snoring and Marsabit was 50 per cent below average.", "50 per cent")
    assert row.geography == "Little Snoring; Marsabit"
    assert figure("Some 1.2 million people are in Emergency (Phase 4).", "1.2 million").geography is None


def test_a_rise_behind_a_comma() -> None:
    row = figure("London saw the steepest rise, of 15.2%.", "15.2%")
    assert (row.aspect, row.direction, row.geography) == ("change", "up", "London")


def test_who_published_a_report_does_not_own_its_figures() -> None:
    text = "The leisure gap\n\nPolicy Exchange North, September 2016\n\nCouncils spent £212 million on pools."
    assert figure(text, "£212 million").organisation is None
    owned = "Trussell Trust: annual report 2016\n\nWe gave out 40,000 parcels.\n"
    assert figure(owned, "40,000").organisation == "Trussell Trust"


def test_who_wrote_it_and_what_a_line_lists_are_not_where_it_holds() -> None:
    by_line = "Student loans\n\nBy Paul Bolton\n\nThe average debt was £40,000."
    assert figure(by_line, "£40,000").geography is None
    listed = "Staff\n\nThere were 1,202 staff.\n\nLondon 206; North West 180; Midlands 210; South East 165.\n"
    assert figure(listed, "1,202").geography is None and figure(listed, "206").geography == "London"


def test_what_a_level_is_held_against_is_of_the_same_place() -> None:
    text = "Jobs in Kent\n\nThe rate was 14.1% in France, up from 13.9% in May. It was 12.1% in Kent."
    assert [figure(text, quote).geography for quote in ("14.1%", "13.9%")] == ["France", "France"]


def test_a_way_holds_at_neither_of_its_ends() -> None:
    text = "A ticket from Ely to London costs £5,636, while wages rose by 1.9 per cent."
    assert figure(text, "£5,636").geography is figure(text, "1.9 per cent").geography is None
    assert figure("It costs £5,636 in Ely.", "£5,636").geography == "Ely"


def test_who_reports_each_year_owns_what_it_counts_and_a_place_named_late_is_no_subject() -> None:
    text = (
        "# Housing Ombudsman: annual complaints review 2021-22\n\nWe received 27,650 complaints in the year,"
        " far more than we had the year before, when we were closed.\n\nWe made orders, and we told them.\n\n"
        "London accounted for 46% of all cases, though it has 19% of social homes, and the North East had"
        " the fewest of them, as it has had in each of the years for which there are any numbers at all.\n"
    )
    row = figure(text, "27,650")
    assert (row.organisation, row.geography) == ("Housing Ombudsman", None)
    assert figure(text, "46%").geography == "London"


def test_a_place_that_only_the_speaker_could_name_is_left_open() -> None:
    text = "In England the rate was 64.3%, and in my constituency just 58%. It is lower in Swale, at 51.6%."
    places = [figure(text, quote).geography for quote in ("64.3%", "58%", "51.6%")]
    assert places == ["England", None, "Swale"]


def test_a_country_is_not_the_body_that_is_called_after_it() -> None:
    text = (
        "Starts slip\n\nHousing starts in Canada rose 1% in May, the Canada Mortgage and Housing Corporation"
        " said in a note.\n\nIn Canada as in all of Canada some 48,897 homes were begun.\n"
    )
    assert figure(text, "48,897").organisation is None


def test_a_body_is_told_by_the_first_words_of_its_name() -> None:
    text = "Beechwood Lodge Care Home\n\nBeechwood Lodge is a residential home for up to 46 people."
    assert figure(text, "46").organisation == "Beechwood Lodge Care Home"


PRISONS = """HMP WAYLAND: URGENT NOTIFICATION

1. Reasons

1.1 Some 690 men lived there.

2. What happened elsewhere

2.1 HMP Lowdham Grange. Going back we found violence up by 55%.

3. The wider picture

3.1 Prisons of the country hold 88,225 people.
"""


def test_a_line_in_capitals_a_few_words_and_a_heading_say_whose_figures_are() -> None:
    rows = {row.quote: row.organisation for row in figures(PRISONS)}
    assert rows == {"690": "HMP Wayland", "55%": "HMP Lowdham Grange", "88,225": None}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Larkspur Delivers Record Earnings", "Larkspur"),
        ("Larkspur & Vane Reports Third Quarter Results", "Larkspur & Vane"),
        ("Larkspur Tools, Inc. posts a loss", "Larkspur Tools, Inc."),
        ("Interim report: Larkspur Tools ASA", "Larkspur Tools ASA"),
    ],
)
def test_a_company_is_known_by_its_legal_form_or_by_what_it_announces(title: str, name: str) -> None:
    text = f"{title}\n\nThe year at {title.split(':')[-1][:15].strip()} went well.\n\nSales rose to $4m."
    assert figure(text, "$4m").organisation == name


@pytest.mark.parametrize("title", ["Larkspur Reports Rain", "Results at Larkspur", "Spain Reports Results"])
def test_who_announces_no_results_is_no_company(title: str) -> None:
    text = f"{title}\n\nAll of Larkspur is glad, and so is Spain.\n\nSales rose to $4m."
    assert figure(text, "$4m").organisation is None


def test_health_boards_of_scotland_and_wales() -> None:
    told = "NHS Greater Glasgow and Clyde had 318 admissions and Hywel Dda University Health Board had 211."
    assert [row.organisation for row in figures(told)] == [
        "NHS Greater Glasgow and Clyde",
        "Hywel Dda University Health Board",
    ]
    assert figures("There were 40 cases in Ayrshire and Arran.")[0].geography == "Ayrshire and Arran"


def test_a_home_that_is_rated_in_the_title_is_whom_the_text_is_about() -> None:
    text = "# Care Quality Commission rates Elm Court inadequate\n\nThe home has 42 beds."
    assert figures(text)[0].organisation == "Elm Court"


def test_a_body_named_by_the_way_owns_nothing() -> None:
    told = "Aldi, which passed Morrisons last May, now sells 10% of all bread."
    assert [row.organisation for row in figures(told)] == ["Aldi"]


def test_a_story_about_a_market_is_of_no_one_company() -> None:
    told = "# Lidl gains ground\n\nLidl grew by 9%, Tesco by 3%, Asda by 2% and Waitrose by 1%.\n\n"
    told += "{} prices rose by 4%."
    assert figures(told.format("Across the trade"))[-1].organisation is None
    assert figures(told.format("We grew, but"))[-1].organisation == "Lidl"


def test_whose_results_a_title_names_without_a_verb() -> None:
    told = "# Ryder Shipping Lines Q3 2021 interim report\n\nRevenue was USD 8m. The company has 9 ships."
    assert {row.organisation for row in figures(told)} == {"Ryder Shipping Lines"}


def test_a_group_that_is_said_to_be_one_is_a_company() -> None:
    row = figures("Marl Stores Group, the cheap grocer, reports sales up 22%.")[0]
    assert (row.organisation, row.measure) == ("Marl Stores Group", "sales")


def test_a_group_that_works_is_no_company() -> None:
    assert figures("The Flood Working Group, a panel of nine, met twice.")[0].organisation is None


def test_what_kind_of_company_may_stand_before_its_name_in_a_title() -> None:
    told = "# Drug maker Norvexa: first-half 2023 results\n\nSales rose by 9%. The group has 400 staff."
    assert {row.organisation for row in figures(told)} == {"Norvexa"}
