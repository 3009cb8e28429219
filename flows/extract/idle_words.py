"""Words that could state a number and state none: *that one*, *the third quarter*, *Month 9*, *a single*."""

from __future__ import annotations

import re

from flows.extract import finite_verbs, nouns
from flows.extract.blanks import BLANK as _B
from flows.extract.number_words import SCALES
from flows.extract.numerals import Number
from flows.extract.quantities import Quantity
from flows.patterns import compiled

Reason = tuple[str, str]

_AFTER_FRACTION = compiled(
    rf"{_B}(?:of|in|more|less|fewer|from|since|on|over|under|to|as|were|are|is|was|have|had|has|lower|higher"
    rf"|above|below|by|at|than|and|or|there|here|within|across|after|before|during|when|while|because|but|so"
    rf"|too|each|overall|among|through|if|[a-z]{{2,12}}ed"
    rf"|the|a|an|said|say|live|do|did|that|who|between|for|with|per|point|million|billion|dozen|again|smaller"
    rf"|larger|cheaper|longer|shorter|up|down|percentage)\b"
    rf"|[.,;:)?!—–]|$|{_B}[–—(]|[’'\"”]"
)
_BEFORE_FRACTION = compiled(
    rf"(?:\b(?:[Aa]n?|[Oo]ne|poorest|richest|top|bottom|deprived){_B}(?:further{_B})?|[-‑])$"
)
_PERIOD_QUARTER = compiled(
    rf"{_B}(?:of{_B})?(?:(?:19|20)\d\d|earlier|before|ago|ended|ending|on{_B}quarter|to{_B}[A-Z])|-on-quarter"
    rf"|-year"
)
_HALF_WORD = compiled(
    rf"(?:-|{_B})(?i:year|yearly|time|term|day|century|way|life|marathon)\b|-(?!a\b|an\b|of\b)\w"
)
_ORDINAL_HALF = compiled(
    rf"\b(?i:first|second|other|latter|better|far|this|last|previous|prior|opening|closing|each{_B}other)(?:{_B}|-)$"
)
#: *the half*, of a company's year; but *the half who waited*, *the half of it*
_THE = compiled(rf"\b[Tt]he{_B}$")
_HALF_OF = compiled(
    rf"{_B}(?:of|who|whom|whose|with|without|not|million|billion|dozen|hundred|that{_B}(?!ended|closed|began)"
    rf"|which{_B}(?!ended|closed|began))"
)
#: *ending the half with 40 shops*: what a company does with it
_ENDED = compiled(
    rf"\b(?:(?:[Ee]nd|[Ff]inish|[Cc]los|[Ss]tart|[Bb]egin)(?:s|es|n?ed|n?ing)?(?:{_B}of)?|[Bb]egan|[Dd]uring){_B}the{_B}$"
)
#: *a quarter-point*, *half a point*: of per cent
_POINT = compiled(rf"(?:-|{_B})(?:percentage(?:-|{_B}))?points?\b")
_TWICE = compiled(
    rf"{_B}(?:as\b|the\b|that\b|what\b|its\b|their\b|[A-Z][\w’'-]{{0,30}}(?:{_B}[A-Z][\w’'-]{{0,30}}){{0,2}}['’]s?\b|those\b|to\b|in\b"
    rf"|over\b|between\b|by\b|from\b|since\b|[.,;])"
)
_ONE_WHOLE = compiled(
    rf"{_B}(?:of{_B}the|of{_B}|another|such|more|day\b|reason|way\b|thing|example|or{_B}more|in{_B}particular"
    rf"|by{_B}one|interviewee|person’s|(?:\w+{_B}){{1,4}}(?:said|says|told|added|asked))|-off|-stop|-way|-sided|-third|['’]s|[.,;:)]"
)
_POINTED = compiled(rf"\b(?:[Tt]hat|[Tt]his|[Aa]ny|[Ee]ach|[Ee]very|[Nn]o){_B}$")
_DECLARED = compiled(rf"{_B}(?:[a-z-]+{_B}){{1,3}}?(?:was|were|has{_B}been|had{_B}been|died)\b")
_DETERMINED = compiled(
    rf"\b(?:[Nn]o|[Tt]he|[Tt]his|[Tt]hat|[Ee]ach|[Ee]very|[Aa]ny|[Aa]t|[Oo]ne|[Ww]hich|[Aa]s|is|was|[Ii]n"
    rf"|[Oo]n){_B}$"
)


#: *Month 9* of a report's year; but *each month 9 staff leave*
_MONTH = compiled(
    rf"(?<!\ba )(?<!he )(?<!ach )(?<!ery )(?<!ast )(?<!his )(?<!hat )(?<!ext )(?<!per )[Mm]onth{_B}$"
)
#: *in the ten years since 2004*, *in the six months before the inspection*
_GONE_BY = compiled(
    rf"{_B}(?:decades|years|months|weeks|days|hours){_B}(?:since|before|after|following|preceding|prior{_B}to|leading{_B}up{_B}to"
    rf"|up{_B}to)\b"
)
#: *an electric one*: a thing of the kind named
_KIND_OF = compiled(
    rf"\b(?:[Aa]n?|[Tt]he|[Tt]hat|[Tt]his|[Ee]very){_B}(?!mere|further|total|mean)[a-z-]+{_B}$"
)


#: *6,300 vehicles a quarter*: how often, and no part
_A_QUARTER = compiled(rf"\d(?:{_B}[a-z]{{3,}}){{0,2}}{_B}a{_B}$")
_PAUSES = compiled(rf"[.;,)]|$|{_B}(?:and|or|in|on|from|since|but)\b")


#: what a scale multiplies; behind a mark of currency alone it is the unit of what stands below: *£ million*
_SCALED = compiled(rf"(?:\b[Aa]|\d){_B}?$")

_NEXT = compiled(rf"{_B}([a-z]+)\b")


def _does(text: str, at: int, end: int) -> bool:
    """*More than a third run into the cap*: whether what follows a part is what it does."""
    word = _NEXT.match(text, at, end)
    return word is not None and finite_verbs.after_number(word[1])


def _fraction_reason(text: str, number: Number, start: int, end: int) -> Reason | None:
    """Why a word such as *quarter* or *third* is no fraction here."""
    word = text[number.start : number.end].lower()
    if not word[0].isalpha():
        return None
    article = _BEFORE_FRACTION.search(text, max(start, number.start - 16), number.start)
    if _POINT.match(text, number.end, end):
        return None
    if word in {"quarter", "quarters"} and (not article or _PERIOD_QUARTER.match(text, number.end, end)):
        return "period", "quarter of a year"
    if (
        word == "quarter"
        and _A_QUARTER.search(text, max(start, number.start - 40), number.start)
        and _PAUSES.match(text, number.end, end)
    ):
        return "period", "so many a quarter"
    if word in {"half", "halves"}:
        if _HALF_WORD.match(text, number.end, end) or _ORDINAL_HALF.search(
            text, max(start, number.start - 14), number.start
        ):
            return "period", "half of a period"
        the = _THE.search(text, max(start, number.start - 4), number.start)
        ended = the and _ENDED.search(text, max(start, number.start - 20), number.start)
        if word == "half" and the and (ended or not _HALF_OF.match(text, number.end, end)):
            return "period", "half of a year"
        return None
    if not article or not (_AFTER_FRACTION.match(text, number.end, end) or _does(text, number.end, end)):
        return "ordinal", "ordinal word"
    return None


def reason(text: str, number: Number, start: int, end: int) -> Reason | None:
    """Why a number word counts nothing here."""
    word = text[number.start : number.end].lower()
    if number.form == "digits" and _MONTH.search(text, max(start, number.start - 11), number.start):
        return "period", "month of a report"
    the = _THE.search(text, max(start, number.start - 4), number.start)
    if the and _GONE_BY.match(text, number.end, end):
        return "period", "time before or since"
    if number.form == "ordinal":
        return "ordinal", "ordinal word"
    if number.form == "vague":
        return "idiom", "vague plural"
    if number.form == "mark":
        return "footnote_mark", "raised digits"
    if number.form == "fraction":
        return _fraction_reason(text, number, start, end)
    if number.form == "multiple" and not _is_multiple(text, number, start, end):
        return "idiom", "multiple without a standard"
    if word in SCALES and not _SCALED.search(text, max(start, number.start - 3), number.start):
        return "other", "scale without a number"
    if (
        word == "single"
        or number.form == "group"
        and word == "couple"
        and not re.match(rf"{_B}of\b", text[number.end : number.end + 4])
    ):
        return "idiom", "not a count"
    return None


def _is_multiple(text: str, number: Number, start: int, end: int) -> bool:
    word = text[number.start : number.end].lower()
    if (
        word.endswith(("ed", "ing", "fold"))
        or word in {"halve", "treble", "quadruple"}
        and text[number.end : number.end + 1] != "-"
    ):
        return True
    return word in {"double", "twice", "thrice", "triple"} and _TWICE.match(text, number.end, end) is not None


def is_idle_one(text: str, quantity: Quantity, counts: int, start: int, end: int) -> bool:
    """*one* as a pronoun or article: it counts only beside other counts of the sentence."""
    first = quantity.numbers[0]
    if len(quantity.numbers) > 1 and quantity.kind == "proportion" and quantity.total is None:
        return False
    if (
        _POINTED.search(text, max(start, first.start - 7), first.start)
        and text[first.start : first.end] == "one"
    ):
        return True
    if len(quantity.numbers) > 1 or not quantity.bare or text[first.start : first.end].lower() != "one":
        return False
    if text[first.start] == "O" and not _DECLARED.match(text, quantity.end, end):
        return True
    if (
        _ONE_WHOLE.match(text, quantity.end, end)
        or _DETERMINED.search(text, max(start, first.start - 7), first.start)
        or _KIND_OF.search(text, max(start, first.start - 24), first.start)
    ):
        return True
    return (counts == 0 and text[first.start] == "o") or nouns.phrase(text, quantity.end, end) is None
