"""What *the rate*, *the share* or *the figure* stands for: the measure of a figure that was told before.

English names a measure in full once and then by its head alone, with the definite article and no complement:
*the rate of stillbirth was 4.2 per 1,000 ... In Wales the rate was 3.9*. The head tells which of the figures
before is meant: the last whose measure has that head, or that is itself a share; *the figure* is the last.
A span says its measure once too: *from 91 ... to 43*.
"""

from __future__ import annotations

from flows.extract import clause_words, ellipsis
from flows.extract.figure import Figure
from flows.extract.measure_words import SMALL
from flows.extract.neighbours import PARTS
from flows.extract.quantities import Quantity
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: how far back a head reaches, in figures
_REACH = 12
#: a noun that only one measure of the document is about reaches further
_FAR = 40
#: heads that any measure may have
_ANY = frozenset({"figure", "number", "total", "level", "amount", "equivalent"})
_SHARE = frozenset({"share", "proportion", "percentage"})
_OF_PARTS = PARTS | {"percentage_points"}
_HEADS = "|".join(
    sorted(_ANY | _SHARE | {"rate", "ratio", "average", "median", "mean", "index", "gap", "price", "score"})
)
_SAYS = (
    r"was|were|is|are|has|had|fell|falls|rose|rises|dropped|grew|stood|stands|reached|climbed|declined|went"
    r"|increased|decreased|ranged|varied|remained|averaged|improved|doubled|will|would|for|in|among"
)
_DEFINITE = compiled(
    rf"\b(?:[Tt]h(?:e|is|at|ese|ose)|[Ii]ts|[Tt]heir)(?:{_B}(?:comparable|corresponding|equivalent|same|overall"
    rf"|national|[A-Z][a-z]{{1,8}}(?:ish|an|ese|sh|ch)|similar|latest|final|new|highest|lowest|worst|best)){{0,1}}{_B}(?P<head>{_HEADS})s?(?=,?{_B}(?:at|{_SAYS})\b)"
)


def antecedent(binding: Binding) -> Figure | None:
    """The figure whose measure a definite head before this one stands for; null where there is none."""
    if _ends_a_span(binding) or _says_again(binding):
        return binding.before[-1] if binding.before[-1].measure else None
    left_out = ellipsis.antecedent(binding)
    if left_out:
        return left_out
    heads = list(_DEFINITE.finditer(binding.read.text, binding.clause[0], binding.quantity.begin))
    if not heads:
        return _repeated(binding)
    if _has_complement(binding, heads[-1].end()):
        return None
    head = heads[-1]["head"]
    if head in _SHARE and binding.quantity.kind not in _OF_PARTS:
        return None
    earlier = [*binding.thread.told[-_REACH:], *binding.before]
    return next((figure for figure in reversed(earlier) if figure.measure and _has(figure, head)), None)


#: *For adults released early the rate was 64%*
_FOR = compiled(rf"(?:But{_B}|And{_B})?(?:For|Among|Amongst){_B}")
#: the most words of whom something is said
_WHOM = 6


def group(binding: Binding) -> str:
    """Whom a sentence says something of that its head with *the* leaves out; empty where it does not."""
    read = binding.read
    opens = _FOR.match(read.text, read.start, binding.quantity.begin)
    found = _DEFINITE.search(read.text, opens.end(), binding.quantity.begin) if opens else None
    if opens is None or found is None or binding.before and binding.before[-1].kind != "duration":
        return ""
    taken = clause_words.taken(read, binding.quantity)
    words = clause_words.free(read.text, taken, opens.end(), found.start())
    return clause_words.joined(read.text, words[:_WHOM], False) if words else ""


def head(binding: Binding) -> str | None:
    """The head with *the* before a figure: *the rate*."""
    found = _DEFINITE.search(binding.read.text, binding.clause[0], binding.quantity.begin)
    return found["head"] if found else None


#: *the list will stand at*: a noun of the measure, repeated with *the*, and what it does
_REPEATED = compiled(
    rf"\b[Tt]h(?:e|at|is){_B}(?P<noun>[a-z]{{4,}}){_B}(?:is|was|are|were|will|would|could|has|have|had|stood|stands|rose|fell|grew|reached"
    rf"|averaged){_B}(?:(?:be|been|then|still|now|only|stand|rise|risen|fall|fallen|grow|grown|reach|down|up|at|by|from|to){_B}){{0,4}}$"
)


def _repeated(binding: Binding) -> Figure | None:
    """The figure before, of the same kind, whose measure has the noun that *the* repeats."""
    read, begin = binding.read, binding.quantity.begin
    said = _REPEATED.search(read.text, max(binding.clause[0], begin - 60), begin)
    if said is None:
        return None
    noun = said["noun"].rstrip("s")
    earlier = [*binding.thread.told[-_FAR:], *binding.before]
    alike = [figure for figure in earlier if figure.kind == binding.figure.kind]
    full = next((figure for figure in alike if (figure.measure or "").lower().rstrip("s") == noun), None)
    return full or next((figure for figure in reversed(alike) if _holds(figure, noun)), None)


def _holds(figure: Figure, noun: str) -> bool:
    """Whether a measure names the noun in full: *elective waiting list*."""
    words = [word.rstrip("s") for word in (figure.measure or "").lower().split()]
    at = words.index(noun) if noun in words else 0
    return at > 0 and words[at - 1] not in SMALL


_OF_WHAT = compiled(rf"{_B}(?:for|in|among){_B}")


def _has_complement(binding: Binding, end: int) -> bool:
    """*The index for energy* is named in full; *the rate in Wales* is not, for a place is another slot's."""
    read, begin = binding.read, binding.quantity.begin
    if not _OF_WHAT.match(read.text, end):
        return False
    return bool(clause_words.free(read.text, clause_words.taken(read, binding.quantity), end, begin))


_TO = compiled(rf"\bto{_B}$")
_FROM = compiled(rf"\bfrom{_B}$")


def _ends_a_span(binding: Binding) -> bool:
    """*From 91 deaths per 1,000 live births in 1990 to 43*: the second number is of what the first is."""
    begin, text = binding.quantity.begin, binding.read.text
    if not binding.before or _has_base(binding.quantity) or not _TO.search(text, max(0, begin - 3), begin):
        return False
    first = next((q for q in reversed(binding.read.quantities) if q.stop <= begin), None)
    return first is not None and _FROM.search(text, max(0, first.begin - 5), first.begin) is not None


_AGAIN = compiled(
    rf"(?:{_B}[\w’'-]+){{0,3}},{_B}(?:or|which{_B}(?:is|was)|that{_B}is|equivalent{_B}to|equal{_B}to){_B}(?:[a-z]+{_B}){{0,2}}"
)


#: *at the end of May, or around 98%*
_PUT = compiled(
    rf"(?:{_B}[\w’'-]+){{0,7}},?{_B}(?:or|equivalent{_B}to|equal{_B}to|representing|which{_B}is|that{_B}is)"
    rf"{_B}(?:(?:about|around|nearly|almost|just|over|under|roughly|some){_B}){{0,2}}"
)


def _says_again(binding: Binding) -> bool:
    """*36 trusts, or 17 per cent*, *nine in ten (88%) said*: the number before in other terms."""
    quantity, read = binding.quantity, binding.read
    if not binding.before:
        return False
    first = next((other for other in reversed(read.quantities) if other.stop <= quantity.begin), None)
    if first is None:
        return False
    if read.text[first.stop : quantity.begin] == " (" and binding.before[-1].kind in PARTS:
        return True
    ended = read.text[quantity.stop : quantity.stop + 1] in ",.;"
    alike = binding.before[-1].kind == quantity.kind
    return ended and not alike and _AGAIN.fullmatch(read.text, first.stop, quantity.begin) is not None


_OF_ALL = compiled(rf"{_B}of{_B}(?!which\b|whom\b|them\b|these\b|those{_B}who)")


def is_put_as_share(binding: Binding) -> bool:
    """*A debt of £2bn, or 98% of national income*: the figure before as a share of something."""
    quantity, read = binding.quantity, binding.read
    if not binding.before or quantity.kind not in PARTS or binding.before[-1].kind == quantity.kind:
        return False
    first = next((other for other in reversed(read.quantities) if other.stop <= quantity.begin), None)
    if first is None or not _OF_ALL.match(read.text, quantity.stop):
        return False
    between = read.text[first.stop : quantity.begin]
    return between == " (" or _PUT.fullmatch(between) is not None


def _has_base(quantity: Quantity) -> bool:
    """Whether a rate says by itself what it is per, which then tells what it is of."""
    return quantity.kind == "rate" and quantity.shares is None


def _has(figure: Figure, head: str) -> bool:
    """Whether the head can stand for what the figure measures."""
    if head in _ANY:
        return True
    words = {word.rstrip("s") for word in (figure.measure or "").lower().split()}
    return (
        head in words or head == figure.kind or head in _SHARE and figure.kind in {"percentage", "proportion"}
    )
