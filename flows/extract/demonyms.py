"""Adjectives and names of people that tell a place: *English councils*, *the German economy*, *Londoners*.

They say where a figure holds. *English lessons* and *Indian nurses* do not: a language, and people
who may be anywhere.
"""

from __future__ import annotations

import re

from flows.extract import gazetteer
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention
from flows.patterns import compiled

_ADJECTIVES = """
English England
Scottish Scotland
Welsh Wales
British United_Kingdom
Irish Ireland
American United_States
Canadian Canada
Australian Australia
French France
German Germany
Dutch Netherlands
Belgian Belgium
Spanish Spain
Portuguese Portugal
Italian Italy
Greek Greece
Swiss Switzerland
Austrian Austria
Danish Denmark
Swedish Sweden
Norwegian Norway
Finnish Finland
Icelandic Iceland
Polish Poland
Czech Czech_Republic
Hungarian Hungary
Romanian Romania
Bulgarian Bulgaria
Croatian Croatia
Slovenian Slovenia
Estonian Estonia
Latvian Latvia
Lithuanian Lithuania
Ukrainian Ukraine
Russian Russia
Turkish Turkey
Israeli Israel
Egyptian Egypt
Nigerian Nigeria
Kenyan Kenya
Ghanaian Ghana
Ethiopian Ethiopia
Indian India
Pakistani Pakistan
Bangladeshi Bangladesh
Chinese China
Japanese Japan
Indonesian Indonesia
Vietnamese Vietnam
Malaysian Malaysia
Brazilian Brazil
Mexican Mexico
Argentinian Argentina
Chilean Chile
Colombian Colombia
Thai Thailand
Filipino Philippines
Singaporean Singapore
Taiwanese Taiwan
Korean South_Korea
Saudi Saudi_Arabia
Iranian Iran
Iraqi Iraq
Peruvian Peru
Serbian Serbia
Slovak Slovakia
Cypriot Cyprus
European Europe
Asian Asia
African Africa
"""
_PEOPLES = """
Britons United_Kingdom
Scots Scotland
Londoners London
Americans United_States
Canadians Canada
Australians Australia
Germans Germany
Danes Denmark
Swedes Sweden
Norwegians Norway
"""


def _table(lines: str) -> dict[str, str]:
    pairs = (line.split() for line in lines.split("\n") if line)
    return {word: place.replace("_", " ") for word, place in pairs}


_BY_ADJECTIVE, _BY_PEOPLE = _table(_ADJECTIVES), _table(_PEOPLES)
#: of these also the people are at home: *English pupils*, *American adults*
_AT_HOME = frozenset({"English", "Scottish", "Welsh", "British", "American", "Canadian", "Australian"})
#: with the word before them they tell another place, or none: *Native Americans*
_COMPOUNDS = {
    "Northern Irish": "Northern Ireland",
    "South African": "South Africa",
    "South Korean": "South Korea",
    "North American": "North America",
    "Latin American": "Latin America",
}
_LED = compiled(
    r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Latin|Native|African"
    r"|Black|White|Mixed)[ \u00a0]$"
)
#: a capital and small letters that end as the names of peoples do
_WORD = compiled(r"[A-Z][a-z]{1,9}(?:sh|ch|an|se|ns|ts|rs|ek|ss|ic|li|[hn]i|es|ai|no|di|qi|ak|ot)\b")
_B = "[ \u00a0\n]"
_AND = rf"(?:,{_B}|{_B}(?:and|or|&){_B})"
_NOUN = compiled(
    rf"(?:{_AND}[A-Z][a-z]{{1,9}}(?:sh|ch|an|se)){{0,4}}{_B}(?!and\b|or\b|is\b|was\b|as\b|at\b|in\b|to\b"
    rf"|of\b|for\b|with\b|language|literature|thermal|standard|lessons?\b|speak|teach|grammar|breakfast|maths|[a-z]{{2,12}}ed\b)(?=[a-z]|[A-Z]{{2}})"
)
_OF_PEOPLE = compiled(
    rf"(?:{_B}[a-z]+)?{_B}(?:people|nationals?|citizens?|passports?|students?|graduates?|workers?|doctors?"
    r"|nurses?|women|men|children|adults|pupils?|patients?|families|households?|speakers?|origin|born"
    r"|communit|ethnic|migrants?|immigrants?|refugees?|visitors?|tourists?|heritage|background|descent"
    r"|girls|boys|groups?|mothers?|fathers?|babies|residents?|staff|employees?|teachers?|applicants?|candidates?"
    r"|officers?|males?|females?|respondents?|participants?|learners?|carers?|prisoners?|defendants?|victims?)\b"
)


def adjectives() -> dict[str, str]:
    """Each adjective with the name of its place: *Canadian*, Canada."""
    return dict(_BY_ADJECTIVE)


def find(text: str, start: int, end: int) -> list[Mention]:
    """The places told by an adjective before its noun, or by the name of their people."""
    found = []
    for match in _WORD.finditer(text, start, end):
        entry = _entry(text, match, end)
        if entry:
            found.append(Mention(match.start(), match.end(), entry))
    return found


def is_one(mention: Mention, text: str) -> bool:
    """Whether a place is told by such a word, not by its own name."""
    word = text[mention.start : mention.end]
    return word in _BY_ADJECTIVE or word in _BY_PEOPLE


def _entry(text: str, match: re.Match[str], end: int) -> Entry | None:
    word = match.group()
    lead = _LED.search(text, max(0, match.start() - 10), match.start())
    if lead:
        return gazetteer.place_named(_COMPOUNDS.get(text[lead.start() : match.end()], ""))
    if word in _BY_PEOPLE:
        return gazetteer.place_named(_BY_PEOPLE[word])
    place = _BY_ADJECTIVE.get(word)
    if place is None or not _NOUN.match(text, match.end(), end):
        return None
    if word not in _AT_HOME and _OF_PEOPLE.match(text, match.end(), end):
        return None
    return gazetteer.place_named(place)
