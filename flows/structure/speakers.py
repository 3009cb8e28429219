"""Speakers: in what role somebody says what a text quotes, in the words that the text has for it.

The role stands behind the words in brackets (*(primary care representative)*), or it is the subject of the
verb that reports them (*one senior commissioner said*, *said Jane Orr, chief executive of the trust*).
"""

from __future__ import annotations

import re

from flows.patterns import compiled
from flows.structure.quoted import Span

_B = "[ \u00a0\n]"
_REPORTS = (
    r"sa(?:id|ys|ying)|told|tells|comment(?:s|ed|ing)|report(?:s|ed|ing)|explain(?:s|ed|ing)|add(?:s|ed|ing)"
    r"|argu(?:es|ed|ing)|not(?:es|ed|ing)|observ(?:es|ed|ing)|reflect(?:s|ed|ing)|warn(?:s|ed|ing)|insist(?:s|ed|ing)"
    r"|describ(?:es|ed|ing)|express(?:es|ed|ing)|recall(?:s|ed|ing)|claim(?:s|ed|ing)|suggest(?:s|ed|ing)|put(?:s|ting)?"
    r"|call(?:s|ed|ing)|stat(?:es|ed|ing)|wr(?:ote|ites|iting)|conclud(?:es|ed|ing)|agree(?:s|d)|acknowledg(?:es|ed)"
    r"|wonder(?:s|ed)|remark(?:s|ed)|ask(?:s|ed)|repl(?:ies|ied)|announc(?:es|ed)|admit(?:s|ted)|found|views?|heard|feel"
    r"|felt|concerns?|summ(?:ed|ing)|characteris(?:ed|ing)"
)
#: a word that tells that somebody's words follow or have gone before
REPORTED = compiled(
    rf"\b(?:{_REPORTS}|according{_B}to|seen|interviews?|message|in{_B}the{_B}words{_B}of)\b", re.IGNORECASE
)
#: a word that says that people spoke, not that a paper has a name for something
TOLD = compiled(
    rf"\b(?:said|told|heard|interview(?:s|ees?)|respondents?|seen{_B}(?:by|as)|felt|view|{_B}described{_B}(?:an?|the|their))\b"
)
#: how the words end that name somebody: *interviewee*, *director*, *councillor*, *patient*
_PERSON = (
    r"(?!(?i:other|another|however|number|order|over|under|after|whether|later|earlier|further|either|rather|together"
    r"|paper|chapter|power|matter|quarter|never|for|nor|or|major|minor|sector|factor|prior|offer|better|per|her"
    r"|cover|centre|their|longer|larger|greater|higher|lower|older|newsletter|letter)\b)"
    r"(?:[a-zA-Z’'-]{1,24}(?:er|or|ist|ian|ee)|[a-zA-Z-]{0,24}(?:representative|executive|presid|resid|pati|respond|stud|spokes)"
    r"[a-z]*|consultant|accountant|assistant|client|agent|chairman|chairwoman|chair|lead|fellow|m[ae]n|wom[ae]n|person"
    r"|people|head|nurse|GP|MP|source|secretary|colleague|staff|chief|volunteer|lecturer|mother|father)s?"
)
_OF = (
    rf"(?:{_B}(?:of|for|from|at|in){_B}(?:an?{_B}|the{_B})?[a-zA-Z][\w’'-]{{0,30}}(?:{_B}[a-zA-Z][\w’'-]{{0,30}}){{0,4}}?)?"
)
_IN_BRACKETS = compiled(
    rf"[\s.,;*’'”\"]*\((?P<role>(?:[A-Za-z][\w’'&/-]{{0,30}}{_B}){{0,6}}{_PERSON}{_OF}"
    rf"(?:,{_B}[\w’'& -]{{3,50}})?)\)"
)
_SUBJECT = compiled(
    rf"(?<![\w’'-])(?P<role>(?:[a-zA-Z][\w’'-]{{0,30}}{_B}){{0,4}}?{_PERSON}(?:{_OF}(?!{_B}[A-Z])|(?=(?:{_B}[A-Z]))))(?:{_B}[A-Z][\w’'-]{{1,30}}){{0,3}}"
    rf"(?:{_B}who{_B}|,[^,“‘]{{3,60}},|{_B}\([^()]{{3,60}}\)|{_B}went{_B}so{_B}far)*"
    rf"{_B}?(?:has{_B}|have{_B}|also{_B}|then{_B})*(?:{_REPORTS})\b"
)
_ARTICLE = compiled(
    rf"(?:(?:as|one|an?|another|the|some|several|many|two|that|with|by|and|other|while|but|for|example,?){_B})+",
    re.IGNORECASE,
)
_NAMED = compiled(
    rf"\b(?:said|says|added|adds|commented|explained|argued|warned|concluded){_B}(?:[A-Z][\w’'.-]+{_B}?){{1,4}},{_B}(?P<role>[^.;“”‘]{{4,110}}?)(?=[.;:“‘]|{_B}who{_B}|$)"
    rf"|(?:[A-Z][\w’'.-]+{_B}){{1,3}}[A-Z][\w’'-]+,{_B}(?P<before>[^.;“”‘]{{4,90}}?),?{_B}(?:said|says|added|commented)\b"
)


def in_brackets(text: str, end: int, stop: int) -> str | None:
    """The role in brackets right behind the words."""
    match = _IN_BRACKETS.match(text, end, stop)
    return match["role"].strip() if match else None


def role(text: str, sentence: Span, quote: Span) -> str | None:
    """The role of who says the words of a sentence; null where the text does not give it."""
    behind = in_brackets(text, quote[1], sentence[1]) or _closing(text, quote[1], sentence[1])
    if behind:
        return behind
    named = _NAMED.search(text, *sentence)
    if named:
        return (named["role"] or named["before"]).strip()
    subjects = list(_SUBJECT.finditer(text, sentence[0], quote[0]))
    return _ARTICLE.sub("", subjects[-1]["role"].strip(), count=1) if subjects else None


def _closing(text: str, start: int, end: int) -> str | None:
    """*…' of the boundaries (provider representative).*: brackets that end the sentence."""
    opens = text.rfind("(", start, end)
    match = _IN_BRACKETS.match(text, opens, end) if opens != -1 else None
    return match["role"].strip() if match and not text[match.end() : end].strip(" .*\n") else None
