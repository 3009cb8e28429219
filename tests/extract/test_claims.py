"""Numbers that state no quantity: each is in the ledger with what it is, and none becomes a figure."""

from __future__ import annotations

import pytest

from tests.extract.said import dispositions, figures


@pytest.mark.parametrize(
    ("sentence", "quote", "disposition"),
    [
        ("Callers to NHS 111 were helped.", "111", "name"),
        ("Aftercare under section 117 is free.", "117", "name"),
        ("The force took most of its 999 calls at once.", "999", "contact"),
        ("The wait for a 101 call grew.", "101", "contact"),
        ("Nurses on Band 5 were hired.", "5", "name"),
        ("The spread of Covid-19 changed this.", "19", "name"),
        ("The Progress 8 score fell.", "8", "name"),
        ("The twenty-third report is out.", "twenty-third", "ordinal"),
        ("Forty-Third Report of the House.", "Forty-Third", "ordinal"),
        ("The thirty-second report is out.", "thirty-second", "ordinal"),
        ("The hundred and twenty-first dive went well.", "twenty-first", "ordinal"),
        ("Tom Ash, Director General Q1–98 was heard.", "98", "citation"),
        ("In Q1-3 they met again.", "3", "period"),
        ("The spread of COVID-19 changed this.", "19", "name"),
        ("Work on Phase 2 has begun.", "2", "name"),
        ("Results are shown in Figure 3 below.", "3", "name"),
        ("Results are shown in Table 12 below.", "12", "name"),
        ("Results are shown in Figure 3.2 below.", "3.2", "name"),
        ("See Appendix 4 for the method.", "4", "name"),
        ("The vote on Article 50 was close.", "50", "name"),
        ("Under the Care Act 2014 councils must pay.", "2014", "name"),
        ("The 2011 Census counted them.", "2011", "name"),
        ("Masts for 5G went up.", "5", "name"),
        ("The M25 was closed.", "25", "name"),
        ("The M25 and the A406 were closed.", "406", "name"),
        ("Visit www.example.org/2018/10/report-7 for more.", "7", "url"),
        ("Visit https://example.org/a?id=4411 for more.", "4411", "url"),
        ("The team at desk24@example.org answers within the week.", "24", "contact"),
        ("Call 020 7946 0958 for more.", "7946", "contact"),
        ("Call +44 (0)20 7946 0958 for more.", "0958", "contact"),
        ("The office is at London SW1A 2AA now.", "2", "contact"),
        ("ISBN: 978-1-909029-85-7", "978", "contact"),
        ("ISBN 978 1 909029 85 7", "909029", "contact"),
        ("The fund is registered charity number 1126980 in England.", "1126980", "contact"),
        ("The fund is registered charity 1126980 in England.", "1126980", "contact"),
        ("The fund has offices at 11 Cavendish Square in town.", "11", "contact"),
        ("It came first in the third round.", "first", "ordinal"),
        ("It came 23rd in the list.", "23", "ordinal"),
        ("In the 21st century this is rare.", "21", "ordinal"),
        ("A second wave followed the first.", "second", "ordinal"),
        ("One of the reasons is money.", "One", "idiom"),
        ("One can only guess.", "One", "idiom"),
        ("On the one hand it works.", "one", "idiom"),
        ("No one knows.", "one", "idiom"),
        ("Hundreds of people came.", "Hundreds", "idiom"),
        ("Staff work 24/7 here.", "24", "idiom"),
        ("They were open in 2016.", "2016", "period"),
        ("They opened on 13 May.", "13", "period"),
        ("They opened in 2017/18.", "2017", "period"),
        ("They opened in 2017/18.", "18", "period"),
        ("This was known (Ham 2018).", "2018", "citation"),
        ("This was known (Naylor and Buck 2018, p 12).", "12", "citation"),
        ("This was known [12].", "12", "citation"),
        ("Media line: (312) 555-0142.", "312", "contact"),
        ("Media line: 312-555-0142.", "0142", "contact"),
        ("The board met at the hall (01904) 554321 again.", "554321", "contact"),
        ("Write to Suite 310, 88 Peachtree Street, Atlanta, GA 30303.", "30303", "contact"),
        ("The board met at 9 Saltmarket, Hull HU1 1RR again.", "9", "contact"),
        ("Release NEWS-24-0113 was withdrawn.", "0113", "name"),
        ("The tender is filed as HR/R004512/2 now.", "004512", "name"),
        ("The paper is ISSN 1756-3291.", "3291", "contact"),
        ("Announcement 7713Q was withdrawn.", "7713", "name"),
        ("The 42 from Selby to York is full.", "42", "name"),
        ("The 6 bus is full.", "6", "name"),
        ("Many took the 42 from Selby to York.", "42", "name"),
        ("The fund tracks the FTSE 250 only.", "250", "name"),
        ("The Ten Year Plan was launched.", "Ten", "name"),
        ("Homes in decile 10 are dear.", "10", "name"),
        ("It counts Scope 3 emissions too.", "3", "name"),
        ("Councils act under s.47 of it.", "47", "name"),
        ("Councils act under Article 6(1)(e) of it.", "1", "name"),
        ("The case is [2020] EWCA Civ 88 now.", "88", "citation"),
        ("He said so (Qq3-5) to us.", "5", "citation"),
        ("Others disagree.1,2 They say so.", "2", "footnote_mark"),
        ("The edition of Safer Streets 360 is out.", "360", "name"),
        ("Tests for H1N1 were stopped.", "1", "name"),
        ("It is done under PSI 64/2011 now.", "64", "name"),
        ("It is done under HSG 14/07 now.", "07", "name"),
        ("Press Release · NHTSA 21-25 is out.", "21", "name"),
        ("They agreed (minute 64/21) to go.", "64", "name"),
        ("Write to Annexe 2, Castle Buildings.", "2", "name"),
        ("Our Half Year report is late.", "Half", "period"),
        ("Our first-half report is late.", "half", "period"),
        ("It came out then. (3 years, 4 months ago)", "4", "other"),
        ("Members queried NI 191 again.", "191", "name"),
        ("Write to us (survey numbers 2612 and 5217).", "5217", "name"),
        ("It is in Catalogue no. 11-001-X now.", "001", "name"),
        ("They are on track for it [5, p. 12].", "12", "citation"),
        ("They met.\n\n     Prison Deaths Bulletin | 3\n\nThey met again.", "3", "other"),
        ("Planning application 19/01234 was refused.", "19", "contact"),
        ("Songs of the 60s were sung.", "60", "period"),
        ("It got Comments (31) within the hour.", "31", "other"),
        ("At month 5 it was late.", "5", "period"),
        ("A diesel bus is loud and an electric one quiet.", "one", "idiom"),
    ],
)
def test_numbers_that_are_no_quantity(sentence: str, quote: str, disposition: str) -> None:
    assert disposition in [kind for whole, kind in dispositions(sentence) if quote in whole]
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("NHS 111 took 14,000 calls in 2016.", [14000]),
        ("The band 6 nurses earn £31,000 in phase 2.", [31000]),
        ("By 2020 the 2014 Act had helped 300 carers.", [300]),
        ("Table 3 shows that 45 per cent agree (Ham 2018).", [45]),
        ("Call 020 7946 0958 between 9am and 5pm, or pay £30.", [None, 30]),
        ("In section 4 we found 12 trusts.", [12]),
        ("One of the trusts lost £3 million.", [3e6]),
        ("There is only one hospital and two clinics.", [1, 2]),
        ("The 12 bus companies and the 3 train companies lost money.", [12, 3]),
        ("The 40 from Leeds were sent home.", [40]),
        ("The floor 3 metres up held 120-130 people.", [3, None]),
    ],
)
def test_the_quantities_beside_them_are_read(sentence: str, values: list[float | None]) -> None:
    assert [row.value for row in figures(sentence)] == values


def test_numbered_lists_have_marks_and_headings_have_numbers() -> None:
    text = "3.1 Waiting times\n\n1. The trust closed 120 beds in town.\n2. It hired 30 nurses for the rest.\n"
    assert dispositions(text) == [
        ("3.1", "heading"),
        ("1", "list_mark"),
        ("120", "figure"),
        ("2", "list_mark"),
        ("30", "figure"),
    ]


def test_a_bibliography_states_nothing() -> None:
    text = (
        "# Waits\n\nWaits rose by 12 per cent (Ham 2018).\n\n# References\n\n"
        "Ham C (2018). *Reforming the NHS from within*. London: The King's Fund, pp 12–40.\n\n"
        "Buck D, Jabbal J (2014). *Tackling poverty*. London: The King's Fund. ISBN 978 1 909029 85 7\n"
    )
    assert [row.value for row in figures(text)] == [12]


def test_navigation_of_a_web_page_states_nothing() -> None:
    page = (
        "<!doctype html><html><body><nav><ul><li>News (12)</li><li>Reports (240)</li></ul></nav>"
        "<main><h1>Beds</h1><p>The trust closed 120 beds.</p></main>"
        "<footer>© 2018 Trust. 3 new messages</footer></body></html>"
    )
    assert [row.value for row in figures(page)] == [120]


def test_what_an_office_registers_is_counted() -> None:
    (row,) = figures("The inspectorate registered 418 providers.")
    assert (row.quote, row.value, row.counted) == ("418", 418, "providers")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("It samples 6,300 vehicles a quarter; few more.", ["6,300"]),
        ("Of 6,300 vehicles a quarter were vans.", ["6,300", "a quarter"]),
    ],
)
def test_so_many_a_quarter_is_how_often(text: str, quotes: list[str]) -> None:
    assert [row.quote for row in figures(text)] == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("We opened 14 shops, ending the half with 312.", ["14", "312"]),
        ("We asked the half with 312 shops.", ["half", "312"]),
        ("We reported four falls and one never event.", ["four", "one"]),
        ("We reported four falls and one never came back.", ["four"]),
    ],
)
def test_halves_of_a_company_and_events_that_should_never_be(text: str, quotes: list[str]) -> None:
    assert [row.quote for row in figures(text)] == quotes
