"""Heads: the words that end the name of a body and say what kind of body it is."""

from __future__ import annotations

import re
from functools import cache

from flows.patterns import compiled

#: how a name ends, and the kind of body that it tells
HEADS: tuple[tuple[str, str], ...] = (
    (r"(?:NHS |Hospitals? )?Foundation (?:NHS )?Trust", "nhs_foundation_trust"),
    (r"NHS Trust|(?:Hospitals?|Mental Health|Healthcare|Ambulance|Community|Care) Trust|Ambulance Service"
     r"|Health Board", "nhs_trust"),
    (r"Clinical Commissioning Group|clinical commissioning group|CCG", "ccg"),
    (r"(?:Sustainability and Transformation|sustainability and transformation) [Pp]artnership|STP", "stp"),
    (r"Integrated Care Board|ICB", "integrated_care_board"),
    (r"Integrated Care (?:System|Partnership)|ICS|ICP", "partnership"),
    (r"Academic Health Sciences? (?:Network|Centre)|AHSN|AHSC", "academic_network"),
    (r"(?:London |Metropolitan )?Borough Council|borough council", "borough_council"),
    (r"(?:City|County|District|Town|Parish|Unitary) Council|Council"
     r"|Combined Authority|Corporation of London", "council"),
    (r"Police and Crime Commissioner|Police Service|Police Force|Police|Constabulary", "police"),
    (r"Partnership Board|Wellbeing Board|Estates Board|Workforce Board|Board|Partnership|Partners|Alliance"
     r"|Collaborative|Consortium|Federation|Coalition|Forum", "partnership"),
    (r"Commission|Committee|Authority|Agency|Inspectorate|Ombudsman|Executive|Regulator", "national_body"),
    (r"Foundation|Trust|Charity|Society|Hospice", "charity"),
    (r"Association|Institute|Institution|Network|Union|Confederation|Academy of [A-Z]\w+", "other"),
    (r"Business School|University|College", "university"),
    (r"plc|PLC|Ltd|Limited|LLP|Inc|Corporation|Holdings|GmbH|Company|Group|Housing Association"
     r"|Building Society", "company"),
    (r"General Hospital|Hospitals?|Infirmary", "hospital"),
)  # fmt: skip
_PATTERN = "|".join(f"(?P<k{number}>{words})" for number, (words, _) in enumerate(HEADS))
HEAD = compiled(rf"\b(?:{_PATTERN})(?!\w|-\w)")
#: where an ending may begin: only there is the table tried
BEGIN = compiled(
    r"\b(?=[A-Zcsp])(?:NHS|Hospital|Foundation|Mental|Health|Ambulance|Community|Care|Clin|clin|CCG|Sust|sust|STP"
    r"|Integ|IC[BSP]|Acad|AHS|London|Metro|Borough|City|County|District|Town|Parish|Unitary|Council|Comb"
    r"|Corp|Police|Const|Partner|Well|Estate|Work|Board|All|Coll|Conso|Fed|Coal|Forum|Comm|Auth|Agency"
    r"|Insp|Omb|Exec|Regul|Trust|Charity|Society|Hospice|Assoc|Inst|Net|Union|Conf|Bus|Univ|plc|PLC|Ltd"
    r"|Lim|LLP|Inc|Hold|GmbH|Group|Hous|Build|Gen|Infir)"
)
#: what begins the name of a body, and its kind
LED = compiled(
    r"\b(?=[LRUHDMICAO])(?:(?P<borough_council>(?:London Borough of|LB(?: of)?|Royal Borough of) (?=[A-Z]))"
    r"|(?P<university>University of (?=[A-Z]))|(?P<prison>HMP (?:YOI )?(?=[A-Z]))"
    r"|(?P<government_department>(?:Department|Ministry) (?:for|of) (?=[A-Z]))"
    r"|(?P<other>Royal College of (?=[A-Z])|(?:Institute|Centre|Association) (?:for|of) (?=[A-Z]))"
    r"|(?P<national_body>Office (?:for|of) (?=[A-Z])))"
)
#: words of which alone no name is made: *the Partnership Board*, *Audit Committee*
GENERIC = frozenset(
    """
    NHS Health Care Social Local Joint Clinical Commissioning Group Board Boards Trust Foundation Hospital
    Hospitals Partnership Committee Council Authority Agency Commission Executive Strategic Programme Project
    Integrated System Sustainability Transformation Wellbeing Mental Acute Community Primary Public Steering
    Audit Finance Financial Quality Safety Risk Remuneration Governance Governing Advisory Management
    Working Expert Reference Oversight Delivery Select Academic Science Sciences Network Alliance University
    College School Medical Teaching General Company Corporation Borough City County District Town Parish
    Unitary Metropolitan Combined Union Association Institute Police Ambulance Service Services Regional
    National Partners Provider Providers Housing Charity Society Forum Federation Collaborative Scrutiny
    Overview Planning Shadow Independent Main Annual Private Voluntary Limited Ltd Holdings
    Children's Children Adult Adults Safeguarding and of the for & New
    """.split()
)
#: words that begin a sentence or a title and no name
LEADING = frozenset(
    """
    The A An In At For From Both But And While When If As Of On Our Its By To With Only Under Since Despite
    Like Unlike Most All Many Some Each Every This That These Those Their His Her Local Clinical Acute Public
    Chair Chairman Chief Executive Director Directors Head Member Members President Secretary Leader Former
    Source Figure Table Box Case Study Note See Also However Although Both Between Through Within Across About
    Councils Trusts Recent Other Another Such Where Which Who How Why What After Before During Until Against
    Or So Then Now Not No New Supporting Working Is Are Was Were Has Have Will Can Should Joint Dr Mr Mrs Ms
    Professor Sir Lord Lady Dame Baroness
    """.split()
)


@cache
def words_of_kind() -> dict[str, str]:
    """Single words in lower case that end names, each with the kind that it tells."""
    found: dict[str, str] = {}
    for words, kind in HEADS:
        for word in re.findall(r"\b[A-Z][a-z]{4,}\b", words):
            found.setdefault(word.lower(), kind)
    return found
