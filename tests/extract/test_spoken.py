"""Measures that a sentence without a number has named, for the figures of those after it."""

from __future__ import annotations

import pytest

from flows.extract import asked
from tests.extract.said import dispositions, figure, measured


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        (
            "Stock was £3m. Theatre use remains low. In August it was 71%.",
            "71%",
            {"theatre", "use"},
            {"stock"},
        ),
        ("Rents have gone the other way. They rose 5.5% in Wales.", "5.5%", {"rents"}, {"way"}),
        ("Retail sales grew in May. The rise was 0.4% on the month.", "0.4%", {"retail", "sales"}, set()),
        (
            "The share of homes with a garden varies. It was highest in Kent, at 87%.",
            "87%",
            {"share", "homes", "garden"},
            set(),
        ),
        (
            "Most carers are women. One in eight have given up work.",
            "One in eight",
            {"carers", "work"},
            set(),
        ),
        (
            "Most councils overspent on care. Some 66 of them had to draw on reserves.",
            "66",
            {"councils", "reserves"},
            set(),
        ),
        (
            "Most teachers plan lessons well. Three out of 20 did not.",
            "Three out of 20",
            {"teachers", "plan"},
            set(),
        ),
        ("Rates of smoking differ. Among men the rate was 15%.", "15%", {"smoking"}, set()),
        (
            "Weekly earnings are up. In the public sector they rose by 6.6%.",
            "6.6%",
            {"earnings", "public", "sector"},
            set(),
        ),
        (
            "Most authorities have overspent. Deficits could then total £4m. That leaves 66 of them at risk.",
            "66",
            {"authorities", "risk"},
            {"deficits"},
        ),
        (
            "Much was lost, and older people took the hit: 529 of them had a package.",
            "529",
            {"older", "people", "package"},
            set(),
        ),
    ],
)
def test_what_a_sentence_without_a_number_is_about(
    text: str, quote: str, held: set[str], left_out: set[str]
) -> None:
    found = measured(text, quote)
    assert held <= found, found
    assert not left_out & found, found


@pytest.mark.parametrize(
    ("text", "quote", "left_out"),
    [
        # people who speak, and words of the talk, are nothing that is measured
        ("Bed use was 90%. Ministers said that this was right. In June it was 94%.", "94%", {"ministers"}),
        ("Bed use was 90%. The picture is mixed. In Kent it was 94%.", "94%", {"picture", "mixed"}),
        ("Bed use was 90%. Mrs Jones was pleased. In Kent it was 94%.", "94%", {"jones", "mrs"}),
    ],
)
def test_what_is_only_talk_is_no_measure(text: str, quote: str, left_out: set[str]) -> None:
    found = measured(text, quote)
    assert {"bed", "use"} <= found
    assert not left_out & found


def test_the_words_of_a_report_are_no_part_of_what_it_tells() -> None:
    found = measured("The Minister tells us that spending on parks rose by 3%.", "3%")
    assert found == {"spending", "on", "parks"}


def test_a_whole_that_is_numbered_stands_among_its_words() -> None:
    assert {"renters", "mould"} <= measured(
        "Some 45 per cent of the 2,015 renters asked had mould.", "45 per cent"
    )


@pytest.mark.parametrize(
    ("text", "quote", "held"),
    [
        ("Town halls went £816m over budget on school buses.", "£816m", {"overspend", "school", "buses"}),
        ("The department ended the year £4m under budget.", "£4m", {"underspend"}),
    ],
)
def test_a_distance_from_the_budget_is_an_overspend_or_an_underspend(
    text: str, quote: str, held: set[str]
) -> None:
    assert held <= measured(text, quote)


def test_the_subject_of_a_verb_is_no_part_of_the_noun_before_of() -> None:
    found = measured("The party opposite left waits of 8.4 weeks for admission.", "8.4 weeks")
    assert "waits" in found and "party" not in found


def test_a_name_before_a_mark_of_status_is_what_its_number_is_of() -> None:
    text = "- Fires in homes: green, at 33 with a target of 43"
    assert {"fires", "homes"} <= measured(text, "33")
    assert {"fires", "homes"} <= measured(text, "43")


def test_those_whom_a_share_is_of_are_named_by_the_share_before() -> None:
    text = "Care was the main worry, named by 36% of councils. Three in ten doubt that the system can last."
    assert {"councils", "doubt", "system"} <= measured(text, "Three in ten")


def test_a_limit_of_time_is_no_measure_by_itself() -> None:
    text = "Hip operations are done too late. NICE wants 90% within 36 hours."
    assert {"hip", "operations"} <= measured(text, "90%")


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        ("The share sent on time was 50% in all: Leeds managed 71%, York 19%.", "71%", "share"),
        ("In 1998, 10 out of 71 homes would take a dog; a year later five would.", "five", "level"),
        ("Some 8 million people flew, of whom 61% travelled for leisure.", "61%", "share"),
        ("Of the tenants 61% trust the courts.", "61%", "share"),
        ("Trials failed in 23% of cases, as there was no judge (14%).", "14%", "share"),
        ("Sick pay was £2m and pay £3m ahead of plan.", "£3m", "level"),
        ("Profit was £3m higher than in 2016.", "£3m", "change"),
        ("Some 42% chose to stand.", "42%", "share"),
    ],
)
def test_the_aspect_of_what_is_said_before_or_beside(text: str, quote: str, wanted: str) -> None:
    assert figure(text, quote).aspect == wanted


def test_the_nearest_change_tells_the_direction() -> None:
    text = "Steel prices have eased, while timber rose by 4% and bricks by 7%."
    assert figure(text, "7%").direction == "up"


def test_a_figure_in_brackets_is_of_the_words_behind_the_last_verb() -> None:
    text = "The exceptions to this were violence against shop staff (up 6%) and fraud (up 9%)."
    assert {"violence", "shop", "staff"} <= measured(text, "6%")
    assert "exceptions" not in measured(text, "6%")


def test_the_items_of_a_list_are_of_those_whom_the_first_names() -> None:
    text = "Some facts.\n\n- 45% of councils plan to do less for parks\n- 38% will cut buses\n"
    assert {"councils", "buses"} <= measured(text, "38%")


def test_what_people_answer_in_a_list_are_shares() -> None:
    text = "Residents said they wanted more of these:\n\n- Parks: 45%\n- Cycle lanes: 38 in all\n"
    assert figure(text, "45%").aspect == "share"
    assert figure(text, "38").aspect == "level"


def test_the_best_of_a_measure_is_still_of_the_measure() -> None:
    assert "satisfaction" in measured("Satisfaction was highest on trams (91%).", "91%")


HEARING = """Evidence given by the Chief Fire Officer

Q14 Chair: How many stations do you have?

Mr Alden: We run 41 stations.

Q15 Ms Rao: And how many full-time firefighters?

Mr Alden: In 2010 we had 1,120. Today it is 846.

Q16 Ms Rao: What is your vacancy rate now?

Mr Alden: It is 4%.
"""


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("1,120", {"full-time", "firefighters"}),
        ("846", {"full-time", "firefighters"}),
        ("4%", {"vacancy", "rate"}),
    ],
)
def test_an_answer_is_of_what_the_question_asks(quote: str, words: set[str]) -> None:
    assert set((figure(HEARING, quote).measure or "").split()) == words


def test_the_number_of_a_question_says_so() -> None:
    told = dict(dispositions(HEARING))
    assert {told["14"], told["15"], told["16"]} == {"citation"}


@pytest.mark.parametrize("question", ["How many have left?", "Who runs them?", "How much was it?"])
def test_a_question_without_a_thing_names_none(question: str) -> None:
    assert asked.thing(question, 0, len(question)) == ""
