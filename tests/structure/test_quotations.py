"""Quotations: the words that were said, who in what role said them, and what is only a term."""

from __future__ import annotations

import pytest

from flows.extract import Extraction
from flows.structure import quotations
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"
# How each piece of speech in the report begins, as one who read it found them.
SAID = """
take an increasingly prominent role
NHS organisations (both commissioners
positive shift
moving from a plan
getting much better
there is not sufficient
there is still a lot of learning
effectively rewrite the
do more with the same
The initial planning
about something that's real
patients need to know
an excuse for not
don't understand primary
in baby steps
My concern...
quite a long way
behind the curve
translate it into
a real step change
toxic brand
NHS beasts
top-down whereas
the NHS launched
risk taking away
it’s very much
no shared agenda
heavyweight political
different cultures of care
they will never
national policy on
just pretends London
no one has managed
London outposts
[Our relationship
it's quite difficult
activity and energy
the actual number
there is a recognition
on the right things
I think it will
I think as far as
I think there is a lot
I think there's been
We did a big review
I think the lack
the things I've seen
I personally believe
""".strip().splitlines()


def said(text: str) -> list[tuple[str, str | None]]:
    found = quotations.of(document(text), Extraction())
    return [(quotation.text, quotation.speaker_role) for quotation in found]


def test_the_speech_of_the_report_is_found_and_little_else() -> None:
    found = [quotation.text for quotation in quotations.of(collected(REPORT), Extraction())]
    right = [begin for begin in SAID if any(text.startswith(begin) for text in found)]
    wrong = [text for text in found if not any(text.startswith(begin) for begin in SAID)]
    assert len(right) / len(SAID) >= 0.93, set(SAID) - set(right)
    assert len(wrong) / len(found) <= 0.07, wrong


def test_who_speaks_in_the_report() -> None:
    roles = {
        quotation.text: quotation.speaker_role for quotation in quotations.of(collected(REPORT), Extraction())
    }
    expected = {
        "effectively rewrite the transformation plan": "local authority representative",
        "quite a long way from a health economy that would voluntarily move towards an ICS": "interviewee",
        "behind the curve compared to other parts of the country": "interviewee",
        "I think it will take time to get that into the right place": "senior commissioner",
        "no shared agenda": None,
    }  # fmt: skip
    assert {text: roles[text] for text in expected} == expected


def test_paragraphs_of_speech_have_one_speaker() -> None:
    found = list(quotations.of(collected("kings-fund-london-stps-press-release.txt"), Extraction()))
    last = found[-2:]
    assert {one.speaker_role for one in last} == {
        "one of the report’s authors and Senior Fellow at The King’s Fund"
    }
    assert last[0].text.startswith("London is home to") and last[1].text.endswith(
        "health and care for Londoners."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'We could not cope,' said Ann Lee, a ward matron.\n", [("We could not cope,", "a ward matron")]),
        ("One senior nurse said that “beds are never empty”.\n", [("beds are never empty", "senior nurse")]),
        ("It was 'never our idea' (council officer).\n", [("never our idea", "council officer")]),
        ("She told us the trusts’ plans were ‘a bit of a guess’ at best.\n", [("a bit of a guess", None)]),
        ("# A\n\nText.\n\n> We were not asked, and nobody told us.\n>\n> (Ward manager)\n",
         [("We were not asked, and nobody told us.", "Ward manager")]),
        ("The regulator said it was “work in progress\n", [("work in progress", "regulator")]),
    ],
)  # fmt: skip
def test_speech_in_its_forms(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Forty-four areas were called 'footprints' at first.\n",
        "The doctors' plans and the nurses' rota don't match.\n",
        "These are known as 'accountable care systems' in the guidance.\n",
        "A so-called “hub” opened in May.\n",
        "",
        "'\n",
        "'" * 50 + "\n",
    ],
)
def test_terms_and_apostrophes_are_no_speech(text: str) -> None:
    assert said(text + "Some words.\n") == []


def test_many_marks_take_no_longer_than_their_number() -> None:
    assert len(said("He said 'it is so' and 'it was so'. " * 400)) == 800
