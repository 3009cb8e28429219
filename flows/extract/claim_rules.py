"""The rules by which numerals are told that state no quantity.

Each is a disposition, a name and a pattern that covers the numeral with its surroundings. The first that
matches at a place holds. The rules are about English and about documents.
"""

from __future__ import annotations

from flows.extract.blanks import BLANK as GAP
from flows.extract.contacts import CONTACTS
from flows.extract.numbered_names import NAMES

__all__ = ["GAP", "RULES"]

_NUMBER = r"\d+(?:[.:/]\d+)*[a-zA-Z]{0,2}\b"
#: words that number things: *section 117*, *Band 5*, *Figure 3*, also in plural and with a list of numbers
_LABELS = (
    "figure fig table box chart graph map exhibit appendix annex annexe chapter section part article clause"
    " schedule regulation rule paragraph para phase stage step level band grade tier type class category"
    " group zone ward room bay block plot junction platform terminal gate route item paper volume vol"
    " issue version edition page number year module option objective recommendation priority question form"
    " channel radio target goal lot highway interstate pillar principle strand workstream domain outcome"
    " indicator proposition amendment protocol appendices series generation line unit site building wave"
    " cohort round episode season key condition footnote note column sheet screen slide exercise scenario"
    " model mark factsheet bulletin briefing newsletter circular leaflet enclosure tranche batch gateway"
    " quartile quintile decile scope suite flat floor resolution release announcement minute meeting"
    " extension tender order invoice criterion court"
).split()
#: of these only those in capitals: *Group 4*, but not *a group 4 times as large*
_NEVER_SMALL = frozenset(
    "number key line note column target goal year group unit part wave round series batch gateway floor"
    " resolution release minute meeting extension tender order flat scope court".split()
)
_SMALL = "|".join(sorted((word for word in _LABELS if word not in _NEVER_SMALL), key=len, reverse=True))
_LARGE = "|".join(sorted((word.capitalize() for word in _LABELS), key=len, reverse=True))
_LIST = (
    rf"(?:(?:{GAP}?(?:,|and|or|to|&|[-–—]){GAP}?(?:and{GAP})?)"
    rf"\d+(?:\.\d+)*[a-zA-Z]?\b(?![.,]?\d|{GAP}?(?:%|per{GAP}?cent)|{GAP}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))*"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_ACT = (
    "Act|Acts|Regulations?|Order|Directive|Bill|Measure|Rules|Code|Convention|Treaty|Agreement|Protocol"
    "|Games|Olympics|World Cup|Statute|Charter"
)
_EVENT = (
    rf"Spending{GAP}Review|Comprehensive{GAP}Spending|Census|Budget|Olympics?|Paralympics?|Games"
    rf"|[Gg]eneral{GAP}[Ee]lection|World{GAP}Cup"
    r"|Act|Green\sPaper|White\sPaper|Settlement|Autumn\sStatement|Spring\sStatement|[Rr]eferendum|Regulations"
    r"|Directive|edition|guideline"
)
_NAME_WORD = r"[A-Z][\w’'&.-]*"

RULES: tuple[tuple[str, str, str], ...] = (
    *NAMES,
    *CONTACTS,
    ("footnote_mark", "mark in brackets", r"(?<=[A-Za-z])\(\d{1,2}\)(?=[\s.,;:)]|$)"),
    (
        "footnote_mark",
        "number behind a full stop",
        r"(?<=[a-z’”\"%)\]][.,;:])(?<!\bRs\.)\d{1,2}(?:[,–-]\d{1,2}){0,3}(?=\s|$|, \d{1,2}(?:\s|$))"
        r"|(?<=[.,][”\"’])\d{1,2}(?=\s|$)|(?<=,\d\d\d\.)\d{1,2}(?=\s)|(?<=,\d\d\d)[1-9]\d?(?![\d%]|[.,]\d)|(?<=(?<!\d)(?:19|20)\d\d[.,])\d{1,2}(?=\s|$)|(?:(?<=[%”)\]])|(?<=[a-z]{4})|(?<=\dbn)"
        r"|(?<=\dm)(?![23](?!\d)))\d{1,2}(?:[,–-]\d{1,2}){0,3}(?=[\s.,;:)]|$)",
    ),
    (
        "footnote_mark",
        "one of several marks",
        r"(?:(?<=[a-z%)”\"][.,;]\d )|(?<=[a-z%)”\"][.,;]\d\d )|(?<=[a-z%)”\"][.,;]\d, )"
        r"|(?<=[a-z%)”\"][.,;]\d\d, )|(?<=\d\d\d\d[.]\d\d ))\d{1,2}(?:,?[ ]\d{1,2})?(?=\s*$|[ \n]+[A-Z“‘\"])",
    ),
    (
        "footnote_mark",
        "number before a new sentence",
        r"(?<=[.”)\]] )\d{1,3}(?= (?:The|This|In|It|We|An?|However|For|As|On|These|There|Our|Its|He|She|They"
        r"|At|By|But|And|If|When|While|To|That|Both|Some|Many|Most)\b)",
    ),
    ("name", "title in italics", r"(?<![*\w])\*[A-Z][^*\n]{3,90}\*(?!\*)"),
    (
        "footnote_mark",
        "footnote mark",
        r"<sup>[^<]{1,12}</sup>|\[\^[^\]\s]{1,20}\]:?|(?<=[.,;:%)])\^\d{1,2}\^?|(?<=[\w.,;:!?)\]’”\"'%*])[⁰¹²³⁴-⁹]++(?:[,–]?[⁰¹²³⁴-⁹])"
        r"*",
    ),
    ("citation", "numbered citation", r"\[(?:Qq?)?\d{1,3}[a-z]?(?:[,;–-][ ]?\d{1,3}[a-z]?)*\]"),
    ("citation", "page of a citation", rf"\b[Pp]{{1,2}}\.?{GAP}?\d+(?:[–-]\d+)?\b|\bp\d+\b"),
    ("footnote_mark", "note", rf"\[?\b[Nn]otes?{GAP}\d+(?:(?:,|{GAP}and){GAP}\d+)*\]?"),
    (
        "other",
        "how long ago it came out",
        rf"\((?:\d+{GAP}(?:years?|months?|weeks?|days?|hours?|minutes?),?{GAP}){{1,3}}ago\)",
    ),
    ("other", "time to read", rf"\b\d+(?:-|{GAP})min(?:ute)?s?{GAP}read\b"),
    (
        "citation",
        "volume or column",
        rf"\b(?:(?:[Vv]ol|cc)\.|[Cc]ols?\.?|(?<=, )c\.){GAP}?\d+[A-Z]*\b(?:[–-]\d+)?(?!,\d|%|{GAP}[a-z])"
        rf"|\b(?:cc\d+(?:[–-]\d+)?(?:WS|WH|W)?|c\d+(?:WS|WH|W))\b(?:{GAP}\d{{1,2}}\.\d\d{GAP}[ap]m)?",
    ),
    ("other", "unit of a table", r"[£€$]['’]?000s?\b(?![,.]?\d)"),
    ("other", "time of publication", rf"(?<=[/.-](?:19|20)\d\d{GAP})\d{{2}}:\d\d\b"),
    ("citation", "number of a question put down", r"(?<=[.?\w] )\[\d{5,6}\](?=\s|$)"),
    (
        "other",
        "number of pages or readers' marks",
        rf"\b\d+(?:-|{GAP})(?:pages?|likes?(?!-)|upvotes?|retweets?)\b|\b(?:Comments?|Repl(?:y|ies)){GAP}\(\d+\)",
    ),
    (
        "name",
        "line of transport",
        rf"\b[Tt]he{GAP}[A-Z]?\d{{1,3}}[A-Z]?(?={GAP}(?:(?:bus|tram|train|ferry)\b(?!{GAP}(?:and|or|[a-z]+(?:[eonr]s|ies))\b)"
        rf"|from{GAP}[A-Z][\w’'-]+{GAP}to{GAP}[A-Z]))",
    ),
    ("citation", "volume and pages", r"\b\d+(?:\(\d+\))?: ?\d+[–-]\d+"),
    ("heading", "clause number", r"(?<=\()\d+(?:\.\d+){2,}(?=\))"),
    ("other", "probability of a test", rf"\b[Pp]{GAP}?[<>=≤]{GAP}?0?[.·]\d+"),
    ("other", "step of a scale", rf"\b\d{GAP}?=(?={GAP}?[a-z])"),
    (
        "other",
        "level of confidence",
        rf"\b9[059](?:\.\d)?{GAP}?(?:%|per{GAP}?cent)(?:{GAP}|-)?(?:[Bb]ootstrap{GAP})?(?:C[Il]\b|UI\b|[Cc]onfidence|[Uu]ncertainty|[Cc]redible)",
    ),
    ("other", "rating", r"(?<![\d/.])\d(?:\.\d)?/(?:5|10)\b(?!/)|\d{1,2}-\d{1,2}-\d{2,4}\b"),
    (
        "idiom",
        "figure of speech",
        r"\b24[/-]7\b|\b9/11\b|\b50[-:/]50\b|\b20[/]20\b|\b[Oo]ne[- ]to[- ]one\b|\b360-degree\b"
        rf"|\b[Nn]umber{GAP}?(?:10|11)\b|\b[Tt]hree cheers\b"
        r"|\b[Zz]ero(?=[- ](?:emission|carbon|waste|tolerance|hours?|rated|sum))",
    ),
    (
        "citation",
        "question or paper of a committee",
        rf"\bQq?(?:{GAP}|\.{GAP}?)\d+(?:[–-]\d+)?|\bQ(?:q\d+|\d{{2,}}|[5-9]\b|[1-4](?=[–-]\d\d))(?:[–-]\d+)?"
        rf"|\bEv{GAP}?w?\d+|\bIbid\.?,?{GAP}?(?:para|p)?\.?{GAP}?\d+",
    ),
    ("citation", "year with a letter", r"\b(?:19|20)\d\d(?!(?<=0)s)[a-z]\b(?:, ?(?:19|20)?\d{0,2}[a-z]\b)*"),
    ("ordinal", "ordinal", r"\b\d+(?:st|nd|rd|th)\b"),
    (
        "period",
        "decade of years or of a life",
        r"(?<=(?:[Tt]he|his|her|eir|rly|ate|mid|igh|low)[ \u00a0-])[1-9]0s\b",
    ),
    (
        "name",
        "code with slashes or hyphens",
        r"\b[A-Z]{2,}\d{0,4}(?:-[A-Z]{0,3}\d+){2,}\b"
        rf"|\b[Rr]elease\W{{1,4}}[A-Z]{{2,6}}{GAP}\d+[-/]\d+\b|\b[Mm]inutes?{GAP}\d+/\d+\b"
        rf"|\b(?!FY|AY|YE)[A-Z]{{2,6}}{GAP}\d{{1,4}}/(?:{_YEAR}|\d\d)\b(?!/)"
        r"|\b[A-Z]{1,5}\d*/[A-Z]?\d+(?:/\d+)*(?:/[A-Z]+)?\b|\b\d{3,}/[A-Z]{1,3}\b"
        r"|\b(?:19|20)\d\d/(?:\d{1,4}/[A-Z]{2,4}|\d{3})\b",
    ),
    (
        "citation",
        "case in a court",
        rf"\b(?:UKSC|UKHL|UKPC|EWCA|EWHC|UKUT|UKFTT|CSIH|CSOH|NICA|ECHR|EUECJ)(?:{GAP}[A-Z][a-z]+)?{GAP}\d+\b",
    ),
    ("name", "union by the number of its members", rf"\b(?:EU|OECD){GAP}?\(\d{{2}}\)"),
    (
        "name",
        "clause of a law",
        rf"\b(?:ss?|regs?|arts?|paras?|cls?|sch|rr?|sec|chs?|figs?)\.{GAP}?\d+[A-Z]?"
        r"(?:\(\w{1,4}\)){0,3}(?!\w|[.,]\d|%)",
    ),
    (
        "name",
        "plan of so many years",
        rf"\b(?:\d{{1,2}}|Five|Ten|Twenty|Twelve)[- \u00a0](?:Year|Point|Step|Degree|Pledge)s?\b"
        rf"(?={GAP}(?:[A-Z]|campaign\b|petition\b))",
    ),
    (
        "name",
        "title that ends in a number",
        rf"(?<=[“\"‘*_])(?:{_NAME_WORD}{GAP}){{1,5}}\d{{1,4}}(?=[”\"’*_])"
        rf"|\b(?:[Ee]dition|[Ii]ssue|[Ss]eries|[Rr]ound|[Uu]pdate)s?{GAP}of{GAP}(?:the{GAP})?(?:{_NAME_WORD}{GAP}){{1,4}}"
        r"\d{1,4}\b(?![.,]\d|%)",
    ),
    (
        "name",
        "law or event of a year",
        rf"\b(?:{_ACT}){GAP}(?:of{GAP})?{_YEAR}\b(?:/\d+(?:/[A-Z]+)?)?|\b{_YEAR}{GAP}(?:[A-Z][a-z]+{GAP})?(?:{_EVENT})\b",
    ),
    (
        "name",
        "numbered thing",
        rf"(?<![\w’'-])(?:(?:{_SMALL})s?|(?:{_LARGE})s?|NHS|BBC|Covid|COVID|SARS-CoV|Agenda|Vision"
        rf"|Case{GAP}study|[Kk]ey{GAP}[Ss]tage|KS|World{GAP}War"
        rf"|Office|NI(?={GAP}1\d\d\b)|Windows|Formula|Horizon|Product|Boeing|Airbus|[Nn]umber|(?:[Ss]urvey|[Cc]atalogue|[Rr]eference|[Cc]ase){GAP}[Nn]umbers|Week|Day|Risk|Action"
        rf"|Council{GAP}tax{GAP}band"
        rf"|Grade|GP|Vitamin|Omega|Rec|KLOE|KPI|[Ff]light|Cm|Cmd|HC|HL|CP|SI|Sch|Reg|Art|Sec|s|ss|c){GAP}(?:[Nn]os?\.?{GAP})"
        rf"?{_NUMBER}(?!%|[.,]\d)(?!{GAP}per{GAP}?cent)(?:(?:\(\w{{1,4}}\)){{1,3}}|{GAP}of{GAP}\d+\b)?{_LIST}",
    ),
    (
        "name",
        "numbered thing",
        rf"\b(?:[Pp]hase|[Ss]tage|[Ss]tep|[Tt]ier|[Ll]evel|[Pp]art|[Cc]hapter|[Ss]ection|[Ff]igure|[Tt]able"
        rf"|[Bb]and|[Oo]ption|[Pp]illar){GAP}"
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten)\b",
    ),
    (
        "name",
        "number sign",
        rf"\b[Nn]os?\.{GAP}?\d+(?:-\d+|-[A-Z]{{1,3}}\b)*|(?<!\w)[#№]{GAP}?\d+|\bv\d+(?:\.\d+)*\b",
    ),
    (
        "name",
        "part of a word",
        rf"\b[A-Za-z]+-\d+(?:\.\d+)?[A-Za-z]*\b(?!{GAP}?(?:%|per))"
        r"|(?!ca?\d{1,3},\d{3}\b)\b\d*[A-Za-z]+\d+(?:\.\d+)?[A-Za-z\d]*\b"
        r"|\b\d+[A-Z]\b(?!\.\w|[$£€])",
    ),
)
