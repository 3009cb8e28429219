"""Numerals that belong to a name, a law, a score or a call sign, and count nothing.

Each is a disposition, a name and a pattern that covers the numeral with the words that make it a name.
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
NAMES: tuple[tuple[str, str, str], ...] = (
    (
        "other",
        "score of a match",
        rf"\b(?:beat|beats|beating|thrashed|defeated){GAP}(?:[A-Z][\w’'-]+{GAP}){{1,3}}{_SCORE}\b",
    ),
    (
        "other",
        "score of a match",
        rf"\b(?:won|lost|drew|win|ended|finished|score(?:line)?{GAP}(?:of|was|is)){GAP}{_SCORE}\b(?!%|{GAP}per)",
    ),
    ("other", "score of a match", rf"\b{_SCORE}(?={GAP}(?:win|victory|defeat|draw|loss|thrashing)\b)"),
    ("other", "score of a match", rf"\bby{GAP}\d{{1,2}}{GAP}wickets?\b"),
    (
        "name",
        "clause of a law",
        rf"\b\d+{GAP}(?:U\.S\.C\.|USC|C\.F\.R\.|CFR){GAP}(?:§+{GAP})?(?:Part{GAP})?\d[\w.-]*|§+{GAP}?\d[\w.()-]*",
    ),
    (
        "name",
        "clause of a law",
        rf"\b(?:Art|Sec|Reg|Para|Cl|Sch)s?\.{GAP}?\d+[A-Z]?"
        r"(?:\(\w{1,4}\)){0,3}(?![\d%])",
    ),
    ("name", "clause of a law", r"\b\d{3,4}\([a-z]\)(?:\(\d\))?"),
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
        rf"\b(?:[Dd]ial(?:led|ling)?|[Rr]ing|[Cc]all(?:ed|ing|s)?){GAP}(?:999|911|112|101|111)\b"
        rf"(?:{GAP}or{GAP}\d{{3}}\b)?(?!{GAP}(?:[a-z]+s|times)\b)",
    ),
    (
        "contact",
        "emergency number",
        rf"\b(?:999|911)(?={GAP}(?:calls?|callers?|operators?|services?|emergency)\b)",
    ),
    (
        "other",
        "time of a train",
        rf"\b[Tt]he{GAP}\d{{1,2}}[.:]\d\d(?={GAP}(?:service|train|flight|ferry|bus|sailing|departure|from|to)\b)",
    ),
    ("other", "time of a message", rf"\b\d\d[.:]\d\d(?={GAP}(?:GMT|BST|UTC|CET|CEST|EST|EDT)\b)"),
    ("name", "flight", rf"\b[Ff]lights?{GAP}(?:number{GAP})?[A-Z][A-Z\d]{GAP}\d{{1,4}}\b"),
    (
        "name",
        "numbered thing",
        rf"\b(?:{_SYSTEMS}){GAP}\d+(?:\.\d+)*\b(?!%|[.,]\d|{GAP}?(?:per|[mb]n?|[mb]illion|trillion)\b)",
    ),
    ("name", "code with a colon", r"\b[A-Z]{3,}:\d+\b"),
    (
        "name",
        "map reference",
        rf"\b(?:[Rr]ef(?:erence)?|NGR)\.?:?{GAP}[A-Z]{{2}}{GAP}?\d{{3,5}}{GAP}?\d{{3,5}}\b",
    ),
    ("name", "chemical", r"\b\d(?:,\d){1,3}-[A-Za-z]+"),
    ("name", "variant of a virus", r"\b[A-Z]{1,3}\.\d+(?:\.\d+)*\b(?!%)"),
    ("name", "summit after years", r"\b[A-Z][a-z]+\+\d+\b"),
    (
        "name",
        "unit of an army",
        rf"\b\d{{1,3}}{GAP}(?:Para|Commando|Rifles|Scots|Squadron|Regiment|Brigade|Battalion)\b",
    ),
    ("name", "group of a name", rf"\b(?:Group{GAP}of|Big|Famous){GAP}(?:{_WORDS}|\d+)\b"),
    (
        "name",
        "number word in a name",
        rf"(?<=[a-z,][ ])(?:{_WORDS})(?=(?:{GAP}|-)[A-Z][a-z])"
        rf"(?:(?:{GAP}|-)(?:Eighty|Four))*",
    ),
    (
        "period",
        "year with a footnote mark",
        rf"(?<=\b[Ii]n[ ])(?:19|20)\d\d\d(?=[.,;)]|{GAP}\(|$)"
        rf"|(?<=\b[Ss]ince[ ])(?:19|20)\d\d\d(?=[.,;)]|{GAP}\(|$)",
    ),
)
