"""Numerals that state no quantity, told by what they are written into: addresses, citations, names.

Each rule is a disposition, a name and a pattern that covers the numeral with its surroundings; the
first that matches at a place claims all numerals that it covers. The rules are about English and
about documents; what they claim is kept as evidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract.numerals import Number
from flows.extract.units import currencies


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters whose numerals are no quantities, the disposition that they have, and the rule that says so."""

    start: int
    end: int
    disposition: str
    rule: str


_GAP = r"[ \u00a0\u2009\u202f\n]"
_NUMBER = r"\d+(?:[.:/]\d+)*[a-zA-Z]{0,2}\b"
#: words that number things: *section 117*, *Band 5*, *Figure 3*, also in plural and with a list of numbers
_LABELS = (
    "figure fig table box chart graph map exhibit appendix annex chapter section part article clause schedule"
    " regulation"
    " rule paragraph para phase stage step level band grade tier type class category group zone ward room bay"
    " block plot"
    " junction platform terminal gate route item paper volume vol issue version edition page number year"
    " module option"
    " objective recommendation priority question form channel radio target goal lot highway interstate pillar"
    " principle"
    " strand workstream domain outcome indicator proposition amendment protocol appendices series generation"
    " line unit"
    " site building wave cohort round episode season key condition footnote note column sheet screen slide"
    " exercise"
    " scenario model mark factsheet bulletin briefing newsletter circular leaflet enclosure"
).split()
_NEVER_SMALL = {
    "number",
    "key",
    "line",
    "note",
    "column",
    "target",
    "goal",
    "year",
    "group",
    "unit",
    "part",
    "wave",
    "round",
    "series",
}
_SMALL = "|".join(sorted((word for word in _LABELS if word not in _NEVER_SMALL), key=len, reverse=True))
_LARGE = "|".join(sorted((word.capitalize() for word in _LABELS), key=len, reverse=True))
_LIST = rf"(?:(?:{_GAP}?(?:,|and|or|to|&|[-–—]){_GAP}?(?:and{_GAP})?)\d+(?:\.\d+)*[a-zA-Z]?\b(?![.,]?\d|{_GAP}?(?:%|per{_GAP}?cent)))*"
_PLACES_OF_HOUSES = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Square|Place|Way|House|Drive|Court|Gardens|Terrace|Hill|Park|Row|Quay"
    "|Wharf|Parade"
    "|Crescent|Close|Grove|Embankment|Walk|Mews|Boulevard|Broadway|Gate|Green|Yard|Buildings"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_ACT = (
    r"Act|Acts|Regulations?|Order|Directive|Bill|Measure|Rules|Code|Convention|Treaty|Agreement|Protocol"
    r"|Games|Olympics"
    r"|World Cup|Statute|Charter"
)
_EVENT = (
    rf"Spending{_GAP}Review|Comprehensive{_GAP}Spending|Census|Budget|Olympics?|Paralympics?|Games"
    rf"|[Gg]eneral{_GAP}[Ee]lection|World{_GAP}Cup"
    r"|Act|Green\sPaper|White\sPaper|Settlement|Autumn\sStatement|Spring\sStatement|[Rr]eferendum|Regulations"
    r"|Directive|edition|guideline"
)
_NAME_WORD = r"[A-Z][\w’'&.-]*"

RULES: tuple[tuple[str, str, str], ...] = (
    ("url", "web address", r"(?:https?://|www\.|ftp://|doi\.org/|doi:)[^\s<>\"')\]]+"),
    (
        "url",
        "web address",
        r"\b[\w-]+(?:\.[a-z0-9-]+)*\.(?:org|com|uk|net|gov|eu|de|fr|ca|int|edu|io|info)(?:/[^\s<>\"')\]]*)"
        r"?(?![\w])",
    ),
    ("contact", "e-mail address", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    (
        "contact",
        "identity number",
        rf"\b(?:ISBN|ISSN|DOI|UPRN|PMID|arXiv|ORCID)(?:-1[03])?:?{_GAP}?[\dX]+(?:[ ./–-]?[\dX]+)*",
    ),
    (
        "contact",
        "registration number",
        rf"\b(?:[Cc]ompany|[Cc]harity|[Rr]egistered|[Rr]egistration|[Ii]ncorporated|VAT|PIN|Page|Article"
        rf"|Reference|Ref|[Cc]rime|Case)"
        rf"(?:{_GAP}(?:charity|company|in{_GAP}England(?:{_GAP}and{_GAP}Wales)?|registration|reference|ID))"
        rf"*{_GAP}?"
        rf"(?:[Nn]umbers?|[Nn]os?\.?|ID|ref\.?|[Rr]eference|code)?[:.#]?{_GAP}?(?:[A-Z]{{1,3}})"
        rf"?\d{{3,}}(?:[-/]\d+)*\b",
    ),
    (
        "contact",
        "telephone number",
        r"(?<![\d.,£$€/])(?:\+\d{1,3}[ \u00a0-]?(?:\(0\))?|\(?0)\d{1,4}\)?(?:[ \u00a0-]\d{2,4}){1,4}(?![\d%]"
        r"|[.,]\d)|(?<![\d.,])0[1-9]\d{8,9}(?!\d)"
        r"|\b1-\d{3}-\d{3}-\d{4}\b",
    ),
    ("contact", "postcode", r"\b[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]\d[A-Z]{2}\b"),
    ("contact", "post box", rf"\b(?:P\.?O\.?{_GAP}?Box|BFPO|Freepost){_GAP}\d+"),
    (
        "contact",
        "street address",
        rf"\b\d{{1,5}}[a-zA-Z]?(?:[-–]\d+)?{_GAP}(?:{_NAME_WORD}{_GAP}){{1,3}}(?:{_PLACES_OF_HOUSES})\b",
    ),
    ("contact", "floor", rf"\b(?:\d+(?:st|nd|rd|th)|[A-Z][a-z]+th|First|Second|Third|Fifth){_GAP}[Ff]loor\b"),
    ("footnote_mark", "mark in brackets", r"(?<=[A-Za-z])\(\d{1,2}\)(?=[\s.,;:)]|$)"),
    (
        "footnote_mark",
        "number behind a full stop",
        r"(?<=[a-z’”\"%)\]][.,;:])\d{1,2}(?=\s|$)|(?<=[.,][”\"’])\d{1,2}(?=\s|$)"
        r"|(?<=(?<!\d)(?:19|20)\d\d[.,])\d{1,2}(?=\s|$)|(?:(?<=[%”])|(?<=[a-z]{4}))\d{1,2}(?=[\s.,;:)]|$)",
    ),
    ("name", "title in italics", r"(?<![*\w])\*[A-Z][^*\n]{3,90}\*(?!\*)"),
    (
        "footnote_mark",
        "footnote mark",
        r"<sup>[^<]{1,12}</sup>|\[\^[^\]\s]{1,20}\]:?|(?<=[\w.,;:!?)\]’”\"'%*])[⁰¹²³⁴-⁹]++(?:[,–]?[⁰¹²³⁴-⁹])"
        r"*",
    ),
    ("citation", "numbered citation", r"\[\d{1,3}[a-z]?(?:[,;–-][ ]?\d{1,3}[a-z]?)*\]"),
    ("citation", "page of a citation", rf"\b[Pp]{{1,2}}\.?{_GAP}?\d+(?:[–-]\d+)?\b|\bp\d+\b"),
    ("footnote_mark", "note", rf"\[?\b[Nn]otes?{_GAP}\d+(?:(?:,|{_GAP}and){_GAP}\d+)*\]?"),
    ("other", "time to read", rf"\b\d+(?:-|{_GAP})min(?:ute)?s?{_GAP}read\b"),
    ("citation", "volume or column", rf"\b(?:(?:[Vv]ol|cc?)\.|[Cc]ol\.?){_GAP}?\d+[A-Z]*\b"),
    ("other", "number of pages", rf"\b\d+(?:-|{_GAP})pages?\b"),
    ("citation", "volume and pages", r"\b\d+(?:\(\d+\))?: ?\d+[–-]\d+"),
    ("heading", "clause number", r"(?<=\()\d+(?:\.\d+){2,}(?=\))"),
    ("other", "step of a scale", rf"\b\d{_GAP}?=(?={_GAP}?[a-z])"),
    (
        "other",
        "level of confidence",
        rf"\b9[059](?:\.\d)?(?:%|{_GAP}per{_GAP}cent){_GAP}(?:CI\b|UI\b|[Cc]onfidence|[Uu]ncertainty|[Cc]redible)",
    ),
    ("other", "rating", r"(?<![\d/.])\d(?:\.\d)?/(?:5|10)\b(?!/)|\d{1,2}-\d{1,2}-\d{2,4}\b"),
    (
        "idiom",
        "figure of speech",
        r"\b24[/-]7\b|\b9/11\b|\b50[:/]50\b|\b20[/]20\b|\b[Oo]ne[- ]to[- ]one\b|\b360-degree\b"
        r"|\b[Nn]umber{_GAP}?(?:10|11)\b|\b[Tt]hree cheers\b|\b[Zz]ero(?=[- ](?:emission|carbon|waste|tolerance|hours?|rated|sum))",
    ),
    (
        "citation",
        "question or paper of a committee",
        rf"\bQq?(?:{_GAP}|\.{_GAP}?)\d+(?:[–-]\d+)?|\bQq?(?:\d{{2,}}|[5-9]\b)(?:[–-]\d+)?|\bEv{_GAP}?w?\d+|\bIbid\.?,?{_GAP}?(?:para|p)?\.?{_GAP}?\d+",
    ),
    ("citation", "year with a letter", r"\b(?:19|20)\d\d[a-z]\b(?:, ?(?:19|20)?\d{0,2}[a-z]\b)*"),
    ("ordinal", "ordinal", r"\b\d+(?:st|nd|rd|th)\b"),
    ("name", "code with a slash", r"\b[A-Z]{1,5}\d*/\d+(?:/\d+)*(?:/[A-Z]+)?\b"),
    (
        "name",
        "law or event of a year",
        rf"\b(?:{_ACT}){_GAP}(?:of{_GAP})?{_YEAR}\b|\b{_YEAR}{_GAP}(?:[A-Z][a-z]+{_GAP})?(?:{_EVENT})\b",
    ),
    (
        "name",
        "edition",
        r"\b(?:1[5-9]|20)\d\d-based\b|\b(?:WHO|ISO|EN|BS|IFRS|IAS|SIC|ICD|SNOMED|RFC|DSM)[- ]\d[\d.:-]*\b",
    ),
    (
        "name",
        "numbered thing",
        rf"(?<![\w’'-])(?:(?:{_SMALL})s?|(?:{_LARGE})s?|NHS|BBC|Covid|COVID|SARS-CoV|Agenda|Vision"
        rf"|Case{_GAP}study|[Kk]ey{_GAP}[Ss]tage|KS|World{_GAP}War"
        rf"|Office|Windows|Formula|Horizon|Product|Boeing|Airbus|[Nn]umber|Month|Week|Day|Risk|Action"
        rf"|Council{_GAP}tax{_GAP}band"
        rf"|Grade|GP|Vitamin|Cm|Cmd|HC|HL|CP|SI|Sch|Reg|Art|Sec|s|ss|c){_GAP}(?:[Nn]os?\.?{_GAP})"
        rf"?{_NUMBER}(?!%|[.,]\d)(?!{_GAP}per{_GAP}?cent)(?:{_GAP}of{_GAP}\d+\b)?{_LIST}",
    ),
    (
        "name",
        "numbered thing",
        rf"\b(?:[Pp]hase|[Ss]tage|[Ss]tep|[Tt]ier|[Ll]evel|[Pp]art|[Cc]hapter|[Ss]ection|[Ff]igure|[Tt]able"
        rf"|[Bb]and|[Oo]ption|[Pp]illar){_GAP}"
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten)\b",
    ),
    ("name", "number sign", rf"\b[Nn]os?\.{_GAP}?\d+|(?<!\w)[#№]{_GAP}?\d+|\bv\d+(?:\.\d+)*\b"),
    (
        "name",
        "part of a word",
        r"\b[A-Za-z]+-\d+(?:\.\d+)?[A-Za-z]*\b(?!{_GAP}?(?:%|per))|\b\d*[A-Za-z]+\d+(?:\.\d+)?[A-Za-z\d]*\b"
        r"|\b\d+[A-Z]\b(?![.$£€])",
    ),
)
_SCAN = re.compile("|".join(f"(?P<r{number}>{pattern})" for number, (_, _, pattern) in enumerate(RULES)))
_QUANTITY_WORDS = re.compile(
    r"(?:over|under|mid|post|pre|sub|ages?|aged|minus|plus|zero)-\d|(?:hundred|thousand|[bmtr]{1,2}illion|cent)\d{1,2}\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"(?:[A-Z]{3}|US|Rs|FY|[HQx])\d")


_TOKENS = re.compile(r"[^\s\u00a0]+")
_MARK_OPENS = re.compile(r"(?:<sup>\[?|\[\^?|\()$")
_OPENING = re.compile(r"[(\[\"“‘'*_<>—–]*")
#: how far before a number the name may begin that it is part of
_REACH = 56


def find(text: str, start: int, end: int, numbers: list[Number]) -> list[Claim]:
    """What each number of `text[start:end]` is written into: an address, a citation, a name; in order, none overlapping."""
    found: list[Claim] = []
    reach = start
    for number in numbers:
        if number.start < reach or _plainly_a_quantity(text, number):
            continue
        claim = _around(text, max(start, reach), end, number)
        if claim:
            found.append(claim)
            reach = claim.end
    return found


_PLAIN_AFTER = re.compile(r"[ \u00a0\n](?!likes?\b|pages?\b|min)[a-z]|[.,][ \n](?![A-Z\d])|\n")
#: small words that name nothing numbered
_PLAIN_BEFORE = re.compile(
    r"(?:^|[ \u00a0\n])(?:of|the|a|an|to|by|from|than|over|about|around|nearly|almost|just|only|were|was|are|is|had|has|have|by|at|with|for|and"
    r"|some|more|least|under|between|all|its|their|our|than|reached|including|into|on|up)[ \u00a0\n]$"
)


_CONFIDENCE = re.compile(rf"%{_GAP}(?:CI\b|UI\b|[Cc]onfidence|[Uu]ncertainty|[Cc]redible)")


def _plainly_a_quantity(text: str, number: Number) -> bool:
    """Whether nothing around the number could be part of a name: a currency mark or a per cent sign stands on it,
    or plain words on both sides."""
    if (
        text[number.end : number.end + 1] == "%"
        and not _CONFIDENCE.match(text, number.end)
        or number.start > 0
        and text[number.start - 1] in "£€$"
    ):
        return True
    return (
        _PLAIN_AFTER.match(text, number.end) is not None
        and _PLAIN_BEFORE.search(text, max(0, number.start - 14), number.start) is not None
    )


def _around(text: str, start: int, end: int, number: Number) -> Claim | None:
    """The claim that covers a number: tried from each of the few words before it on, the farthest first."""
    tokens = [
        match.start() for match in _TOKENS.finditer(text, max(start, number.start - _REACH), number.start)
    ][-5:]
    opening = _MARK_OPENS.search(text, max(start, number.start - 7), number.start)
    if opening:
        tokens.append(opening.start())
    for token in [*tokens, number.start]:
        opened = _OPENING.match(text, token, number.start)
        for at in {token, opened.end() if opened else token}:
            match = _SCAN.match(text, at, end)
            if match is None or not match.start() <= number.start < match.end():
                continue
            disposition, rule, _ = RULES[int((match.lastgroup or "r0")[1:])]
            if rule != "part of a word" or not _is_quantity(match.group()):
                return Claim(match.start(), match.end(), disposition, rule)
    return None


def _is_quantity(word: str) -> bool:
    if _QUANTITY_WORDS.match(word):
        return True
    return _MONEY.match(word) is not None and (
        word[:3] in currencies() or word[:2] in {"Rs", "US", "FY"} or word[0] in "HQx"
    )
