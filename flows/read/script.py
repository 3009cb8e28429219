"""Superscripts and subscripts: what raised and lowered signs are in plain characters."""

from __future__ import annotations

from flows.patterns import compiled

RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
LETTERS = dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True))
NUMERIC = compiled(r"[-+−–]?\d[\d\s,;–-]*")
BLANKS = compiled(r"\s+")


def raised(words: str) -> str:
    """A superscript in characters of its own, so that a mark never lengthens the number it follows.

    Numbers and single letters are marks or powers. Words (1st) and marks in brackets stay as printed.
    """
    sign = words.strip()
    if NUMERIC.fullmatch(sign):
        return BLANKS.sub("", sign).translate(RAISED)
    if len(sign) == 1:
        return LETTERS.get(sign, sign)
    return words
