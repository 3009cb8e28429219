"""Bodies named in running text: those of the code list, and those that their own names show to be one.

*Calder Vale Clinical Commissioning Group* stands in no list; the words that end it say what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.codelists import Entry
from flows.extract.gazetteer import Gazetteer, Mention, bodies
from flows.patterns import compiled

#: how the name of a body ends, and its kind
_ENDINGS = (
    (r"NHS Foundation Trust|Hospitals? Foundation Trust|Foundation NHS Trust", "nhs_foundation_trust"),
    (
        r"(?:University )?(?:Teaching )?(?:Hospitals? )?NHS Trust|Hospitals? Trust|Ambulance Trust|Healthcare"
        r" Trust|Hospitals? Trust",
        "nhs_trust",
    ),
    (r"Clinical Commissioning Group|CCG", "ccg"),
    (r"Integrated Care (?:Board|System|Partnership)|ICB|ICS", "ics"),
    (
        r"(?:City|County|Borough|District|Metropolitan Borough|Town|Parish|Unitary|City & County)? ?Council"
        r"|Combined Authority|Transport Authority"
        r"|Fire Authority|Corporation of London",
        "council",
    ),
    (
        r"plc|PLC|Plc|Ltd(?:\.(?=,? [a-z(]))?|Limited|LLP|Inc\.?|Corp\.?|Holdings|AG|SE|N\.V\.|GmbH|S\.A\."
        r"|Company|AB|ASA|Oyj|KGaA|A/S|S\.p\.A\.|SpA",
        "company",
    ),
    (r"Police (?:Service|Force|Department)|Police|Constabulary", "police"),
    (
        r"(?:County )?Fire (?:(?:and|&) Rescue(?: Service| Authority)?|Service|Brigade|Department)",
        "fire_service",
    ),
    (r"Ambulance Service|(?:University )?Health Board", "nhs_trust"),
    (
        r"Housing Association|Housing Group|Homes Group|Building Society|Credit Union|Water|Airways|Airlines"
        r"|Railways?|Foods|Dairies|Energy|Bank|Ferries",
        "company",
    ),
    (
        r"Group(?<!Working Group)(?<!Task Group)(?<!Steering Group)(?<!Age Group)(?<!User Group)"
        r"(?<!Focus Group)(?<!Advisory Group)(?<!Reference Group)(?<!Parliamentary Group)"
        r"(?=,? (?:the [a-z]|an? [a-z]|reports? |has reported|reported |announce|sold |posted ))",
        "company",
    ),
    (r"Corporation|LLC|Motors|Pharmaceuticals|Technologies|Industries|Supermarkets|Breweries", "company"),
    (r"(?:Harbour|Port|River|Drainage|Dock) (?:Commissioners|Board|Authority)", "institution"),
    (
        r"University|College(?: (?:London|Dublin|Cork|Galway|Durham|Oxford|Cambridge))?"
        r"|School(?: District| Board)?|Academy|Infirmary|Hospital|Hospice|Prison"
        r"|(?:International )?Airport|Museum|Gallery|Zoo|Football Club"
        r"|Care Home|Nursing Home|Residential Home|Nursery|Medical Practice"
        r"|(?:Care|Medical|Health|Day|Leisure|Children['’]s|Urgent Treatment) Centre",
        "institution",
    ),
    (r"Trust", "charity"),
)
#: the ends of names first, for they are rare; then the words in capitals that lead up to them
_END = compiled(
    "|".join(rf"(?P<k{number}>(?:{words})(?![\w]))" for number, (words, _) in enumerate(_ENDINGS))
)
#: where an ending may begin: only there is the table tried
_BEGIN = compiled(r"[A-Zp](?<!\w.)(?:(?<!p)|(?=lc\b))")
_BEFORE = compiled(
    r"(?<![\w])(?:HMP |HM Prison |NHS |London Borough of |Royal )?"
    r"(?:[A-Z][\w'-]*(?: (?:&|and|of|the|upon|on|for) (?:the )?(?=[A-Z])|[ -]))++$"
)
_LED = compiled(
    r"\b(?:(?P<council>London Borough of [A-Z]\w+(?: (?:and )?[A-Z]\w+)*)"
    r"|(?P<government_department>(?:U\.?S\.? )?(?:Department|Ministry) (?:of|for) (?:the )?[A-Z]\w+"
    r"(?:(?:,? and|,) [A-Z]\w+| [A-Z]\w+){0,3})"
    # the places of a system in a row: *Bath, Swindon and Wiltshire Integrated Care Board*
    r"|(?P<ics>(?:NHS )?(?:[A-Z][\w'-]*+(?:, (?:and )?| and (?:the )?| )){2,9}(?<= )"
    r"Integrated Care (?:Board|System))"
    r"|(?P<institution>University of [A-Z]\w+(?: [A-Z]\w+)?|HM(?:P|P/YOI| Prison) [A-Z]\w+(?: [A-Z]\w+)?))"
)
#: the name goes on to that of another body: *the National School Breakfast Programme*
_GOES_ON = compiled(
    r" (?:[A-Z][\w'-]* ){0,3}(?:Programme|Alliance|Federation|Association|Institute|Forum|Network|Press"
    r"|Commission|Partnership|Foundation|Fund|Union)\b"
)
#: or to that of a thing: *an Energy Performance Certificate*
_OF_A_THING = compiled(
    r" (?:[A-Z][\w'-]* ){0,3}(?:Certificates?|Act|Bill|Scheme|Strategy|Standards?|Awards?|Week|Day|Initiative"
    r"|Guarantee|Grant|Premium|Loans?|Vouchers?)\b"
)
#: what a word in capitals before it is said of: *Treasury bills*
_THING = compiled(r"[ \u00a0\n](?:[Mm]anagement|[Bb]ills?|[Bb]onds?|[Yy]ields?|[Nn]otes?|[Ss]hares)\b")
_LED_HINT = compiled(r"London B|Integrated C|University of|HM[P ]|Department|Ministry")
#: how far before its end the name of a body may begin
_REACH = 80
_HINT = compiled(
    r"Trust|CCG|Group|Council|Authority|plc|PLC|Plc|Ltd|Limited|LLP|Inc\b|Corp|Holdings|AG\b|SE\b|GmbH|Company|Police"
    r"|Constabulary|Housing|Homes|Society|Union|Water|Air[wl]|Rail|Foods|Dairies|Energy|Bank|Ferries|Universit|College|School"
    r"|Academy|Infirmary|Hosp|HM[P ]|Borough|Prison|N\.V|S\.A|ASA|AB\b|Oyj|KGaA|A/S|S\.p|SpA|Fire |Ambulance"
    r"|Health Board|LLC|Motors|Pharma"
    r"|Technologies|Industries|Supermarkets|Breweries|Airport|Museum|Gallery|Zoo|Football|Care |IC[BS]|Centre"
    r"|Department|Ministry|Nursing|Residential|Nursery|Medical|Commissioners|Board"
)
#: words that begin a sentence and no name
_LEADING = compiled(
    r"(?:(?:The|A|An|In|At|For|From|Both|But|And|While|When|If|As|Of|On|Our|Its|By|To|With|Only|Under|Since"
    r"|Despite|Like|Unlike|Most|All|Many|Some|Each|Every|This|That|These|Those|Local|Clinical|Acute|Public"
    r"|Councils?|Trusts?|London's|Most|[A-Z][a-z]{1,20}-(?:based|owned|listed|led)"
    r"|(?:Inspection|Review|Visit|Report|Audit|Survey|Accounts|Study) (?:of|on|to|into)(?: the)?)\s)+"
)
_STRAIGHT = str.maketrans("’‘\u00a0\n", "''  ")


def find(text: str, start: int, end: int, own: Gazetteer) -> list[Mention]:
    """The bodies named in `text[start:end]`, in their order. `own` are names that the document defines."""
    found = own.find(text, start, end)
    for mention in bodies().find(text, start, end):
        if not _covered(mention, found) and not _is_a_thing(text, mention):
            found.append(mention)
    if _HINT.search(text, start, end):
        for mention in _by_ending(text, start, end):
            found = [
                known
                for known in found
                if not (
                    mention.start <= known.start
                    and known.end <= mention.end
                    and known.end - known.start < mention.end - mention.start
                )
            ]
            if not _covered(mention, found):
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


_SOURCE = compiled(
    r"(?:[Aa]ccording to(?: [a-z]+){0,6}"
    r"|(?:figures|data|numbers|statistics|estimates?|research|analysis|surveys?|study|studies|polls?|index)"
    r" (?:(?:published|compiled|collected|released|carried out|done) )?(?:from|by)(?: [a-z]+){0,3}"
    r"|[Ss]ource:) (?:the )?$"
)


def is_source(text: str, start: int, body: Mention) -> bool:
    """Whether a body only tells what is told: *according to figures from Zoopla*."""
    return _SOURCE.search(text, max(start, body.start - 60), body.start) is not None


def _is_a_thing(text: str, body: Mention) -> bool:
    """Whether one word that may name a body is part of the name of a thing: *Treasury management*."""
    return " " not in text[body.start : body.end] and _THING.match(text, body.end) is not None


def _covered(mention: Mention, others: list[Mention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)


def _by_ending(text: str, start: int, end: int) -> list[Mention]:
    found: list[Mention | None] = []
    part = text[start:end].translate(_STRAIGHT)
    for match in _ends(part):
        kind = _ENDINGS[int((match.lastgroup or "k0")[1:])][1]
        lead = _lead(part, match)
        goes_on = _GOES_ON.match(part, match.end())
        if goes_on:
            first = match.start() if lead is None else lead
            found.append(_named(part, first, goes_on.end(), "charity", start))
        elif lead is not None and not _OF_A_THING.match(part, match.end()):
            found.append(_named(part, lead, match.end(), kind, start))
    if _LED_HINT.search(part):
        for match in _LED.finditer(part):
            found.append(_named(part, match.start(), match.end(), match.lastgroup or "", start))
    return _widest(list({(one.start, one.end): one for one in found if one}.values()))


#: a comma may stand before these: *Larkspur Tools, Inc.*
_AFTER_COMMA = frozenset({"Inc", "Inc.", "LLC", "Ltd", "Ltd.", "Corp", "Corp.", "LLP"})
_CO = compiled(r" Co\.$")


def _lead(part: str, ending: re.Match[str]) -> int | None:
    """Where the words in capitals begin that lead up to the end of a name."""
    at = ending.start()
    if part.startswith(", ", at - 2) and ending.group() in _AFTER_COMMA:
        bare = _CO.sub("", part[: at - 2])
        part, at = f"{bare} ", len(bare) + 1
    found = _BEFORE.search(part, max(0, at - _REACH), at)
    return found.start() if found else None


def _ends(part: str) -> Iterator[re.Match[str]]:
    """The endings of names, in their order, none within another."""
    reach = 0
    for begin in _BEGIN.finditer(part):
        match = _END.match(part, begin.start()) if begin.start() >= reach else None
        if match:
            reach = match.end()
            yield match


def _named(part: str, first: int, last: int, kind: str, start: int) -> Mention | None:
    """The body whose name these characters hold, without the words that only begin the sentence."""
    lead = _LEADING.match(part, first, last)
    first = lead.end() if lead else first
    name = part[first:last]
    if " " not in name and kind != "company" or not name[:1].isupper():
        return None
    return Mention(start + first, start + last, Entry(name, None, kind, area(name, kind), False, ()))


def _widest(found: list[Mention]) -> list[Mention]:
    """Of names within names the longest: *Barts Health NHS Trust* is no *Health NHS Trust*."""
    return [
        mention
        for mention in found
        if not any(
            other is not mention and other.start <= mention.start and mention.end <= other.end
            for other in found
        )
    ]


_COUNCIL = compiled(
    r"^(?:London Borough of |City of |Royal Borough of |NHS )?(.*?)(?: (?:London Borough|City|County|Borough"
    r"|District|Metropolitan Borough|Metropolitan District|Town))?(?: Council)?$"
)


def area(name: str, kind: str) -> str:
    """The place that the name of a council, a police force or a system of care holds."""
    if kind not in {"council", "police", "fire_service", "ics"}:
        return ""
    match = _COUNCIL.match(name)
    stripped = match[1] if match else name
    return re.sub(
        r" (?:Combined|Transport|County Fire|Fire|Police|Unitary|Constabulary|Service|Authority|and Rescue"
        r"|Integrated Care|IC[BS])\b"
        r".*$",
        "",
        stripped,
    )
