"""What a sentence that states no figure is about, for the figures of those after it.

*Bed occupancy remains high. In August it was 96 per cent*; *Most carers are women. One in eight have given up
work*: the subject is named once, by a sentence without a number, and then only by a pronoun or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract import clause_words, finite_verbs
from flows.extract.clause_words import Span
from flows.extract.led_up import LED_IN
from flows.extract.reading import Sentence
from flows.extract.thread import Thread
from flows.patterns import compiled

#: the most words of a subject, and of a subject with what is said of it
_SUBJECT, _WHOLE = 6, 7
_WORD = compiled(r"[A-Za-z][\w’'-]*")
_PAUSE = compiled(r"[:;?–—(]")
#: words that speak of the text or of the talk, and are no thing that is measured
_TALK = frozenset(
    """
    picture pattern trend story reason reasons result results position situation problem problems
    question answer news issue issues point points change changes difference differences reality truth
    report government minister ministers committee court house member members speaker section chapter
    page table chart figure figures data evidence recovery progress response everything everyone
    everybody nobody nothing someone something anyone none others few several meeting here today example
    examples factors factor cause causes explanation way friend friends gentleman lady colleague
    colleagues lord spokesman spokeswoman spokesperson author authors council company group trust board
    bank office union charity institute association researchers analysts
    """.split()
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What the text has just been about: its words, and where they stand."""

    words: str
    start: int
    end: int


def last(thread: Thread) -> Topic | None:
    """What the nearest of the sentences since the last figure is about, if one names anything."""
    return next((topic for read in reversed(thread.silent) if (topic := subject(read))), None)


def statement(thread: Thread) -> Topic | None:
    """What the nearest of these sentences says of what it is about: *most teachers plan lessons well*."""
    for read in reversed(thread.silent):
        topic = subject(read)
        if topic:
            words = clause_words.free(read.text, [], read.start, read.end)[:_WHOLE]
            return Topic(clause_words.joined(read.text, words, False), topic.start, topic.end)
    return None


def earlier(thread: Thread) -> Topic | None:
    """What the nearest of the sentences before the last figure is about, if it is more than one thing."""
    topics = (topic for read in reversed(thread.spoken) if (topic := subject(read)))
    return next((topic for topic in topics if topic.words.split()[-1].endswith("s")), None)


def subject(read: Sentence) -> Topic | None:
    """What a sentence is about: the words before its verb, if they are a thing."""
    led_in = LED_IN.match(read.text, read.start, read.end)
    return within(read, led_in.end() if led_in else read.start, read.end)


def within(read: Sentence, start: int, end: int) -> Topic | None:
    """What a stretch of a sentence is about."""
    text = read.text
    verb = _verb(text, start, end)
    if verb is None:
        return None
    taken = [(period.start, period.end) for period in read.periods]
    words = clause_words.free(text, taken, start, verb)
    comma = text.rfind(", ", start, verb)
    words = [span for span in words if span[0] > comma] or words
    if not clause_words.weight(text, words) or not _is_thing(text, words):
        return None
    return Topic(clause_words.joined(text, words[:_SUBJECT], False), words[0][0], words[-1][1])


def _verb(text: str, start: int, end: int) -> int | None:
    """Where the verb of a stretch begins; null where none is found before a pause, or a person speaks."""
    pause = _PAUSE.search(text, start, end)
    before, perhaps = "", None
    for match in _WORD.finditer(text, start, pause.start() if pause else end):
        word = match.group().lower().replace("’", "'")
        if finite_verbs.is_one(word, before):
            if not finite_verbs.may_be_noun(word):
                return None if word in finite_verbs.SPEAKS else match.start()
            perhaps = match.start() if perhaps is None else perhaps
        elif perhaps is not None:
            return perhaps
        before = word
    return perhaps


def _is_thing(text: str, words: list[Span]) -> bool:
    """Whether a subject is a thing or people of a kind, and no person by name and no word of the talk."""
    first, head = words[0], words[_head(text, words)]
    named = head != first and text[head[0]].isupper() and not text[head[0] : head[1]].isupper()
    return not named and text[head[0] : head[1]].lower() not in _TALK


def _head(text: str, words: list[Span]) -> int:
    """The place of the noun of a subject among its words: the last before a gap (*use of cars*)."""
    for at in range(len(words) - 1):
        if not text[words[at][1] : words[at + 1][0]].isspace():
            return at
    return len(words) - 1
