"""Numerals that belong to a name, a law, a score or a call sign, and count nothing.

Each is a disposition, a name and a pattern that covers the numeral with the words that make it a name. Those
of one kind stand in one pattern, so that few are tried at each word.
"""

from __future__ import annotations

from flows.extract.blanks import BLANK as GAP

#: number words as names have them, in capitals within a sentence
_WORDS = "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Nineteen|Twenty|Forty"
_SYSTEMS = (
    "iOS|iPadOS|macOS|Android|Python|Java|Firefox|Chrome|Bluetooth|USB|HDMI|HTML|PHP|Ubuntu|Euro|Mach|PlayStation"
    "|Xbox|iPhone|Galaxy|Pixel|Apollo|Sputnik|Voyager|Soyuz|Gemini|Falcon|Ariane|Stalag|Courtroom|Studio|Chinook"
)
_SCORE = r"\d{1,3}[–-]\d{1,3}(?:,[ ]\d[–-]\d)*"
_UNITS = "Para|Commando|Rifles|Scots|Squadron|Regiment|Brigade|Battalion"
_SCHEMES = "WHO|ISO|EN|BS|PAS|IFRS|IAS|FRS|SIC|ICD|SNOMED|RFC|DSM|SDG|NVQ|SVQ|BTEC|GCSE"
_ARTICLE = r"\d+[A-Z]?(?:\(\w{1,4}\)){0,3}(?![\d%])"
#: a year with the mark of a footnote; a count would have its noun behind it
_MARKED_YEAR = (
    rf"(?:19[5-9]\d|20[0-4]\d)[1-9]\d?(?=[.,;:)](?!\d)|{GAP}\(|$|{GAP}(?:the|a|an|to|and|or|by|it|its|we|they|there|this"
    rf"|that|which|when|but|as|with|for|from|at|was|were|is|are|has|had|[A-Z][a-z]+)\b)"
)


def _any(*patterns: str) -> str:
    return "|".join(patterns)


NAMES: tuple[tuple[str, str, str], ...] = (
    (
        "other",
        "score of a match",
        _any(
            rf"\b(?:beat|beats|beating|thrashed|defeated){GAP}(?:[A-Z][\w’'-]+{GAP}){{1,3}}{_SCORE}\b",
            rf"\b(?:won|lost|drew|win|ended|finished|score(?:line)?{GAP}(?:of|was|is)){GAP}{_SCORE}\b(?!%|{GAP}per)",
            rf"\b\d{{1,2}}{GAP}wickets?\b",
        ),
    ),
    (
        "other",
        "score of a match or time of the clock",
        _any(
            rf"\b{_SCORE}(?={GAP}(?:win|victory|defeat|draw|loss|thrashing)\b)",
            rf"\b\d\d[.:]\d\d(?={GAP}(?:GMT|BST|UTC|CET|CEST|EST|EDT)\b)",
        ),
    ),
    ("period", "numbered part of a year", rf"\b[Pp]eriod{GAP}(?:1[0-3]|[1-9])\b(?![.,]\d|%|{GAP}[a-z]+s\b)"),
    (
        "other",
        "time of a train",
        rf"\b[Tt]he{GAP}\d{{1,2}}[.:]\d\d(?={GAP}(?:service|train|flight|ferry|bus|sailing|departure|from|to)\b)",
    ),
    (
        "name",
        "name that begins with a number",
        _any(
            rf"\b\d+{GAP}(?:U\.S\.C\.|USC|C\.F\.R\.|CFR){GAP}(?:§+{GAP})?(?:Part{GAP})?\d[\w.-]*",
            r"\b(?:1[5-9]|20)\d\d-based\b",
            r"\b\d{3,4}\([a-z]\)(?:\(\d\))?",
            rf"\b\d{{1,3}}{GAP}(?:{_UNITS})\b",
            r"\b\d(?:,\d){1,3}-[A-Za-z]+",
        ),
    ),
    ("period", "quarters of a year", r"\bQ[1-4][–-]Q?[2-4]\b"),
    ("name", "clause of a law", rf"§+{GAP}?\d[\w.()-]*"),
    (
        "contact",
        "registration number",
        rf"\b(?:[Cc]ompany|[Cc]harity|[Rr]egistration|[Rr]egistered|VAT|[Aa]ccount|[Rr]eference|[Ss]erial){GAP}"
        rf"(?:[Nn]umber|[Nn]o\.?|[Cc]ode){GAP}(?:is{GAP}|was{GAP})?"
        rf"(?:[A-Z]{{2}}{GAP}?)?\d+(?:[ \u00a0]\d+){{0,4}}\b",
    ),
    (
        "contact",
        "emergency number",
        _any(
            rf"\b(?:[Dd]ial(?:led|ling)?|[Rr]ing|[Cc]all(?:ed|ing|s)?){GAP}(?:999|911|112|101|111)\b"
            rf"(?:{GAP}or{GAP}\d{{3}}\b)?(?!{GAP}(?:[a-z]+s|times)\b)",
            rf"\b(?:999|911)(?={GAP}(?:calls?|callers?|operators?|services?|emergency)\b)",
            rf"\b(?:101|111|112)(?={GAP}call\b)",
        ),
    ),
    (
        "name",
        "map reference",
        rf"\b(?:[Rr]ef(?:erence)?|NGR)\.?:?{GAP}[A-Z]{{2}}{GAP}?\d{{3,5}}{GAP}?\d{{3,5}}\b",
    ),
    (
        "name",
        "name that ends in a number",
        _any(
            rf"\b(?:{_SYSTEMS}){GAP}\d+(?:\.\d+)*\b(?!%|[.,]\d|{GAP}?(?:per|[mb]n?|[mb]illion|trillion)\b)",
            rf"\b(?:Art|Sec|Reg|Para|Cl|Sch)s?\.{GAP}?{_ARTICLE}",
            rf"\b[Ff]lights?{GAP}(?:number{GAP})?[A-Z][A-Z\d]{GAP}\d{{1,4}}\b",
            rf"\b(?:Group{GAP}of|Big|Famous){GAP}(?:{_WORDS}|\d+)\b",
            rf"\b(?:FTSE|S&P|Fortune|Nasdaq|Nikkei|CAC|DAX|ASX|Stoxx|STOXX|Top|Big){GAP}\d+\b(?!%|[.,]\d|{GAP}per)",
            rf"\b(?:{_SCHEMES})[- ]\d[\d.:-]*\b",
            # measures of England's schools
            rf"\b(?:Progress|Attainment){GAP}8\b",
            r"\b[A-Z]{3,}:\d+\b",
            # the number of a file: *SN/SG/4334*, *2018/AB/55*
            r"\b(?:[A-Z]{2,5}|\d{4})/(?:[A-Z]{2,5}/){1,3}\d+(?:/\d+)*\b",
            r"\b[A-Z]{2,5}/\d{4,}\b",
            r"\b[A-Z]{1,3}\.\d+(?:\.\d+)*\b(?!%)",
            r"\b[A-Z][a-z]+\+\d+\b",
        ),
    ),
    (
        "name",
        "number word in a name",
        rf"\b(?<=[a-z,][ ])(?:{_WORDS})(?=(?:{GAP}|-)[A-Z][a-z])(?:(?:{GAP}|-)(?:Eighty|Four))*",
    ),
    (
        "period",
        "part of a company's year",
        rf"\b(?:CY|YE|9M){GAP}['’]?\d\d(?=[:;,.)]|{GAP}(?:and|was|were|to|from|vs?)\b|$)(?![.,]\d)",
    ),
    (
        "period",
        "year with a footnote mark",
        r"(?:(?<=\b[HQ][1-4][ ])"
        r"|(?<=\b[Ii]n[ ])|(?<=\b[Ss]ince[ ])|(?<=\b[Uu]ntil[ ])|(?<=\b[Dd]uring[ ])|(?<=\d\d\d\d and )"
        rf"|(?<=\d\d\d\d to )|(?<=\bMarch )|(?<=\bApril )|(?<=\bJune )|(?<=ember )){_MARKED_YEAR}",
    ),
)
