"""Prose over lines: whether one line of a text runs on into the next.

Two habits are told apart, group by group, so that two documents in one file keep
their own: paragraphs wrapped by hard line ends, and paragraphs of one line each.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from flows.patterns import compiled
from flows.read.line import Line

LONG_LINE = 130
NARROWEST = 40
FEWEST_STATEMENTS = 3
SENTENCE_END = compiled(r"""[.!?:;…]['"’”)\]*_]{0,4}+$""")
#: a paragraph with the number of its section: *2.2 The service answered ...*
NUMBERED = compiled(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]++[A-Z£‘“\"']")
#: what a statement by itself has not: a sentence that is over, with or without a mark, or *of these*
TELLS_ON = compiled(r"\bof (?:these|those|which|them|whom)\b|[a-z)”]\.(?:\[?\d{1,3}\]?)?(?:\s[A-Z\d]|$)")
ITS_NUMBER = compiled(r"\[?(\d{1,3})[\].)]?\s")
FIRST_WORD = compiled(r"\S++")
RULE = compiled(r"[-=_*~·•#+]{3,}+|(?:[-*_] ){2,}+[-*_]")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a group of lines is set: `long` where a line is a paragraph, else wrapped at `width`.

    `joined`: the format itself says that the lines are one paragraph.
    """

    long: bool
    width: int
    joined: bool = False


def setting(group: list[Line], one_paragraph_a_line: bool = False) -> Setting:
    """The setting of a group; the habit of the whole text decides where the group is too small to tell."""
    widths = [line.last - line.first for line in group if "\t" not in line.text]
    width = max(widths, default=0)
    long = any(line.last - line.first > LONG_LINE and line.text.count(" ") > 7 for line in group)
    long = long and not _broken(group)
    small = len(widths) < 3 or width < NARROWEST
    wrapped = any(line.text[0].islower() for line in group[1:])
    single = one_paragraph_a_line and small and not wrapped
    return Setting(long or single or _stand_alone(group), width)


def _broken(group: list[Line]) -> bool:
    """Whether a long line breaks off in a sentence that goes on below: such lines are wrapped."""
    return any(
        below.text[0].islower() and above.last - above.first > LONG_LINE and not ends_sentence(above)
        for above, below in pairwise(group)
    )


def _stand_alone(group: list[Line]) -> bool:
    """Whether lines are statements one below the other: each begins with a capital and none is closed.

    Those that speak of the line above (*of these*) are one statement with it. Lines that are numbered one
    after the other, as notes are, stand alone whatever they say.
    """
    if len(group) < FEWEST_STATEMENTS:
        return False
    numbers = [int(match[1]) if (match := ITS_NUMBER.match(line.text)) else 0 for line in group]
    if numbers[0] and numbers == [*range(numbers[0], numbers[0] + len(group))]:
        return True
    return (
        not any(line.text[0].islower() or line.text[-1] in ".,;" for line in group)
        and not any(TELLS_ON.search(line.text) for line in group)
        and any(sign.isdigit() for line in group for sign in line.text)
    )


def one_paragraph_a_line(found: list[Line]) -> bool:
    """Whether most of a text stands in lines too long to be wrapped."""
    sizes = [line.last - line.first for line in found]
    return 2 * sum(size for size in sizes if size > LONG_LINE) > sum(sizes)


def ends_sentence(line: Line) -> bool:
    """Whether the last word of a line closes a sentence or opens a list."""
    return bool(SENTENCE_END.search(line.text[-8:]))


def is_rule(line: Line) -> bool:
    """A line drawn across the page: `-----`, `* * *`."""
    return bool(RULE.fullmatch(line.text))


def runs_on(above: Line, below: Line, how: Setting) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    if is_rule(above) or is_rule(below):
        return False
    if how.joined:
        return True
    if how.long or (above.text.isupper() and not below.text.isupper()):
        return False
    if below.text[0].islower():
        return True
    if how.width < NARROWEST:
        return False
    first = FIRST_WORD.match(below.text)
    room = how.width - (above.last - above.first) - 1
    full = room < len(first[0] if first else "")
    if ends_sentence(above):
        return full and not NUMBERED.match(below.text)
    return full or room < how.width * 0.4


def stands_short(above: Line, how: Setting) -> bool:
    """A line that stops well before the margin: what follows begins anew."""
    return how.long or above.last - above.first < how.width * 0.75
