"""The slot `measure`: the phrase of the clause, completed where it says too little by itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from flows.extract import (
    anaphora,
    aspects,
    branches,
    ellipsis,
    gapping,
    measures,
    outcomes,
    parallels,
    populations,
    spoken,
)
from flows.extract.figure import Figure
from flows.extract.measure_words import NOUNS, SMALL
from flows.extract.phrase import Phrase
from flows.extract.spoken import Topic
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: what a subject does that is told in full: *case fatality went from 5 per cent*
_MOVED = compiled(
    rf"{_B}(?:(?:has|have|had|will|would|also|then|since|now){_B}){{0,2}}(?:rose|risen|rise|fell|fallen|fall|went"
    rf"|gone|grew|grown|grow|narrowed|widened|dropped|climbed|came|stood|reached|averaged|slipped|eased|declined"
    rf"|increased|decreased|doubled|jumped|stands?|saw|showed|shows|recorded|posted|registered|(?:is|are|was|were)"
    rf"{_B}(?:up|down)){_B}(?:(?:sharply|slightly|again|back|further|down|up){_B})?"
    rf"(?:(?:from|to|by|at|an?){_B})?(?:[a-z]+{_B}){{0,2}}"
)
#: *the capital requirement was £301m; the operational boundary is £320m*
_IS = compiled(rf"{_B}(?:is|are|was|were){_B}(?:(?:now|still|just|only|about|around){_B})*")
#: what only says what the figure before is held against
_YARDSTICK = compiled(
    r"\b(?:target|standard|trajectory|plan|goal|limit|ceiling|tolerance|benchmark|budget|milestone|average|median"
    r"|similar|other|peers?|same|national|equivalent|comparable|corresponding)\b"
)
#: where a clause begins, whose first word is its subject: *violence saw a fall*
_OPENS = compiled(rf"(?:^|[;:–—•*-]{_B}|,{_B}(?:and|but|while|though){_B})$")
#: *those from measles*, *that of women*: a head that has been named before
_THOSE = compiled(
    rf"\b(?:(?:[Tt]hose|the{_B}ones){_B}(?:from|in|of|with|without|for|among|aged|at|under|over|on|to|living)"
    rf"|that{_B}(?:of|for)){_B}"
)


def fill(binding: Binding) -> None:
    """The measure and, where the code list knows it, its code."""
    figure = binding.figure
    found = _phrase(binding)
    meant = _meant(binding)
    shared = None if meant else _shared(binding)
    if meant:
        figure.measure = " ".join((anaphora.group(binding), meant.words)).strip()
        binding.note("measure", "what its head with *the* stands for", meant.start, meant.end)
    elif shared:
        figure.measure = shared[0]
        binding.note("measure", "what differs from the figure before it", *shared[1])
    elif found:
        figure.measure = _completed(binding, found)
        binding.note("measure", "the words of its clause", found.start, found.end)
    elif (topic := _topic(binding)) and topic.words:
        figure.measure = topic.words
        binding.note("measure", "what the text has been about before it", topic.start, topic.end)
    elif binding.thread.section:
        figure.measure = binding.thread.section
    figure.measure_code = measures.code(figure.measure)


#: the rooms that tell a measure of which the sentence says a part once
_SHARED = (
    outcomes.measure,
    gapping.measure,
    branches.ranked,
    branches.measure,
    parallels.measure,
    parallels.bracketed,
)


def _shared(binding: Binding) -> tuple[str, tuple[int, int]] | None:
    """A measure of which the sentence says a part once, for several figures."""
    return next((found for rule in _SHARED if (found := rule(binding))), None)


def _meant(binding: Binding) -> Topic | None:
    """What a pronoun, a head with *the* or a verb left out stands for: a measure, or the sentence before."""
    figure = binding.meant = anaphora.antecedent(binding)
    thread = binding.thread
    if binding.before or not thread.silent:
        return _of(figure)
    if ellipsis.verb_left_out(binding):
        return spoken.statement(thread) or _of(figure)
    head = anaphora.head(binding)
    said = spoken.last(thread) if head or figure and ellipsis.pronoun(binding) else None
    if said and (head is None or head in {word.rstrip("s").lower() for word in said.words.split()}):
        return said
    return _of(figure)


def _phrase(binding: Binding) -> Phrase | None:
    """The phrase of the clause, or of the sentence up to its end where that has more to say."""
    read, clause = binding.read, _clause(binding)
    found = measures.phrase(read, binding.quantity, clause)
    enough = found and (_is_enough(binding, found) or found.weight and _begins_anew(binding))
    if clause[0] <= read.start or enough:
        return found
    wider = measures.phrase(read, binding.quantity, (read.start, clause[1]))
    return wider if wider and (found is None or wider.weight > found.weight) else found


def _begins_anew(binding: Binding) -> bool:
    """*58% had been trained in care; the target was 95%*: nothing of what is said of a figure before it."""
    return bool(binding.before) and binding.read.text[binding.clause[0]] == ";"


def _is_enough(binding: Binding, found: Phrase) -> bool:
    """Whether the clause says what is measured, or leaves out only what a share before has said."""
    told_before = bool(found.headless) and populations.of_share_before(binding) is not None
    return found.weight >= 2 or told_before or _whole(binding, found)


def _clause(binding: Binding) -> tuple[int, int]:
    """The clause around the figure and its comparator: *fewer than ten* is cut nowhere."""
    return binding.clause[0], binding.clauses.bounds(binding.quantity.end - 1)[1]


def _completed(binding: Binding, found: Phrase) -> str:
    """The phrase with its topic: that of the figure before, of what a pronoun stands for, of the list."""
    thread = binding.thread
    head = _head(binding, found)
    if head:
        return f"{head} {found.words}"
    if found.headless:
        named = populations.named(binding) if found.headless == "thing" else _words(_topic(binding))
        return f"{named} {found.words}" if named else found.words
    if meant := ellipsis.of_a_group(binding):
        return measures.completed(found, meant)
    whole = found.weight and (_whole(binding, found) or aspects.makes_up(binding.read, binding.quantity))
    whole = whole or found.weight and (ellipsis.counts_its_own(binding) or _said_anew(binding))
    weak = found.weight < 3 - ellipsis.names_its_whole(binding) and not whole
    weak = weak or anaphora.is_put_as_share(binding)
    weak = binding.before and weak or found.weight == 0 and not measures.is_whole(found)
    topic = _topic(binding) if weak else None
    if topic and topic.words:
        return measures.completed(found, topic.words)
    pronoun = measures.speaks_of_before(binding.read, binding.quantity.begin) and not _owned(binding, found)
    framed = pronoun and found.weight < 4 and measures.framed(binding.read, binding.quantity.begin)
    if (framed or found.weight < 2 and pronoun) and (said := spoken.last(thread) or _of(thread.last)):
        return measures.completed(found, said.words)
    if thread.topic and found.weight < 4 and not binding.before:
        return measures.completed(found, thread.topic)
    if found.weight == 0 and thread.section:
        return measures.completed(found, thread.section)
    return found.words


#: what a target is called, which is no measure of what comes behind it
_GOAL = compiled(r"\b(?:target|standard|trajectory|plan|goal|limit|ceiling|tolerance|benchmark|budget)\b")
_AND_THAT = compiled(rf"(?:\band|,){_B}that{_B}(?!of\b|is\b|was\b|are\b|were\b|has\b|had\b)")


def _said_anew(binding: Binding) -> bool:
    """*He said that two posts were empty and that each clerk had 65 letters*: each *that* says its own."""
    last = binding.before[-1] if binding.before else None
    between = binding.read.text, last.char_end if last else 0, binding.quantity.begin
    return last is not None and _AND_THAT.search(*between) is not None


def _spoken_of(binding: Binding) -> Figure:
    """The last figure before, without targets and brackets beside it: *9 minutes (target 7), 22 slower*."""
    own = binding.figure
    for figure in reversed(binding.before):
        goal = _GOAL.search(figure.measure or "") is not None
        aimed = goal and figure.aspect == "target" and own.aspect != "target"
        beside = _said_in_bracket(binding, figure) and not _said_in_bracket(binding, own)
        if not aimed and not beside:
            return figure
    return binding.before[-1]


def _said_in_bracket(binding: Binding, figure: Figure) -> bool:
    """Whether a figure stands in brackets that say what it is: *(target 7)*, not *admissions (6,018)*."""
    text = binding.read.text
    opened = text.rfind("(", binding.read.start, figure.char_start)
    said = text[opened + 1 : figure.char_start].strip() if opened >= 0 else ""
    return bool(said) and ")" not in said


_ITS = compiled(r"\b(?:[Ii]ts|[Tt]heir)[ \u00a0\n]$")


def _owned(binding: Binding, found: Phrase) -> bool:
    """*Its market share*: what somebody has is said in full, if by more than a word."""
    owns = _ITS.search(binding.read.text, max(binding.read.start, found.start - 6), found.start)
    return owns is not None and found.weight > 0 and " " in found.words


def _topic(binding: Binding) -> Topic | None:
    """What the sentence has told before; else what the one before was about, or its figure of this kind."""
    if binding.before:
        said = _of(_spoken_of(binding))
        return replace(said, words=parallels.said_of_all(binding, said.words)) if said else None
    said = spoken.last(binding.thread)
    if said:
        return said
    last, told = binding.thread.last, binding.thread.told
    if last and told and told[-1].kind == binding.figure.kind and told[-1].passage_id == last.passage_id:
        return _of(told[-1])
    return _of(last)


def _of(figure: Figure | None) -> Topic | None:
    """What a figure measures, as what the text has been about."""
    return Topic(figure.measure, figure.char_start, figure.char_end) if figure and figure.measure else None


def _words(topic: Topic | None) -> str | None:
    return topic.words if topic else None


def _whole(binding: Binding, found: Phrase) -> bool:
    """Whether a phrase before the figure is a measure by itself. A verb is none: *and spent £3m*."""
    text, begin = binding.read.text, binding.quantity.begin
    if found.start >= begin or text[found.start : found.end].lower() in NOUNS:
        return False
    if measures.is_whole(found):
        return True
    if found.weight > 1 and _begins_anew(binding) and _IS.fullmatch(text, found.end, begin):
        return _YARDSTICK.search(found.words) is None
    if _MOVED.fullmatch(text, found.end, begin) is None:
        return False
    bare = found.weight and _OPENS.search(text[max(binding.read.start, found.start - 8) : found.start])
    return bool(len(found.words.split()) > 1 or bare)


def _head(binding: Binding, found: Phrase) -> str | None:
    """*Deaths from diarrhoea fell by 57%, those from measles by 80%*: what *those* stands for."""
    alike = [figure for figure in binding.before if figure.kind == binding.figure.kind]
    if not alike:
        return None
    last, read = alike[-1], binding.read
    those = _THOSE.search(read.text, last.char_end, max(found.end, binding.quantity.begin))
    if those is None or those.end() > found.end:
        return None
    said = (last.counted or last.measure or "").split()
    words = list(takewhile(lambda word: word.lower() not in SMALL, said))[:2]
    return " ".join(words) if words and words[0].lower() not in found.words.lower() else None


