"""English number words: which there are, and what a phrase of them is worth.

The vocabulary is closed and belongs to the language. A phrase is read as it is
spoken: *two hundred and fifty thousand*, *half a million*, *a dozen*, *three-quarters*.
"""

from __future__ import annotations

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
GROUPS = {"dozen": 12, "pair": 2, "couple": 2}

#: denominators, singular and plural; `second` is no fraction in running text
FRACTIONS = {
    word: part
    for part, words in (
        (2, "half halves"),
        (3, "third thirds"),
        (4, "quarter quarters"),
        (5, "fifth fifths"),
        (6, "sixth sixths"),
        (7, "seventh sevenths"),
        (8, "eighth eighths"),
        (9, "ninth ninths"),
        (10, "tenth tenths"),
        (12, "twelfth twelfths"),
        (20, "twentieth twentieths"),
        (100, "hundredth hundredths"),
    )
    for word in words.split()
}
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fiftieth hundredth".split()
)
#: what follows tens and a hyphen in the place of a thing in a row: *twenty-third*
ORDINAL_UNITS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
#: how many times as much; a verb says which way it went
MULTIPLES = {
    "twice": 2.0, "double": 2.0, "doubled": 2.0, "doubling": 2.0, "doubles": 2.0,
    "thrice": 3.0, "triple": 3.0, "tripled": 3.0, "treble": 3.0, "trebled": 3.0, "trebling": 3.0,
    "quadruple": 4.0, "quadrupled": 4.0,
    "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "sevenfold": 7.0,
    "eightfold": 8.0, "ninefold": 9.0, "tenfold": 10.0, "hundredfold": 100.0, "thousandfold": 1000.0,
    "halve": 0.5, "halved": 0.5, "halving": 0.5, "halves": 0.5,
}  # fmt: skip
SINGLE = {"single": 1.0}
#: plural scales stand for no number of their own: *hundreds of*, *dozens of*
VAGUE = {"dozens": 24.0, "hundreds": 200.0, "thousands": 2_000.0, "millions": 2e6, "billions": 2e9}

VOCABULARY = frozenset().union(UNITS, TENS, SCALES, GROUPS, FRACTIONS, ORDINALS, MULTIPLES, SINGLE, VAGUE)

SUPERSCRIPTS = {ord(mark): str(digit) for digit, mark in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4,
    "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅐": 1 / 7, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
    "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip


def cardinal(words: list[str]) -> float:
    """The worth of a spoken cardinal, words in lower case: `["two", "hundred", "fifty"]` is 250."""
    total, current = 0.0, 0.0
    for word in words:
        if word in SCALES:
            scale = SCALES[word]
            current = (current or 1.0) * scale
            if scale > 100:
                total, current = total + current, 0.0
        else:
            current += UNITS.get(word, 0) or TENS.get(word, 0)
    return total + current
