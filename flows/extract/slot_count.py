"""What a number counts, and the unit that a figure before it has said for it."""

from __future__ import annotations

from flows.extract import anaphora, nouns
from flows.extract.figure import Figure
from flows.extract.thread import Binding
from flows.patterns import compiled

_UNITS = {"percentage", "rate", "duration", "age", "measure", "money"}
_BOUND_OF = compiled(
    r"\b(?:of|to|from|at|least|most|than|under|over|below|above|is|was|by|for|against)[ \u00a0\n]$"
)


def fill(binding: Binding) -> None:
    """The counted noun; a bare number without one takes over what the figure before it counts or measures."""
    figure, quantity, read = binding.figure, binding.quantity, binding.read
    if figure.kind not in {"count", "proportion"}:
        return
    span = _noun(binding)
    if span:
        figure.counted = " ".join(read.text[span[0] : span[1]].split()).strip("()")
        binding.note("counted", "the noun after the number", *span)
    elif quantity.bare:
        _like(binding, anaphora.antecedent(binding))


_B = "[ \u00a0\n]"
_ASIDE = compiled(rf"{_B}\([^()]{{1,40}}\)(?:{_B}of(?:{_B}(?:the|its|their|all))?(?={_B}))?")
_SHARED = compiled(rf"(?:,|{_B}(?:and|or|to))?{_B}|,|[–-]")


def _noun(binding: Binding) -> tuple[int, int] | None:
    """The noun after the number or its aside (*1,000 (12%) of nurses*), or the last of *36 and 29 beds*."""
    read, quantity = binding.read, binding.quantity
    aside = _ASIDE.match(read.text, quantity.stop, read.end)
    several = quantity.kind == "count" and (quantity.value or 0) > 1
    span = nouns.phrase(read.text, aside.end() if aside else quantity.stop, read.end, several=several)
    stop = quantity.stop
    for later in read.quantities:
        if span or later.begin < stop:
            continue
        if later.kind != "count" or not _SHARED.fullmatch(read.text, stop, later.begin):
            break
        stop = later.stop
        span = nouns.phrase(read.text, stop, read.end)
    return span


def _like(binding: Binding, meant: Figure | None) -> None:
    """*... 8.1% in nursing, 11.4 in home care*: what is not said again is that of a figure before."""
    meant = meant or _said_of_it(binding)
    if meant and meant.kind in _UNITS and _fits(binding.figure, meant):
        binding.figure.kind, binding.figure.unit = meant.kind, meant.unit
        binding.note("unit", "as in the figure that is meant", meant.char_start, meant.char_end)
        return
    figure, last_count = binding.figure, binding.thread.last
    earlier = [last_count] if not binding.before and last_count and last_count.kind == "count" else []
    decimal = "." in figure.quote and binding.quantity.magnitude == 1.0 and "," not in figure.quote
    for last in reversed(binding.before or earlier):
        if last.kind == "duration" and _meanwhile(binding.read.text, last):
            continue
        if last.kind in _UNITS and _fits(figure, last) and (decimal or _asks(binding, last)):
            figure.kind, figure.unit = last.kind, last.unit
        elif last.kind == "count" and not decimal:
            figure.counted = last.counted
        else:
            continue
        binding.note("unit", "as in the figure before it", last.char_start, last.char_end)
        return


#: *in just over a year*, a time in which other things are measured
_MEANWHILE = compiled(
    rf"\b(?:in|within|after|over|during|for|past|last|next){_B}(?:(?:just|under|over|about){_B}){{0,2}}$"
)


def _meanwhile(text: str, last: Figure) -> bool:
    return _MEANWHILE.search(text, max(0, last.char_start - 24), last.char_start) is not None


_IT_IS = compiled(
    rf"\b(?:[Ii]t|[Tt]his|[Tt]hat){_B}(?:was|is|has{_B}been|had{_B}been|stood{_B}at|fell{_B}to|rose{_B}to){_B}$"
)
_CLOSED = frozenset({";", ",", ".", ")", ""})


def _said_of_it(binding: Binding) -> Figure | None:
    """*The median was 186 days. For rape it was 400*: the figure told last, if nothing follows the number."""
    read, quantity, told = binding.read, binding.quantity, binding.thread.told
    if binding.before or not told or read.text[quantity.stop : quantity.stop + 1] not in _CLOSED:
        return None
    said = _IT_IS.search(read.text, max(read.start, quantity.begin - 20), quantity.begin)
    return told[-1] if said else None


#: *93% from at least ten*: words that lead from a share to something else
_LINKS = frozenset({"from", "of", "in", "among", "by", "with", "on"})


def _asks(binding: Binding, last: Figure) -> bool:
    """*98.7 per cent ...; the code asks for at least 95*: a bound leads in a number that nothing follows."""
    read, quantity = binding.read, binding.quantity
    if last.kind not in {"percentage", "measure"}:
        return False
    between = read.text[last.char_end : quantity.begin].strip(" )\n")
    if not between or between in _LINKS:  # *most (78%) under 5* tells their age
        return False
    closed = read.text[quantity.stop : quantity.stop + 1] in _CLOSED
    led = _BOUND_OF.search(read.text, max(read.start, quantity.start - 8), quantity.start) is not None
    return led and (closed or last.kind == "measure")


def _fits(figure: Figure, last: Figure) -> bool:
    """A percentage that is not said again stays one of a hundred; money is said again."""
    top = figure.high if figure.high is not None else figure.value or 0
    return last.kind != "money" and (last.kind != "percentage" or 0 <= top <= 100)
