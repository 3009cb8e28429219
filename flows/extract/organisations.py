"""Bodies named in running text: those of the code list, and those that their own names show to be one.

*Calder Vale Clinical Commissioning Group* stands in no list; the words that end it say what it is.
"""

from __future__ import annotations

import re

from flows.extract.codelists import Entry
from flows.extract.gazetteer import Gazetteer, Mention, bodies

#: how the name of a body ends, and its kind
_ENDINGS = (
    (r"NHS Foundation Trust|Hospitals? Foundation Trust|Foundation NHS Trust", "nhs_foundation_trust"),
    (
        r"(?:University )?(?:Teaching )?(?:Hospitals? )?NHS Trust|Hospitals? Trust|Ambulance Trust|Healthcare"
        r" Trust|Hospitals? Trust",
        "nhs_trust",
    ),
    (r"Clinical Commissioning Group|CCG", "ccg"),
    (
        r"(?:City|County|Borough|District|Metropolitan Borough|Town|Parish|Unitary|City & County)? ?Council"
        r"|Combined Authority|Transport Authority"
        r"|Fire Authority|Corporation of London",
        "council",
    ),
    (r"plc|PLC|Plc|Ltd|Limited|LLP|Inc\.?|Corp\.?|Holdings|AG|SE|N\.V\.|GmbH|S\.A\.|Company", "company"),
    (r"Police|Constabulary|Police Service|Police Force", "police"),
    (
        r"Housing Association|Housing Group|Homes Group|Building Society|Credit Union|Water|Airways|Airlines"
        r"|Railways?|Foods|Dairies|Energy|Bank",
        "company",
    ),
    (r"University|College|School|Academy|Infirmary|Hospital|Hospice|Prison", "institution"),
)
_NAME = r"(?:[A-Z][\w'&.-]*|of|and|the|upon|&|St)"
_PATTERN = re.compile(
    "|".join(
        rf"(?P<k{number}>\b(?:HMP |HM Prison |NHS |London Borough of |Royal )?(?:[A-Z][\w'-]*(?: (?:&|and|of"
        rf"|the|upon|on|for) (?:the )?(?=[A-Z])|[ -])){{1,6}}(?:{words})(?![\w]))"
        for number, (words, _) in enumerate(_ENDINGS)
    )
    + r"|(?P<l1>\bLondon Borough of [A-Z]\w+(?: (?:and )?[A-Z]\w+)*)|(?P<l2>\bUniversity of [A-Z]\w+(?:"
    r" [A-Z]\w+)?)|(?P<l3>\bHM(?:P|P/YOI| Prison) [A-Z]\w+(?: [A-Z]\w+)?)"
)
_OTHER = {"l1": "council", "l2": "institution", "l3": "institution"}
_HINT = re.compile(
    r"Trust|CCG|Group|Council|Authority|plc|PLC|Plc|Ltd|Limited|LLP|Inc|Corp|Holdings|AG|SE|GmbH|Company"
    r"|Police|Constabulary|Hous|Homes|Societ|Union|Water|Air|Rail|Foods|Dair|Energy|Bank|Universit|College"
    r"|School|Academy|Infirmary|Hosp|HM|Borough|Prison"
)
#: words that begin a sentence and no name
_LEADING = re.compile(
    r"^(?:(?:The|A|An|In|At|For|From|Both|But|And|While|When|If|As|Of|On|Our|Its|By|To|With|Only|Under|Since"
    r"|Despite|Like|Unlike|Most|All|Many|Some|Each|Every|This|That|These|Those|Local|Clinical|Acute|Public"
    r"|Councils?|Trusts?|London's|Most)\s)+"
)
_STRAIGHT = str.maketrans("’‘\u00a0\n", "''  ")


def find(text: str, start: int, end: int, own: Gazetteer) -> list[Mention]:
    """The bodies named in `text[start:end]`, in their order. `own` are the names that the document itself defines."""
    found = own.find(text, start, end)
    for mention in bodies().find(text, start, end):
        if not _covered(mention, found):
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


def _covered(mention: Mention, others: list[Mention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)


def _by_ending(text: str, start: int, end: int) -> list[Mention]:
    found = []
    part = text[start:end].translate(_STRAIGHT)
    for match in _PATTERN.finditer(part):
        group = match.lastgroup or ""
        kind = _OTHER.get(group) or _ENDINGS[int(group[1:])][1]
        name = match.group()
        lead = _LEADING.match(name)
        skip = lead.end() if lead else 0
        name = name[skip:]
        if " " not in name and kind != "company" or not name[:1].isupper():
            continue
        entry = Entry(name, None, kind, area(name, kind), False, ())
        found.append(Mention(start + match.start() + skip, start + match.end(), entry))
    return found


_COUNCIL = re.compile(
    r"^(?:London Borough of |City of |Royal Borough of )?(.*?)(?: (?:London Borough|City|County|Borough"
    r"|District|Metropolitan Borough|Metropolitan District|Town))?(?: Council)?$"
)


def area(name: str, kind: str) -> str:
    """The place that a council's name holds."""
    if kind not in {"council", "police"}:
        return ""
    match = _COUNCIL.match(name)
    stripped = match[1] if match else name
    return re.sub(
        r" (?:Combined|Transport|Fire|Police|Unitary|Constabulary|Service|Authority|and Rescue)\b.*$",
        "",
        stripped,
    )
