"""Places that no code list has, told by their form."""

from __future__ import annotations

from flows.extract.codelists import Entry
from flows.extract.gazetteer import APOSTROPHES, Mention
from flows.patterns import compiled

#: who works for somebody
_STAFF = compiled(
    r"\b(?i:analysts?|economists?|researchers?|experts?|scientists?|academics?|strategists?|brokers?|staff|colleagues"
    r"|professors?|fellows?|lecturers?|students?|engineers?|directors?|partners?|editors?)[ \u00a0\n]$"
)
_UNKNOWN = compiled(
    r"(?:[IiAaNnOo](?<!\w.)(?:(?<=[Ii])n|(?<=[Aa])(?:t|round)|(?<=[Nn])ear|(?<=[Oo])utside)[ \u00a0\n]"
    r"(?:the[ \u00a0\n](?:town|village|city|borough|ward|district|county|province|state|region|parish"
    r"|municipality)[ \u00a0\n]of[ \u00a0\n])?)"
    r"([A-Z][a-z][\w’'-]*(?:[ \u00a0](?:upon|on|le|la|under|and)[ \u00a0](?=[A-Z]))?"
    r"(?:[ \u00a0-][A-Z][a-z][\w’'-]*){0,2})(?![\w]|[ \u00a0](?:\d|[A-Z]{2}))"
)
#: what a hospital or a university has departments of: *in Gynaecology*, *in General Surgery*
_DEPARTMENT = compiled(
    r"(?:ology|iatry|iatrics|matics|nomics|paedics|dontics|urgery|edicine|herapy|maging|etrics|emistry|ursing"
    r"|[Ss]ciences?|ngineering)$"
)
#: companies: *in Calder Homes*
_COMPANY = compiled(
    r"[ \u00a0](?:Homes|Group|Holdings|Bank|Energy|Foods|Stores|Partners|Capital|Brothers|Industries"
    r"|Airlines|Direct|Online|Gold|Mining|Resources|Metals|Minerals|Oil|Gas|Petroleum|Media|Brands|Systems|Software"
    r"|Technologies|Pharma|Insurance|Motors|Retail|Logistics|Inns|Hotels|Taverns|Pubs|Cinemas|Gyms|Estates|Rail|Buses)$"
)
#: words in capitals after *in* and *at* that name no place
_NO_PLACE = frozenset(
    """
    January February March April May June July August September October November December Jan Feb Mar Apr
    Jun Jul Aug Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer
    Autumn Winter Christmas Easter Ramadan Lent Parliament Congress Cabinet Government Council Committee
    Board Table Figure Chart Box Annex Appendix Section Chapter Part Article Phase Stage Band Level Year Key
    Quarter Month Week English Maths Mathematics Science French German Spanish History Book Volume Page
    Paragraph Schedule Act Bill Budget Treasury Ministers Minister Member Members House Commons Lords Court
    Labour Conservative Universal Housing Brexit Covid Internet Right Help This These That Those Their His
    Her Our Its Each Every Both All Some Most Many Other One Two Three Four Five Six Adult Children Public
    Health Social Mental Acute Primary Community Care Services Service Home Homes School Schools Hospital
    Hospitals Trust Trusts University Emergency Crisis Famine Stressed Phase Stage Recovery Response Support
    """.split()
)


def find(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Names in capitals after *in*, *at* or *near* that are none of the known ones: *in Little Snoring*."""
    found: list[Mention] = []
    if _is_titled(text, start, end):
        return found
    for match in _UNKNOWN.finditer(text, start, end):
        name = match[1].translate(APOSTROPHES)
        first, last = match.span(1)
        if _employs(text, start, match.start()):
            continue
        in_known = any(mention.start < last and first < mention.end for mention in known)
        if name.split()[0].split("-")[0] not in _NO_PLACE and not in_known and not _is_another(name):
            found.append(_named(first, last, name))
            second = _AND.match(text, last, end)
            if second and second[1] not in _NO_PLACE:
                found.append(_named(*second.span(1), second[1]))
    return found


def _is_another(name: str) -> bool:
    """Whether a name is that of a department or a company: *in General Surgery*, *in Calder Homes*."""
    return _DEPARTMENT.search(name) is not None or _COMPANY.search(name) is not None


def _employs(text: str, start: int, at: int) -> bool:
    """Whether a name behind *at* is that of whom somebody works for: *analysts at Carter Jones*."""
    return text.startswith("at", at) and _STAFF.search(text, max(start, at - 16), at) is not None


_WORD = compiled(r"[^\W\d_][\w’'-]{3,}")


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether most words have capitals, which then tell no name: *Sold 800 Homes at Average £250,000*."""
    words = [match.group() for match in _WORD.finditer(text, start, end)]
    return len(words) > 2 and 3 * sum(word[0].isupper() for word in words) > 2 * len(words)


#: *in Turkana and Marsabit*
_AND = compiled(
    r"[ \u00a0]and[ \u00a0]([A-Z][a-z]{2,}[\w’'-]*)"
    r"(?=[.,;:]|[ \u00a0](?:was|were|is|are|had|have|has|the|in|on)\b|$)"
)


def _named(first: int, last: int, name: str) -> Mention:
    return Mention(first, last, Entry(name.removesuffix("'s"), None, "named", "", False, ()))
