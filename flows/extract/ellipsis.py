"""What a clause leaves out because it has just been said.

English does not say a measure twice: *Leeds managed 71 per cent, York 19* names only whose the number is,
*it will still be 7 million* has a pronoun, *more than 42,000 did not* an auxiliary without its verb. Such a
clause has no words of its own for a measure: it is of what the figure before it, of the same kind, is of.
"""

from __future__ import annotations

from flows.extract import clause_words, nouns
from flows.extract.figure import Figure
from flows.extract.led_up import LED_IN
from flows.extract.neighbours import PARTS
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: how far before the number its subject may begin
_REACH = 48
#: how many figures back a clause may lean
_FIGURES = 8
_ADVERBS = (
    rf"(?:(?:still|now|then|also|again|only|just|already|even|about|over|under|nearly|almost|roughly){_B})"
)
_BE = (
    rf"(?:(?:will|would|could|may|might|has|have|had|is|are|was|were|be|been|stood|stand|rose|fell|went|came"
    rf"|reached|reach|averaged|dropped|grew|climbed|held|remained|stayed|declined|increased|decreased|slipped|eased){_B}|{_ADVERBS}){{1,4}}(?:(?:up|down|back|at|to|by|from){_B}){{0,2}}"
)
_PRONOUN = compiled(rf"\b[Ii]t{_B}{_BE}{_ADVERBS}{{0,2}}(?:an?{_B}(?:mere|full){_B})?$")
#: verbs that say no more than that somebody has the number
_LIGHT = compiled(
    rf"(?:(?:had|has|have|got|gets?|received?|receives|managed|manages|scored|recorded|posted|averaged|secured|won"
    rf"|will|would|be|is|was|to|given|allotted|reached|achieved){_B}){{1,3}}{_ADVERBS}{{0,2}}$"
)
#: an auxiliary that stands for a verb said before
_STANDS_FOR = compiled(
    rf"{_B}(?:were|was|are|is|did|do|does|had|has|have|would|will)(?:{_B}not|n[’']t)?(?=[.;,)])"
)
#: *up 0.5% in the month and down only 1.6% on the year*: the same thing by another measure of time
_AND_DOWN = compiled(rf"(?:{_B}and|{_B}but|,){_B}(?:up|down){_B}(?:by{_B})?{_ADVERBS}{{0,2}}$")
#: *below the national average of 95.8%*, *than the London average (15%)*, *the England average was 64%*
_YARDSTICK = compiled(
    rf"(?:(?:below|above|against|under|over|than|beside|with|to|(?:ahead|short){_B}of|versus|matching){_B}|,{_B}(?:(?:and|but|while|where){_B})?|\({_B}?|;{_B}|^)"
    rf"(?:(?:[Tt]he|an?|its|their|our){_B})?(?P<whose>(?:(?!(?:at|an?|in|of|for|on|by|is|was|and){_B})[A-Za-z'’-]+{_B}){{0,3}})(?:average|mean|median|norm|(?<=ational{_B})(?:figure|rate|level)|consensus)"
    rf"(?P<of>{_B}(?:for|across|in|among|of){_B}(?:[A-Za-z'’-]+{_B}){{0,5}}?[A-Za-z'’-]+)?"
    rf"(?:{_B}\(|{_B}(?:of|is|was|being|at){_B}{_ADVERBS}?|:{_B})$"
)
#: *against an average of 95.8% for schools*
_FOR_OTHERS = compiled(rf"{_B}(?:for|across|among){_B}(?:all{_B}|other{_B}|the{_B})?[A-Za-z-]+s\b")
_OWN = compiled(
    r"\b(?:[Tt]rust|own|[Gg]roup|[Cc]ompany|[Cc]ouncil|previous|year|month|annual|monthly|long)\b"
)
_OPENS = compiled(r"(?:^|[,;:.(—–-]\s?|\b(?:and|while|whereas|but|with|of which)\s)$")
_PER_TIME = compiled(rf"{_B}(?:an?|each|per){_B}(?:year|month|week|day|head)\b")
_PAUSE = compiled(r"[,;:.()—–](?=\s|$)")


def antecedent(binding: Binding) -> Figure | None:
    """The figure that has said what the clause of this one leaves out; null where nothing is left out."""
    if verb_left_out(binding):
        return next((figure for figure in reversed(_said(binding)) if figure.kind in PARTS), None)
    if _moves_again(binding):
        return binding.before[-1]
    if not of_others(binding) and not ((pronoun(binding) or _of_another(binding)) and _closed(binding)):
        return None
    by = binding.read.text.startswith("by ", max(0, binding.quantity.begin - 3))
    alike = [figure for figure in _said(binding) if by or figure.kind == binding.figure.kind]
    return alike[-1] if alike else None


def _said(binding: Binding) -> list[Figure]:
    """The figures of the passage with a measure that were told before this one."""
    told = [
        figure for figure in binding.thread.told[-_FIGURES:] if figure.passage_id == binding.thread.passage_id
    ]
    return [figure for figure in (*told, *binding.before) if figure.measure]


_SHARES = frozenset({"percentage", "proportion"})
_OF = compiled(rf"{_B}of{_B}(?!the{_B}total|all\b|it\b|them\b|this\b|that\b)")
#: *£45m of the £100m facility*
_OF_SUM = compiled(rf"{_B}of{_B}(?:the|its|their|our|an?|that){_B}[£€$]")
_FIRST = compiled(rf"\W*(?:(?:[Aa]nd|[Bb]ut|[Ss]ome|[Aa]bout|[Oo]nly|[Jj]ust|[Tt]hen|[Ww]hile){_B})*")


def names_its_whole(binding: Binding) -> bool:
    """Whether a clause opens with a share and what it is of: *and 15% of voters used the post*."""
    read, quantity = binding.read, binding.quantity
    of = _OF_SUM if quantity.kind == "money" else _OF if quantity.kind in _SHARES else None
    if of is None or not of.match(read.text, quantity.stop, read.end):
        return False
    return _FIRST.fullmatch(read.text, binding.clause[0], quantity.begin) is not None


#: *and 212 volunteers gave 19,000 hours*
_DID = compiled(
    rf"{_B}(?:[a-z]+{_B})?(?:[\w’'-]+s|children|people|men|women|staff){_B}(?:gave|took|made|had|did|spent|[a-z]{{3,}}ed){_B}"
)
#: *and 312 incidents of self-harm were*: a count with what it is of and what became of that
_AND = compiled(rf",{_B}(?:and|but|while){_B}(?:(?:some|about|only|nearly|almost|another){_B})*$")
_WERE = compiled(rf"{_B}(?:[\w’'-]+{_B}){{1,6}}?(?:were|was|are|is|had|have|has){_B}")


#: *restored 6 km of bank, took out three weirs and planted 40 trees*: what else was done, and to how many
_DONE_TO = compiled(
    rf"(?:,|{_B}and|{_B}or|;){_B}(?:(?:and|then|also){_B}){{0,2}}"
    rf"(?:(?!includ|accord|follow|compar|rang|total|number|averag)[a-z]{{3,}}(?:ing|ed)"
    rf"|cut|shut|sold|built|lost|took|gave|bought|set|hire|open|close|held|made|won|lost)"
    rf"(?:{_B}(?:out|up|off|down|in|away))?{_B}(?:(?:some|about|only|another|a{_B}further|over|nearly|almost|its|their){_B})*$"
)
_OF_WHAT = compiled(rf"{_B}of{_B}")
#: characters before a number in which that is said
_DOING = 40


def counts_its_own(binding: Binding) -> bool:
    """Whether a count begins a statement that has a verb of its own, or is what something was done to."""
    text, quantity = binding.read.text, binding.quantity
    stop, end = quantity.stop, binding.read.end
    if _is_done_to(binding):
        return True
    if quantity.kind != "count" or not (_WERE.match(text, stop, end) or _DID.match(text, stop, end)):
        return False
    return _AND.search(text, max(binding.read.start, quantity.begin - 24), quantity.begin) is not None


def _is_done_to(binding: Binding) -> bool:
    """Whether a verb stands before a number and behind it the thing that it is so many or so much of."""
    text, quantity, end = binding.read.text, binding.quantity, binding.read.end
    before = max(binding.read.start, quantity.begin - _DOING), quantity.begin
    if quantity.kind in _SHARES or not _DONE_TO.search(text, *before):
        return False
    of = _OF_WHAT.match(text, quantity.stop, end)
    if of is None and quantity.kind != "count":
        return False
    return nouns.phrase(text, of.end() - 1 if of else quantity.stop, end) is not None


_OF_WHICH = compiled(rf",?{_B}of{_B}which,?{_B}(?:(?:some|about|only|just|nearly|almost|over|around){_B})*$")


def of_which(binding: Binding) -> str | None:
    """*Income was £3m (2018: £2m), of which 44%*: the measure of the amount outside brackets."""
    text, begin = binding.read.text, binding.quantity.begin
    told = [figure for figure in binding.before if "(" not in text[figure.char_start - 8 : figure.char_start]]
    if not told or not _OF_WHICH.search(text, max(told[-1].char_end, begin - _REACH), begin):
        return None
    counted = told[-1].counted
    # a number without a noun may have taken over one that its own subject is not of
    own = counted and counted.split()[-1].lower() in (told[-1].measure or "").lower()
    return None if own and told[-1].kind != "money" else told[-1].measure


def verb_left_out(binding: Binding) -> bool:
    """*In 2023 only half were*, *42,000 did not*."""
    return _STANDS_FOR.match(binding.read.text, binding.quantity.stop) is not None


def pronoun(binding: Binding) -> bool:
    """*In Hexham it was 57 per cent*; *for nurses it was 9* says more of what it is of."""
    read, begin = binding.read, binding.quantity.begin
    said = _PRONOUN.search(read.text, max(read.start, begin - _REACH), begin)
    if said is None:
        return False
    led_in = LED_IN.match(read.text, read.start, said.start())
    alike = [figure.char_end for figure in binding.before if figure.kind == binding.figure.kind]
    start = max([binding.clause[0], led_in.end() if led_in else 0, *alike])
    taken = clause_words.taken(read, binding.quantity)
    framed = any(start <= figure.char_start for figure in binding.before)
    return not framed and not clause_words.free(read.text, taken, start, said.start())


#: *among the rest it was 9*
_OF_A_GROUP = compiled(
    rf"(?:^|[,;:]{_B}|\b(?:and|but|while|whereas){_B})(?:[Ii]n|[Aa]mong|[Ff]or|[Aa]cross|[Aa]t){_B}"
    rf"(?:[\w’'-]+{_B}){{1,6}}[Ii]t{_B}{_BE}{_ADVERBS}{{0,2}}$"
)


def of_a_group(binding: Binding) -> str | None:
    """The measure that *it* stands for, of a group that is named before: *for nurses it was 9*."""
    read, begin = binding.read, binding.quantity.begin
    alike = [figure for figure in binding.before if figure.kind == binding.figure.kind and figure.measure]
    if not alike or not _OF_A_GROUP.search(read.text, max(alike[-1].char_end, begin - 2 * _REACH), begin):
        return None
    return alike[-1].measure


def _moves_again(binding: Binding) -> bool:
    """*Sales were up 3 per cent in the quarter, ... and down 2 on the year*: two changes of one thing."""
    read, begin, last = binding.read, binding.quantity.begin, binding.before[-1] if binding.before else None
    if last is None or last.aspect != "change" or not last.measure:
        return False
    return _AND_DOWN.search(read.text, max(last.char_end, begin - _REACH), begin) is not None


def of_others(binding: Binding) -> bool:
    """Whether a figure is the average of others that the one before it is held against."""
    read, begin = binding.read, binding.quantity.begin
    told = binding.before[-1].char_end if binding.before else read.start
    found = _YARDSTICK.search(read.text, max(told, begin - 2 * _REACH), begin)
    if found is None or _OWN.search(found["whose"]):
        return False
    behind = found.start() < begin - 1 and _FOR_OTHERS.match(read.text, binding.quantity.stop)
    return bool(found["whose"] or found["of"] or behind or "consensus" in found.group())


def _of_another(binding: Binding) -> bool:
    """*Leeds managed 71 per cent, York 19*: a name leads in the number, by itself or with a light verb."""
    read, begin = binding.read, binding.quantity.begin
    for name in (*read.places, *read.bodies):
        if not name.end < begin <= name.end + _REACH:
            continue
        between = read.text[name.end : begin]
        named = between.isspace() and bool(binding.before) or _LIGHT.fullmatch(between.lstrip())
        if named and _OPENS.search(read.text[max(read.start, name.start - 9) : name.start]):
            return True
    return False


def _closed(binding: Binding) -> bool:
    """Whether nothing after the number says what it is of."""
    read, quantity = binding.read, binding.quantity
    per = _PER_TIME.match(read.text, quantity.stop)
    start = per.end() if per else quantity.stop
    pause = _PAUSE.search(read.text, start, read.end)
    later = [other.begin for other in read.quantities if other.begin >= start]
    stop = min([pause.start() if pause else read.end, *later])
    return not clause_words.free(read.text, clause_words.taken(read, quantity), start, stop)
