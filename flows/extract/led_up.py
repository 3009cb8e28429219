"""The words that lead up to a figure and are free for its measure: of its own clause, and of no aside."""

from __future__ import annotations

from flows.extract import clause_words, clauses, inner_numbers, saying
from flows.extract.clause_words import Span
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: a comma parts the words, but for one of a series (*admitted, moved or sent home*) and one behind which a
#: subject goes on: *a third of those in flats, had been waiting*
COMMA = compiled(
    rf",\s(?!(?:[\w’'-]+,\s){{0,3}}(?:[\w’'-]+{_B}){{1,2}}(?:and|or){_B}|(?:was|were|is|are|had|has|have){_B}(?:been{_B})?(?!been\b)[a-z]+(?:ed|ing|en)\b)"
)
_RESUMED = compiled(inner_numbers.RESUMED)
#: what begins a statement of its own, whatever stands before: *rates are high in Bath, where half ...*
_OF_ITS_OWN = compiled(
    rf",{_B}(?:where|when|so{_B}that|because|although|though"
    rf"|with(?={_B}(?:[\w’'-]+{_B}){{1,5}}(?:up|down|rising|falling|growing|dropping|increasing|declining){_B})){_B}"
)
#: *Halden Group, the value retailer, reports*
_APPOSED = compiled(rf",{_B}(?:the|an?|its){_B}[^,;:.()\d]{{3,70}},(?={_B}[a-z])")
#: *(26%)*, *(up 6%)*: a figure that stands in a bracket behind what it is of
_BRACKET = compiled(rf"\((?:(?:up|down|about|around|nearly|over|by){_B}){{0,2}}$")
#: what only tells when, why or on what terms the rest holds: *Since the cap began in 2023, fares have ...*
LED_IN = compiled(
    rf"(?:Since|With|When|Where|If|Once|Until|Unless|While|Whilst|Although|Though|Despite|Because|Before|After|As"
    rf"|Following|During|Under|By|Over|Given|Thanks{_B}to|According{_B}to|Due{_B}to){_B}[^,;:.]{{3,100}},\s(?:(?:when|where|which|whose){_B}[^,;:.]{{3,80}},\s)?"
)
_COUNTED = compiled(rf"{_B}(?:(?:more|new|extra|additional|further|fewer){_B})?(?!were\b|have\b)[a-z]{{4,}}")

_TOLD_BEHIND = 48
_THERE = compiled(
    rf"\bthere{_B}(?:was|were|are|is|had{_B}been|have{_B}been|has{_B}been){_B}(?:(?:about|around|only|just|still|some|nearly|almost|over|under|more{_B}than){_B})*$"
)


def words(sentence: Sentence, quantity: Quantity, begin: int, taken: list[Span]) -> list[Span]:
    """The free words before a figure, of its own clause where that has words enough."""
    text = sentence.text
    found = _free(sentence, quantity, begin, taken)
    led_in = LED_IN.match(text, sentence.start, quantity.begin) if found else None
    rest = [span for span in found if led_in and span[0] >= led_in.end()]
    if led_in and _is_told_behind(text, quantity, led_in.end(), rest):
        return []
    if len(found) < 2:
        return found
    return _last(text, quantity, begin, rest if clause_words.weight(text, rest) else found)


def _free(sentence: Sentence, quantity: Quantity, begin: int, taken: list[Span]) -> list[Span]:
    """The words of the statement that a figure stands in, without what is told by the way."""
    text = sentence.text
    own = [match.end() for match in _OF_ITS_OWN.finditer(text, begin, quantity.begin)]
    own += saying.begins(text, begin, quantity.begin)
    asides = clauses.by_the_way(text, sentence.start, quantity.begin)
    asides += clauses.when_or_why(text, begin, quantity.begin)
    asides += [told.span() for body in sentence.bodies if (told := _APPOSED.match(text, body.end))]
    found = clause_words.free(text, taken, max(own, default=begin), quantity.begin)
    return [span for span in found if not any(start <= span[0] < end for start, end in asides)]


def _is_told_behind(text: str, quantity: Quantity, led_in: int, rest: list[Span]) -> bool:
    """Whether what is measured is told behind the number, and nothing of it in what leads the sentence in."""
    # *When we last visited, in 2018, there were*
    if _THERE.search(text, max(led_in, quantity.begin - _TOLD_BEHIND), quantity.begin):
        return True
    # *After the cap began, it fell by*: a pronoun stands for no word of what leads it in
    if not rest and text.startswith(("it ", "they ", "this "), led_in):
        return True
    # *Since we took office, 41,000 more children*
    return not rest and quantity.kind == "count" and _COUNTED.match(text, quantity.stop) is not None


def _last(text: str, quantity: Quantity, begin: int, found: list[Span]) -> list[Span]:
    """The words behind the last comma, where they say enough; with the subject, where a verb resumes it."""
    commas = [match.end() for match in COMMA.finditer(text, found[0][0], quantity.begin)]
    last = [span for span in found if commas and span[0] >= commas[-1]]
    if _BRACKET.search(text, max(begin, quantity.begin - 12), quantity.begin):
        last = clause_words.behind_verb(text, last or found)
        if len(last) > 1 and clause_words.weight(text, last):
            return last
    said = clause_words.weight(text, last)
    if len(commas) > 1 and not said and _RESUMED.match(text, commas[-1], quantity.begin):
        subject = [span for span in found if span[1] < commas[0]] + last
        return subject if clause_words.weight(text, subject) else found
    return last if said > 1 else found
