"""Numbers by which somebody or something is reached or registered: telephone, post, web, identity numbers."""

from __future__ import annotations

from flows.extract.blanks import BLANK as GAP

__all__ = ["CONTACTS"]

_REGISTER = rf"(?:{GAP}(?:charity|company|in{GAP}England(?:{GAP}and{GAP}Wales)?|registration|reference|ID))"
_PLACES_OF_HOUSES = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Square|Place|Way|House|Drive|Court|Gardens|Terrace|Hill|Park|Row"
    "|Quay|Wharf|Parade|Crescent|Close|Grove|Embankment|Walk|Mews|Boulevard|Broadway|Gate|Green|Yard"
    "|Buildings"
)
_NAME_WORD = r"[A-Z][\w’'&.-]*"

#: a disposition, a name and a pattern each, tried in order
CONTACTS: tuple[tuple[str, str, str], ...] = (
    ("url", "web address", r"(?:https?://|www\.|ftp://|doi\.org/)[^\s<>\"')\]]+"),
    ("url", "identifier of a document", r"(?:[Dd][Oo][Ii]:[ ]?)10\.\d{4,9}/[^\s<>\"'\]]+|doi:[^\s<>\"')\]]+"),
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
        rf"\b(?:ISBN|ISSN|DOI|UPRN|PMID|arXiv|ORCID|UIN|URN|ISIN|CUSIP|EAN|IBAN|RNS{GAP}[Nn]umber)(?:-1[03])?{GAP}?:?"
        rf"{GAP}?[\dX]+(?:[ ./–-]?[\dX]+)*",
    ),
    (
        "contact",
        "registration number",
        # without *number* between them the digits must be many: *registered 418 providers* counts
        rf"\b(?:(?:[Cc]ompany|[Cc]harity|[Rr]egistered|[Rr]egistration|[Ii]ncorporated|VAT|PIN|Page|Article|[Aa]pplication"
        rf"|[Aa]ccount|IMO|Reference|Ref|[Cc]rime|Case){_REGISTER}*"
        rf"{GAP}?(?:(?:[Nn]umbers?|[Nn]os?\.?|ID|ref\.?|[Rr]eference|code)[:.#]?|[:.#])"
        rf"|(?:VAT|PIN|Page|Article|IMO|Reference|Ref|Case){_REGISTER}*"
        rf"|(?:[Cc]ompany|[Cc]harity|[Rr]egistered|[Rr]egistration|[Ii]ncorporated|[Aa]pplication|[Aa]ccount|[Cc]rime){_REGISTER}*"
        rf"(?={GAP}?[A-Z]{{0,3}}\d(?:[-/]?\d){{4}}))"
        rf"{GAP}?(?:[A-Z]{{1,3}})?\d(?:[-/]?\d){{2,}}(?:/[A-Z]+)?\b",
    ),
    (
        "contact",
        "telephone number",
        r"(?<![\d.,£$€/])(?:\+\d{1,3}[ \u00a0-]?(?:\(0\))?|\(?0)\d{1,4}\)?(?:[ \u00a0-]\d{2,6}){1,4}(?![\d%]"
        r"|[.,]\d)|(?<![\d.,])0[1-9]\d{8,9}(?!\d)"
        r"|(?<![\d.,])(?:(?:1-)?(?:\(\d{3}\)[ \u00a0-]?|\d{3}-)\d{3}[- ]|\d{3}\.\d{3}\.)\d{4}(?![\d%]|[.,]\d)"
        r"|\b[Ee]xt(?:n|ension)?\.?[ \u00a0]\d{1,5}\b",
    ),
    ("contact", "postcode", r"\b[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]\d[A-Z]{2}\b"),
    ("contact", "post box", rf"\b(?:P\.?O\.?{GAP}?Box|BFPO|Freepost){GAP}\d+"),
    (
        "contact",
        "street address",
        rf"\b\d{{1,5}}[a-zA-Z]?(?:[-–]\d+)?{GAP}(?:{_NAME_WORD}{GAP}){{1,3}}(?:{_PLACES_OF_HOUSES})\b",
    ),
    (
        "contact",
        "house before a postcode",
        rf"\b\d{{1,4}}[a-zA-Z]?{GAP}(?:{_NAME_WORD}{GAP})?{_NAME_WORD},{GAP}(?:{_NAME_WORD},?{GAP}){{1,3}}"
        r"(?=[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]\d[A-Z]{2}\b)",
    ),
    ("contact", "code of a state and place", rf"(?<=, )[A-Z]{{2}}{GAP}\d{{5}}(?:-\d{{4}})?\b(?![,.]?\d)"),
    ("contact", "floor", rf"\b(?:\d+(?:st|nd|rd|th)|[A-Z][a-z]+th|First|Second|Third|Fifth){GAP}[Ff]loor\b"),
)
