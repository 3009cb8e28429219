"""What bodies do with figures of their own, and what *it* and *the company* stand for."""

from __future__ import annotations

from flows.extract.body_kinds import STOCK_NAMES
from flows.extract.gazetteer import Mention
from flows.extract.reading import Sentence
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = "[ \u00a0\n]"
#: how far into its sentence the subject may stand: *By 31 March 2020 HMCTS had spent*
_EARLY = 40
_VERBS = (
    rf"(?:(?:has|had|have|will|would|also|itself|only|now|already|then|alone|still){_B}){{0,3}}"
    r"(?:had|has|have|spent|spends?|employ(?:s|ed)?|owns?|owned|runs?|ran|raised|raises?|received?s?"
    r"|borrowed|borrows?|earn(?:s|ed)?|planned|plans|set out|paid|pays?|sold|sells?|bought|buys?"
    r"|holds?|held|invested|invests?|cut|overspent|underspent|saved?s?|needs?|promised|carrie[sd]|handle[sd]"
    r"|treat(?:s|ed)|buil[dt]s?|operate[sd]|hire[sd]|recruit(?:s|ed)|lost|made|makes|generate[sd]|award(?:s|ed)"
    r"|answer(?:s|ed)|attend(?:s|ed)|help(?:s|ed)|support(?:s|ed)|train(?:s|ed)|enrol(?:s|led)|serve[sd]"
    r"|deliver(?:s|ed)|inspect(?:s|ed)|overspend|spend|employ|own|g(?:a|i)ves?|feeds?|fed|fine[sd]|issue[sd]|grant(?:s|ed)"
    r"|register(?:s|ed)|reach(?:es|ed)|distribute[sd]|provide[sd]|collect(?:s|ed)|prosecute[sd]|arrest(?:s|ed)|settle[sd]"
    r"|clos(?:es|ed)|open(?:s|ed)|produce[sd]|teach(?:es)?|taught|hous(?:es|ed)|rehous(?:es|ed)|process(?:es|ed)"
    rf"|face[sd]?|owe[sd]?|manage[sd]?|maintain(?:s|ed)|look(?:s|ed)?{_B}after|takes?|took|pass(?:es|ed){_B}on|set{_B}aside|put)\b(?!{_B}been\b)"
)
#: what a public body does with figures of its own; what it says, finds or recommends is about others
_DOES = compiled(rf"{_B}(?:\([A-Za-z& ]+\){_B})?{_VERBS}")
_NEW_CLAUSE = compiled(r"[;:]|,[ \u00a0\n](?:and|but|while|which|as)\b")


def acts(read: Sentence, body: Mention, figure: int) -> bool:
    """Whether a body of the public, a charity or a university is the one that did what the figure counts."""
    return (
        body.end < figure
        and body.start <= read.start + _EARLY
        and _DOES.match(read.text, body.end, read.end) is not None
        and _NEW_CLAUSE.search(read.text, body.end, figure) is None
    )


_IT = compiled(
    rf"\W*(?:(?:However|But|And|Yet|By then|Since then|Today|Last year|This year|Now),?{_B})?"
    rf"(?:(?P<its>[Ii]ts){_B}|[Ii]t{_B}{_VERBS}|[Tt]he{_B}(?P<stock>[a-zC]+)(?:['’]s{_B}|{_B}{_VERBS}))"
)


def taken_over(binding: Binding) -> Mention | None:
    """The body of the sentence before, where this one opens with *it* or *the council* for it."""
    body, read = binding.thread.actor, binding.read
    match = _IT.match(read.text, read.start, binding.quantity.begin) if body else None
    if body is None or match is None:
        return None
    known = STOCK_NAMES.get(body.entry.kind, "trust|body|agency|department|charity|university|organisation")
    return body if not match["stock"] or match["stock"] in known.split("|") else None
