"""What pages and print runs say about themselves, in every subject and at every publisher.

Each line is a pattern, matched without regard to case.
"""

from __future__ import annotations

import re

from flows.patterns import compiled


def _any(patterns: str) -> str:
    return "|".join(f"(?:{line.strip()})" for line in patterns.strip().splitlines())


# Boilerplate when nothing else stands in the line.
WHOLE = compiled(
    "(?:"
    + _any(r"""
    skip (?:to|directly to) .{1,40}
    home|menu|search(?: this site)?|close|top|back to top|(?:main )?navigation
    (?:learn|read|show|load|see|view) (?:more|less|all)
    loading(?: comments)?(?:\.\.\.|…)?
    (?:next|previous)(?: page)?
    sign (?:in|up|out)|log ?(?:in|out|on)|register(?: now)?|subscribe(?: now)?|my account|(?:click|tap) here
    share|tweet|print|e-?mail|copy link
    (?:share|print|e-?mail|download|save|bookmark) this(?: (?:page|article|story|post))?
    share (?:on|via|with|by) .{1,40}
    facebook|twitter|linkedin|whatsapp|instagram|youtube|pinterest|reddit
    follow us(?: on .{1,40})?
    (?:\d+ )?comments?(?: \(\d+\))?|have your say|(?:leave|add|post) a (?:comment|reply)|post comment
    related(?: (?:content|articles?|stories|links|topics|posts|pages))?
    you may also (?:like|be interested in)
    most (?:read|popular|viewed)|more (?:from|on) this(?: .{1,30})?|recommended(?: for you)?
    tags|filed under.{0,60}
    advertise?ment|sponsored(?: content)?
    accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:cookies|preferences)|dismiss(?: \(\d+\))?
    cookies?(?: (?:policy|settings|preferences|notice))?
    privacy(?: (?:policy|notice))?|terms (?:of use|(?:and|&) conditions)
    accessibility(?: statement)?|site ?map|disclaimer|all rights reserved|contact(?: us)?
    (?:page|p\.) ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|[-–—] ?\d{1,4} ?[-–—]
    [^\W\d][^|\d\n]{8,80} \| ?(?:page )?\d{1,3}|(?:page )?\d{1,3} ?\| [^\d\n]{8,90}
    this page (?:is )?intentionally (?:left )?blank
    """)
    + ")[.!:»›>]?",
    re.IGNORECASE,
)

# What stands over a list of other pages.
LEADS_ELSEWHERE = compiled(
    "(?:"
    + _any(r"""
    (?:related|recommended|popular|latest|more) (?:content|articles?|stories|links|posts|pages|reading|news)
    most (?:read|popular|viewed|shared)(?: (?:articles|stories|this week|today))?|trending(?: now)?
    you (?:may|might) also (?:like|be interested in)|(?:also )?(?:read|up) next
    more (?:from|on) this(?: .{1,30})?|other (?:stories|articles|news)
    editor['’]s (?:picks?|choice)|(?:see|read) also
    """)
    + ")[.!:»›>]?",
    re.IGNORECASE,
)

# Sentences that pages say everywhere: boilerplate at the head of a short block.
OPENING = compiled(
    _any(r"""
    your (?:web )?browser (?:is|does|appears|has|may|version)
    (?:you are|you're) using an? (?:old|outdated|unsupported) .{0,20}browser
    for the best (?:possible )?experience\b.{0,120}\bbrowser
    (?:please )?(?:enable|turn on) (?:javascript|cookies)|javascript (?:is|must|appears)
    (?:we|(?:this|our) (?:web)?site|we and our \w+) (?:uses?|sets?|store|would like to use)\b.{0,40}\bcookies
    (?:we'll|we will) assume\b.{0,60}\bcookies
    by (?:continuing|using|clicking|browsing)\b.{0,120}\b(?:cookies|privacy|terms)
    this (?:content|page|article|story|post) (?:is (?:more than|over)|was last updated|has been archived)
    you (?:must|need to|have to) (?:be logged|sign|log|register)\b|please (?:sign|log) in\b
    already (?:a member|registered|have an account|a subscriber)
    (?:please remember that )?the submission of any material is governed
    by submitting\b.{0,80}\b(?:agree|accept|confirm)
    links may be included in your comments
    your e-?mail address will not be published|required fields are marked
    (?:notify|email) me (?:of|when)|sign up (?:to|for) (?:our|the|receive)\b
    subscribe to (?:our|the|this|receive)\b
    get (?:our|the) (?:latest|daily|weekly)\b.{0,60}\b(?:inbox|e-?mail|newsletter)
    (?:was|is) this (?:page|article) (?:useful|helpful)|there is a problem with this page
    registered (?:charity|company|office|in england)\b.{0,60}\d
    (?:©|\(c\)|copyright\b) .{0,120}
    all rights reserved
    """),
    re.IGNORECASE,
)

# A line that tells where to write or ring, and the number or address that proves it.
CONTACT = compiled(
    _any(r"""
    for (?:further|more) information\b|further information\b
    (?:press|media|general)?\s?(?:contacts?|enquir(?:y|ies)|office)\b[^.]{0,30}:
    questions\?|newsdesk\b|write to\b
    tel(?:ephone)?\b\s?[.:(0+]|phone:|e-?mail:
    contact(?: us)?\b[^.]{0,30}[:@]
    """),
    re.IGNORECASE,
)
REACHED_AT = compiled(
    r"\b0\d{2,4}[ )]\s?\d{3}|\+\d{2}[ (]|\S@[^\s@.]++\.\w|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b|www\.|https?://"
)
# A page's running line: its title and number at the two margins.
RUNNING = compiled(
    r".{1,80}(?: {2,}|\t)p(?:age|\.) ?\d{1,4}(?: of \d{1,4})?|p(?:age|\.) ?\d{1,4}(?: {2,}|\t).{1,80}",
    re.IGNORECASE,
)
ADDRESS_ALONE = compiled(
    r"\[[^\]^]{1,60}\]:\s*\S+|@\w{2,30}|(?:https?://|www\.)\S{3,200}|\S{1,60}@\S{1,60}\.\w{2,10}"
)
SCRIPT = compiled(
    r"(?:var |let |const )\w+ ?=|function\s?\w*\(|(?:window|document)\.\w"
    r"|\{\s?\"\w+\":|@media |\.\w[\w-]*\s?\{|<!--"
)
