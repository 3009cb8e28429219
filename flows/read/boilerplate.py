"""Boilerplate: what a page or a print run says about itself, and not about its subject.

Too little is better than too much: a paragraph with statements stays one, whatever
words it shares with a cookie notice.
"""

from __future__ import annotations

import re

from flows.read.block import Block
from flows.read.emphasis import unmarked

LONGEST = 320

# Lines that are boilerplate when nothing else stands in them.
WHOLE = re.compile(
    r"""(?:
    skip\ (?:to|directly\ to)\ .{1,40} | home | menu | (?:main\ )?navigation | search(?:\ this\ site)? | close | back\ to\ top | top
    | (?:learn|read|show|load|see|view)\ (?:more|less|all) | loading(?:\ comments)?(?:\.\.\.|…)? | next(?:\ page)? | previous(?:\ page)?
    | sign\ (?:in|up|out) | log\ ?(?:in|out|on) | register(?:\ now)? | subscribe(?:\ now)? | my\ account | (?:click|tap)\ here
    | share | tweet | print | e-?mail | (?:share|print|e-?mail|download|save|bookmark)\ this(?:\ (?:page|article|story|post))?
    | share\ (?:on|via|with|by)\ .{1,40} | (?:facebook|twitter|linkedin|whatsapp|instagram|youtube|pinterest|reddit|copy\ link)
    | follow\ us(?:\ on\ .{1,40})? | (?:\d+\ )?comments?(?:\ \(\d+\))? | have\ your\ say | leave\ a\ (?:comment|reply) | add\ a\ comment
    | post\ (?:a\ )?comment | related(?:\ (?:content|articles?|stories|links|topics|posts|pages))? | you\ may\ also\ (?:like|be\ interested\ in)
    | most\ (?:read|popular|viewed) | more\ (?:from|on)\ this(?:\ .{1,30})? | recommended(?:\ for\ you)? | tags | filed\ under.{0,60}
    | advertise?ment | sponsored(?:\ content)? | accept(?:\ all)?(?:\ cookies)? | reject(?:\ all)? | manage\ (?:cookies|preferences)
    | cookies?(?:\ (?:policy|settings|preferences|notice))? | privacy(?:\ (?:policy|notice))? | terms\ (?:of\ use|and\ conditions|&\ conditions)
    | accessibility(?:\ statement)? | site\ ?map | disclaimer | all\ rights\ reserved | contact(?:\ us)? | dismiss(?:\ \(\d+\))?
    | (?:page|p\.)\ ?\d{1,4}(?:\ ?(?:of|/)\ ?\d{1,4})? | [-–—]\ ?\d{1,4}\ ?[-–—] | this\ page\ (?:is\ )?intentionally\ (?:left\ )?blank
    )[.!:»›>]?""",
    re.VERBOSE | re.IGNORECASE,
)

# Sentences that pages say everywhere; they are boilerplate at the head of a short block.
OPENING = re.compile(
    r"""(?:
    your\ (?:web\ )?browser\ (?:is|does|appears|has|may|version) | (?:you\ are|you're)\ using\ an?\ (?:old|outdated|unsupported)\ .{0,20}browser
    | for\ the\ best\ (?:possible\ )?experience\b.{0,120}\bbrowser | (?:please\ )?(?:enable|turn\ on)\ (?:javascript|cookies) | javascript\ (?:is|must|appears)
    | (?:we|this\ (?:web)?site|our\ (?:web)?site|we\ and\ our\ \w+)\ (?:use|uses|set|sets|place|store|would\ like\ to\ (?:use|set))\b.{0,40}\bcookies
    | (?:we'll|we\ will)\ assume\b.{0,60}\bcookies | by\ (?:continuing|using|clicking|browsing)\b.{0,120}\b(?:cookies|privacy|terms)
    | this\ (?:content|page|article|story|information|publication|post)\ (?:is\ more\ than|is\ over|was\ (?:last\ )?(?:updated|archived|published)|has\ been\ archived)
    | you\ (?:must|need\ to|have\ to)\ (?:be\ logged|sign|log|register)\b | please\ (?:sign|log)\ in\b | already\ (?:a\ member|registered|have\ an\ account|a\ subscriber)
    | (?:please\ remember\ that\ )?the\ submission\ of\ any\ material\ is\ governed | by\ submitting\b.{0,80}\b(?:agree|accept|confirm)
    | links\ may\ be\ included\ in\ your\ comments | your\ e-?mail\ address\ will\ not\ be\ published | required\ fields\ are\ marked
    | (?:notify|email)\ me\ (?:of|when) | sign\ up\ (?:to|for)\ (?:our|the|receive)\b | subscribe\ to\ (?:our|the|this|receive)\b
    | get\ (?:our|the)\ (?:latest|daily|weekly)\b.{0,60}\b(?:inbox|e-?mail|newsletter) | was\ this\ (?:page|article)\ (?:useful|helpful)
    | is\ this\ page\ useful | there\ is\ a\ problem\ with\ this\ page | registered\ (?:charity|company|office|in\ england)\b.{0,60}\d
    | (?:©|\(c\)|&copy;|copyright\b)\ .{0,120} | all\ rights\ reserved
    )""",
    re.VERBOSE | re.IGNORECASE,
)
CONTACT = re.compile(
    r"(?:for (?:further|more) information\b|further information\b|(?:press|media|general)?\s?(?:contacts?|enquir(?:y|ies)|office)\b[^.]{0,30}:"
    r"|questions\?|tel(?:ephone)?\b\s?[.:(0+]|phone:|e-?mail:|contact(?: us)?\b[^.]{0,30}[:@]|newsdesk\b|write to\b)",
    re.IGNORECASE,
)
REACHED_AT = re.compile(r"\b0\d{2,4}[ )]\s?\d{3}|\+\d{2}[ (]|\S@\S+\.\w|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|www\.|https?://")
ADDRESS_ALONE = re.compile(r"(?:@\w{2,30}|(?:https?://|www\.)\S{3,200}|\S{1,60}@\S{1,60}\.\w{2,10})")
SCRIPT = re.compile(r"(?:var |let |const |function\s?\w*\(|window\.|document\.|\{\s?\"|@media|\.\w[\w-]*\s?\{|<!--)")
BULLET = re.compile(r"[-*+•·]\s+")
ONLY_MARKS = re.compile(r"[\W_]+")


def is_boilerplate(words: str, plain: str) -> bool:
    """Whether a short block says what pages say of themselves. `plain` is it without markup."""
    if WHOLE.fullmatch(plain) or ADDRESS_ALONE.fullmatch(plain) or ONLY_MARKS.fullmatch(plain or words):
        return True
    if OPENING.match(plain) or SCRIPT.match(words):
        return True
    return bool(CONTACT.match(plain) and REACHED_AT.search(plain))


def swept(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the boilerplate among them told by its words."""
    found = []
    for each in blocks:
        size = each.end - each.start
        if not each.settled and each.kind in ("paragraph", "list_item") and size <= LONGEST:
            words = text[each.start : each.end]
            if is_boilerplate(words, BULLET.sub("", unmarked(words), count=1)):
                each = each.of("boilerplate", level=None)
        found.append(each)
    return found
