"""What time a clause speaks of by its verbs: the present, the past, or what is still to come."""

from __future__ import annotations

from flows.patterns import compiled

#: *she said today* tells when it was told, not when it was
_NOW = compiled(
    r"\b(?:now|(?<!said )(?<!reported )(?<!announced )(?<!published )today|currently|at present)\b"
)
#: a sentence that speaks of what was said just before
_AGAIN = compiled(
    r"(?:(?:While|Although|Though|But|And|Yet|So|If) (?:that|this|these|those)"
    r"(?= (?:is|are|was|were|may|might|would|will|means|meant|makes|made|has|had)\b)"
    r"|(?:As an? \w+,?|(?:Put|In) [a-z]+(?: terms)?,) (?:that|this|these)"
    r"|(?:Is|Was) (?:that|this)|That|This|These|Those(?! (?:aged|who|in|with|under|over|from|living|on))"
    r"|Both"
    r"|Of (?:these|those|them|this))\b"
)
_PAST = compiled(
    r"\b(?:was|were|had|did|fell|rose|grew|came|made|took|ran|went|spent|lost|got|held|stood|saw|met|paid"
    r"|drew|kept|won|cut"
    r"|led|left|began|drove|shut|sold|built|arose|sank|slid|bought|brought|gave|wrote|told|said|sent|knew"
    r"|put|(?<!, )(?<!which )(?<!who )(?!aged|based|need|hundred|indeed|speed|exceed|proceed)[a-z]{2,}ed)\b"
)
_PRESENT = compiled(
    r"\b(?<!the )(?<! of )(?<! to )(?<!\b[Ii]ts )(?<!\b[Oo]ur )(?<!heir )(?<!\b[Aa]n )(?<!\b[Aa] )"
    r"(?<! in )(?<! per )(?:is|are|has|have|am|remains?|stands?|costs|accounts?|makes?|takes?|lives?"
    r"|covers?|spends?|employs?"
    r"|fills?|stays?|needs?"
    r"|expects?|means?|serves?|works?|contains?|includes?|owns?|runs?|gets?|gives?|returns?|dies?|receives?"
    r"|loses?|holds?"
    r"|borrows?|lends?|carry|carries|provides?|supports?|represents?|averages?|want|wants|say|says|links?"
    r"|causes?|cause"
    r"|can|will|would|should|must|could|may|might|faces?|pays?|earns?|sees?|uses?|comes?|goes|go|falls?"
    r"|ranges?|knows?|thinks?|believes?|exceeds?|shows?|suggests?|produces?|generates?|operates?|manages?"
    r"|comprises?"
    r"|consists?|equals?|reach(?:es)?|depends?|means? to|aims?|plans?|hopes?|have)\b"
    # *transformation costs were £3m*: the verb is what stands behind
    r"(?! (?:was|were|had|did|rose|fell|grew|came|stood|increased|decreased|declined|dropped"
    r"|reached|totalled)\b)"
)
_AHEAD = compiled(
    r"\b(?:will|would|shall|should|expect(?:s|ed|ing)?|forecasts?|plan(?:s|ned|ning)?|guides? to"
    r"|project(?:s|ed|ion|ions)|likely"
    r"|propos(?:e|es|ed|als?)|aim(?:s|ed|ing)?|intends?|due|set to|going to|mean to|hopes?|targets?"
    r"|budget(?:s|ed)?|by(?=[ \n](?:the|next|then|mid|end|early|late|20\d\d|[A-Z][a-z])))\b"
)


def timeless(text: str, begin: int, start: int, end: int) -> bool:
    """Whether the clause `start..end` of a sentence that begins at `begin` speaks of the present.

    The period of the sentence before does not reach it.
    """
    if _NOW.search(text, start, end):
        return True
    if again(text, begin):
        return False
    present = _PRESENT.search(text, start, end)
    before = _PAST.search(text, start, end)
    return present is not None and (before is None or present.start() < before.start())


def again(text: str, begin: int) -> bool:
    """Whether a sentence speaks of what was said just before: *That is a fall of 12 per cent*."""
    return _AGAIN.match(text, begin) is not None


def verbless(text: str, start: int, end: int) -> bool:
    """Whether a clause has no verb to tell its time by."""
    return not (_PRESENT.search(text, start, end) or _PAST.search(text, start, end))


def ahead(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence speaks of what is planned or expected."""
    return _AHEAD.search(text, start, end) is not None


def past(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence tells what was."""
    return _PAST.search(text, start, end) is not None
