"""Every number of a text, in two compiled scans: of what is written in digits, and of words.

From here on no number can be forgotten, only explained: each digit run and each
number word of the text lies in exactly one `Number`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from flows.extract import number_words as words
from flows.patterns import compiled

#: one number may be grouped by these; a plain space groups only where three digits follow and no more
_GROUP = "[,\u00a0\u2009\u202f]"
_INVISIBLE = "[\u00ad\u200b-\u200d\u2060\ufeff]"
#: the mark of a footnote behind the year that ends a sentence: *in 2017.5 The*
_NOTE = r"(?<=(?<!\d)(?:19|20)\d\d\.)\d{1,2}(?:[ \n]+[A-Z“‘\"]|\s*\Z)"
#: the same behind a number in groups, before a word that only begins sentences: *to 1,200.3 The rest*
_NOTE_BEHIND = r"\d{1,2}[ \n]+(?:The|This|These|It|In|We|They|However|But|And|There|That|A|An)\b"
#: numbers as other countries write them: *1.234.567*, *3.500,00*, *1'234*, *12,34,567*, *83,2 million*
_ELSEWHERE = (
    r"\d{0,2}(?:[.]\d{3})++(?:(?<=[.]\d{3}[.]\d{3})(?!\d|[.]\d)(?:,\d{1,2}(?!\d))?|,\d\d(?![\d,]))"
    r"|\d{0,2}(?:['’]\d{3})++(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d?(?:,\d\d(?!\d))++,\d{3}(?!\d|,\d)"
    r"|(?<![\d,]\d)\d{0,2},\d{1,2}(?=[ \u00a0\u202f]?%"
    r"|[ \u00a0\u202f](?:[mb]illion|per cent|percent|euros?)\b)"
)
#: a mark of a footnote written onto a number in groups: *12,00015 staff*; a year is none, *May 12,2019*
_GROUPS_AND_MARK = r"\d{0,2}(?!,(?:19[5-9]\d|20[0-3]\d)(?!\d))(?:,\d{3})++(?=[1-9]\d?(?![\d%]|[.,]\d))"
#: what may follow a first digit; the point may be raised, as medical journals set it
_DIGITS = (
    rf"\d{{0,2}}(?:{_GROUP}\d{{3}})++(?!\d)(?:·\d++|[.](?!{_NOTE_BEHIND})\d++)?+"
    rf"|{_ELSEWHERE}|{_GROUPS_AND_MARK}"
    r"|(?<![\d ] \d)(?<!\d\d)(?<!0)\d{0,2}(?: \d{3})++(?![\d,.]?\d| ?\d)"
    rf"|\d*+(?:{_INVISIBLE}++\d++)*+(?:(?:·|[.](?!{_NOTE}))\d++(?:[eE][+-]?\d++)?+)?+"
)
_VULGAR = "".join(words.VULGAR)
_MARKS = "⁰¹²³⁴-⁹"
#: digits by Unicode that belong to no decimal script: subscripts, circled and the like
_OTHER = "₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒፩-፱᧚"


def _tree(vocabulary: list[str]) -> str:
    """A pattern that tries each letter once, so that the scan stays linear and quick."""
    branches: dict[str, list[str]] = {}
    for word in vocabulary:
        branches.setdefault(word[:1], []).append(word[1:])
    ends = branches.pop("", None) is not None
    rest = [first + _tree(tails) for first, tails in sorted(branches.items())]
    if not rest:
        return ""
    pattern = rest[0] if len(rest) == 1 and not ends else f"(?:{'|'.join(rest)})"
    return f"{pattern}?+" if ends else pattern


def _branches() -> str:
    """For each first letter of the vocabulary the rests of its words, in small and in capital letters."""
    letters: dict[str, list[str]] = {}
    for word in sorted(words.VOCABULARY):
        letters.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"[{first}{first.upper()}]{_tree(tails + [tail.upper() for tail in tails])}"
        for first, tails in letters.items()
    )


def _letters(place: int) -> str:
    """The set of letters that number words have at a place, small and capital."""
    return "".join(sorted({form for word in words.VOCABULARY for form in (word[place], word[place].upper())}))


#: One set of first characters, then what may follow: the engine skips from one to the next.
_WRITTEN = compiled(
    rf"[\d{_VULGAR}{_MARKS}{_OTHER}]"
    rf"(?:(?<=\d)(?:{_DIGITS})|(?<=[{_VULGAR}])|(?<=[{_MARKS}])[{_MARKS}]*+|(?<=[{_OTHER}])[{_OTHER}]*+)"
)
#: Number words, led by the character before: most letters have another before them, and are skipped. Three
#: sets of letters turn most of the other words away before the vocabulary is tried.
_SPELT = compiled(
    rf"[^A-Za-z](?=[{_letters(0)}][{_letters(1)}][{_letters(2)}])(?:{_branches()})(?![A-Za-z])"
)

_STRIP: dict[int, str | None] = {
    **dict.fromkeys(map(ord, ",'’\u00a0\u2009\u202f \u00ad\u200b\u200c\u200d\u2060\ufeff")),
    ord("·"): ".",
}
#: longest run of digits that is read as a number; longer ones are no quantity anybody wrote
_READABLE = 400
#: a comma so near the end of a number as short as this is a decimal point: *2,5 %*
_SHORT = 7


@dataclass(slots=True)
class Number:
    """A number of the text. `form` is how it is written: digits, words, fraction, ordinal,
    multiple, vague, mark (superscript). `value` is null where it can not be told."""

    start: int
    end: int
    form: str
    value: float | None


def _plain(run: str) -> str:
    """A written number with a point before its decimals and nothing else between its digits."""
    if "." in run[:-3] and ("," in run[-3:] or run.count(".") > 1):
        return run.replace(".", "").replace(",", ".")
    decimal = len(run) < _SHORT and "," in run[-3:]
    return run.replace(",", ".") if decimal else run.translate(_STRIP)


def _digits(text: str, start: int, end: int) -> Number:
    run = text[start:end]
    if end - start > _READABLE:
        return Number(start, end, "digits", None)
    value = float(run if run.isdecimal() else _plain(run))
    return Number(start, end, "digits", value if isfinite(value) else None)


def _symbol(text: str, start: int, end: int) -> Number:
    mark = text[start:end]
    if mark in words.VULGAR:
        return Number(start, end, "fraction", words.VULGAR[mark])
    return Number(start, end, "mark", None)


_FORMS: dict[str, tuple[str, float | None]] = {
    **dict.fromkeys(words.ORDINALS, ("ordinal", None)),
    **{word: ("fraction", 1.0 / part) for word, part in words.FRACTIONS.items()},
    **{word: ("words", float(value)) for word, value in (words.UNITS | words.TENS | words.SCALES).items()},
    **{word: ("group", float(value)) for word, value in words.GROUPS.items()},
    **{word: ("multiple", value) for word, value in words.MULTIPLES.items()},
    **{word: ("words", value) for word, value in words.SINGLE.items()},
    **{word: ("vague", value) for word, value in words.VAGUE.items()},
}


def _single(text: str, start: int, end: int) -> Number:
    first = text[start]
    if first.isdecimal():
        return _digits(text, start, end)
    if first.isalpha() and first.isascii():
        form, value = _FORMS[text[start:end].lower()]
        return Number(start, end, form, value)
    return _symbol(text, start, end)


_JOINT = compiled(r"[-\u2010\u2011]\n?|[ \u00a0\n]{1,2}(?:and[ \u00a0\n])?")
_SPOKEN = words.UNITS.keys() | words.TENS.keys() | words.SCALES.keys()


def _joins(left: str, joint: str, right: str) -> bool:
    """Whether two number words make one number: *twenty-three*, *two hundred and six*."""
    if "and" in joint:
        return left in words.SCALES and right not in words.SCALES
    if right in words.SCALES:
        return left not in words.SCALES or words.SCALES[left] < words.SCALES[right]
    if left in words.TENS:
        return words.UNITS.get(right, 0) in range(1, 10)
    return left in words.SCALES and "-" not in joint


def _compound(text: str, run: list[Number]) -> Number:
    spoken = [text[part.start : part.end].lower() for part in run]
    return Number(run[0].start, run[-1].end, "words", words.cardinal(spoken))


def _spans(text: str) -> list[tuple[int, int]]:
    """Where digits, symbols and number words stand, in order.

    A blank is put before the text, so that a word that begins it has a character before it too.
    """
    written = [match.span() for match in _WRITTEN.finditer(text)]
    spelt = [(match.start(), match.end() - 1) for match in _SPELT.finditer(f" {text}")]
    return sorted(written + spelt)


def scan(text: str) -> list[Number]:
    """All numbers of a text in their order, compounds of words as one.

    Values are in the number's own terms: `4.11`, `twenty-three` 23, `third` one third.
    """
    numbers: list[Number] = []
    run: list[Number] = []
    for start, end in _spans(text):
        number = _single(text, start, end)
        if run:
            if _continues(text, run[-1], number):
                run.append(number)
                continue
            if _is_place(text, run[-1], number):
                numbers.append(Number(run[0].start, number.end, "ordinal", None))
                run = []
                continue
            numbers.append(run[0] if len(run) == 1 else _compound(text, run))
            run = []
        if number.form == "words":
            run.append(number)
        else:
            numbers.append(number)
    if run:
        numbers.append(run[0] if len(run) == 1 else _compound(text, run))
    return numbers


#: *a thirty-second delay* lasts thirty seconds
_THE = compiled(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)[ \u00a0\n]$")


_IN_A_ROW = compiled(
    r"[ \u00a0\n](?:[Aa]nnual[ \u00a0\n])?(?:[Rr]eport|[Ss]ession|[Mm]eeting|[Pp]arliament|[Cc]ongress"
    r"|[Aa]nniversary|[Ee]dition|[Yy]ear|[Cc]onference|[Aa]mendment)\b"
)


def _is_place(text: str, last: Number, number: Number) -> bool:
    """Whether tens and an ordinal are one place in a row: *the twenty-third report*."""
    left, right = text[last.start : last.end].lower(), text[number.start : number.end].lower()
    if left not in words.TENS or right not in words.ORDINAL_UNITS or text[last.end : number.start] != "-":
        return False
    if right != "second" or _THE.search(text, max(0, last.start - 6), last.start):
        return True
    return _IN_A_ROW.match(text, number.end) is not None


def _continues(text: str, last: Number, number: Number) -> bool:
    if number.form != "words" or number.start - last.end > 6:
        return False
    left, right = text[last.start : last.end].lower(), text[number.start : number.end].lower()
    if left not in _SPOKEN or right not in _SPOKEN:
        return False
    joint = text[last.end : number.start]
    return _JOINT.fullmatch(joint) is not None and _joins(left, joint, right)
